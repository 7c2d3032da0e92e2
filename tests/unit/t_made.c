/* t_made.c - offers counted by what moved their price, and refusals. */
#include "offer/made.h"

#include "unit.h"

/* A cell of two offers: of one that had a last price, which MAX_CHANGE capped;
 * and of one without. */
static void fill(struct table *cells, struct offer offer[2],
	const struct offer_rule rule[2])
{
	struct offer_cell *cell;

	table_init(cells, sizeof(struct offer_cell), 1);
	offer[0] = (struct offer){.rule = &rule[0],
		.bound = PRICE_MAX_CHANGE,
		.last = LAST_KNOWN,
		.made = 5,
		.seniors = 2};
	offer[0].took[PRICE_DEMAND] = true;
	offer[1] = (struct offer){
		.rule = &rule[1], .bound = -1, .made = 7, .seniors = 1};
	cell = table_value(cells, table_put(cells, text_of("a|")));
	*cell = (struct offer_cell){.offer = offer, .n = 2};
}

START_TEST(cells)
{
	const struct offer_rule rule[2] = {{.max_change = {.given = true}}};
	struct offer offer[2];
	struct table table;
	struct made m = {0}, all = {0};

	fill(&table, offer, rule);
	made_cells(&m, &table);
	made_merge(&all, &m);
	made_merge(&all, &m);
	ck_assert_uint_eq(all.senior, 6);
	ck_assert_uint_eq(all.step[PRICE_DEMAND], 10);
	ck_assert_uint_eq(all.step[PRICE_MAX_CHANGE], 0);
	ck_assert_uint_eq(all.capped[PRICE_MAX_CHANGE], 10);
	ck_assert_uint_eq(all.bound, 10);
	ck_assert_uint_eq(all.previous, 10);
	offer[0].last = LAST_OTHER;
	made_cells(&m, &table);
	ck_assert_uint_eq(m.bound, 10);
	ck_assert_uint_eq(m.previous, 5);
	table_release(&table);
}
END_TEST

START_TEST(refusals)
{
	struct made m = {0}, all = {0};
	struct buf b = {0};

	m.reason[OFFERED] = 1;
	m.reason[FREQ] = 3;
	m.reason[NORULE] = 12;
	m.reason[OPTOUT] = 3;
	made_merge(&all, &m);
	ck_assert_uint_eq(made_rows(&all), 19);
	ck_assert(!made_is_rare(&all)); /* 1 of 19 */
	all.reason[NORULE]++;
	ck_assert(made_is_rare(&all)); /* 1 of 20 */
	made_list(&b, &all);
	ck_assert(text_is(buf_view(&b),
		"13 NORULE (no rule holds), 3 OPTOUT (they have opted out), "
		"3 FREQ (they had as many as they may)"));
	buf_release(&b);
}
END_TEST

UNIT_MAIN("made", cells, refusals)

/* t_offer.c - the offers of a cell, and what bears on them. */
#include "offer/offer.h"

#include <stdlib.h>

#include "unit.h"

static struct figure figure(double x)
{
	return (struct figure){true, (amount)(x * AMOUNT_UNIT + 0.5)};
}

static struct offer_rule rule(struct text *match, const char *id,
	const char *product, double list, double base)
{
	return (struct offer_rule){.match = match,
		.product = rule_condition(text_of(product)),
		.from = RULE_ALWAYS,
		.until = RULE_EVER,
		.id = text_of(id),
		.campaign = text_of("spring"),
		.kind = OFFER_FEE,
		.list = figure(list),
		.base = figure(base),
		.decimals = 2,
		.freq_cap = -1};
}

static struct offer_terms terms(struct offer_rule *r, size_t n, size_t match)
{
	struct offer_terms t = {
		.rule = r, .n_rules = n, .n_match = match, .band = 0};

	table_init(&t.levels, sizeof(struct offer_level), 1);
	last_init(&t.last);
	return t;
}

static void terms_release(struct offer_terms *t)
{
	table_release(&t->levels);
	last_release(&t->last);
}

START_TEST(names)
{
	const struct text value[] = {
		text_of("a|b"), text_of("x\\y"), text_of("")};
	struct buf b = {0};

	offer_cell_name(&b, value, 3, text_of("P1"));
	ck_assert(text_is(buf_view(&b), "a\\|b|P1|x\\\\y|"));
	b.len = 0;
	offer_cell_name(&b, value, 1, text_of(""));
	ck_assert(text_is(buf_view(&b), "a\\|b|"));
	buf_release(&b);
}
END_TEST

/* Rules in their order, one offer a product, by product. */
START_TEST(makes)
{
	struct text a = text_of("a"), any = {"", 0};
	struct offer_rule r[] = {rule(&a, "1", "y", 100, 80),
		rule(&a, "2", "x", 100, 70), rule(&any, "3", "y", 100, 60),
		rule(&any, "4", "x", 100, 50)};
	struct offer_terms t = terms(r, 4, 1);
	struct offer_used used = {0};
	struct offer_cell cell = {0};
	struct rule_case at = {&a, {"", 0}, false, 0};

	offer_cell_make(&cell, &used, &t, &at);
	ck_assert_uint_eq(cell.n, 2);
	ck_assert(text_is(cell.offer[0].text[OFFER_PRODUCT], "x"));
	ck_assert(text_is(cell.offer[1].rule->id, "1"));
	ck_assert(text_is(cell.offer[1].text[OFFER_PRICE], "80.00"));
	ck_assert(text_is(cell.offer[1].text[OFFER_LIST], "100.00"));
	ck_assert(text_is(cell.offer[1].text[OFFER_ADVANTAGE], "20.00"));
	ck_assert(text_is(cell.offer[1].text[OFFER_VALUE], "80.0000"));
	ck_assert(text_is(cell.offer[1].text[OFFER_COST], "20.0000"));
	ck_assert(text_is(cell.offer[1].text[OFFER_REASONS], "BASE:20.00"));
	ck_assert(text_is(
		cell.offer[1].text[OFFER_REASONS_SENIOR], "BASE:20.00;SENIOR"));
	ck_assert(text_is(cell.offer[1].text[OFFER_CELL], "a|y"));
	ck_assert_str_eq(cell.offer[1].capped_by, "");
	ck_assert(cell.offer[1].bound == -1 && cell.offer[1].pays);
	ck_assert(!cell.offer[1].moved && cell.offer[1].last == LAST_NONE);
	offer_cell_release(&cell);
	cell = (struct offer_cell){0};
	at.product = text_of("z");
	offer_cell_make(&cell, &used, &t, &at);
	ck_assert_uint_eq(cell.n, 0);
	ck_assert_int_eq(cell.lack, RULES_LACK_PRODUCT);
	offer_cell_release(&cell);
	terms_release(&t);
}
END_TEST

static void put_level(struct offer_terms *t, const char *product, double x)
{
	struct offer_level *l = table_value(
		&t->levels, table_put(&t->levels, text_of(product)));

	l->figure = figure(x);
}

/* The market, the last price, the law: what there is bears on it, and is
 * marked. */
START_TEST(bears)
{
	struct text a = text_of("a");
	struct offer_rule r[] = {
		rule(&a, "1", "x", 100, 80), rule(&a, "2", "y", 100, 80)};
	struct cap cap[] = {{.any_kind = true,
				    .product = text_of("y"),
				    .max = 70 * (amount)AMOUNT_UNIT,
				    .from = 10,
				    .until = 20},
		{.any_kind = true, .product = text_of("z")}};
	struct offer_dual dual[] = {{text_of("a"), 0, true},
		{text_of("gold"), AMOUNT_UNIT, true},
		{text_of("spring"), 0, true}};
	bool level[3] = {false}, caps[2] = {false}, duals[3] = {false};
	struct offer_used used = {.level = level, .cap = caps, .dual = duals};
	struct offer_cell cell = {0};
	struct rule_case at = {&a, {"", 0}, true, 10};

	r[0].step = figure(5);
	struct offer_terms t = terms(r, 2, 1);
	put_level(&t, "x", 1);
	put_level(&t, "y", 1);
	put_level(&t, "z", 1);
	t.cap = cap;
	t.n_caps = 2;
	t.dual = dual;
	t.n_duals = 3;
	ck_assert_ptr_null(last_add(&t.last, text_of("a|y"),
		text_of("0.000000001"), text_of(""), text_of("")));
	offer_cell_make(&cell, &used, &t, &at);
	ck_assert_uint_eq(cell.n, 2);
	ck_assert(text_is(cell.offer[0].text[OFFER_PRICE], "85.00"));
	ck_assert(cell.offer[0].moved && cell.offer[0].took[PRICE_DEMAND]);
	ck_assert(cell.offer[0].last == LAST_NONE &&
		  cell.offer[1].last == LAST_KNOWN);
	ck_assert(text_is(cell.offer[1].text[OFFER_PRICE], "70.00"));
	ck_assert_str_eq(cell.offer[1].capped_by, "LAW");
	ck_assert_int_eq(cell.offer[1].bound, PRICE_LAW);
	ck_assert(level[0] && !level[1] && !level[2]); /* y has no step */
	ck_assert(!caps[1] && caps[0]);
	ck_assert(duals[0] && !duals[1] && duals[2]);
	offer_cell_release(&cell);
	cell = (struct offer_cell){0};
	at.ms = 20; /* the law is over */
	t.is_stock = true;
	offer_cell_make(&cell, &used, &t, &at);
	ck_assert(text_is(cell.offer[1].text[OFFER_PRICE], "80.00"));
	ck_assert(cell.offer[0].took[PRICE_SCARCITY]);
	ck_assert(!cell.offer[0].took[PRICE_DEMAND]);
	offer_cell_release(&cell);
	terms_release(&t);
}
END_TEST

/* An offer of value 80 and cost 20 against shadow prices. */
static bool pays(const char *scope, double price, bool count)
{
	struct text a = text_of("a");
	struct offer_rule r = rule(&a, "1", "x", 100, 80);
	struct offer_terms t = terms(&r, 1, 1);
	struct offer_dual dual = {text_of(scope), figure(price).value, count};
	bool flag = false;
	struct offer_used used = {.dual = &flag};
	struct offer_cell cell = {0};
	const struct rule_case at = {&a, {"", 0}, false, 0};

	t.dual = &dual;
	t.n_duals = 1;
	offer_cell_make(&cell, &used, &t, &at);
	bool is_worth_it = cell.offer[0].pays;
	offer_cell_release(&cell);
	terms_release(&t);
	return is_worth_it;
}

START_TEST(charges)
{
	static const char *const scope[] = {"*", "x", "a", "spring"};

	for (int i = 0; i < 4; i++) {
		ck_assert(pays(scope[i], 3.99, false));
		ck_assert(!pays(scope[i], 4, false));
		ck_assert(pays(scope[i], 79.99, true));
		ck_assert(!pays(scope[i], 80, true));
	}
	ck_assert(pays("y", 1000, true));
}
END_TEST

static const char *dual(struct offer_dual *d, const char *scope,
	const char *price, const char *unit)
{
	return offer_dual_read(
		d, text_of(scope), text_of(price), text_of(unit));
}

START_TEST(duals)
{
	struct offer_dual d, again;

	ck_assert_ptr_null(dual(&again, "vip", "1", ""));
	ck_assert_ptr_null(dual(&d, "*", "0.25", ""));
	ck_assert(d.price == AMOUNT_UNIT / 4 && !d.count);
	ck_assert_ptr_null(dual(&d, "vip", "1e9", "count"));
	ck_assert(d.count && text_is(d.scope, "vip"));
	ck_assert_ptr_null(dual(&d, "vip", "0", "money"));
	ck_assert(offer_dual_is_same(&d, &again));
	ck_assert_ptr_null(dual(&again, "vip", "1", "count"));
	ck_assert(!offer_dual_is_same(&d, &again));
	ck_assert_ptr_null(dual(&again, "VIP", "1", "money"));
	ck_assert(!offer_dual_is_same(&d, &again));
	ck_assert(!d.count && d.price == 0);
	ck_assert_ptr_nonnull(dual(&d, "", "1", ""));
	ck_assert_ptr_nonnull(dual(&d, "*", "-1", ""));
	ck_assert_ptr_nonnull(dual(&d, "*", "1.1e9", ""));
	ck_assert_ptr_nonnull(dual(&d, "*", "1", "heads"));
}
END_TEST

UNIT_MAIN("offer", names, makes, bears, charges, duals)

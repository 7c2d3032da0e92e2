/* t_offered.c - offers as they come, the same one several times. */
#include "offer/offered.h"

#include "unit.h"

static struct offered o;
static bool again;

/* Put an offer of VALUE and COST to CUSTOMER, whose row is LINE. */
static const char *put(const char *customer, const char *line, int value,
	int cost, unsigned decimals)
{
	struct budget_offer new = {.value = value,
		.cost = cost,
		.worst = cost,
		.cells = o.cells.len,
		.decimals = {(uint8_t)decimals, 0}};

	buf_string(&o.cells, line);
	buf_byte(&o.cells, '\n');
	return offered_put(&o, &again, text_of(customer), text_of("x"), &new);
}

static const char *line_of(size_t i)
{
	const struct budget_offer *one = table_value(&o.offers, i);

	return text_show(offered_line(&o, one->cells));
}

START_TEST(several)
{
	offered_init(&o, 1);
	ck_assert_ptr_null(put("ann", "m", 5, 2, 1));
	ck_assert(!again);
	ck_assert_ptr_null(put("bob", "b", 5, 2, 0));
	ck_assert(!again);
	ck_assert_ptr_null(put("ann", "n", 5, 2, 3)); /* its line goes */
	ck_assert(again);
	ck_assert_uint_eq(o.cells.len, 4);
	ck_assert_str_eq(line_of(0), "m");
	ck_assert_ptr_null(put("ann", "a", 5, 2, 0)); /* it comes first */
	ck_assert_str_eq(line_of(0), "a");
	ck_assert_str_eq(line_of(1), "b");
	const struct budget_offer *ann = table_value(&o.offers, 0);
	ck_assert_uint_eq(ann->decimals[0], 3);
	ck_assert_uint_eq(o.offers.n, 2);
	ck_assert_str_eq(put("ann", "a", 5, 3, 0),
		"customer 'ann' has the offer 'x' already, with other figures");
	ck_assert_ptr_nonnull(put("ann", "a", 4, 2, 0));
	offered_release(&o);
}
END_TEST

/* Rows without an offer are known by their cells. */
START_TEST(refused)
{
	struct budget_offer new = {.refused = true};

	offered_init(&o, 1);
	for (int i = 0; i < 3; i++) {
		new.cells = o.cells.len;
		buf_string(&o.cells, i < 2 ? "ann\tFREQ\n" : "ann\tOPTOUT\n");
		ck_assert_ptr_null(offered_put(
			&o, &again, text_of("ann"), text_of("x"), &new));
		ck_assert(again == (i == 1));
	}
	ck_assert_uint_eq(o.offers.n, 2);
	offered_release(&o);
}
END_TEST

START_TEST(words)
{
	offered_init(&o, 1);
	ck_assert_uint_eq(offered_word(&o, text_of("")), 0);
	ck_assert_uint_eq(offered_currency(&o, text_of("")), 0);
	ck_assert_uint_eq(offered_word(&o, text_of("gold")), 1);
	ck_assert_uint_eq(offered_currency(&o, text_of("rmb")), 2);
	ck_assert_uint_eq(offered_currency(&o, text_of("CNY")), 2);
	ck_assert_uint_ne(offered_word(&o, text_of("rmb")), 2);
	offered_release(&o);
}
END_TEST

/* Two offers that differ in any of their figures and words. */
START_TEST(differences)
{
	struct budget_offer one[8] = {{.value = 1}, {.cost = 1}, {.worst = 1},
		{.product = 1}, {.segment = 1}, {.campaign = 1}, {.cell = 1},
		{.currency = 1}};

	for (int i = 0; i < 8; i++) {
		struct budget_offer none = {0};
		offered_init(&o, 1);
		buf_string(&o.cells, "a\n");
		ck_assert_ptr_null(offered_put(
			&o, &again, text_of("ann"), text_of("x"), &none));
		one[i].cells = o.cells.len;
		buf_string(&o.cells, "b\n");
		ck_assert_ptr_nonnull(offered_put(
			&o, &again, text_of("ann"), text_of("x"), &one[i]));
		offered_release(&o);
	}
}
END_TEST

/* A currency has one word for all ways to write it, whichever came before. */
START_TEST(currencies)
{
	static const char *const of[] = {"", "CNY", "CNY", "rmb", "人民币", "",
		"USD", "usd", "CNY", "USD"};
	static const uint32_t want[] = {0, 1, 1, 1, 1, 0, 2, 2, 1, 2};

	offered_init(&o, 1);
	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		ck_assert_uint_eq(
			offered_currency(&o, text_of(of[i])), want[i]);
	offered_release(&o);
}
END_TEST

UNIT_MAIN("offered", several, refused, words, differences, currencies)

/* t_budget_limits.c - what is a limit, and what is none. */
#include "offer/budget.h"

#include "unit.h"

static const char *read(struct budget_limit *l, const char *scope,
	const char *most, const char *unit)
{
	return budget_limit_read(
		l, text_of(scope), text_of(most), text_of(unit));
}

START_TEST(reads)
{
	struct budget_limit l;

	ck_assert_ptr_null(read(&l, "fund", "12.50", "money"));
	ck_assert(text_is(l.scope, "fund") && !l.count && !l.none);
	ck_assert(l.most == 125 * (amount)AMOUNT_UNIT / 10);
	ck_assert_uint_eq(l.decimals, 2);
	ck_assert_ptr_null(read(&l, "*", "7", "count"));
	ck_assert(l.count && l.most == 7);
	ck_assert_ptr_null(read(&l, "*", "0", "count"));
	ck_assert_ptr_null(read(&l, "*", "inf", "count"));
	ck_assert(l.none && l.count);
}
END_TEST

START_TEST(refuses)
{
	struct budget_limit l;

	ck_assert_ptr_nonnull(strstr(read(&l, "", "1", "money"), "no scope"));
	ck_assert_str_eq(read(&l, "*", "1", "heads"),
		"'heads' is not a unit (want money or count)");
	ck_assert_str_eq(read(&l, "*", "-1", "money"),
		"'-1' is not a limit (want an amount or inf)");
	ck_assert_str_eq(read(&l, "*", "1.5", "count"),
		"'1.5' is not a limit (want a whole number or inf)");
	ck_assert_ptr_nonnull(read(&l, "*", "", "money"));
	ck_assert_ptr_nonnull(read(&l, "*", "nan", "count"));
}
END_TEST

/* With as many decimals as the costs, or the limit if it has more. */
START_TEST(shows)
{
	const struct budget b = {.decimals = {4, 2}};
	const struct budget_limit money = {.decimals = 1},
				  fine = {.decimals = 3},
				  heads = {.count = true};
	char to[BUDGET_SHOWN];

	ck_assert_str_eq(
		budget_show(to, &b, &money, 7 * (amount)AMOUNT_UNIT), "7.00");
	ck_assert_str_eq(budget_show(to, &b, &fine, AMOUNT_UNIT / 2), "0.500");
	ck_assert_str_eq(budget_show(to, &b, &heads, 12), "12");
	ck_assert_str_eq(budget_limit_unit(&heads), "count");
	ck_assert_str_eq(budget_limit_unit(&money), "money");
}
END_TEST

UNIT_MAIN("budget limits", reads, refuses, shows)

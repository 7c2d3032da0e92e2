/* t_budget_sums.c - which limits an offer counts against, and in what units. */
#include "offer/budget.h"

#include "offers.h"
#include "unit.h"

START_TEST(scopes)
{
	struct offers o;
	static const struct budget_limit limit[] = {{.scope = {"a", 1}},
		{.scope = {"*", 1}, .count = true}, {.scope = {"gold", 4}},
		{.scope = {"fund", 4}, .count = true},
		{.scope = {"a", 1}, .count = true}, {.scope = {"k", 1}}};
	uint32_t to[6];

	offers_init(&o);
	offers_add(&o, "ann,card,10,5,a");
	offers_add(&o, "ann,fund,10,7,b");
	offers_add(&o, "bob,a,10,5,a,k"); /* product and segment: once */
	struct budget b = offers_budget(&o, limit, 6);
	b.by = BUDGET_BY_CUSTOMER;
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	ck_assert_uint_eq(budget_limits(&b, budget_option(&b, 0, 0), to), 3);
	ck_assert(to[0] == 0 && to[1] == 1 && to[2] == 4);
	ck_assert_uint_eq(budget_limits(&b, budget_option(&b, 0, 1), to), 2);
	ck_assert(to[0] == 1 && to[1] == 3);
	ck_assert_uint_eq(budget_limits(&b, budget_option(&b, 1, 0), to), 3);
	ck_assert(to[0] == 0 && to[1] == 1 && to[2] == 4);
	ck_assert(budget_use(&limit[1], budget_option(&b, 0, 1)) == 1);
	ck_assert(budget_use(&limit[0], budget_option(&b, 0, 1)) ==
		  7 * (amount)AMOUNT_UNIT);
	ck_assert_uint_eq(b.knapsack.use_first[1] - b.knapsack.use_first[0], 3);
	ck_assert_int_eq(b.knapsack.use[0].amount, 5);
	ck_assert_int_eq(b.knapsack.use[1].amount, 1);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

/* Customers of one cell count against different limits: together they use
 * both, which stand in the order of the limits. */
START_TEST(groups)
{
	struct offers o;
	static const struct budget_limit limit[] = {
		{.scope = {"b", 1}}, {.scope = {"a", 1}, .count = true}};

	offers_init(&o);
	offers_add(&o, "ann,card,10,5,a,k");
	offers_add(&o, "bob,card,10,7,b,k");
	offers_add(&o, "cat,card,10,7,a,k");
	struct budget b = offers_budget(&o, limit, 2);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	ck_assert_uint_eq(b.groups, 1);
	ck_assert_int_eq(b.knapsack.value[0], 30);
	ck_assert_uint_eq(b.knapsack.use_first[0], 0);
	ck_assert_uint_eq(b.knapsack.use_first[1], 2);
	ck_assert_uint_eq(b.knapsack.use[0].limit, 0);
	ck_assert_int_eq(b.knapsack.use[0].amount, 7);
	ck_assert_uint_eq(b.knapsack.use[1].limit, 1);
	ck_assert_int_eq(b.knapsack.use[1].amount, 2);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

/* Units are as fine as the figures, or coarser where the sum is too large; then
 * uses are rounded up and limits down, so that no limit is exceeded. */
START_TEST(units)
{
	struct offers o;
	struct budget_limit limit = {
		.scope = {"*", 1}, .most = 15 * (amount)AMOUNT_UNIT / 10};

	offers_init(&o);
	offers_add(&o, "ann,card,1.25,1");
	struct budget b = offers_budget(&o, &limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	ck_assert(b.value_unit == AMOUNT_UNIT / 100);
	ck_assert(b.cost_unit == AMOUNT_UNIT);
	ck_assert_int_eq(b.most[0], 1);
	ck_assert_int_eq(b.knapsack.value[0], 125);
	budget_release(&b);
	free(o.sorted);
	offers_add(&o, "bob,card,1,900000000000000000");
	limit.none = true;
	b = offers_budget(&o, &limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	ck_assert(b.cost_unit == 10 * (amount)AMOUNT_UNIT);
	ck_assert_int_eq(b.knapsack.cost[0], 1); /* 1, rounded up to 10 */
	ck_assert_int_eq(b.knapsack.cost[1], 90000000000000000);
	ck_assert_int_eq(b.most[0], KNAPSACK_FREE);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

UNIT_MAIN("budget sums", scopes, groups, units)

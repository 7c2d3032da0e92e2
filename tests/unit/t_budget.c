/* t_budget.c - customers and cells as groups of a knapsack, and its answer. */
#include "offer/budget.h"

#include "offers.h"
#include "unit.h"

static struct budget_limit money(int most)
{
	return (struct budget_limit){
		.scope = text_of("*"), .most = most * (amount)AMOUNT_UNIT};
}

START_TEST(by_customer)
{
	struct offers o;
	struct budget_limit limit = money(50);
	struct knapsack_answer a;

	offers_init(&o);
	offers_add(&o, "bob,card,30,10");
	offers_add(&o, "ann,fund,90.5,60");
	offers_add(&o, "ann,card,50,20");
	offers_add(&o, "bob,fund,75,40.25");
	offers_add(&o, "eve,card");
	struct budget b = offers_budget(&o, &limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	ck_assert(!b.by_cell);
	ck_assert_uint_eq(b.customers, 2); /* eve has no offer */
	ck_assert_uint_eq(b.groups, 2);
	ck_assert_uint_eq(b.first[1], 2);
	ck_assert_uint_eq(b.first[2], 4);
	ck_assert(text_is(budget_customer(b.offers, b.offer[0]), "ann"));
	ck_assert(text_is(budget_name(b.offers, b.offer[0]), "card"));
	ck_assert_uint_eq(b.decimals[0], 1);
	ck_assert_uint_eq(b.decimals[1], 2);
	ck_assert(b.value_unit == AMOUNT_UNIT / 10);
	ck_assert(b.cost_unit == AMOUNT_UNIT / 100);
	knapsack_solve(&a, &b.knapsack);
	budget_pick(&b, &a);
	ck_assert_ptr_null(budget_count(&b));
	ck_assert_uint_eq(b.chosen, 2);
	ck_assert(text_is(offers_given(&b, 0), "card"));
	ck_assert(text_is(offers_given(&b, 1), "card"));
	ck_assert(b.value == 80 * (amount)AMOUNT_UNIT);
	ck_assert(b.cost == 30 * (amount)AMOUNT_UNIT);
	ck_assert(b.used[0] == b.cost);
	ck_assert(budget_unspent(&b) == 20 * (amount)AMOUNT_UNIT);
	ck_assert(budget_bound(&b, &a) >= 80);
	ck_assert(budget_price(&b, &a, 0) > 0);
	limit.most = 29 * (amount)AMOUNT_UNIT;
	ck_assert_str_eq(
		budget_count(&b), "the limit of '*' would be exceeded");
	limit.none = true;
	ck_assert_ptr_null(budget_count(&b));
	ck_assert(budget_unspent(&b) == -1);
	knapsack_release(&a);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

/* Ann and cat have both cells on offer, in whatever order their names come; bob
 * has one. */
START_TEST(by_cell)
{
	struct offers o;
	struct budget_limit limit = money(100);
	struct knapsack_answer a;
	struct budget_break at;

	offers_init(&o);
	offers_add(&o, "ann,card,10,5,,hv|card");
	offers_add(&o, "ann,fund,40,30,,hv|fund");
	offers_add(&o, "bob,fund,40,70,,hv|fund");
	offers_add(&o, "cat,fund,40,30,,hv|fund");
	offers_add(&o, "cat,card,12,5,,hv|card");
	struct budget b = offers_budget(&o, &limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	ck_assert(b.by_cell);
	ck_assert_uint_eq(b.customers, 3);
	ck_assert_uint_eq(b.groups, 2);
	ck_assert_uint_eq(b.members[1] - b.members[0], 2);
	ck_assert_uint_eq(b.member[0], 0);
	ck_assert_uint_eq(b.member[1], 2);
	ck_assert_int_eq(b.knapsack.value[0], 22);
	ck_assert_int_eq(b.knapsack.value[1], 80);
	ck_assert_int_eq(b.knapsack.cost[0], 10);
	ck_assert_int_eq(b.knapsack.cost[1], 60);
	knapsack_solve(&a, &b.knapsack);
	budget_pick(&b, &a);
	ck_assert_ptr_null(budget_count(&b));
	ck_assert(text_is(offers_given(&b, 0), "fund"));
	ck_assert(text_is(offers_given(&b, 1), ""));
	ck_assert(text_is(offers_given(&b, 2), "fund"));
	ck_assert(budget_find_break(&at, &b, &a));
	ck_assert(text_is(at.where, "hv|fund") && text_is(at.product, "fund"));
	ck_assert_uint_eq(at.customers, 1);
	ck_assert(at.cost == 70 * (amount)AMOUNT_UNIT);
	knapsack_release(&a);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

/* Three conditions with several customers each, who come mixed. */
START_TEST(many_cells)
{
	struct offers o;
	struct budget_limit limit = money(100);
	static const uint32_t members[] = {0, 2, 4, 6},
			      member[] = {0, 3, 1, 4, 2, 5};

	offers_init(&o);
	offers_add(&o, "c0,card,1,1,,a");
	offers_add(&o, "c1,card,1,1,,b");
	offers_add(&o, "c2,card,1,1,,c");
	offers_add(&o, "c3,card,1,1,,a");
	offers_add(&o, "c4,card,1,1,,b");
	offers_add(&o, "c5,card,1,1,,c");
	struct budget b = offers_budget(&o, &limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	ck_assert_uint_eq(b.groups, 3);
	ck_assert_mem_eq(b.members, members, sizeof(members));
	ck_assert_mem_eq(b.member, member, sizeof(member));
	budget_release(&b);
	offers_release(&o);
}
END_TEST

static const char *refusal(
	struct offers *o, enum budget_by by, const char *currency)
{
	struct budget_limit limit = money(100);
	struct budget b = offers_budget(o, &limit, 1);
	b.by = (int)by;
	b.currency = currency;
	const char *why = budget_make(&b, o->sorted, NULL);
	size_t customers = b.customers;

	budget_release(&b);
	free(o->sorted);
	o->sorted = NULL;
	return why ? why : customers == 1 ? "one" : "fine";
}

START_TEST(refuses)
{
	struct offers o;

	offers_init(&o);
	ck_assert_str_eq(refusal(&o, BUDGET_AUTO, NULL), "fine");
	offers_add(&o, "ann,card,10,5,,a,CNY");
	offers_add(&o, "bob,card,10,5,,,CNY");
	ck_assert_str_eq(refusal(&o, BUDGET_BY_CUSTOMER, NULL), "fine");
	ck_assert_str_eq(refusal(&o, BUDGET_AUTO, NULL),
		"customer 'bob' has an offer without a cell (--by=customer "
		"wants none)");
	ck_assert_str_eq(refusal(&o, BUDGET_BY_CELL, NULL),
		"customer 'bob' has an offer without a cell (--by=customer "
		"wants none)");
	offers_add(&o, "cat,card,10,5,,a,USD");
	ck_assert_ptr_nonnull(strstr(
		refusal(&o, BUDGET_BY_CUSTOMER, NULL), "two currencies"));
	ck_assert_str_eq(refusal(&o, BUDGET_BY_CUSTOMER, "USD"), "one");
	offers_add(&o, "dan,card,1,170000000000000000000,,a,USD");
	ck_assert_str_eq(refusal(&o, BUDGET_BY_CELL, "USD"), "fine");
	offers_release(&o);
}
END_TEST

UNIT_MAIN("budget", by_customer, by_cell, many_cells, refuses)

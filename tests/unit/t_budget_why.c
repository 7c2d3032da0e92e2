/* t_budget_why.c - why an offer was not chosen. */
#include "offer/budget_solve.h"
#include "offer/budget_why.h"

#include "offers.h"
#include "unit.h"

/* Offers chosen within limits, and why the others were not. */
struct asked {
	struct offers o;
	struct budget b;
	struct knapsack_answer a;
	struct budget_why *why;
};

static void ask(struct asked *q, const char *const *line, size_t lines,
	const struct budget_limit *limit, unsigned limits, const char *currency)
{
	offers_init(&q->o);
	for (size_t i = 0; i < lines; i++)
		offers_add(&q->o, line[i]);
	q->b = offers_budget(&q->o, limit, limits);
	q->b.currency = currency;
	q->a = (struct knapsack_answer){0};
	ck_assert_ptr_null(budget_make(&q->b, q->o.sorted, NULL));
	ck_assert_ptr_null(budget_solve(&q->b, NULL, &q->a));
	q->why = budget_why(&q->b, &q->a);
}

static void done(struct asked *q)
{
	free(q->why);
	knapsack_release(&q->a);
	budget_release(&q->b);
	offers_release(&q->o);
}

static void is_by(
	const struct asked *q, size_t i, enum budget_reason reason, uint32_t by)
{
	ck_assert_int_eq(q->why[i].reason, reason);
	ck_assert_uint_eq(q->why[i].by, by);
}

START_TEST(by_customer)
{
	static const char *const line[] = {"ann,card,50,20,,,CNY",
		"ann,fund,90,60,,,CNY", "bob,card,30,10,,,CNY",
		"bob,fund,75,40,,,CNY", "cat,card,0,0,,,CNY",
		"dan,card,9,1,,,USD", "eve,card,,,,,CNY",
		"fay,fund,75,40,,,CNY"};
	static const struct budget_limit limit[] = {
		{.scope = {"fund", 4}, .count = true, .most = 5},
		{.scope = {"*", 1}, .most = 60 * (amount)AMOUNT_UNIT}};
	struct asked q;

	ask(&q, line, 8, limit, 2, "CNY");
	is_by(&q, 0, BUDGET_CHOSEN, 0);
	is_by(&q, 1, BUDGET_LIMIT, 1);
	is_by(&q, 2, BUDGET_BETTER, 3);
	is_by(&q, 3, BUDGET_CHOSEN, 0);
	is_by(&q, 4, BUDGET_WORTHLESS, 0);
	is_by(&q, 5, BUDGET_CURRENCY, 0);
	is_by(&q, 6, BUDGET_NO_OFFER, 0);
	is_by(&q, 7, BUDGET_LIMIT, 1);
	done(&q);
}
END_TEST

/* Of two limits that an offer exceeds the one with the higher price. */
START_TEST(dearest)
{
	static const char *const line[] = {
		"ann,card,50,20", "bob,card,40,20", "cat,card,30,20"};
	static const struct budget_limit limit[] = {
		{.scope = {"*", 1}, .most = 40 * (amount)AMOUNT_UNIT},
		{.scope = {"card", 4}, .count = true, .most = 1}};
	struct asked q;

	ask(&q, line, 3, limit, 2, NULL);
	is_by(&q, 1, BUDGET_LIMIT, 1);
	is_by(&q, 2, BUDGET_LIMIT, 1);
	ck_assert(budget_price(&q.b, &q.a, 1) >= 30);
	done(&q);
}
END_TEST

/* A cell goes without as a whole: each of it fits, all do not. */
START_TEST(by_cell)
{
	static const char *const line[] = {
		"ann,card,50,20,,k", "bob,card,50,20,,k", "cat,fund,45,20,,l"};
	static const struct budget_limit limit = {
		.scope = {"*", 1}, .most = 39 * (amount)AMOUNT_UNIT};
	struct asked q;

	ask(&q, line, 3, &limit, 1, NULL);
	is_by(&q, 0, BUDGET_LIMIT, 0);
	is_by(&q, 1, BUDGET_LIMIT, 0);
	is_by(&q, 2, BUDGET_CHOSEN, 0);
	done(&q);
}
END_TEST

/* The dearer offer of a customer is what keeps a minimum of money. */
START_TEST(minimum)
{
	static const char *const line[] = {"ann,card,50,20", "ann,fund,40,30"};
	static const struct budget_limit limit = {.scope = {"*", 1},
		.none = true,
		.least = 30 * (amount)AMOUNT_UNIT};
	struct asked q;

	ask(&q, line, 2, &limit, 1, NULL);
	is_by(&q, 0, BUDGET_MINIMUM, 0);
	is_by(&q, 1, BUDGET_CHOSEN, 0);
	done(&q);
}
END_TEST

START_TEST(worst)
{
	const amount one = AMOUNT_UNIT;

	ck_assert(budget_worst(20 * one, one / 2) == 40 * one);
	ck_assert(budget_worst(20 * one, one) == 20 * one);
	ck_assert(budget_worst(20 * one, 0) == 20 * one);
	ck_assert(budget_worst(20 * one, 500 * one) == 20 * one);
	ck_assert(budget_worst(one, one / 10 * 3) > 3 * one);
	ck_assert(budget_worst(AMOUNT_MAX / 2, one / 2) == AMOUNT_MAX);
}
END_TEST

UNIT_MAIN("budget why", by_customer, dearest, by_cell, minimum, worst)

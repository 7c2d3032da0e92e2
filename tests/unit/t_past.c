/* t_past.c - purchases kept as bytes, and what models look at made of them. */
#include "clv/past.h"

#include <math.h>

#include "unit.h"

static struct text key = {"who", 3};

static void put(struct purchases *p, int64_t moment, amount sum)
{
	purchases_add(p, key, moment, sum);
	purchases_settle(p);
}

/* The same in any order: bought twice on day 5, taken back on 9. */
static void fill(struct purchases *p, bool backwards)
{
	static const struct {
		int64_t day;
		long long cents;
	} row[] = {{5, 1000}, {5, 250}, {7, 0}, {9, 800}, {9, -800}, {12, -300},
		{20, 4000}};

	purchases_init(p);
	for (unsigned i = 0; i < 7; i++) {
		unsigned k = backwards ? 6 - i : i;
		put(p, row[k].day, (amount)row[k].cents * (AMOUNT_UNIT / 100));
	}
}

START_TEST(lists)
{
	for (int backwards = 0; backwards < 2; backwards++) {
		struct purchases_list list = {.at = NULL};
		struct purchases p;
		fill(&p, backwards);
		ck_assert_uint_eq(purchases_customers(&p), 1);
		ck_assert_int_eq(p.newest, 20);
		ck_assert_ptr_null(purchases_list(&list, &p, 0, false));
		ck_assert_uint_eq(list.n, 7);
		ck_assert(list.at[0].bought == 250 * (amount)10000000);
		ck_assert_ptr_null(purchases_list(&list, &p, 0, true));
		ck_assert_uint_eq(list.n, 5);
		ck_assert(list.at[0].bought == 1250 * (amount)10000000);
		ck_assert_int_eq(list.at[2].moment, 9);
		ck_assert(list.at[2].refunded == -800 * (amount)10000000);
		ck_assert(list.at[2].buys && !list.at[3].buys);
		purchases_list_release(&list);
		purchases_release(&p);
	}
}
END_TEST

/* Amounts of any size come back as they were. */
START_TEST(sizes)
{
	amount huge = (amount)1 << 120,
	       want[] = {0, 1, -1, 999999999, huge, -huge, (amount)10 << 58};
	struct purchases_list list = {.at = NULL};
	struct purchases p;

	purchases_init(&p);
	for (unsigned i = 0; i < 7; i++)
		put(&p, -1000000 + (int64_t)i * 300000, want[i]);
	ck_assert_ptr_null(purchases_list(&list, &p, 0, true));
	for (unsigned i = 0; i < 7; i++)
		ck_assert(list.at[i].bought + list.at[i].refunded == want[i]);
	put(&p, 0, AMOUNT_MAX);
	put(&p, 0, AMOUNT_MAX);
	ck_assert_str_eq(purchases_list(&list, &p, 0, true),
		"the total of customer 'who' is too large");
	purchases_list_release(&list);
	purchases_release(&p);
}
END_TEST

struct want {
	enum past_refunds refunds;
	uint32_t x;
	double tx;
	long long cents;
	uint32_t none;
};

START_TEST(pasts)
{
	static const struct want want[] = {{PAST_NET, 3, 15, 3700, 1},
		{PAST_DAY, 1, 15, 3700, 3}, {PAST_NET_ALL, 4, 15, 3700, 0},
		{PAST_DROP, 3, 15, 4800, 1}};
	struct purchases_list list = {.at = NULL};
	struct purchases p;

	fill(&p, false);
	ck_assert_ptr_null(purchases_list(&list, &p, 0, true));
	for (unsigned i = 0; i < 4; i++) {
		struct past_how how = {want[i].refunds, 40, 40, 40, 1};
		struct past past;
		ck_assert_ptr_null(past_of(&past, &list, &how, key));
		ck_assert(past.known);
		ck_assert_uint_eq(past.x, want[i].x);
		ck_assert(past.tx == want[i].tx && past.T == 35);
		ck_assert(past.repeats == want[i].cents * (amount)10000000);
		ck_assert_uint_eq(past.none, want[i].none);
		ck_assert_uint_eq(past.later, 0);
	}
	purchases_list_release(&list);
	purchases_release(&p);
}
END_TEST

/* What comes behind the cut is counted apart, and not behind the end. */
START_TEST(cuts)
{
	struct purchases_list list = {.at = NULL};
	struct past_how how = {PAST_NET, 7, 12, 7, 7};
	struct purchases p;
	struct past past;

	fill(&p, false);
	ck_assert_ptr_null(purchases_list(&list, &p, 0, true));
	ck_assert_ptr_null(past_of(&past, &list, &how, key));
	ck_assert_uint_eq(past.x, 1);
	ck_assert_double_eq_tol(past.tx, 2 / 7.0, 1e-16);
	ck_assert_double_eq_tol(past.T, 2 / 7.0, 1e-16);
	ck_assert(past_mean(&past) == 0);
	ck_assert_uint_eq(past.later, 1);
	ck_assert(past.later_sum == -300 * (amount)10000000);
	how.cut = 4;
	ck_assert_ptr_null(past_of(&past, &list, &how, key));
	ck_assert(!past.known);
	purchases_list_release(&list);
	purchases_release(&p);
}
END_TEST

UNIT_MAIN("past", lists, sizes, pasts, cuts)

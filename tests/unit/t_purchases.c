/* t_purchases.c - purchases added by several threads are those of one. */
#include "clv/purchases.h"

#include <stdio.h>

#include "base/random.h"
#include "unit.h"

enum { THREADS = 3, CUSTOMERS = 50, MANY = 4000 };

static struct text name_of(uint64_t who)
{
	static char room[CUSTOMERS][8];

	snprintf(room[who], sizeof(room[who]), "c%u", (unsigned)who);
	return text_of(room[who]);
}

/* What I is a purchase of: few customers, moments on both sides of the first,
 * amounts of any size and sign. */
static void add_one(struct purchases *p, unsigned i)
{
	struct random r;

	random_seed(&r, i);
	uint64_t who = random_below(&r, CUSTOMERS);
	int64_t moment = (int64_t)random_below(&r, 40) - 20;
	amount sum = (amount)random_below(&r, 2000) - 500;
	if (i % 7 == 0)
		sum *= (amount)1 << 60;
	purchases_add(p, name_of(who), moment, i % 5 ? sum * 10000000 : sum);
}

static bool same_at(const struct purchases_at *a, const struct purchases_at *b)
{
	return a->moment == b->moment && a->bought == b->bought &&
	       a->refunded == b->refunded && a->buys == b->buys;
}

static size_t find(const struct purchases *p, struct text key)
{
	for (size_t i = 0; i < purchases_customers(p); i++)
		if (text_equal(purchases_key(p, i), key))
			return i;
	ck_abort_msg("a customer is missing");
	return 0;
}

static void expect_same(const struct purchases *a, const struct purchases *b)
{
	struct purchases_list x = {.at = NULL}, y = {.at = NULL};

	ck_assert_uint_eq(purchases_customers(a), purchases_customers(b));
	ck_assert_int_eq(a->newest, b->newest);
	for (size_t i = 0; i < purchases_customers(a); i++) {
		ck_assert_ptr_null(purchases_list(&x, a, i, false));
		ck_assert_ptr_null(purchases_list(
			&y, b, find(b, purchases_key(a, i)), false));
		ck_assert_uint_eq(x.n, y.n);
		for (size_t k = 0; k < x.n; k++)
			ck_assert(same_at(&x.at[k], &y.at[k]));
	}
	purchases_list_release(&x);
	purchases_list_release(&y);
}

/* The first BEFORE by one thread, the rest by turns. */
static void share_and_add(struct purchases *p, unsigned before)
{
	struct purchases *each[THREADS] = {&p[0], &p[1], &p[2]};

	for (unsigned i = 0; i < before; i++)
		add_one(&p[0], i);
	purchases_share(each, THREADS);
	for (unsigned i = before; i < MANY; i++)
		add_one(each[i % THREADS], i);
	for (unsigned i = 0; i < THREADS; i++)
		purchases_settle(each[i]);
	purchases_unite(each, THREADS);
}

START_TEST(threads_add_what_one_adds)
{
	struct purchases one, p[THREADS];

	purchases_init(&one);
	for (unsigned i = 0; i < MANY; i++)
		add_one(&one, i);
	purchases_settle(&one);
	for (unsigned before = 0; before <= MANY; before += MANY / 4) {
		for (unsigned i = 0; i < THREADS; i++)
			purchases_init(&p[i]);
		share_and_add(p, before);
		expect_same(&one, &p[0]);
		for (unsigned i = 0; i < THREADS; i++)
			purchases_release(&p[i]);
	}
	purchases_release(&one);
}
END_TEST

START_TEST(nothing_stays_nothing)
{
	struct purchases p, *all[1] = {&p};

	purchases_init(&p);
	purchases_share(all, 1);
	purchases_unite(all, 1);
	ck_assert_uint_eq(purchases_customers(&p), 0);
	ck_assert_int_eq(p.newest, INT64_MIN);
	purchases_release(&p);
	purchases_init(&p);
	purchases_share(all, 1);
	add_one(&p, 1);
	purchases_release(&p); /* while it is shared */
}
END_TEST

UNIT_MAIN("purchases", threads_add_what_one_adds, nothing_stays_nothing)

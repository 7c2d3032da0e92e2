/* t_repeats.c - identifiers that come again, and those of several customers. */
#include "cluster/repeats.h"

#include <stdio.h>

#include "cluster/common.h"
#include "unit.h"

static void add(struct repeats *r, unsigned id)
{
	char word[24];
	int n = snprintf(word, sizeof(word), "order %u", id);

	repeats_add(r, (struct text){word, (size_t)n}, 1);
}

static void expect(struct repeats *r, uint64_t n, uint64_t single)
{
	struct repeats_found f = repeats_find(r);

	ck_assert_uint_eq(f.n, n);
	ck_assert_uint_eq(f.single, single);
}

START_TEST(few_are_exact)
{
	struct repeats r = {0};

	expect(&r, 0, 0);
	for (unsigned i = 0; i < REPEATS_KEPT; i++)
		add(&r, i);
	expect(&r, REPEATS_KEPT, REPEATS_KEPT);
	for (unsigned i = 0; i < 24; i++)
		add(&r, 2 * i);
	expect(&r, REPEATS_KEPT, REPEATS_KEPT - 24);
	repeats_release(&r);
}
END_TEST

/* Every third of 30,000 comes twice: of a fair sample of 1,024 a third, give or
 * take four deviations of 15. */
START_TEST(many_are_a_sample)
{
	struct repeats all = {0}, back = {0}, odd = {0}, even = {0};

	for (unsigned i = 0; i < 30000; i++)
		for (unsigned k = 0; k < 1 + (i % 3 == 0); k++) {
			add(&all, i);
			add(i % 7 > 3 ? &odd : &even, i);
		}
	for (unsigned i = 30000; i-- > 0;)
		for (unsigned k = 0; k < 1 + (i % 3 == 0); k++)
			add(&back, i);
	struct repeats_found f = repeats_find(&all);
	ck_assert_uint_eq(f.n, REPEATS_KEPT);
	ck_assert_int_le(labs((long)f.single - 683), 60);
	expect(&back, f.n, f.single);
	repeats_merge(&odd, &even);
	expect(&odd, f.n, f.single);
	repeats_release(&all);
	repeats_release(&back);
	repeats_release(&odd);
	repeats_release(&even);
}
END_TEST

/* A row of each of two parts is two rows of one. */
START_TEST(parts_add_up)
{
	struct repeats a = {0}, b = {0}, none = {0};

	for (unsigned i = 0; i < 3000; i++) {
		add(&a, i);
		add(&b, i + 1000);
	}
	repeats_merge(&a, &none);
	repeats_merge(&none, &b);
	repeats_merge(&a, &none);
	struct repeats_found f = repeats_find(&a);
	ck_assert_uint_eq(f.n, REPEATS_KEPT);
	ck_assert_int_le(labs((long)f.single - 512), 64);
	repeats_release(&a);
	repeats_release(&b);
	repeats_release(&none);
}
END_TEST

static void buy(struct customers *c, const char *who, unsigned order)
{
	char word[24];
	int n = snprintf(word, sizeof(word), "%u", order);
	struct purchase p = {.sum = 1, .id = {word, (size_t)n}};

	ck_assert_ptr_null(customers_add(c, text_of(who), &p));
	ck_assert_ptr_null(customers_settle(c));
}

START_TEST(shared_orders)
{
	struct customers c;
	struct common_ids common;

	customers_init(&c, CUSTOMERS_IDS);
	common = common_ids(&c);
	ck_assert_uint_eq(common.n, 0);
	for (unsigned i = 0; i < 5000; i++) {
		buy(&c, i % 2 ? "ann" : "bob", i);
		buy(&c, i % 2 ? "ann" : "bob", i);
	}
	common = common_ids(&c);
	ck_assert_uint_eq(common.n + common.more, 0);
	ck_assert_ptr_null(common.first.at);
	buy(&c, "ann", 4000);
	buy(&c, "cid", 4000);
	buy(&c, "ann", 998);
	buy(&c, "dan", 31);
	common = common_ids(&c);
	ck_assert_uint_eq(common.n, 3);
	ck_assert_uint_eq(common.more, 4);
	ck_assert(text_is(common.first, "31"));
	customers_release(&c);
}
END_TEST

UNIT_MAIN("repeats", few_are_exact, many_are_a_sample, parts_add_up,
	shared_orders)

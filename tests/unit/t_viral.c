/* t_viral.c - generations of invites. */
#include "invite/viral.h"

#include <math.h>

#include "unit.h"

#define NEVER VIRAL_NEVER

static void fill(struct table *people, const char *ids)
{
	table_init(people, 1, 1);
	for (; *ids; ids++)
		table_put(people, (struct text){ids, 1});
}

/* a is a seed, b and c came by it, d by c, who was invited by d later. */
START_TEST(generations)
{
	struct table people;
	struct viral v;
	struct viral_invite invite[] = {
		{0, 1, {10, 20, NEVER}},
		{0, 2, {10, NEVER, 40}},
		{2, 3, {NEVER, 50, 60}},
		{3, 2, {NEVER, 70, NEVER}},
		{0, 4, {11, NEVER, NEVER}},
		{1, 3, {12, 55, NEVER}},
	};

	fill(&people, "abcde");
	viral(&v, invite, 6, &people, 0.05);
	ck_assert_uint_eq(v.n, 3);
	const struct viral_generation *g = v.generation;
	ck_assert_uint_eq(g[0].people, 1);
	ck_assert_uint_eq(g[0].sent, 3);
	ck_assert_uint_eq(g[0].accepted, 2);
	ck_assert_uint_eq(g[0].opened, 1);
	ck_assert(g[0].k == 2 && isnan(g[0].k_low) && g[0].k_opened == 1);
	ck_assert_int_eq(g[0].median, 10);
	ck_assert_int_eq(g[0].p90, 30);
	ck_assert_uint_eq(g[1].people, 2);
	ck_assert_uint_eq(g[1].inviters, 2);
	ck_assert_uint_eq(g[1].sent, 2);
	ck_assert_uint_eq(g[1].accepted, 1);
	ck_assert(fabs(g[1].k - 0.5) < 1e-15 && g[1].k_low == 0);
	/* 0.5 + 12.706 * 0.5 */
	ck_assert(fabs(g[1].k_high - 6.853102368) < 1e-8);
	ck_assert_int_eq(g[1].median, 10);
	ck_assert_uint_eq(g[2].people, 1);
	ck_assert_uint_eq(g[2].inviters, 1);
	ck_assert_uint_eq(g[2].accepted, 0);
	ck_assert_int_eq(g[2].median, -1);
	ck_assert_uint_eq(g[3].people, 4);
	ck_assert_uint_eq(g[3].sent, 6);
	ck_assert(fabs(g[3].k - 0.75) < 1e-15);
	viral_release(&v);
	table_release(&people);
}
END_TEST

START_TEST(none)
{
	struct table people;
	struct viral v;

	fill(&people, "ab");
	viral(&v, NULL, 0, &people, 0.05);
	ck_assert_uint_eq(v.n, 0);
	ck_assert_uint_eq(v.generation[0].people, 0);
	viral_release(&v);
	table_release(&people);
}
END_TEST

UNIT_MAIN("viral", generations, none)

/* t_moved.c - who moved from which group to which, and what share of it. */
#include "cluster/moved.h"

#include "unit.h"

static void add(struct moved *m, const char *from, const char *to)
{
	moved_add(m, text_of(from), text_of(to));
}

static void check(const struct moved *m, size_t i, const char *from,
	const char *to, uint64_t n, double share)
{
	struct moved_one one;

	moved_at(m, i, &one);
	ck_assert(text_is(one.from, from));
	ck_assert(text_is(one.to, to));
	ck_assert_uint_eq(one.n, n);
	ck_assert(one.share == share);
}

START_TEST(counts)
{
	struct moved m;

	moved_init(&m);
	add(&m, "b", "b");
	add(&m, "a", "c");
	add(&m, "a", "b");
	add(&m, "a", "c");
	add(&m, "a", "c");
	add(&m, "", "a");
	moved_sort(&m);
	ck_assert_uint_eq(m.count.n, 4);
	check(&m, 0, "", "a", 1, 1);
	check(&m, 1, "a", "b", 1, .25);
	check(&m, 2, "a", "c", 3, .75);
	check(&m, 3, "b", "b", 1, 1);
	moved_release(&m);
}
END_TEST

/* What it is moved to may have a TAB; and nobody need be there. */
START_TEST(edges)
{
	struct moved m;

	moved_init(&m);
	add(&m, "a", "b\tc");
	moved_sort(&m);
	check(&m, 0, "a", "b\tc", 1, 1);
	moved_release(&m);
	moved_init(&m);
	moved_sort(&m);
	ck_assert_uint_eq(m.count.n, 0);
	moved_release(&m);
}
END_TEST

UNIT_MAIN("moved", counts, edges)

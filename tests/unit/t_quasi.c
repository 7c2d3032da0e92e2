/* t_quasi.c - rows by class and value, in any order of coming. */
#include <stdlib.h>

#include "identity/quasi.h"
#include "unit.h"

static struct quasi q;

static void add(const char *key, unsigned column, const char *value, int n)
{
	uint32_t class =
		quasi_class(&q, text_of(key), column == 0 ? (uint64_t)n : 0);

	quasi_value(&q, class, column, text_of(value), (uint64_t)n);
}

START_TEST(counts_add_up)
{
	quasi_init(&q, 1);
	add("b", 0, "flu", 2);
	add("a", 0, "cold", 1);
	add("b", 0, "flu", 3);
	add("b", 0, "cold", 1);
	ck_assert_uint_eq(q.classes.n, 2);
	ck_assert_uint_eq(q.cells.n, 3);
	ck_assert_uint_eq(quasi_rows(&q, 0), 6);
	ck_assert_uint_eq(quasi_rows(&q, 1), 1);
	ck_assert_uint_eq(quasi_at(&q, 0).n, 5);
	ck_assert(text_is(quasi_at(&q, 0).value, "flu"));
	ck_assert_uint_eq(quasi_at(&q, 1).class, 1);
	quasi_release(&q);
}
END_TEST

/* Which column it is that has one value in two writings. */
START_TEST(alike_but_for_writing)
{
	quasi_init(&q, 1);
	add("30\tF", 0, "x", 1);
	add("31\tM", 0, "x", 1);
	add("3.1\tF", 0, "x", 1);
	ck_assert(!quasi_alike(&q, 0));
	ck_assert(!quasi_alike(&q, 1));
	add("31.0\tM", 0, "x", 1);
	ck_assert(quasi_alike(&q, 0));
	ck_assert(!quasi_alike(&q, 1));
	add("32\t m", 0, "x", 1);
	ck_assert(quasi_alike(&q, 1));
	quasi_release(&q);
}
END_TEST

/* By the key of the class, the column and the value; not by the numbers that
 * classes have got. */
START_TEST(order_of_keys)
{
	static const char *const want[] = {"x", "y", "a", "z", "b"};
	uint32_t *class, *place;

	quasi_init(&q, 1);
	add("b", 0, "z", 1);
	add("b", 1, "b", 1);
	add("b", 0, "a", 1);
	add("a", 200, "y", 1);
	add("a", 0, "x", 1);
	quasi_sorted(&q, &class, &place);
	uint32_t *cell = quasi_cells_sorted(&q, place);
	ck_assert_uint_eq(class[0], 1);
	ck_assert_uint_eq(place[0], 1);
	for (int i = 0; i < 5; i++)
		ck_assert(text_is(quasi_at(&q, cell[i]).value, want[i]));
	ck_assert_uint_eq(quasi_at(&q, cell[1]).column, 200);
	free(cell);
	free(place);
	free(class);
	quasi_release(&q);
}
END_TEST

UNIT_MAIN("quasi", counts_add_up, alike_but_for_writing, order_of_keys)

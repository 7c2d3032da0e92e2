/* t_knot.c - the links of an identifier from several books, each once and in
 * order, and links turned round. */
#include "identity/knot.h"
#include "identity/turned.h"
#include "unit.h"

static void link_is(const struct knot *k, size_t i, unsigned kind,
	const char *value, uint32_t seen)
{
	ck_assert_uint_eq(k->link[i].kind, kind);
	ck_assert(text_equal(knot_value(k, i), text_of(value)));
	ck_assert_uint_eq(k->link[i].seen, seen);
}

START_TEST(from_three_books)
{
	struct knot k = {0};

	knot_seen(&k, SEEN_NEVER, true);
	knot_link(&k, 1, text_of("b"), 2);
	knot_link(&k, 3, text_of("a"), 1);
	knot_seen(&k, 70, false);
	knot_seen(&k, 90, false);
	knot_link(&k, 1, text_of("ab"), 1);
	knot_link(&k, 1, text_of("b"), UINT32_MAX - 2);
	knot_link(&k, 2, text_of("z"), UINT32_MAX);
	knot_link(&k, 2, text_of("z"), 1);
	knot_tie(&k);
	ck_assert_uint_eq(k.n, 4);
	link_is(&k, 0, 1, "ab", 1);
	link_is(&k, 1, 1, "b", UINT32_MAX);
	link_is(&k, 2, 2, "z", UINT32_MAX);
	link_is(&k, 3, 3, "a", 1);
	ck_assert_int_eq(k.first, 70);
	ck_assert(k.linked);

	knot_clear(&k);
	knot_seen(&k, SEEN_NEVER, false);
	knot_tie(&k);
	ck_assert_uint_eq(k.n, 0);
	ck_assert_int_eq(k.first, SEEN_NEVER);
	ck_assert(!k.linked);
	knot_release(&k);
}
END_TEST

START_TEST(turned_round)
{
	struct turned t;
	size_t empty;

	turned_init(&t, 3, 5);
	empty = turned_size(&t);
	turned_add(&t, 1, text_of("b"), 7, 2);
	turned_add(&t, 1, text_of("a longer one than an entry"), 9, 1);
	turned_add(&t, 1, text_of("b"), 3, 4);
	turned_add(&t, 2, text_of("b"), 1, 1);
	ck_assert_uint_ge(turned_size(&t), empty + 4 * sizeof(struct link));
	turned_sort(&t);
	ck_assert_uint_eq(t.links[0].n, 0);
	ck_assert_uint_eq(turned_next(&t, 1, 0), 1);
	ck_assert(text_equal(
		turned_value(&t, 1, 0), text_of("a longer one than an entry")));
	ck_assert_uint_eq(turned_next(&t, 1, 1), 2);
	ck_assert(text_equal(turned_value(&t, 1, 1), text_of("b")));
	ck_assert_uint_eq(t.links[1].at[1].b, 3);
	ck_assert_uint_eq(t.links[1].at[1].seen, 4);
	ck_assert_uint_eq(t.links[1].at[2].b, 7);
	ck_assert_uint_eq(turned_next(&t, 2, 0), 1);
	turned_release(&t);
}
END_TEST

UNIT_MAIN("knot", from_three_books, turned_round)

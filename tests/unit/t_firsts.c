/* t_firsts.c - first invites: ties, repeats, circles, and any order. */
#include "invite/firsts.h"

#include <stdlib.h>

#include "base/random.h"
#include "unit.h"

static enum firsts_kind add(struct firsts *f, const char *inviter,
	const char *invitee, int64_t time, const char *verdict, uint64_t place)
{
	struct firsts_invite i = {text_of(inviter), text_of(invitee),
		text_of(verdict), time, place};

	return firsts_add(f, &i);
}

static uint32_t number(const struct firsts *f, const char *name)
{
	return (uint32_t)table_find(&f->people, text_of(name));
}

static bool is_by(const struct firsts *f, const char *who, const char *inviter)
{
	return f->touch[number(f, who)].inviter == number(f, inviter);
}

START_TEST(the_earliest_is_followed)
{
	struct firsts f;
	struct forest_built b;

	firsts_init(&f, 1);
	ck_assert(!firsts_is_full(&f));
	ck_assert_int_eq(add(&f, "ann", "bob", 20, "", 7), FIRSTS_KINDS);
	ck_assert_int_eq(add(&f, "cid", "bob", 10, "pass", 8), FIRSTS_AGAIN);
	ck_assert_int_eq(add(&f, "eve", "bob", 30, "", 9), FIRSTS_AGAIN);
	ck_assert_int_eq(add(&f, "bob", "bob", 5, "", 10), FIRSTS_SELF);
	firsts_build(&f, &b);
	ck_assert(is_by(&f, "bob", "cid"));
	ck_assert_int_eq(f.touch[number(&f, "bob")].time, 10);
	ck_assert_uint_eq(firsts_place(&f, number(&f, "bob")), 8);
	ck_assert_uint_eq(f.touch[number(&f, "ann")].inviter, FOREST_NONE);
	ck_assert(!f.ties);
	/* In the order of time, whichever was followed for a while. */
	firsts_sort(&f);
	ck_assert_uint_eq(f.odds, 3);
	ck_assert_int_eq(f.odd[0].kind, FIRSTS_SELF);
	ck_assert_uint_eq(f.odd[1].inviter, number(&f, "ann"));
	ck_assert_int_eq(f.odd[1].time, 20);
	ck_assert_uint_eq(f.odd[2].inviter, number(&f, "eve"));
	forest_built_release(&b);
	firsts_release(&f);
}
END_TEST

/* Of one time the first in byte order, and of one inviter the verdict. */
START_TEST(ties)
{
	struct firsts f;
	struct forest_built b;

	firsts_init(&f, 1);
	add(&f, "m", "x", 10, "b", 1);
	add(&f, "m", "x", 10, "a", 2);
	ck_assert(!f.ties);
	ck_assert_uint_eq(firsts_place(&f, number(&f, "x")), 2);
	add(&f, "k", "x", 10, "z", 3);
	ck_assert(f.ties && firsts_is_tied(&f, number(&f, "x")));
	add(&f, "m", "x", 10, "a", 4);
	ck_assert(firsts_is_tied(&f, number(&f, "x")));
	ck_assert_uint_eq(firsts_place(&f, number(&f, "x")), 3);
	/* An earlier one alone is nobody's equal. */
	add(&f, "z", "x", 9, "", 5);
	ck_assert(!firsts_is_tied(&f, number(&f, "x")));
	add(&f, "q", "y", 9, "m", 6);
	firsts_build(&f, &b);
	ck_assert(is_by(&f, "x", "z"));
	/* a, b, m, z */
	ck_assert_uint_eq(f.spelt_size, 8);
	ck_assert_mem_eq(f.spelt, "a\0b\0m\0z", 8);
	ck_assert_uint_eq(f.touch[number(&f, "x")].mark, 0);
	ck_assert_uint_eq(f.touch[number(&f, "y")].mark, 3);
	forest_built_release(&b);
	firsts_release(&f);
}
END_TEST

START_TEST(circles)
{
	struct firsts f;
	struct forest_built b;

	firsts_init(&f, 1);
	add(&f, "a", "b", 1, "", 1);
	add(&f, "b", "c", 2, "", 2);
	add(&f, "c", "a", 3, "", 3);
	firsts_build(&f, &b);
	ck_assert_uint_eq(f.odds, 1);
	ck_assert_int_eq(f.odd[0].kind, FIRSTS_CIRCLE);
	ck_assert_uint_eq(f.odd[0].invitee, number(&f, "a"));
	ck_assert_uint_eq(f.odd[0].inviter, number(&f, "c"));
	ck_assert_int_eq(f.odd[0].time, 3);
	forest_built_release(&b);
	firsts_release(&f);
}
END_TEST

enum { INVITES = 60 };

/* What comes of INVITES few names have sent, as text: who was brought by whom,
 * and what was not followed, in the order of time. */
static void told(struct buf *to, const uint32_t *order)
{
	struct firsts f;
	struct forest_built b;
	struct random r;
	uint64_t draw[INVITES];

	random_seed(&r, 11);
	for (int i = 0; i < INVITES; i++)
		draw[i] = random_next(&r);
	firsts_init(&f, 5);
	for (int i = 0; i < INVITES; i++) {
		uint64_t x = draw[order[i]];
		char inviter[2] = {(char)('a' + x % 7), 0},
		     invitee[2] = {(char)('a' + x / 7 % 9), 0},
		     verdict[2] = {(char)('p' + x / 63 % 2), 0};
		add(&f, inviter, invitee, (int64_t)(x / 126 % 5), verdict,
			order[i]);
	}
	firsts_build(&f, &b);
	firsts_sort(&f);
	for (size_t i = 0; i < f.people.n; i++) {
		const struct forest_touch *t = &f.touch[f.order[i]];
		buf_text(to, table_key(&f.people, f.order[i]));
		if (t->inviter != FOREST_NONE)
			buf_text(to, table_key(&f.people, t->inviter));
		buf_printf(to, "%d.%u ", (int)t->time, t->mark);
	}
	for (size_t i = 0; i < f.odds; i++) {
		const struct firsts_odd *o = &f.odd[i];
		buf_text(to, table_key(&f.people, o->inviter));
		buf_text(to, table_key(&f.people, o->invitee));
		buf_printf(to, "%d%d ", (int)o->kind, (int)o->time);
	}
	forest_built_release(&b);
	firsts_release(&f);
}

START_TEST(no_order_shows)
{
	uint32_t order[INVITES];
	struct buf first = {0}, other = {0};
	struct random r;

	for (uint32_t i = 0; i < INVITES; i++)
		order[i] = i;
	told(&first, order);
	random_seed(&r, 3);
	for (int round = 0; round < 50; round++) {
		for (uint32_t i = INVITES - 1; i > 0; i--) {
			uint32_t j = (uint32_t)random_below(&r, i + 1),
				 x = order[i];
			order[i] = order[j];
			order[j] = x;
		}
		other.len = 0;
		told(&other, order);
		ck_assert(text_equal(buf_view(&first), buf_view(&other)));
	}
	buf_release(&first);
	buf_release(&other);
}
END_TEST

UNIT_MAIN("firsts", the_earliest_is_followed, ties, circles, no_order_shows)

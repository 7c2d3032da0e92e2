/* t_drain.c - customers leave memory in the order of their keys, from one store
 * or from the stripes of one, with all that is known of them. */
#include "journey/drain.h"

#include <stdio.h>

#include "unit.h"

enum { MANY = 300 };

static char name[MANY][8];

static struct text key_of(unsigned i)
{
	snprintf(name[i], sizeof(name[i]), "k%03u", i * 7 % MANY);
	return text_of(name[i]);
}

static struct event_in event_of(unsigned i)
{
	return (struct event_in){.ms = 1000 * (int64_t)i + i % 3,
		.cost = i % 4 == 0 ? 5 : 0,
		.player = i % 6,
		.converted = i % 5 == 0,
		.revenue = i % 5 == 0 ? (amount)i * 3 : 0,
		.id = i % 10 == 0 ? text_of("id") : (struct text){"", 0},
		.line = i % 10 == 0 ? i : 0,
		.day_ms = i % 5 == 0 ? 9 : 0};
}

/* The event that customer number I of the keys in order has. */
static void expect_event(const struct drain_one *one, unsigned i)
{
	struct drain_event x;

	ck_assert_uint_eq(one->items, 1);
	ck_assert(one->bytes.len >= sizeof(x));
	memcpy(&x, one->bytes.at, sizeof(x));
	struct text id = {one->bytes.at + sizeof(x), x.id_len};
	ck_assert_uint_eq(one->bytes.len, sizeof(x) + id.len);
	struct event_in is = drain_event_in(&x, id), want = event_of(i);
	ck_assert(is.ms == want.ms && is.cost == want.cost &&
		  is.player == want.player && is.converted == want.converted &&
		  is.revenue == want.revenue && is.line == want.line &&
		  is.day_ms == want.day_ms && text_equal(is.id, want.id));
}

static void expect_all(struct events *e)
{
	struct drain d;
	struct drain_one one;
	unsigned n = 0;

	drain_hold(&d, NULL, e);
	ck_assert(drain_size(&d) > 0);
	for (; drain_next(&d, &one); n++) {
		unsigned i = 0;
		char want[8];
		snprintf(want, sizeof(want), "k%03u", n);
		ck_assert(text_is(one.key, want));
		while (i * 7 % MANY != n)
			i++;
		expect_event(&one, i);
	}
	ck_assert_uint_eq(n, MANY);
	drain_let(&d);
	drain_hold(&d, NULL, e); /* and it is empty */
	ck_assert(!drain_next(&d, &one));
	drain_let(&d);
}

START_TEST(events_of_one_store)
{
	struct events e;
	struct drain d;

	events_init(&e);
	for (unsigned i = 0; i < MANY; i++) {
		struct event_in in = event_of(i);
		events_add(&e, key_of(i), &in);
	}
	events_settle(&e);
	drain_hold(&d, NULL, &e);
	ck_assert_uint_eq(drain_size(&d), events_size(&e));
	drain_let(&d);
	expect_all(&e);
	events_release(&e);
}
END_TEST

START_TEST(events_of_stripes)
{
	struct events e[2], *all[2] = {&e[0], &e[1]};

	events_init(&e[0]);
	events_init(&e[1]);
	events_share(all, 2);
	for (unsigned i = 0; i < MANY; i++) {
		struct event_in in = event_of(i);
		events_add(all[i % 2], key_of(i), &in);
	}
	events_settle(&e[0]);
	events_settle(&e[1]);
	expect_all(&e[0]);
	events_unite(all, 2);
	events_release(&e[0]);
}
END_TEST

START_TEST(cells_of_a_reach)
{
	struct reach r;
	struct drain d;
	struct drain_one one;
	uint32_t cell[2];

	reach_init(&r);
	reach_add(&r, text_of("b"), 3, true);
	reach_add(&r, text_of("a"), 1, false);
	reach_add(&r, text_of("b"), 70, false);
	reach_settle(&r);
	drain_hold(&d, &r, NULL);
	ck_assert(drain_next(&d, &one));
	ck_assert(text_is(one.key, "a") && one.items == 1);
	memcpy(cell, one.bytes.at, 4);
	ck_assert_uint_eq(cell[0], 1 << 1);
	ck_assert(drain_next(&d, &one));
	ck_assert(text_is(one.key, "b") && one.items == 2);
	memcpy(cell, one.bytes.at, 8);
	ck_assert_uint_eq(cell[0], 3 << 1 | 1);
	ck_assert_uint_eq(cell[1], 70 << 1);
	ck_assert(!drain_next(&d, &one));
	drain_let(&d);
	reach_release(&r);
}
END_TEST

static bool get(void *from, void *to, size_t n)
{
	struct text *rest = from;

	if (rest->len < n)
		return false;
	memcpy(to, rest->at, n);
	rest->at += n;
	rest->len -= n;
	return true;
}

/* What left memory comes back, and not where its bytes end too early. */
START_TEST(comes_back)
{
	struct events e, other;
	struct event_list list = {0};
	struct event_in in = event_of(10), next = event_of(3);
	struct drain_one one;
	struct drain d;

	events_init(&e);
	events_init(&other);
	events_add(&e, text_of("a"), &in);
	events_add(&e, text_of("a"), &next);
	events_settle(&e);
	drain_hold(&d, NULL, &e);
	ck_assert(drain_next(&d, &one) && one.items == 2);
	struct text rest = one.bytes, cut = {rest.at, rest.len - 1};
	ck_assert(drain_events(&list, &other, one.items, get, &rest));
	ck_assert_uint_eq(rest.len, 0);
	ck_assert_uint_eq(list.n, 2);
	for (size_t i = 0; i < list.n; i++) {
		const struct event *x = &list.at[i];
		const struct event_in *want = x->ms == in.ms ? &in : &next;
		ck_assert(x->ms == want->ms && x->player == want->player &&
			  x->cost == want->cost &&
			  (x->conversion != 0) == want->converted);
		if (x->conversion)
			ck_assert(text_is(events_id(&other, x), "id"));
	}
	ck_assert(!drain_events(&list, &other, one.items, get, &cut));
	events_list_release(&list);
	drain_let(&d);
	events_release(&e);
	events_release(&other);
}
END_TEST

START_TEST(cells_come_back)
{
	static const uint32_t cell[] = {0 << 1, 1 << 1 | 1};
	struct text rest = {(const char *)cell, sizeof(cell)};
	struct tally t;

	tally_init(&t, 1, 1, false);
	tally_cell(&t, 0, 0);
	tally_cell(&t, 1, 0);
	tally_customer(&t);
	ck_assert(drain_cells(&t, 2, get, &rest));
	ck_assert(t.cell[0].reach == 1 && t.cell[0].users == 0);
	ck_assert(t.cell[1].reach == 1 && t.cell[1].users == 1);
	ck_assert(!drain_cells(&t, 1, get, &rest));
	tally_release(&t);
}
END_TEST

UNIT_MAIN("drain", events_of_one_store, events_of_stripes, cells_of_a_reach,
	comes_back, cells_come_back)

/* t_facts.c - a guard that was taken apart and put together again judges as the
 * one that was not. */
#include "invite/facts.h"

#include <stdio.h>

#include "base/random.h"
#include "invite/rulings.h"
#include "unit.h"

enum { PEOPLE = 3000, ROUNDS = 600 };

static struct text name_of(char room[16], const char *kind, uint64_t n)
{
	snprintf(room, 16, "%s%u", kind, (unsigned)n);
	return text_of(room);
}

/* Judge and apply one random invite; what came of it, for comparison. */
static struct effect step(struct guard *g, struct random *r, int i)
{
	static char inviter[16], invitee[16], event[16];
	struct guard_touch t = {
		.inviter = name_of(inviter, "p", random_below(r, PEOPLE)),
		.invitee = name_of(invitee, "p", random_below(r, PEOPLE)),
		.event = name_of(event, "e", (uint64_t)i),
		.ms = i * 60000 + (int64_t)random_below(r, 200000),
		.device = random_below(r, 6),
		.phone = random_below(r, 6),
		.ip = random_below(r, 5),
		.net = random_below(r, 3),
		.pays = true};
	struct guard_touch *all[] = {&t};
	struct queue_item paid;
	uint64_t when = 0;
	struct effect e = {0};
	bool new;
	uint32_t row;

	t.terms = guard_terms(g, name_of(event, "e", (uint64_t)i % 9), &new);
	t.event = name_of(event, "e", (uint64_t)i);
	guard_know(g, all[0]);
	guard_look(g, all, 1, 0);
	guard_advance(g, t.ms);
	while (guard_due(g, &paid))
		when = when * 31 + (uint64_t)paid.ms + paid.key;
	guard_judge(g, &rules_built_in, 2, &t, &e);
	guard_settle(g, &rules_built_in, &e);
	e.payout = i % 3 ? PAYOUT_HOLD : PAYOUT_NONE;
	e.due = t.ms + 700000;
	e.terms = t.terms;
	guard_apply(g, &row, &e);
	struct ruling d = {.verdict = (enum invite_verdict)(i % 3),
		.ms = i,
		.event = name_of(event, "e", random_below(r, 50))};
	e.manual = ruling_put(g, &d) == RULING_NEW;
	e.device = when; /* what was paid meanwhile */
	return e;
}

static void same(const struct effect *a, const struct effect *b)
{
	ck_assert_int_eq(a->first, b->first);
	ck_assert_uint_eq(a->order, b->order);
	ck_assert_int_eq(a->verdict, b->verdict);
	ck_assert_int_eq(a->score, b->score);
	ck_assert_uint_eq(a->terms, b->terms);
	ck_assert_uint_eq(a->device, b->device);
	ck_assert_int_eq(a->manual, b->manual);
	ck_assert_uint_eq(a->n, b->n);
	for (size_t i = 0; i < a->n; i++) {
		ck_assert_int_eq(a->reason[i].code, b->reason[i].code);
		ck_assert_int_eq(a->reason[i].value, b->reason[i].value);
	}
}

/* TO becomes what FROM is, whose memory it takes. */
static void move(struct guard *to, struct guard *from)
{
	struct area *a[FACTS_AREAS], *b[FACTS_AREAS];
	uint64_t number[FACTS_NUMBERS], own[FACTS_OWN] = {17, UINT64_MAX};

	facts_areas(from, a);
	facts_write(from, own, number);
	guard_init(to, 99);
	guard_windows(to, &rules_built_in);
	facts_areas(to, b);
	for (size_t i = 0; i < FACTS_AREAS; i++) {
		ck_assert_uint_eq(a[i]->size, b[i]->size);
		area_release(b[i]);
		*b[i] = *a[i];
	}
	area_release(&from->pass); /* of this run alone */
	slots_release(&from->by_pass);
	own[0] = own[1] = 0;
	facts_read(to, own, number);
	ck_assert_uint_eq(own[0], 17);
	ck_assert(own[1] == UINT64_MAX);
	ck_assert_uint_eq(to->people.seed, from->people.seed);
}

static void same_numbers(struct guard *a, struct guard *b)
{
	uint64_t x[FACTS_NUMBERS], y[FACTS_NUMBERS], own[FACTS_OWN] = {0};

	facts_write(a, own, x);
	facts_write(b, own, y);
	for (size_t i = 0; i < FACTS_NUMBERS; i++)
		ck_assert_msg(x[i] == y[i], "number %zu", i);
	ck_assert_uint_eq(a->rows, b->rows);
	ck_assert_uint_gt(a->window[WINDOW_VIP].event.head, 100);
}

START_TEST(comes_back)
{
	for (int cut = 0; cut < ROUNDS; cut += 150) {
		struct guard whole, before, after;
		struct random r, q;
		random_seed(&r, 11);
		random_seed(&q, 11);
		guard_init(&whole, 5);
		guard_init(&before, 5);
		guard_windows(&whole, &rules_built_in);
		guard_windows(&before, &rules_built_in);
		for (int i = 0; i < cut; i++) {
			struct effect a = step(&whole, &r, i),
				      b = step(&before, &q, i);
			same(&a, &b);
		}
		move(&after, &before);
		for (int i = cut; i < ROUNDS; i++) {
			struct effect a = step(&whole, &r, i),
				      b = step(&after, &q, i);
			same(&a, &b);
		}
		same_numbers(&whole, &after);
		guard_release(&whole);
		guard_release(&after);
	}
}
END_TEST

UNIT_MAIN("facts", comes_back)

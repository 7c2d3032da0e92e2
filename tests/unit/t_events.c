/* t_events.c - events come back whole and in order, however they came; and
 * sets of cells agree with counting by force. */
#include "journey/events.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "journey/reach.h"
#include "unit.h"

enum { CUSTOMERS = 50, EVENTS = 20000 };

struct one {
	unsigned customer;
	struct event_in in;
	char id[8];
};

static void make(struct one *e, struct random *r, unsigned i)
{
	static const int64_t step[] = {1000, 1, 86400000, 500};

	*e = (struct one){.customer = i % 3 ? i * i % CUSTOMERS : 7};
	e->in.ms = 1700000000000 + (int64_t)random_below(r, 4000) * step[i % 4];
	if (i % 11 == 0)
		e->in.ms = -e->in.ms;
	e->in.player = (uint32_t)random_below(r, 3);
	if (i % 5 == 0)
		e->in.cost = (int64_t)(random_next(r) >> 1);
	e->in.converted = i % 7 == 0;
	if (e->in.converted) {
		e->in.revenue = -(amount)random_next(r) * 1000;
		snprintf(e->id, sizeof(e->id), "%u", i);
		e->in.id = text_of(e->id);
	}
}

static struct players three(void)
{
	static const char *const names[] = {"b", "c", "a"};
	struct players p;

	players_init(&p, 1, NULL, 0);
	for (size_t i = 0; i < 3; i++) {
		uint32_t number;
		struct text cell = text_of(names[i]);
		ck_assert_ptr_null(players_put(&p, &number, &cell));
	}
	return p;
}

/* Whether LIST has an event as E says, and takes it away. */
static bool takes(
	struct event_list *list, const struct events *s, const struct one *e)
{
	for (size_t i = 0; i < list->n; i++) {
		struct event *x = &list->at[i];
		if (x->ms != e->in.ms || x->cost != e->in.cost ||
			x->player != e->in.player ||
			(x->conversion != 0) != e->in.converted)
			continue;
		if (x->conversion &&
			(events_conversion(s, x)->revenue != e->in.revenue ||
				!text_equal(events_id(s, x), text_of(e->id))))
			continue;
		*x = list->at[--list->n];
		return true;
	}
	return false;
}

START_TEST(whole_and_in_order)
{
	struct one *all = mem_array(EVENTS, sizeof(*all));
	char key[CUSTOMERS][24];
	struct players players = three();
	struct event_list list = {0};
	struct events s;
	struct random r;

	random_seed(&r, 3);
	events_init(&s);
	for (unsigned c = 0; c < CUSTOMERS; c++)
		snprintf(
			key[c], 24, c % 2 ? "c%u" : "a customer, number %u", c);
	for (unsigned i = 0; i < EVENTS; i++) {
		make(&all[i], &r, i);
		events_add(&s, text_of(key[all[i].customer]), &all[i].in);
	}
	events_settle(&s);
	ck_assert_uint_gt(events_size(&s), EVENTS * 6);
	for (size_t c = 0; c < s.lists.table.n; c++) {
		events_list(&list, &s, c, &players);
		for (size_t i = 1; i < list.n; i++) {
			const struct event *a = &list.at[i - 1], *b = a + 1;
			ck_assert_int_le(a->ms, b->ms);
			if (a->ms == b->ms)
				ck_assert(!a->conversion || b->conversion);
			if (a->ms == b->ms && !a->conversion == !b->conversion)
				ck_assert_int_le(players_compare(&players,
							 a->player, b->player),
					0);
		}
		for (unsigned i = 0; i < EVENTS; i++)
			if (text_equal(table_key(&s.lists.table, c),
				    text_of(key[all[i].customer])))
				ck_assert(takes(&list, &s, &all[i]));
		ck_assert_uint_eq(list.n, 0);
	}
	events_clear(&s);
	ck_assert_uint_eq(s.lists.table.n, 0);
	events_release(&s);
	events_list_release(&list);
	players_release(&players);
	free(all);
}
END_TEST

START_TEST(sets_of_cells)
{
	enum { CELLS = 100 };
	static unsigned char seen[CUSTOMERS][CELLS], in[CUSTOMERS][CELLS];
	char key[CUSTOMERS][8];
	struct reach reach;
	struct tally t;
	struct random r;
	size_t n;

	random_seed(&r, 9);
	reach_init(&reach);
	tally_init(&t, 1, 1, false);
	for (int i = 0; i < 3000; i++) {
		unsigned who = (unsigned)random_below(&r, CUSTOMERS);
		size_t cell =
			tally_cell(&t, (uint32_t)random_below(&r, CELLS), 0);
		bool converted = random_below(&r, 4) == 0;
		snprintf(key[who], sizeof(key[who]), "%u", who);
		seen[who][cell] = 1;
		in[who][cell] |= converted;
		reach_add(&reach, text_of(key[who]), cell, converted);
	}
	reach_settle(&reach);
	reach_add_up(&reach, &t);
	uint64_t users = 0;
	for (size_t c = 0; c < CELLS; c++) {
		uint64_t count = 0, converted = 0;
		for (size_t who = 0; who < CUSTOMERS; who++) {
			count += seen[who][c];
			converted += in[who][c];
		}
		ck_assert_uint_eq(t.cell[c].reach, count);
		ck_assert_uint_eq(t.cell[c].users, converted);
	}
	for (size_t who = 0; who < CUSTOMERS; who++)
		users += memchr(in[who], 1, CELLS) != NULL;
	ck_assert_uint_eq(t.users, users);
	for (uint32_t i = 0; i < reach.table.n; i++) {
		size_t who = strtoul(table_key(&reach.table, i).at, NULL, 10);
		uint32_t *cell = reach_cells(&reach, i, &n);
		for (size_t k = 0; k < n; k++) {
			ck_assert(seen[who][cell[k] >> 1]);
			ck_assert_uint_eq(in[who][cell[k] >> 1], cell[k] & 1);
			seen[who][cell[k] >> 1] = 0;
		}
	}
	for (size_t who = 0; who < CUSTOMERS; who++)
		ck_assert_ptr_null(memchr(seen[who], 1, CELLS));
	reach_release(&reach);
	tally_release(&t);
}
END_TEST

UNIT_MAIN("events", whole_and_in_order, sets_of_cells)

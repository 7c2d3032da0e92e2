/* shared.c - rows added by all threads, and what hangs on their order. */
#include <stddef.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "base/parts.h"
#include "cells/transactions.h"

/* Players and cells get the same numbers in all threads. */
static void follow(struct state **s, unsigned n, struct shared *shared)
{
	struct walk_book *first = &s[0]->walk;

	lead_init(&shared->players, &first->players.tuples);
	lead_init(&shared->cells, &first->tally.index);
	for (unsigned i = 0; i < n; i++) {
		struct walk_book *w = &s[i]->walk;
		players_follow(&w->players, &first->players, &shared->players);
		tally_follow(&w->tally, &first->tally, &shared->cells);
		s[i]->shared = shared;
	}
}

void shared_begin(void **state, unsigned n, const void *config)
{
	const struct config *c = config;
	struct state **s = (struct state **)state;
	struct reach **reach =
		parts_each(state, n, offsetof(struct state, reach));
	struct events **events =
		parts_each(state, n, offsetof(struct state, walk.events));

	follow(s, n, mem_zero(1, sizeof(struct shared)));
	if (c->row_only)
		reach_share(reach, n);
	else
		events_share(events, n);
	free(reach);
	free(events);
}

static void unite_stores(void **state, unsigned n, const struct config *c)
{
	struct reach **reach =
		parts_each(state, n, offsetof(struct state, reach));
	struct events **events =
		parts_each(state, n, offsetof(struct state, walk.events));

	if (c->row_only)
		reach_unite(reach, n);
	else
		events_unite(events, n);
	free(reach);
	free(events);
}

static const char *add_up(struct state *all, struct state *s)
{
	all->converts |= s->converts;
	for (unsigned k = 0; k < KINDS; k++) {
		all->seen[k].n += s->seen[k].n;
		notice_merge(&all->seen[k].row, &s->seen[k].row);
	}
	daysonly_merge(&all->days, &s->days);
	notice_merge(&all->given_back, &s->given_back);
	notice_merge(&all->undone, &s->undone);
	return walk_unite(&all->walk, &s->walk);
}

const char *shared_end(void **state, unsigned n, const void *config)
{
	const struct config *c = config;
	struct state **s = (struct state **)state;
	struct shared *shared = s[0]->shared;
	const char *why = runs_unite(s[0], c);

	for (unsigned i = 1; i < n && !why; i++)
		why = add_up(s[0], s[i]);
	unite_stores(state, n, c);
	for (unsigned i = 0; i < n; i++) {
		players_alone(&s[i]->walk.players);
		tally_alone(&s[i]->walk.tally);
		s[i]->shared = NULL;
	}
	lead_release(&shared->players);
	lead_release(&shared->cells);
	spill_release(&shared->runs);
	free(shared);
	return why;
}

const char *shared_hear(void *at, const void *config, struct text currency)
{
	struct state *s = at;

	(void)config;
	return transactions_currency(&s->currency, currency);
}

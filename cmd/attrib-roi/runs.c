/* runs.c - customers that memory cannot hold go to runs on disk, and come back
 * in the order of their keys, so that what comes out is the same as without. */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "journey/drain.h"

static void hold(struct drain *d, struct state *s, const struct config *c)
{
	drain_hold(d, c->row_only ? &s->reach : NULL,
		c->row_only ? NULL : &s->walk.events);
}

static const char *write_all(
	struct drain *d, struct state *s, const struct config *c)
{
	struct spill *to = s->shared ? &s->shared->runs : &s->runs;
	struct drain_one one;

	TRY(spill_begin(to, c->tmp, "attrib-roi"));
	while (drain_next(d, &one)) {
		spill_key(to, one.key, one.items);
		spill_put(to, one.bytes.at, one.bytes.len);
	}
	return spill_end(to);
}

static const char *write_run(struct state *s, const struct config *c)
{
	struct drain d;

	hold(&d, s, c);
	const char *why = write_all(&d, s, c);
	drain_let(&d);
	return why;
}

const char *runs_check(struct state *s, const struct config *c)
{
	struct drain d;
	const char *why = NULL;

	hold(&d, s, c);
	if (drain_size(&d) > c->memory)
		why = write_all(&d, s, c);
	drain_let(&d);
	return why;
}

const char *runs_unite(struct state *s, const struct config *c)
{
	if (s->shared->runs.n && c->row_only)
		TRY(write_run(s, c));
	s->runs = s->shared->runs;
	s->shared->runs = (struct spill){.n = 0};
	return NULL;
}

/* Whom the merged customers go to. */
struct runs_to {
	struct state *s;
	const struct config *c;
	runs_one *one;
	void *arg;
	bool begun; /* the customer at hand is counted */
};

static bool get(void *run, void *to, size_t n)
{
	return spill_get(run, to, n);
}

static const char *take_events(void *arg, struct spill_run *run, uint32_t items)
{
	struct walk_book *w = &((struct runs_to *)arg)->s->walk;

	return drain_events(&w->list, &w->events, items, get, run)
		       ? NULL
		       : spill_cannot_read();
}

static const char *done_events(void *arg, struct text customer)
{
	struct runs_to *to = arg;
	struct walk_book *w = &to->s->walk;

	events_list_sort(&w->list, &w->events, &w->players);
	TRY(to->one(to->s, to->c, customer, to->arg));
	events_list_clear(&w->list, &w->events);
	return NULL;
}

static const char *merge(struct runs_to *to)
{
	TRY(write_run(to->s, to->c));
	events_list_clear(&to->s->walk.list, &to->s->walk.events);
	return spill_merge(&to->s->runs, take_events, done_events, to);
}

const char *runs_each(
	struct state *s, const struct config *c, runs_one *one, void *arg)
{
	struct events *e = &s->walk.events;
	const char *why = NULL;

	events_join(e);
	if (s->runs.n)
		return merge(&(struct runs_to){s, c, one, arg, false});
	struct table *t = &e->lists.table;
	table_freeze(t);
	uint32_t *order = table_sorted(t);
	for (size_t i = 0; i < t->n && !why; i++) {
		events_list(&s->walk.list, e, order[i], &s->walk.players);
		why = one(s, c, table_key(t, order[i]), arg);
	}
	free(order);
	return why;
}

static const char *take_reach(void *arg, struct spill_run *run, uint32_t items)
{
	struct runs_to *to = arg;
	struct tally *tally = &to->s->walk.tally;

	if (!to->begun)
		tally_customer(tally);
	to->begun = true;
	return drain_cells(tally, items, get, run) ? NULL : spill_cannot_read();
}

static const char *done_reach(void *arg, struct text customer)
{
	(void)customer;
	((struct runs_to *)arg)->begun = false;
	return NULL;
}

const char *runs_reach(struct state *s, const struct config *c)
{
	if (s->runs.n == 0) {
		reach_add_up(&s->reach, &s->walk.tally);
		return NULL;
	}
	TRY(write_run(s, c));
	return spill_merge(&s->runs, take_reach, done_reach,
		&(struct runs_to){s, c, NULL, NULL, false});
}

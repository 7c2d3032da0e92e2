/* runs.c - customers that memory cannot hold go to runs on disk, and come back
 * in the order of their keys, so that what comes out is the same as without. */
#include "base/system.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"

/* An event as it lies in a run; its id behind it. */
struct runs_item {
	amount revenue;
	int64_t ms, cost;
	uint64_t line;
	uint32_t player, id_len;
	uint32_t converted, day_ms;
};

static uint64_t number_in(const char *path)
{
	FILE *f = fopen(path, "re");
	unsigned long long n = 0;

	if (!f)
		return 0;
	if (fscanf(f, "%llu", &n) != 1)
		n = 0;
	fclose(f);
	return n;
}

uint64_t runs_memory(void)
{
	uint64_t all = (uint64_t)sysconf(_SC_PHYS_PAGES) *
		       (uint64_t)sysconf(_SC_PAGESIZE);
	uint64_t limit = number_in("/sys/fs/cgroup/memory.max");

	if (!limit)
		limit = number_in(
			"/sys/fs/cgroup/memory/memory.limit_in_bytes");
	return (limit && limit < all ? limit : all) / 2;
}

static void put_event(
	struct spill *to, const struct events *events, const struct event *e)
{
	struct runs_item item = {.ms = e->ms,
		.cost = e->cost,
		.player = e->player,
		.converted = e->conversion != 0};
	struct text id = {"", 0};

	if (e->conversion) {
		const struct conversion *c = events_conversion(events, e);
		item.revenue = c->revenue;
		item.line = c->line;
		item.day_ms = c->day_ms;
		id = events_id(events, e);
	}
	item.id_len = (uint32_t)id.len;
	spill_put(to, &item, sizeof(item));
	spill_put(to, id.at, id.len);
}

static void put_events(struct state *s)
{
	struct events *events = &s->walk.events;
	struct event_list *list = &s->walk.list;
	uint32_t *order = table_sorted(&events->lists.table);

	for (size_t i = 0; i < events->lists.table.n; i++) {
		events_list(list, events, order[i], &s->walk.players);
		spill_key(&s->runs, table_key(&events->lists.table, order[i]),
			list->n);
		for (size_t k = 0; k < list->n; k++)
			put_event(&s->runs, events, &list->at[k]);
	}
	free(order);
	events_clear(events);
}

/* What a customer's sets hold, number << 1 | converted. */
static void put_reach(struct state *s)
{
	struct reach *r = &s->reach;
	uint32_t *order = table_sorted(&r->table), *cell;
	size_t n;

	for (size_t i = 0; i < r->table.n; i++) {
		cell = reach_cells(r, order[i], &n);
		spill_key(&s->runs, table_key(&r->table, order[i]), n);
		spill_put(&s->runs, cell, n * sizeof(*cell));
	}
	free(order);
	reach_release(r);
	reach_init(r);
}

static const char *write_run(struct state *s, const struct config *c)
{
	TRY(spill_begin(&s->runs, c->tmp, "attrib-roi"));
	if (c->row_only)
		put_reach(s);
	else
		put_events(s);
	return spill_end(&s->runs);
}

const char *runs_check(struct state *s, const struct config *c)
{
	size_t size = c->row_only ? reach_size(&s->reach)
				  : events_size(&s->walk.events);

	return size > c->memory ? write_run(s, c) : NULL;
}

/* Whom the merged customers go to. */
struct runs_to {
	struct state *s;
	const struct config *c;
	runs_one *one;
	void *arg;
	bool begun; /* the customer at hand is counted */
};

static const char *take_events(void *arg, struct spill_run *run, uint32_t items)
{
	struct state *s = ((struct runs_to *)arg)->s;
	struct buf id = {0};
	struct runs_item item;
	bool ok = true;

	for (uint32_t i = 0; i < items; i++) {
		ok = spill_get(run, &item, sizeof(item)) &&
		     spill_get(run, buf_room(&id, item.id_len), item.id_len);
		if (!ok)
			break;
		struct event_in e = {.ms = item.ms,
			.cost = item.cost,
			.player = item.player,
			.converted = item.converted,
			.revenue = item.revenue,
			.id = {id.at, item.id_len},
			.line = item.line,
			.day_ms = item.day_ms};
		events_list_add(&s->walk.list, &s->walk.events, &e);
	}
	buf_release(&id);
	return ok ? NULL : spill_cannot_read();
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

const char *runs_each(struct state *s, const struct config *c, bool in_order,
	runs_one *one, void *arg)
{
	struct table *t = &s->walk.events.lists.table;
	uint32_t *order;
	const char *why = NULL;

	if (s->runs.n)
		return merge(&(struct runs_to){s, c, one, arg, false});
	table_freeze(t);
	order = in_order ? table_sorted(t) : NULL;
	for (size_t i = 0; i < t->n && !why; i++) {
		size_t at = order ? order[i] : i;
		events_list(
			&s->walk.list, &s->walk.events, at, &s->walk.players);
		why = one(s, c, table_key(t, at), arg);
	}
	free(order);
	return why;
}

static const char *take_reach(void *arg, struct spill_run *run, uint32_t items)
{
	struct runs_to *to = arg;
	struct tally *tally = &to->s->walk.tally;
	uint32_t cell;

	if (!to->begun)
		tally_customer(tally);
	to->begun = true;
	for (uint32_t i = 0; i < items; i++) {
		if (!spill_get(run, &cell, sizeof(cell)))
			return spill_cannot_read();
		tally_reach(tally, cell >> 1, cell & 1);
	}
	return NULL;
}

static const char *done_reach(void *arg, struct text customer)
{
	(void)customer;
	((struct runs_to *)arg)->begun = false;
	return NULL;
}

const char *runs_reach(struct state *s, const struct config *c)
{
	struct tally *t = &s->walk.tally;

	if (s->runs.n == 0)
		return NULL;
	TRY(write_run(s, c));
	for (size_t i = 0; i < t->n; i++)
		t->cell[i].reach = t->cell[i].users = 0;
	t->customers = t->users = 0;
	return spill_merge(&s->runs, take_reach, done_reach,
		&(struct runs_to){s, c, NULL, NULL, false});
}

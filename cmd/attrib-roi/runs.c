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

/* What memory holds, in parts that have no customer in common. */
struct runs_parts {
	struct stripes *stripes; /* held while it is used; or NULL */
	struct spill *to;
	bool reach; /* parts are of struct reach, else of struct events */
	size_t n;
	void **at;
	uint32_t **order; /* of the customers of each, by key */
	size_t *next;	  /* in "order" */
	struct event_list list;
};

static struct table *table_of(const struct runs_parts *p, size_t i)
{
	return p->reach ? &((struct reach *)p->at[i])->table
			: &((struct events *)p->at[i])->lists.table;
}

static size_t size_of(const struct runs_parts *p, size_t i)
{
	return p->reach ? reach_size(p->at[i]) : events_size(p->at[i]);
}

static void hold(struct runs_parts *p, struct state *s, bool reach)
{
	*p = (struct runs_parts){.reach = reach, .n = 1};
	p->stripes = reach ? reach_stripes(&s->reach)
			   : events_stripes(&s->walk.events);
	if (p->stripes) {
		stripes_hold(p->stripes);
		p->n = p->stripes->n;
	}
	p->at = mem_array(p->n, sizeof(*p->at));
	p->at[0] = reach ? (void *)&s->reach : (void *)&s->walk.events;
	for (size_t i = 0; i < p->n && p->stripes; i++)
		p->at[i] = p->stripes->stripe[i].at;
	p->to = s->shared ? &s->shared->runs : &s->runs;
}

static void let(struct runs_parts *p)
{
	if (p->stripes)
		stripes_let(p->stripes);
	free(p->at);
}

static void put_events(struct runs_parts *p, struct events *e, uint32_t i)
{
	events_list(&p->list, e, i, NULL);
	spill_key(p->to, table_key(&e->lists.table, i), p->list.n);
	for (size_t k = 0; k < p->list.n; k++)
		put_event(p->to, e, &p->list.at[k]);
}

/* What a customer's sets hold, number << 1 | converted. */
static void put_reach(struct runs_parts *p, struct reach *r, uint32_t i)
{
	size_t n;
	const uint32_t *cell = reach_cells(r, i, &n);

	spill_key(p->to, table_key(&r->table, i), n);
	spill_put(p->to, cell, n * sizeof(*cell));
}

/* The part that has the least key of all that are left, or NONE. */
static size_t least(const struct runs_parts *p)
{
	size_t first = p->n;
	struct text key = {NULL, 0};

	for (size_t i = 0; i < p->n; i++) {
		const struct table *t = table_of(p, i);
		if (p->next[i] == t->n)
			continue;
		struct text own = table_key(t, p->order[i][p->next[i]]);
		if (first < p->n && text_compare(own, key) > 0)
			continue;
		first = i;
		key = own;
	}
	return first;
}

static void put_all(struct runs_parts *p)
{
	p->order = mem_array(p->n, sizeof(*p->order));
	p->next = mem_zero(p->n, sizeof(*p->next));
	for (size_t i = 0; i < p->n; i++)
		p->order[i] = table_sorted(table_of(p, i));
	for (size_t i; (i = least(p)) < p->n;) {
		uint32_t who = p->order[i][p->next[i]++];
		if (p->reach)
			put_reach(p, p->at[i], who);
		else
			put_events(p, p->at[i], who);
	}
	for (size_t i = 0; i < p->n; i++) {
		free(p->order[i]);
		if (p->reach)
			reach_clear(p->at[i]);
		else
			events_clear(p->at[i]);
	}
	free(p->order);
	free(p->next);
	events_list_release(&p->list);
}

static const char *write_parts(struct runs_parts *p, const struct config *c)
{
	TRY(spill_begin(p->to, c->tmp, "attrib-roi"));
	put_all(p);
	return spill_end(p->to);
}

static const char *write_run(struct state *s, const struct config *c)
{
	struct runs_parts p;

	hold(&p, s, c->row_only);
	const char *why = write_parts(&p, c);
	let(&p);
	return why;
}

const char *runs_check(struct state *s, const struct config *c)
{
	struct runs_parts p;
	const char *why = NULL;
	size_t size = 0;

	hold(&p, s, c->row_only);
	for (size_t i = 0; i < p.n; i++)
		size += size_of(&p, i);
	if (size > c->memory)
		why = write_parts(&p, c);
	let(&p);
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
	if (s->runs.n == 0) {
		reach_add_up(&s->reach, &s->walk.tally);
		return NULL;
	}
	TRY(write_run(s, c));
	return spill_merge(&s->runs, take_reach, done_reach,
		&(struct runs_to){s, c, NULL, NULL, false});
}

/* drain.c - the least key of several parts, again and again. */
#include "journey/drain.h"

#include <stdlib.h>

#include "base/mem.h"

static struct table *table_of(const struct drain *d, size_t i)
{
	return d->reach ? &((struct reach *)d->at[i])->table
			: &((struct events *)d->at[i])->lists.table;
}

void drain_hold(struct drain *d, struct reach *reach, struct events *events)
{
	*d = (struct drain){.reach = reach != NULL, .n = 1};
	d->stripes = reach ? reach_stripes(reach) : events_stripes(events);
	if (d->stripes) {
		stripes_hold(d->stripes);
		d->n = d->stripes->n;
	}
	d->at = mem_array(d->n, sizeof(*d->at));
	d->at[0] = reach ? (void *)reach : (void *)events;
	for (size_t i = 0; i < d->n && d->stripes; i++)
		d->at[i] = d->stripes->stripe[i].at;
}

static void forget_order(struct drain *d)
{
	for (size_t i = 0; i < d->n && d->order; i++)
		free(d->order[i]);
	free(d->order);
	free(d->next);
	d->order = NULL;
	d->next = NULL;
}

void drain_let(struct drain *d)
{
	if (d->stripes)
		stripes_let(d->stripes);
	forget_order(d);
	free(d->at);
	events_list_release(&d->list);
	buf_release(&d->bytes);
}

size_t drain_size(const struct drain *d)
{
	size_t size = 0;

	for (size_t i = 0; i < d->n; i++)
		size += d->reach ? reach_size(d->at[i]) : events_size(d->at[i]);
	return size;
}

static void begin(struct drain *d)
{
	d->order = mem_array(d->n, sizeof(*d->order));
	d->next = mem_zero(d->n, sizeof(*d->next));
	for (size_t i = 0; i < d->n; i++)
		d->order[i] = table_sorted(table_of(d, i));
}

static void end(struct drain *d)
{
	forget_order(d);
	for (size_t i = 0; i < d->n; i++) {
		if (d->reach)
			reach_clear(d->at[i]);
		else
			events_clear(d->at[i]);
	}
}

/* The part that has the least key of all that are left, or d->n. */
static size_t least(const struct drain *d)
{
	size_t first = d->n;
	struct text key = {NULL, 0};

	for (size_t i = 0; i < d->n; i++) {
		const struct table *t = table_of(d, i);
		if (d->next[i] == t->n)
			continue;
		struct text own = table_key(t, d->order[i][d->next[i]]);
		if (first < d->n && text_compare(own, key) > 0)
			continue;
		first = i;
		key = own;
	}
	return first;
}

static void put_event(
	struct buf *to, const struct events *events, const struct event *e)
{
	struct drain_event x = {.ms = e->ms,
		.cost = e->cost,
		.player = e->player,
		.converted = e->conversion != 0};
	struct text id = {"", 0};

	if (e->conversion) {
		const struct conversion *c = events_conversion(events, e);
		x.revenue = c->revenue;
		x.line = c->line;
		x.day_ms = c->day_ms;
		id = events_id(events, e);
	}
	x.id_len = (uint32_t)id.len;
	buf_bytes(to, (const char *)&x, sizeof(x));
	buf_text(to, id);
}

static size_t put_events(struct drain *d, struct events *e, uint32_t who)
{
	events_list(&d->list, e, who, NULL);
	for (size_t k = 0; k < d->list.n; k++)
		put_event(&d->bytes, e, &d->list.at[k]);
	return d->list.n;
}

static size_t put_cells(struct drain *d, struct reach *r, uint32_t who)
{
	size_t n;
	const uint32_t *cell = reach_cells(r, who, &n);

	buf_bytes(&d->bytes, (const char *)cell, n * sizeof(*cell));
	return n;
}

bool drain_next(struct drain *d, struct drain_one *one)
{
	if (!d->order)
		begin(d);
	size_t i = least(d);
	if (i == d->n) {
		end(d);
		return false;
	}
	uint32_t who = d->order[i][d->next[i]++];
	d->bytes.len = 0;
	one->key = table_key(table_of(d, i), who);
	one->items = d->reach ? put_cells(d, d->at[i], who)
			      : put_events(d, d->at[i], who);
	one->bytes = buf_view(&d->bytes);
	return true;
}

struct event_in drain_event_in(const struct drain_event *x, struct text id)
{
	return (struct event_in){.ms = x->ms,
		.cost = x->cost,
		.player = x->player,
		.converted = x->converted,
		.revenue = x->revenue,
		.id = id,
		.line = x->line,
		.day_ms = x->day_ms};
}

bool drain_events(struct event_list *list, struct events *events, size_t items,
	drain_get *get, void *from)
{
	struct buf id = {0};
	struct drain_event item;
	bool ok = true;

	for (size_t i = 0; i < items && ok; i++) {
		ok = get(from, &item, sizeof(item)) &&
		     get(from, buf_room(&id, item.id_len), item.id_len);
		if (!ok)
			break;
		struct event_in e = drain_event_in(
			&item, (struct text){id.at, item.id_len});
		events_list_add(list, events, &e);
	}
	buf_release(&id);
	return ok;
}

bool drain_cells(struct tally *tally, size_t items, drain_get *get, void *from)
{
	uint32_t cell;

	for (size_t i = 0; i < items; i++) {
		if (!get(from, &cell, sizeof(cell)))
			return false;
		tally_reach(tally, cell >> 1, cell & 1);
	}
	return true;
}

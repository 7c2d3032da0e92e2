/* events.c - lists of events in blocks: added to, and read back in order. */
#include "journey/events.h"

#include <stdlib.h>

#include "base/mem.h"
#include "journey/varint.h"

enum { LONGEST = 4 * VARINT_LONGEST }; /* bytes of one event */

void events_init(struct events *e)
{
	*e = (struct events){.n_conversions = 0};
	strands_init(&e->lists, "a customer with more events than can be held");
}

void events_release(struct events *e)
{
	strands_release(&e->lists);
	free(e->conversion);
	buf_release(&e->ids);
}

void events_clear(struct events *e)
{
	int64_t base = e->base;
	bool based = e->based;

	events_release(e);
	events_init(e);
	e->base = base;
	e->based = based;
}

size_t events_size(const struct events *e)
{
	return strands_size(&e->lists) + e->ids.len +
	       e->n_conversions * sizeof(*e->conversion);
}

static size_t keep_conversion(struct events *e, const struct event_in *in)
{
	mem_grow(&e->conversion, &e->conversions_cap, e->n_conversions + 1,
		sizeof(*e->conversion));
	e->conversion[e->n_conversions] =
		(struct conversion){.revenue = in->revenue,
			.line = in->line,
			.id_at = e->ids.len,
			.id_len = (uint32_t)in->id.len,
			.day_ms = in->day_ms};
	buf_text(&e->ids, in->id);
	return e->n_conversions++;
}

uint32_t events_revalue(
	struct events *e, const struct event *event, amount revenue)
{
	mem_grow(&e->conversion, &e->conversions_cap, e->n_conversions + 1,
		sizeof(*e->conversion));
	struct conversion *new = &e->conversion[e->n_conversions++];
	*new = *events_conversion(e, event);
	new->revenue = revenue;
	return (uint32_t)e->n_conversions;
}

static unsigned encode(
	struct events *e, unsigned char *to, const struct event_in *in)
{
	if (!e->based) {
		e->base = in->ms - in->ms % 1000;
		e->based = true;
	}
	int64_t since = in->ms - e->base;
	bool whole = since % 1000 == 0;
	unsigned n = varint_put(to, (uint64_t)in->player << 3 |
					    (in->cost ? 4u : 0u) |
					    (whole ? 0u : 2u) | in->converted);

	n += varint_put(to + n, varint_zigzag(whole ? since / 1000 : since));
	if (in->cost)
		n += varint_put(to + n, (uint64_t)in->cost);
	if (in->converted)
		n += varint_put(to + n, keep_conversion(e, in));
	return n;
}

void events_settle(struct events *e)
{
	strands_settle(&e->lists);
}

void events_add(struct events *e, struct text key, const struct event_in *in)
{
	unsigned char *to = strands_room(&e->lists, key, LONGEST);

	strands_add(&e->lists, encode(e, to, in));
}

static int compare(const struct events *e, const struct players *p,
	const struct event *a, const struct event *b)
{
	int c;

	if (a->ms != b->ms)
		return a->ms < b->ms ? -1 : 1;
	if (!a->conversion != !b->conversion)
		return a->conversion ? 1 : -1;
	if (a->player != b->player) {
		c = text_compare(players_cell(p, a->player, 0),
			players_cell(p, b->player, 0));
		if (c)
			return c;
	}
	if (a->conversion) {
		amount x = events_conversion(e, a)->revenue,
		       y = events_conversion(e, b)->revenue;
		if (x != y)
			return x > y ? -1 : 1;
		c = text_compare(events_id(e, a), events_id(e, b));
		if (c)
			return c;
	}
	c = players_compare(p, a->player, b->player);
	if (c || a->cost != b->cost || !a->conversion)
		return c ? c : (a->cost > b->cost) - (a->cost < b->cost);
	uint64_t v = events_conversion(e, a)->line,
		 w = events_conversion(e, b)->line;
	return (v > w) - (v < w);
}

enum { FEW = 24 };

/* Merge sort of A[0..n) with room at SPARE; small ranges by insertion. */
static void sort(struct event *a, struct event *spare, size_t n,
	const struct events *e, const struct players *p)
{
	if (n <= FEW) {
		for (size_t i = 1; i < n; i++) {
			struct event x = a[i];
			size_t j = i;
			for (; j > 0 && compare(e, p, &x, &a[j - 1]) < 0; j--)
				a[j] = a[j - 1];
			a[j] = x;
		}
		return;
	}
	size_t half = n / 2, i = 0, j = half, k = 0;
	sort(a, spare, half, e, p);
	sort(a + half, spare, n - half, e, p);
	memcpy(spare, a, half * sizeof(*a));
	while (i < half)
		a[k++] = j < n && compare(e, p, &a[j], &spare[i]) < 0
				 ? a[j++]
				 : spare[i++];
}

static struct event decode(const struct events *e, const unsigned char **at)
{
	uint64_t head = varint_get(at);
	int64_t since = varint_zagzig(varint_get(at));
	struct event x = {.ms = e->base + (head & 2 ? since : since * 1000),
		.player = (uint32_t)(head >> 3)};

	if (head & 4)
		x.cost = (int64_t)varint_get(at);
	if (head & 1)
		x.conversion = (uint32_t)varint_get(at) + 1;
	return x;
}

void events_list(struct event_list *list, const struct events *e, size_t i,
	const struct players *players)
{
	strands_gather(&list->bytes, &e->lists, i);
	const unsigned char *at = (const unsigned char *)list->bytes.at,
			    *end = at + list->bytes.len;
	list->n = 0;
	while (at < end) {
		mem_grow(&list->at, &list->cap, list->n + 1, sizeof(*list->at));
		list->at[list->n++] = decode(e, &at);
	}
	events_list_sort(list, e, players);
}

void events_list_clear(struct event_list *list, struct events *e)
{
	list->n = 0;
	e->n_conversions = 0;
	e->ids.len = 0;
}

void events_list_add(
	struct event_list *list, struct events *e, const struct event_in *in)
{
	mem_grow(&list->at, &list->cap, list->n + 1, sizeof(*list->at));
	list->at[list->n++] = (struct event){.ms = in->ms,
		.cost = in->cost,
		.player = in->player,
		.conversion = in->converted
				      ? (uint32_t)keep_conversion(e, in) + 1
				      : 0};
}

void events_list_sort(struct event_list *list, const struct events *e,
	const struct players *players)
{
	mem_grow(&list->spare, &list->spare_cap, list->n / 2 + 1,
		sizeof(*list->spare));
	sort(list->at, list->spare, list->n, e, players);
}

void events_list_release(struct event_list *list)
{
	free(list->at);
	free(list->spare);
	buf_release(&list->bytes);
}

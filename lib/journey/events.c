/* events.c - lists of events in blocks: added to, and read back in order. */
#include "journey/events.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "journey/varint.h"

enum { LONGEST = 4 * VARINT_LONGEST }; /* bytes of one event */

#define FULL "a customer with more events than can be held"

/* What converted, of a part. */
struct events_part {
	struct conversion *conversion;
	struct buf ids;
};

void events_init(struct events *e)
{
	*e = (struct events){.n_conversions = 0};
	strands_init(&e->lists, FULL);
}

static void release_conversions(struct events *e)
{
	for (size_t i = 0; i < e->parts; i++) {
		free(e->part[i].conversion);
		buf_release(&e->part[i].ids);
	}
	free(e->part);
	free(e->conversion);
	buf_release(&e->ids);
}

void events_release(struct events *e)
{
	if (e->sender.to)
		events_join(e);
	strands_release(&e->lists);
	release_conversions(e);
}

void events_clear(struct events *e)
{
	int64_t base = e->base;
	bool based = e->based;
	unsigned bits = e->lists.table.block_bits;
	uint64_t seed = e->lists.table.seed;

	events_release(e);
	events_init(e);
	e->lists.table.block_bits = bits;
	e->lists.table.seed = seed;
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
	if (!e->sender.to) {
		strands_settle(&e->lists);
		return;
	}
	const char *none = stripes_flush(&e->sender);
	assert(!none); /* as put_shared() has none */
	(void)none;
}

void events_add(struct events *e, struct text key, const struct event_in *in)
{
	if (e->sender.to) {
		*(struct event_in *)stripes_ask(&e->sender, key) = *in;
		const char *none = stripes_send(&e->sender);
		assert(!none);
		(void)none;
		return;
	}
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

/* An event of E, whose conversion has its number there. */
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

/* The events of customer I as they came. */
static void gather(struct event_list *list, const struct events *e, size_t i)
{
	strands_soon(&e->lists, i + 4, 1);
	strands_gather(&list->bytes, &e->lists, i);
	const unsigned char *at = (const unsigned char *)list->bytes.at,
			    *end = at + list->bytes.len;
	list->n = 0;
	while (at < end) {
		mem_grow(&list->at, &list->cap, list->n + 1, sizeof(*list->at));
		list->at[list->n++] = decode(e, &at);
	}
}

/* The conversion of X, one of customer I of FROM, is copied to OWN. */
static void take_conversion(struct events *own, const struct events *from,
	size_t i, struct event *x)
{
	struct events_part all = {from->conversion, from->ids};
	const struct events_part *of =
		from->parts ? &from->part[strands_part(&from->lists, i)] : &all;
	const struct conversion *c = &of->conversion[x->conversion - 1];
	struct event_in in = {.revenue = c->revenue,
		.line = c->line,
		.id = {of->ids.at ? of->ids.at + c->id_at : "", c->id_len},
		.day_ms = c->day_ms};

	x->conversion = (uint32_t)keep_conversion(own, &in) + 1;
}

void events_list_from(struct event_list *list, struct events *own,
	const struct events *from, size_t i, const struct players *players)
{
	gather(list, from, i);
	own->n_conversions = 0;
	own->ids.len = 0;
	for (size_t k = 0; k < list->n; k++)
		if (list->at[k].conversion)
			take_conversion(own, from, i, &list->at[k]);
	if (players)
		events_list_sort(list, own, players);
}

void events_list(struct event_list *list, struct events *e, size_t i,
	const struct players *players)
{
	if (e->parts) {
		events_list_from(list, e, e, i, players);
		return;
	}
	gather(list, e, i);
	if (players)
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

/* ---- by several threads ---- */

static const char *put_shared(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	struct events *e = stripe;
	const struct event_in *in = item;

	for (unsigned i = 0; i < n; i++) {
		unsigned char *to =
			strands_room_for(&e->lists, &want[i], LONGEST);
		strands_add(&e->lists, encode(e, to, &in[i]));
	}
	strands_settle(&e->lists);
	return NULL;
}

/* What E has goes to the stripes. */
static void divide(struct stripes *s, struct events *e)
{
	struct event_list list = {0};

	for (size_t i = 0; i < e->lists.table.n; i++) {
		struct text key = table_key(&e->lists.table, i);
		struct events *to =
			s->stripe[stripes_of(s, hash_bytes(key, s->seed))].at;
		events_list(&list, e, i, NULL);
		for (size_t k = 0; k < list.n; k++) {
			const struct event *x = &list.at[k];
			struct event_in in = {.ms = x->ms,
				.cost = x->cost,
				.player = x->player,
				.converted = x->conversion != 0};
			if (in.converted) {
				const struct conversion *c =
					events_conversion(e, x);
				in.revenue = c->revenue;
				in.id = events_id(e, x);
				in.line = c->line;
				in.day_ms = c->day_ms;
			}
			events_add(to, key, &in);
		}
		events_settle(to);
	}
	events_list_release(&list);
}

static struct events *new_part(const struct events *like, size_t parts)
{
	struct events *part = mem_zero(1, sizeof(*part));

	strands_init_part(&part->lists, FULL, like->lists.table.seed, parts);
	part->base = like->base; /* one for all, also if it is 0 */
	part->based = true;
	return part;
}

void events_share(struct events **e, unsigned n)
{
	struct stripes *s = mem_array(1, sizeof(*s));
	size_t parts = stripes_for(n);

	stripes_init(s, parts, sizeof(struct event_in), e[0]->lists.table.seed,
		put_shared);
	events_settle(e[0]);
	for (size_t i = 0; i < parts; i++)
		s->stripe[i].at = new_part(e[0], parts);
	divide(s, e[0]);
	for (unsigned i = 0; i < n; i++) {
		events_release(e[i]);
		*e[i] = (struct events){.n_conversions = 0};
		stripes_sender_init(&e[i]->sender, s);
	}
}

void events_unite(struct events **e, unsigned n)
{
	for (unsigned i = 1; i < n; i++)
		stripes_sender_release(&e[i]->sender);
}

void events_join(struct events *e)
{
	struct stripes *s = e->sender.to;

	if (!s)
		return;
	events_settle(e);
	stripes_sender_release(&e->sender);
	struct strands **lists = mem_array(s->n, sizeof(*lists));
	e->part = mem_array(s->n, sizeof(*e->part));
	e->parts = s->n;
	for (size_t i = 0; i < s->n; i++) {
		struct events *part = s->stripe[i].at;
		lists[i] = &part->lists;
		e->part[i] = (struct events_part){part->conversion, part->ids};
		e->base = part->base;
	}
	strands_join(&e->lists, lists, s->n);
	for (size_t i = 0; i < s->n; i++)
		free(s->stripe[i].at);
	stripes_release(s);
	free(s);
	free(lists);
}

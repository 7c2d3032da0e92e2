/* events.c - lists of events in blocks: added to, and read back in order. */
#include "journey/events.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { UNIT = 32, LINK = 4, LARGEST = 7 /* 32 << 7 bytes */ };

/* A customer's blocks. */
struct chain {
	uint32_t first, tail; /* blocks; 0: none */
	uint32_t bytes;
	uint16_t room; /* bytes left in the tail */
	uint16_t size; /* the tail is UNIT << size bytes */
};

void events_init(struct events *e)
{
	*e = (struct events){.used = 1, .cap = 64};
	e->block = mem_array(e->cap, UNIT);
	table_init(&e->table, sizeof(struct chain), hash_seed());
}

void events_release(struct events *e)
{
	table_release(&e->table);
	free(e->block);
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
	return table_size(&e->table) + e->used * UNIT + e->ids.len +
	       e->n_conversions * sizeof(*e->conversion);
}

static unsigned put(unsigned char *to, uint64_t x)
{
	unsigned n = 0;

	for (; x >= 0x80; x >>= 7)
		to[n++] = (unsigned char)(x | 0x80);
	to[n++] = (unsigned char)x;
	return n;
}

static uint64_t get(const unsigned char **at)
{
	uint64_t x = 0;
	unsigned shift = 0;

	for (; **at & 0x80; shift += 7)
		x |= (uint64_t)(*(*at)++ & 0x7f) << shift;
	return x | (uint64_t) * (*at)++ << shift;
}

static uint64_t zigzag(int64_t x)
{
	return (uint64_t)x << 1 ^ (x < 0 ? UINT64_MAX : 0);
}

static int64_t zagzig(uint64_t x)
{
	return (int64_t)(x >> 1 ^ (x & 1 ? UINT64_MAX : 0));
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
	unsigned n = put(to, (uint64_t)in->player << 3 | (in->cost ? 4u : 0u) |
				     (whole ? 0u : 2u) | in->converted);

	n += put(to + n, zigzag(whole ? since / 1000 : since));
	if (in->cost)
		n += put(to + n, (uint64_t)in->cost);
	if (in->converted)
		n += put(to + n, keep_conversion(e, in));
	return n;
}

static char *block_at(const struct events *e, uint32_t number)
{
	return e->block + (size_t)number * UNIT;
}

/* A new tail for C, twice as large as the last. */
static void extend(struct events *e, struct chain *c)
{
	unsigned size = c->first && c->size < LARGEST ? c->size + 1u : c->size;
	size_t units = (size_t)1 << size;
	uint32_t number = (uint32_t)e->used, none = 0;

	mem_within(e->used + units, UINT32_MAX,
		"more events than memory can hold (smaller --memory, or "
		"--sorted)");
	mem_grow(&e->block, &e->cap, e->used + units, UNIT);
	e->used += units;
	memcpy(block_at(e, number), &none, LINK);
	if (c->first)
		memcpy(block_at(e, c->tail), &number, LINK);
	else
		c->first = number;
	c->tail = number;
	c->size = (uint16_t)size;
	c->room = (uint16_t)(units * UNIT - LINK);
}

static void append(
	struct events *e, struct chain *c, const unsigned char *code, size_t n)
{
	mem_within(c->bytes, UINT32_MAX - EVENTS_LONGEST,
		"a customer with more events than can be held");
	c->bytes += (uint32_t)n;
	while (n > 0) {
		if (c->room == 0)
			extend(e, c);
		size_t end = (size_t)UNIT << c->size;
		size_t some = n < c->room ? n : c->room;
		memcpy(block_at(e, c->tail) + end - c->room, code, some);
		c->room = (uint16_t)(c->room - some);
		code += some;
		n -= some;
	}
}

void events_settle(struct events *e)
{
	unsigned n = e->n_waiting;

	e->n_waiting = 0;
	if (n == 0)
		return;
	table_put_all(&e->table, e->want, n);
	for (unsigned i = 0; i < n; i++) {
		const struct chain *c = table_value(&e->table, e->want[i].at);
		__builtin_prefetch(block_at(e, c->tail) +
					   ((size_t)UNIT << c->size) - c->room,
			1);
	}
	for (unsigned i = 0; i < n; i++)
		append(e, table_value(&e->table, e->want[i].at), e->code[i],
			e->length[i]);
}

void events_add(struct events *e, struct text key, const struct event_in *in)
{
	unsigned i = e->n_waiting++;

	table_ask(&e->table, &e->want[i], key);
	e->length[i] = (unsigned char)encode(e, e->code[i], in);
	if (e->n_waiting == TABLE_BATCH)
		events_settle(e);
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

/* The bytes of a chain, after one another. */
static void gather(
	struct buf *to, const struct events *e, const struct chain *c)
{
	size_t left = c->bytes, size = UNIT;

	to->len = 0;
	for (uint32_t at = c->first; left > 0;) {
		const char *block = block_at(e, at);
		size_t some = size - LINK < left ? size - LINK : left;
		buf_bytes(to, block + LINK, some);
		memcpy(&at, block, LINK);
		__builtin_prefetch(block_at(e, at));
		left -= some;
		if (size < (size_t)UNIT << LARGEST)
			size *= 2;
	}
}

static struct event decode(const struct events *e, const unsigned char **at)
{
	uint64_t head = get(at);
	int64_t since = zagzig(get(at));
	struct event x = {.ms = e->base + (head & 2 ? since : since * 1000),
		.player = (uint32_t)(head >> 3)};

	if (head & 4)
		x.cost = (int64_t)get(at);
	if (head & 1)
		x.conversion = (uint32_t)get(at) + 1;
	return x;
}

void events_list(struct event_list *list, const struct events *e, size_t i,
	const struct players *players)
{
	const struct chain *c = table_value(&e->table, i);

	if (i + 4 < e->table.n) {
		const struct chain *soon = table_value(&e->table, i + 4);
		__builtin_prefetch(block_at(e, soon->first));
	}
	gather(&list->bytes, e, c);
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

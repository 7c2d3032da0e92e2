/* visits.c - customers and their items, packed. */
#include "reco/visits.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"
#include "journey/varint.h"

enum { HAS_MS = 1, HAS_COUNT = 2, FLAGS = 2, FEW = 24 };

void visits_init(struct visits *v)
{
	*v = (struct visits){.newest = INT64_MIN};
	strands_init(&v->lists, "a customer with more events than can be held");
	table_init(&v->items, 1, hash_seed());
}

void visits_release(struct visits *v)
{
	strands_release(&v->lists);
	table_release(&v->items);
}

void visits_settle(struct visits *v)
{
	strands_settle(&v->lists);
}

void visits_add(struct visits *v, struct text customer, struct text item,
	int64_t ms, uint64_t count)
{
	uint64_t number = table_put(&v->items, item);
	unsigned char *to =
		strands_room(&v->lists, customer, 3 * VARINT_LONGEST);

	if (!v->based) {
		v->base = ms - ms % 1000;
		v->based = true;
	}
	if (ms > v->newest)
		v->newest = ms;
	int64_t since = ms - v->base;
	bool whole = since % 1000 == 0;
	size_t n = varint_put(to, number << FLAGS | (whole ? 0u : HAS_MS) |
					  (count > 1 ? HAS_COUNT : 0u));
	n += varint_put(to + n, varint_zigzag(whole ? since / 1000 : since));
	if (count > 1)
		n += varint_put(to + n, count);
	strands_add(&v->lists, n);
}

void visits_meet(struct visits *v, struct text customer)
{
	strands_room(&v->lists, customer, 1);
	strands_add(&v->lists, 0);
}

uint32_t *visits_ranks(const struct visits *v)
{
	uint32_t *order = table_sorted(&v->items);
	uint32_t *rank = mem_array(v->items.n, sizeof(*rank));

	for (size_t i = 0; i < v->items.n; i++)
		rank[order[i]] = (uint32_t)i;
	free(order);
	return rank;
}

static struct visits_pair decode(
	const struct visits *v, const unsigned char **at)
{
	uint64_t head = varint_get(at);
	int64_t since = varint_zagzig(varint_get(at));

	return (struct visits_pair){
		.ms = v->base + (head & HAS_MS ? since : since * 1000),
		.count = head & HAS_COUNT ? varint_get(at) : 1,
		.item = (uint32_t)(head >> FLAGS)};
}

/* An event joins what the list has of its item. */
static void join(struct visits_list *l, struct visits_pair e)
{
	if (l->turn[e.item] != l->turns) {
		l->turn[e.item] = l->turns;
		l->place[e.item] = (uint32_t)l->n;
		mem_grow(&l->at, &l->cap, l->n + 1, sizeof(*l->at));
		l->at[l->n++] = e;
		return;
	}
	struct visits_pair *at = &l->at[l->place[e.item]];
	at->count += e.count;
	if (e.ms > at->ms)
		at->ms = e.ms;
}

static int by_time(const void *a, const void *b, void *arg)
{
	const struct visits_pair *x = a, *y = b;

	(void)arg;
	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	return (x->item > y->item) - (x->item < y->item);
}

static void sort_few(struct visits_pair *at, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		struct visits_pair x = at[i];
		size_t k = i;
		for (; k > 0 && by_time(&x, &at[k - 1], NULL) < 0; k--)
			at[k] = at[k - 1];
		at[k] = x;
	}
}

static void begin_turn(struct visits_list *l, const struct visits *v)
{
	if (l->items < v->items.n) {
		free(l->turn);
		free(l->place);
		l->items = v->items.n;
		l->turn = mem_zero(l->items, sizeof(*l->turn));
		l->place = mem_array(l->items, sizeof(*l->place));
		l->turns = 0;
	}
	if (++l->turns == 0) { /* after 2^32 lists */
		memset(l->turn, 0, l->items * sizeof(*l->turn));
		l->turns = 1;
	}
}

void visits_list(struct visits_list *l, const struct visits *v,
	const uint32_t *rank, size_t i)
{
	begin_turn(l, v);
	strands_soon(&v->lists, i + 4, 1);
	strands_gather(&l->bytes, &v->lists, i);
	l->n = 0;
	const unsigned char *at = (const unsigned char *)l->bytes.at;
	for (const unsigned char *end = at + l->bytes.len; at < end;)
		join(l, decode(v, &at));
	for (size_t k = 0; k < l->n; k++)
		l->at[k].item = rank[l->at[k].item];
	if (l->n <= FEW)
		sort_few(l->at, l->n);
	else
		sort_with(l->at, l->n, sizeof(*l->at), by_time, NULL);
}

void visits_list_release(struct visits_list *l)
{
	free(l->at);
	free(l->turn);
	free(l->place);
	buf_release(&l->bytes);
	*l = (struct visits_list){.at = NULL};
}

/* repeats.c - identifiers with the smallest hashes, and how often they came. */
#include "cluster/repeats.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

/* One seed, so that every run takes the same sample. */
#define SEED 0x5265706561747321

static int by_hash(const void *a, const void *b)
{
	uint64_t x = ((const struct repeats_one *)a)->hash;
	uint64_t y = ((const struct repeats_one *)b)->hash;

	return (x > y) - (x < y);
}

/* The slot of HASH, or the free one where it belongs. */
static struct repeats_one *slot_of(struct repeats *r, uint64_t hash)
{
	size_t i = hash % REPEATS_SLOTS;

	while (r->slot[i].hash != 0 && r->slot[i].hash != hash)
		i = (i + 1) % REPEATS_SLOTS;
	return &r->slot[i];
}

/* Keep the smallest REPEATS_KEPT. */
static void shrink(struct repeats *r)
{
	struct repeats_one *all = mem_array(r->n, sizeof(*all));
	size_t n = 0;

	for (size_t i = 0; i < REPEATS_SLOTS; i++)
		if (r->slot[i].hash != 0)
			all[n++] = r->slot[i];
	qsort(all, n, sizeof(*all), by_hash);
	memset(r->slot, 0, REPEATS_SLOTS * sizeof(*r->slot));
	r->n = n < REPEATS_KEPT ? n : REPEATS_KEPT;
	r->limit = all[r->n - 1].hash;
	for (size_t i = 0; i < r->n; i++)
		*slot_of(r, all[i].hash) = all[i];
	free(all);
}

static void add(struct repeats *r, uint64_t hash, uint64_t rows)
{
	struct repeats_one *one = slot_of(r, hash);

	r->n += one->hash == 0;
	one->hash = hash;
	one->rows += rows;
	if (r->n == (size_t)2 * REPEATS_KEPT)
		shrink(r);
}

static void begin(struct repeats *r)
{
	if (r->slot)
		return;
	r->slot = mem_zero(REPEATS_SLOTS, sizeof(*r->slot));
	r->limit = UINT64_MAX;
}

void repeats_add(struct repeats *r, struct text id, uint64_t rows)
{
	uint64_t hash = hash_bytes(id, SEED);

	begin(r);
	if (hash <= r->limit)
		add(r, hash ? hash : 1, rows);
}

void repeats_merge(struct repeats *into, const struct repeats *from)
{
	if (!from->slot)
		return;
	begin(into);
	for (size_t i = 0; i < REPEATS_SLOTS; i++)
		if (from->slot[i].hash != 0)
			add(into, from->slot[i].hash, from->slot[i].rows);
}

struct repeats_found repeats_find(const struct repeats *r)
{
	struct repeats_found f = {0};
	struct repeats least = {0};

	repeats_merge(&least, r);
	if (least.n > REPEATS_KEPT)
		shrink(&least);
	for (size_t i = 0; i < REPEATS_SLOTS && least.slot; i++) {
		f.n += least.slot[i].hash != 0;
		f.single += least.slot[i].rows == 1;
	}
	repeats_release(&least);
	return f;
}

void repeats_release(struct repeats *r)
{
	free(r->slot);
}

/* reach.c - sets of cells, one a customer. */
#include "journey/reach.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { BITS = 63 };

#define ANY ((uint64_t)1 << BITS) /* converted somewhere */

struct reach_sets {
	uint64_t seen, converted;
};

void reach_init(struct reach *r)
{
	*r = (struct reach){.n_waiting = 0};
	table_init(&r->table, sizeof(struct reach_sets), hash_seed());
	table_init(&r->pairs, sizeof(uint64_t), hash_seed());
}

void reach_release(struct reach *r)
{
	table_release(&r->table);
	table_release(&r->pairs);
	free(r->sorted);
	free(r->cells);
}

size_t reach_size(const struct reach *r)
{
	return table_size(&r->table) + table_size(&r->pairs);
}

/* The set of cell number CELL and its bit there. */
static void take(struct tally *t, uint64_t *seen, uint64_t *in, uint64_t bit,
	size_t cell, bool converted)
{
	struct tally_cell *c = &t->cell[cell];

	c->reach += (*seen & bit) == 0;
	*seen |= bit;
	if (converted) {
		c->users += (*in & bit) == 0;
		*in |= bit;
	}
}

static void count(struct reach *r, struct tally *t, size_t who, size_t cell,
	bool converted)
{
	struct reach_sets *sets = table_value(&r->table, who);

	if (converted) {
		t->users += (sets->converted & ANY) == 0;
		sets->converted |= ANY;
	}
	if (cell < BITS) {
		take(t, &sets->seen, &sets->converted, (uint64_t)1 << cell,
			cell, converted);
		return;
	}
	uint32_t key[2] = {(uint32_t)who, (uint32_t)cell};
	uint64_t *pair = table_value(&r->pairs,
		table_put(&r->pairs,
			(struct text){(const char *)key, sizeof(key)}));
	uint64_t seen = *pair & 1, in = *pair >> 1;
	take(t, &seen, &in, 1, cell, converted);
	*pair = seen | in << 1;
}

void reach_settle(struct reach *r, struct tally *t)
{
	unsigned n = r->n_waiting;

	r->n_waiting = 0;
	if (n == 0)
		return;
	table_put_all(&r->table, r->want, n);
	for (unsigned i = 0; i < n; i++)
		count(r, t, r->want[i].at, r->cell[i] >> 1, r->cell[i] & 1);
	t->customers = r->table.n;
}

void reach_add(struct reach *r, struct tally *t, struct text key, size_t cell,
	bool converted)
{
	unsigned i = r->n_waiting++;

	table_ask(&r->table, &r->want[i], key);
	r->cell[i] = (uint32_t)cell << 1 | converted;
	if (r->n_waiting == TABLE_BATCH)
		reach_settle(r, t);
}

struct reach_pair {
	uint32_t who, cell; /* cell << 1 | converted */
};

static int by_customer(const void *a, const void *b)
{
	const struct reach_pair *x = a, *y = b;

	return (x->who > y->who) - (x->who < y->who);
}

static void sort_pairs(struct reach *r)
{
	r->n_sorted = r->pairs.n;
	r->sorted = mem_array(r->n_sorted, sizeof(*r->sorted));
	for (size_t i = 0; i < r->n_sorted; i++) {
		uint32_t key[2];
		uint64_t pair;
		memcpy(key, table_key(&r->pairs, i).at, sizeof(key));
		memcpy(&pair, table_value(&r->pairs, i), sizeof(pair));
		r->sorted[i] = (struct reach_pair){
			key[0], key[1] << 1 | (uint32_t)(pair >> 1)};
	}
	if (r->n_sorted)
		qsort(r->sorted, r->n_sorted, sizeof(*r->sorted), by_customer);
}

static void add_cell(struct reach *r, size_t *n, uint32_t cell)
{
	mem_grow(&r->cells, &r->cells_cap, *n + 1, sizeof(*r->cells));
	r->cells[(*n)++] = cell;
}

uint32_t *reach_cells(struct reach *r, uint32_t i, size_t *n)
{
	const struct reach_sets *sets = table_value(&r->table, i);
	size_t low = 0, high;

	*n = 0;
	for (uint32_t b = 0; b < BITS; b++)
		if (sets->seen >> b & 1)
			add_cell(r, n,
				b << 1 | (uint32_t)(sets->converted >> b & 1));
	if (r->pairs.n && !r->sorted)
		sort_pairs(r);
	for (high = r->n_sorted; low < high;) {
		size_t middle = low + (high - low) / 2;
		if (r->sorted[middle].who < i)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < r->n_sorted && r->sorted[low].who == i; low++)
		add_cell(r, n, r->sorted[low].cell);
	return r->cells;
}

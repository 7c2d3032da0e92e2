/* reach.c - sets of cells, one a customer. */
#include "journey/reach.h"

#include <assert.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { BITS = 63 };

#define ANY ((uint64_t)1 << BITS) /* converted somewhere */

struct reach_sets {
	uint64_t seen, converted;
};

static void init(struct reach *r, uint64_t seed, size_t parts)
{
	*r = (struct reach){.n_waiting = 0};
	table_init_part(&r->table, sizeof(struct reach_sets), seed, parts);
	table_init_part(&r->pairs, sizeof(uint64_t), seed, parts);
}

void reach_init(struct reach *r)
{
	init(r, hash_seed(), 1);
}

static void release_sets(struct reach *r)
{
	table_release(&r->table);
	table_release(&r->pairs);
	free(r->sorted);
	free(r->cells);
}

static void release_shared(struct reach *r);

void reach_release(struct reach *r)
{
	if (r->sender.to)
		release_shared(r);
	release_sets(r);
	free(r->count);
}

void reach_clear(struct reach *r)
{
	struct reach_count *count = r->count;
	uint64_t seed = r->table.seed;
	unsigned bits = r->table.block_bits;

	release_sets(r);
	free(count);
	init(r, seed, 1);
	r->table.block_bits = r->pairs.block_bits = bits;
}

size_t reach_size(const struct reach *r)
{
	return table_size(&r->table) + table_size(&r->pairs);
}

/* What was counted of CELL. */
static struct reach_count *count_of(struct reach *r, size_t cell)
{
	size_t had = r->counts;

	if (cell >= had) {
		mem_grow(&r->count, &r->counts, cell + 1, sizeof(*r->count));
		memset(r->count + had, 0,
			(r->counts - had) * sizeof(*r->count));
	}
	return &r->count[cell];
}

/* The set of cell number CELL and its bit there. */
static void take(struct reach_count *c, uint64_t *seen, uint64_t *in,
	uint64_t bit, bool converted)
{
	c->seen += (*seen & bit) == 0;
	*seen |= bit;
	if (converted) {
		c->converted += (*in & bit) == 0;
		*in |= bit;
	}
}

static void count(struct reach *r, size_t who, size_t cell, bool converted)
{
	struct reach_sets *sets = table_value(&r->table, who);
	struct reach_count *c = count_of(r, cell);

	if (converted) {
		r->users += (sets->converted & ANY) == 0;
		sets->converted |= ANY;
	}
	if (cell < BITS) {
		take(c, &sets->seen, &sets->converted, (uint64_t)1 << cell,
			converted);
		return;
	}
	uint32_t key[2] = {(uint32_t)who, (uint32_t)cell};
	uint64_t *pair = table_value(&r->pairs,
		table_put(&r->pairs,
			(struct text){(const char *)key, sizeof(key)}));
	uint64_t seen = *pair & 1, in = *pair >> 1;
	take(c, &seen, &in, 1, converted);
	*pair = seen | in << 1;
}

/* Take in N rows by customers that WANT asks for: cell << 1 | converted. */
static void take_in(struct reach *r, struct table_want *want,
	const uint32_t *cell, unsigned n)
{
	table_put_all(&r->table, want, n);
	for (unsigned i = 0; i < n; i++)
		count(r, want[i].at, cell[i] >> 1, cell[i] & 1);
	r->customers = r->table.n;
}

void reach_settle(struct reach *r)
{
	unsigned n = r->n_waiting;

	if (r->sender.to) {
		const char *none = stripes_flush(&r->sender);
		assert(!none); /* as put_shared() has none */
		(void)none;
		return;
	}
	r->n_waiting = 0;
	if (n)
		take_in(r, r->want, r->cell, n);
}

void reach_add(struct reach *r, struct text key, size_t cell, bool converted)
{
	uint32_t row = (uint32_t)cell << 1 | converted;

	if (r->sender.to) {
		*(uint32_t *)stripes_ask(&r->sender, key) = row;
		const char *none = stripes_send(&r->sender);
		assert(!none);
		(void)none;
		return;
	}
	unsigned i = r->n_waiting++;
	table_ask(&r->table, &r->want[i], key);
	r->cell[i] = row;
	if (r->n_waiting == TABLE_BATCH)
		reach_settle(r);
}

void reach_add_up(const struct reach *r, struct tally *t)
{
	for (size_t i = 0; i < r->counts && i < t->n; i++) {
		t->cell[i].reach += r->count[i].seen;
		t->cell[i].users += r->count[i].converted;
	}
	t->customers += r->customers;
	t->users += r->users;
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

/* ---- by several threads ---- */

static const char *put_shared(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	take_in(stripe, want, item, n);
	return NULL;
}

/* What is known of customer I of R goes to the stripes. */
static void divide(struct stripes *s, struct reach *r, uint32_t i)
{
	struct text key = table_key(&r->table, i);
	uint64_t hash = hash_bytes(key, s->seed);
	struct reach *to = s->stripe[stripes_of(s, hash)].at;
	size_t n;
	const uint32_t *cell = reach_cells(r, i, &n);

	for (size_t k = 0; k < n; k++)
		reach_add(to, key, cell[k] >> 1, cell[k] & 1);
	reach_settle(to);
}

void reach_share(struct reach **r, unsigned n)
{
	struct stripes *s = mem_array(1, sizeof(*s));
	size_t parts = stripes_for(n);

	stripes_init(s, parts, sizeof(uint32_t), r[0]->table.seed, put_shared);
	reach_settle(r[0]);
	for (size_t i = 0; i < parts; i++) {
		struct reach *part = s->stripe[i].at =
			mem_array(1, sizeof(*part));
		init(part, s->seed, parts);
	}
	for (uint32_t i = 0; i < r[0]->table.n; i++)
		divide(s, r[0], i);
	for (unsigned i = 0; i < n; i++) {
		reach_release(r[i]);
		*r[i] = (struct reach){.n_waiting = 0};
		stripes_sender_init(&r[i]->sender, s);
	}
}

/* The stripes go; R's sender does not know them any more. */
static void release_shared(struct reach *r)
{
	struct stripes *s = r->sender.to;

	stripes_sender_release(&r->sender);
	for (size_t i = 0; i < s->n; i++) {
		reach_release(s->stripe[i].at);
		free(s->stripe[i].at);
	}
	stripes_release(s);
	free(s);
}

static void add_counts(struct reach *to, const struct reach *part)
{
	for (size_t i = 0; i < part->counts; i++) {
		struct reach_count *c = count_of(to, i);
		c->seen += part->count[i].seen;
		c->converted += part->count[i].converted;
	}
	to->customers += part->customers;
	to->users += part->users;
}

void reach_unite(struct reach **r, unsigned n)
{
	struct stripes *s = r[0]->sender.to;
	struct reach all;

	reach_init(&all);
	for (size_t i = 0; i < s->n; i++)
		add_counts(&all, s->stripe[i].at);
	for (unsigned i = 1; i < n; i++)
		stripes_sender_release(&r[i]->sender);
	release_shared(r[0]);
	*r[0] = all;
}

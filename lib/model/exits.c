/* exits.c - thresholds sorted by column, trees as nodes, cells as ranks. */
#include "model/exits.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/search.h"
#include "base/sort.h"
#include "model/exits_parts.h"

/* Ranks go from the lowest number of their type: so many thresholds are the
 * most, of which one more rank is above all. */
enum { MOST_BYTES = 255, MOST_PAIRS = 65535 };

static bool is_prepared(const struct ensemble *e, const struct ensemble_tree *t)
{
	for (uint32_t i = 0; i < t->nodes; i++)
		if (e->node[t->node + i].words)
			return false;
	return t->nodes && t->leaves <= EXITS_LEAVES;
}

/* --- thresholds --- */

static int ascending(const void *a, const void *b, void *none)
{
	double x = *(const double *)a, y = *(const double *)b;

	(void)none;
	return (x > y) - (x < y);
}

/* X at its place among the thresholds of its column, which grows. */
static void count_thresholds(struct exits *x, const struct ensemble *e)
{
	for (size_t i = 0; i < x->trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		for (uint32_t k = 0; is_prepared(e, t) && k < t->nodes; k++)
			x->first[e->node[t->node + k].column + 1]++;
	}
	for (size_t i = 0; i < x->columns; i++)
		x->first[i + 1] += x->first[i];
}

static void list_thresholds(struct exits *x, const struct ensemble *e)
{
	size_t *next = mem_array(x->columns + 1, sizeof(*next));

	memcpy(next, x->first, (x->columns + 1) * sizeof(*next));
	for (size_t i = 0; i < x->trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		for (uint32_t k = 0; is_prepared(e, t) && k < t->nodes; k++) {
			const struct ensemble_node *n = &e->node[t->node + k];
			x->threshold[next[n->column]++] = n->threshold;
		}
	}
	free(next);
}

/* Each threshold once, columns one behind the other; the most that one has. */
static size_t sort_thresholds(struct exits *x)
{
	size_t to = 0, begin = 0, most = 0;

	for (size_t i = 0; i < x->columns; i++) {
		size_t end = x->first[i + 1], n = end - begin;
		double *t = x->threshold + begin;
		sort_with(t, n, sizeof(*t), ascending, NULL);
		x->first[i] = to;
		for (size_t k = 0; k < n; k++)
			if (k == 0 || t[k] != t[k - 1])
				x->threshold[to++] = t[k];
		if (to - x->first[i] > most)
			most = to - x->first[i];
		begin = end;
	}
	x->first[x->columns] = to;
	return most;
}

static void find_thresholds(struct exits *x, const struct ensemble *e)
{
	x->first = mem_zero(x->columns + 1, sizeof(*x->first));
	count_thresholds(x, e);
	x->threshold =
		mem_array(x->first[x->columns] + 1, sizeof(*x->threshold));
	list_thresholds(x, e);
	size_t most = sort_thresholds(x);
	x->wide = most > MOST_BYTES;
	if (most > MOST_PAIRS)
		x->trees = 0;
}

/* --- trees --- */

static bool below(const void *list, size_t i, const void *key)
{
	return ((const double *)list)[i] < *(const double *)key;
}

/* What rank R is called. */
static int16_t rank_name(const struct exits *x, size_t r)
{
	return (int16_t)((int)r + (x->wide ? INT16_MIN : INT8_MIN));
}

static struct exits_node make_node(
	const struct exits *x, const struct ensemble_node *n)
{
	size_t first = x->first[n->column];
	size_t r = search_first(x->first[n->column + 1] - first, below,
		x->threshold + first, &n->threshold);

	return (struct exits_node){
		.slot = 2 * n->column + n->lost, .rank = rank_name(x, r)};
}

/* The vector of CHILD; a node gets the next place of ORDER. */
static uint16_t vector_of(int32_t child, int32_t *order, uint32_t *known)
{
	if (child < 0)
		return (uint16_t)~child;
	order[*known] = child;
	return (uint16_t)(EXITS_LEAVES + (*known)++);
}

/* Tree I level by level. */
static void add_tree(struct exits *x, const struct ensemble *e, size_t i)
{
	const struct ensemble_tree *t = &e->tree[i];
	int32_t order[EXITS_LEAVES] = {0};
	uint32_t known = 1;

	mem_grow(&x->node, &x->node_cap, x->nodes + t->nodes, sizeof(*x->node));
	for (uint32_t k = 0; k < t->nodes; k++) {
		const struct ensemble_node *n =
			&e->node[t->node + (uint32_t)order[k]];
		struct exits_node *to = &x->node[x->nodes + k];
		*to = make_node(x, n);
		to->name = (uint32_t)order[k];
		to->left = vector_of(n->child[0], order, &known);
		to->right = vector_of(n->child[1], order, &known);
	}
	x->tree[i] = (struct exits_tree){x->nodes, t->nodes};
	x->nodes += t->nodes;
	x->prepared++;
	if (t->leaves > x->leaves)
		x->leaves = t->leaves;
}

struct exits *exits_new(const struct ensemble *e, size_t trees)
{
	struct exits *x = mem_zero(1, sizeof(*x));
	const struct exits_kernel *next;

	x->columns = ensemble_columns(e);
	x->trees = trees;
	x->tree = mem_zero(trees, sizeof(*x->tree));
	find_thresholds(x, e);
	for (size_t i = 0; i < x->trees; i++)
		if (is_prepared(e, &e->tree[i]))
			add_tree(x, e, i);
	for (unsigned i = 0; (next = exits_kernel_nth(x->wide, i)); i++)
		x->kernel = next;
	return x;
}

void exits_free(struct exits *x)
{
	if (!x)
		return;
	free(x->threshold);
	free(x->first);
	free(x->tree);
	free(x->node);
	free(x);
}

bool exits_has(const struct exits *x, size_t i)
{
	return x->tree[i].nodes > 0;
}

bool exits_any(const struct exits *x)
{
	return x->prepared > 0;
}

/* --- rows --- */

static size_t cell_size(const struct exits *x)
{
	return x->wide ? sizeof(int16_t) : sizeof(int8_t);
}

/* Vectors of which each has the leaf of its number in all rows. */
static void fill_leaves(const struct exits *x, struct exits_room *r)
{
	uint8_t *bytes = r->found;
	int16_t *pairs = r->found;

	for (uint32_t i = 0; i < x->leaves; i++)
		if (x->wide)
			for (size_t k = 0; k < EXITS_ROWS; k++)
				pairs[i * EXITS_ROWS + k] = (int16_t)i;
		else
			memset(bytes + i * EXITS_ROWS, (int)i, EXITS_ROWS);
}

struct exits_room *exits_room_new(const struct exits *x)
{
	struct exits_room *r = mem_zero(1, sizeof(*r));
	size_t vector = EXITS_ROWS * cell_size(x);

	r->rank = mem_aligned(2 * x->columns + 1, vector);
	r->found = mem_aligned(2 * (size_t)EXITS_LEAVES, vector);
	fill_leaves(x, r);
	return r;
}

void exits_room_free(struct exits_room *r)
{
	if (!r)
		return;
	free(r->rank);
	free(r->found);
	free(r);
}

/* The ranks of column I, from its cells. */
static void take_column(const struct exits *x, struct exits_room *r, size_t i,
	const double *cell)
{
	size_t first = x->first[i], many = x->first[i + 1] - first;

	x->kernel->ranks((char *)r->rank + 2 * i * EXITS_ROWS * cell_size(x),
		cell, x->threshold + first, many);
}

static bool is_asked(const struct exits *x, size_t i)
{
	return x->first[i + 1] > x->first[i];
}

void exits_take(const struct exits *x, struct exits_room *r, const double *row,
	size_t n)
{
	double cell[EXITS_ROWS] = {0};

	for (size_t i = 0; i < x->columns; i++) {
		if (!is_asked(x, i))
			continue;
		for (size_t k = 0; k < n; k++)
			cell[k] = row[k * x->columns + i];
		take_column(x, r, i, cell);
	}
}

void exits_take_columns(
	const struct exits *x, struct exits_room *r, const double *column)
{
	for (size_t i = 0; i < x->columns; i++)
		if (is_asked(x, i))
			take_column(x, r, i, column + i * EXITS_ROWS);
}

void exits_of(const struct exits *x, struct exits_room *r, size_t i,
	uint16_t leaf[EXITS_ROWS])
{
	const struct exits_tree *t = &x->tree[i];

	x->kernel->tree(x->node + t->node, t->nodes, r->rank, r->found, leaf);
}

void exits_asks(const struct exits *x, const struct exits_room *r, size_t i,
	uint8_t *right)
{
	const struct exits_tree *t = &x->tree[i];

	x->kernel->asks(x->node + t->node, t->nodes, r->rank, right);
}

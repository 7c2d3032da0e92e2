/* peel.c - greedy peeling with a heap that knows where each node is. */
#include "invite/peel.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { WAYS = 4, LEAD = WAYS - 1, AHEAD = 8 };
#define GONE UINT32_MAX
#define UNIT 68719476736.0 /* 2^36: what a weight of 1 is while peeling */

__extension__ typedef unsigned __int128 wide;

/* A node and the weight of its edges; four of them are a cache line, and the
 * children of one lie in one line. */
struct spot {
	uint64_t key;
	uint32_t node, unused;
};

/* Nodes are the rows, then the columns. */
struct peel {
	uint32_t rows, nodes;
	uint32_t *from;	  /* nodes + 1: where its neighbours begin */
	uint32_t *to;	  /* neighbours */
	uint64_t *weight; /* of an edge to the column, from 0 */
	struct spot *heap;
	uint32_t n;	/* nodes that are left */
	uint32_t *at;	/* where in the heap each is, or GONE */
	uint32_t *out;	/* in the order in which they went */
	wide total;	/* weight of the edges that are left */
	uint64_t *load; /* of several passes, else NULL */
	uint64_t most;	/* the greatest load */
	double unit;	/* what a weight of 1 is */
	uint64_t least; /* the least weight of an edge */
};

double peel_weigh(enum peel_weight weight, size_t degree)
{
	double d = (double)degree + 5; /* the constant of the paper */

	switch (weight) {
	case PEEL_LOG:
		return 1 / log(d);
	case PEEL_SQRT:
		return 1 / sqrt(d);
	default:
		return 1;
	}
}

static bool before(const struct spot *a, const struct spot *b)
{
	return a->key < b->key || (a->key == b->key && a->node < b->node);
}

static void put(struct peel *p, uint32_t i, struct spot s)
{
	p->heap[i] = s;
	p->at[s.node] = i;
}

static void sink_down(struct peel *p, uint32_t i, struct spot s)
{
	for (;;) {
		uint64_t first = (uint64_t)i * WAYS + 1;
		uint64_t end = first + WAYS;
		if (first >= p->n)
			break;
		if (end > p->n)
			end = p->n;
		uint64_t least = first;
		for (uint64_t j = first + 1; j < end; j++)
			if (before(&p->heap[j], &p->heap[least]))
				least = j;
		if (!before(&p->heap[least], &s))
			break;
		put(p, i, p->heap[least]);
		i = (uint32_t)least;
	}
	put(p, i, s);
}

/* The node at I has become lighter, KEY; most stay where they are. */
static void rise(struct peel *p, uint32_t i, uint64_t key)
{
	struct spot s = p->heap[i];

	s.key = key;
	if (i == 0 || !before(&s, &p->heap[(i - 1) / WAYS])) {
		p->heap[i].key = key;
		return;
	}
	do {
		uint32_t up = (i - 1) / WAYS;
		if (!before(&s, &p->heap[up]))
			break;
		put(p, i, p->heap[up]);
		i = up;
	} while (i > 0);
	put(p, i, s);
}

/* Neighbours of all nodes, each list ascending: those of rows lie as the edges
 * do. */
static void link_up(struct peel *p, const uint64_t *edge, size_t edges)
{
	uint32_t *fill = mem_zero((size_t)p->nodes + 1, sizeof(*fill));

	for (size_t i = 0; i < edges; i++) {
		p->to[i] = p->rows + (uint32_t)edge[i];
		fill[edge[i] >> 32]++;
		fill[p->to[i]]++;
	}
	for (uint32_t v = 0, sum = 0; v <= p->nodes; v++) {
		uint32_t degree = fill[v];
		p->from[v] = fill[v] = sum;
		sum += degree;
	}
	for (size_t i = 0; i < edges; i++)
		p->to[fill[p->to[i]]++] = (uint32_t)(edge[i] >> 32);
	free(fill);
}

static void weigh(struct peel *p, enum peel_weight weight)
{
	p->least = UINT64_MAX;
	for (uint32_t v = p->rows; v < p->nodes; v++) {
		uint32_t degree = p->from[v + 1] - p->from[v];
		uint64_t w =
			(uint64_t)llround(peel_weigh(weight, degree) * p->unit);
		p->weight[v - p->rows] = w;
		if (degree && w < p->least)
			p->least = w;
	}
}

/* A unit with which no load goes beyond 63 bits: that of one pass unless nodes
 * have millions of edges. */
static double unit_of(const struct peel *p, unsigned passes)
{
	uint64_t most = 1;
	double unit = UNIT;

	for (uint32_t v = 0; v < p->nodes; v++)
		if (p->from[v + 1] - p->from[v] > most)
			most = p->from[v + 1] - p->from[v];
	while (passes > 1 && (double)most * passes * unit > 4e18)
		unit /= 2;
	return unit;
}

/* The nodes that have edges, as a heap. */
static void pile(struct peel *p)
{
	p->n = 0;
	p->total = 0;
	for (uint32_t v = 0; v < p->nodes; v++) {
		uint32_t degree = p->from[v + 1] - p->from[v];
		struct spot s = {.node = v};
		p->at[v] = GONE;
		if (degree == 0)
			continue;
		if (v >= p->rows) {
			s.key = (uint64_t)degree * p->weight[v - p->rows];
			p->total += s.key;
		}
		for (uint32_t i = p->from[v]; v < p->rows && i < p->from[v + 1];
			i++)
			s.key += p->weight[p->to[i] - p->rows];
		if (p->load)
			s.key += p->load[v];
		put(p, p->n++, s);
	}
	for (uint32_t i = p->n / WAYS + 1; i-- > 0;)
		if (i < p->n)
			sink_down(p, i, p->heap[i]);
}

static void fetch(const struct peel *p, uint32_t i, uint32_t end)
{
	if (i + 2 * AHEAD < end)
		__builtin_prefetch(&p->at[p->to[i + 2 * AHEAD]]);
	if (i + AHEAD < end) {
		uint32_t at = p->at[p->to[i + AHEAD]];
		if (at != GONE)
			__builtin_prefetch(&p->heap[at], 1);
	}
}

/* Take the first of the heap away, and its edges from its neighbours. */
static uint32_t take(struct peel *p)
{
	struct spot gone = p->heap[0], last = p->heap[--p->n];
	uint32_t end = p->from[gone.node + 1];
	bool col = gone.node >= p->rows;

	p->at[gone.node] = GONE;
	p->total -= gone.key - (p->load ? p->load[gone.node] : 0);
	if (p->load)
		p->load[gone.node] = gone.key;
	if (gone.key > p->most)
		p->most = gone.key;
	if (p->n)
		sink_down(p, 0, last);
	for (uint32_t i = p->from[gone.node]; i < end; i++) {
		fetch(p, i, end);
		uint32_t other = p->to[i], at = p->at[other];
		if (at == GONE)
			continue;
		rise(p, at,
			p->heap[at].key -
				p->weight[(col ? gone.node : other) - p->rows]);
	}
	return gone.node;
}

/* Peel to the end; how many nodes had gone when the rest was densest, and what
 * the edges of that rest weigh. */
static uint32_t best_moment(struct peel *p, wide *weight)
{
	uint32_t nodes = p->n, best = 0;
	wide best_total = p->total;

	for (uint32_t gone = 1; gone < nodes; gone++) {
		p->out[gone - 1] = take(p);
		/* total / left > best_total / best_left, without rounding */
		if (p->total * (nodes - best) > best_total * (nodes - gone)) {
			best = gone;
			best_total = p->total;
		}
	}
	if (nodes)
		p->out[nodes - 1] = p->heap[0].node;
	*weight = best_total;
	return best;
}

/* Which nodes are in the densest set of all passes: those that went last in the
 * first to have it.  INSIDE has room for all; returns how many there are. */
static uint32_t best_set(struct peel *p, uint32_t *inside, unsigned passes)
{
	wide best_weight = 0;
	uint32_t best_n = 0;

	for (unsigned i = 0; i < passes; i++) {
		wide weight;
		pile(p);
		uint32_t nodes = p->n, gone = best_moment(p, &weight),
			 n = nodes - gone;
		if (best_n && weight * best_n <= best_weight * n)
			continue;
		best_weight = weight;
		best_n = n;
		memset(inside, 0, p->nodes * sizeof(*inside));
		for (uint32_t k = gone; k < nodes; k++)
			inside[p->out[k]] = 1;
	}
	return best_n;
}

/* No set is denser than the greatest load says, which is of weights that are
 * rounded. */
static double bound_of(const struct peel *p, unsigned passes)
{
	if (p->most == 0)
		return 0;
	return (double)p->most / p->unit / passes *
	       (1 + 0.5 / (double)p->least + 1e-15);
}

/* How many neighbours of node V are INSIDE. */
static uint32_t shared(const struct peel *p, const uint32_t *inside, uint32_t v)
{
	uint32_t n = 0;

	for (uint32_t i = p->from[v]; i < p->from[v + 1]; i++)
		n += inside[p->to[i]] != 0;
	return n;
}

/* Give number NUMBER to the nodes that are as node V is, INSIDE == 1, and
 * joined to it, until there are LEFT; QUEUE has room for all of them.  How many
 * they are. */
static uint32_t flood(const struct peel *p, uint32_t *inside, uint32_t *queue,
	uint32_t v, uint32_t number, uint32_t left)
{
	uint32_t n = 0;

	inside[v] = number;
	queue[n++] = v;
	for (uint32_t i = 0; i < n && n < left; i++) {
		v = queue[i];
		for (uint32_t k = p->from[v]; k < p->from[v + 1]; k++) {
			uint32_t other = p->to[k];
			if (inside[other] != 1)
				continue;
			inside[other] = number;
			queue[n++] = other;
		}
	}
	return n;
}

/* What the edges of the N nodes of one part weigh. */
static wide part_weight(const struct peel *p, const uint32_t *inside,
	const uint32_t *part, uint32_t n)
{
	wide sum = 0;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t v = part[i];
		if (v >= p->rows)
			sum += (wide)p->weight[v - p->rows] *
			       shared(p, inside, v);
	}
	return sum;
}

/* Of N nodes INSIDE that are not all joined, leave those of the densest part:
 * the whole cannot be denser than all its parts.  QUEUE as for flood(). */
static void choose_part(
	const struct peel *p, uint32_t *inside, uint32_t *queue, uint32_t n)
{
	uint32_t number = 1, best = 0, best_n = 1, left = n;
	wide best_weight = 0;

	for (uint32_t v = 0; v < p->nodes && left > 0; v++) {
		if (inside[v] != 1)
			continue;
		uint32_t joined = flood(p, inside, queue, v, ++number, left);
		if (joined == n) /* as nearly always */
			break;
		left -= joined;
		wide weight = part_weight(p, inside, queue, joined);
		if (best == 0 || weight * best_n > best_weight * joined) {
			best = number;
			best_n = joined;
			best_weight = weight;
		}
	}
	for (uint32_t v = 0; v < p->nodes; v++)
		inside[v] = inside[v] && (best == 0 || inside[v] == best);
}

/* The block of the nodes that went last; its score anew, in doubles, column by
 * column. */
static void collect(struct peel_block *to, const struct peel *p,
	uint32_t *inside, enum peel_weight weight)
{
	uint32_t v = 0;
	double sum = 0;

	for (; v < p->rows; v++) {
		if (!inside[v])
			continue;
		to->row_degree[to->rows] = shared(p, inside, v);
		to->row[to->rows++] = v;
	}
	for (; v < p->nodes; v++) {
		if (!inside[v])
			continue;
		uint32_t degree = shared(p, inside, v);
		sum += (double)degree *
		       peel_weigh(weight, p->from[v + 1] - p->from[v]);
		to->col_degree[to->cols] = degree;
		to->col[to->cols++] = v - p->rows;
	}
	if (to->rows + to->cols)
		to->score = sum / (double)(to->rows + to->cols);
}

void peel_densest(struct peel_block *to, const uint64_t *edge, size_t edges,
	uint32_t rows, uint32_t cols, enum peel_weight weight, unsigned passes)
{
	struct peel p = {.rows = rows, .nodes = rows + cols};
	size_t n = p.nodes;
	struct spot *room;
	uint32_t *inside = mem_array(n, sizeof(*inside));

	p.from = mem_array(n + 1, sizeof(*p.from));
	p.to = mem_wide(2 * edges, sizeof(*p.to));
	p.weight = mem_array(cols, sizeof(*p.weight));
	p.at = mem_wide(n, sizeof(*p.at));
	p.out = mem_array(n, sizeof(*p.out));
	room = mem_wide(n + 2 * WAYS, sizeof(*room));
	/* spot 1 begins a cache line, and so do all first children */
	p.heap = room + LEAD;
	if ((uintptr_t)room % 64)
		p.heap += WAYS - (uintptr_t)room % 64 / sizeof(*room);
	if (passes > 1)
		p.load = mem_zero(n, sizeof(*p.load));
	link_up(&p, edge, edges);
	p.unit = unit_of(&p, passes);
	weigh(&p, weight);
	choose_part(&p, inside, p.out, best_set(&p, inside, passes));
	*to = (struct peel_block){.row = mem_array(rows, sizeof(*to->row)),
		.col = mem_array(cols, sizeof(*to->col)),
		.row_degree = mem_array(rows, sizeof(*to->row_degree)),
		.col_degree = mem_array(cols, sizeof(*to->col_degree))};
	collect(to, &p, inside, weight);
	to->bound = bound_of(&p, passes);
	free(inside);
	free(p.load);
	free(p.from);
	free(p.to);
	free(p.weight);
	free(p.at);
	free(p.out);
	free(room);
}

void peel_release(struct peel_block *b)
{
	free(b->row);
	free(b->col);
	free(b->row_degree);
	free(b->col_degree);
	*b = (struct peel_block){0};
}

static bool among(const uint32_t *list, size_t n, uint32_t x)
{
	size_t low = 0;

	while (n > 0) {
		size_t half = n / 2;
		if (list[low + half] < x) {
			low += half + 1;
			n -= half + 1;
		} else if (list[low + half] == x) {
			return true;
		} else {
			n = half;
		}
	}
	return false;
}

size_t peel_without(uint64_t *edge, size_t edges, const struct peel_block *b)
{
	size_t left = 0, r = 0;

	for (size_t i = 0; i < edges; i++) {
		uint32_t row = (uint32_t)(edge[i] >> 32);
		while (r < b->rows && b->row[r] < row)
			r++;
		bool inside = r < b->rows && b->row[r] == row &&
			      among(b->col, b->cols, (uint32_t)edge[i]);
		if (!inside)
			edge[left++] = edge[i];
	}
	return left;
}

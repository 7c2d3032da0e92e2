/* margin.c - the leaves of rows, added up: by exits.h, or by a walk down the
 * trees where rows are few or a tree is too large for it. */
#include "model/margin.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/exits.h"

enum {
	TOGETHER = 8, /* rows that take a step at once */
	/* Of deeper trees, which are mostly lopsided, it is looked whether all
	 * rows have come to a leaf. */
	SHALLOW = 10
};

/* A node of the walk: x > threshold goes behind "next", others to it.  What is
 * missing is -infinity in the first columns of a row and infinity in a second
 * set of them, and a node asks the one that sends it where it has to go. */
struct margin_step {
	double threshold; /* not infinity, so that infinity is above it */
	uint32_t column, next;
};

struct lane {
	size_t first; /* step of the first node */
	uint32_t depth;
	bool plain; /* laid out; else its rows walk one by one */
};

struct margin {
	const struct ensemble *e;
	size_t trees;
	struct lane *lane;
	struct margin_step *step;
	double *value; /* of a step that is a leaf */
	size_t steps, cap, value_cap;
	struct exits *exits;
};

/* Whether the tree asks for no sets, and is no linear one. */
static bool is_plain(const struct ensemble *e, const struct ensemble_tree *t)
{
	for (uint32_t i = 0; i < t->nodes; i++)
		if (e->node[t->node + i].words)
			return false;
	return !e->line;
}

/* A step for CHILD of tree T, at AT. */
static void put_step(struct margin *m, const struct ensemble_tree *t, size_t at,
	int32_t child, uint32_t next)
{
	const struct ensemble *e = m->e;

	if (child < 0) {
		m->step[at] = (struct margin_step){INFINITY, 0,
			(uint32_t)(at - m->lane[t - e->tree].first)};
		m->value[at] = e->leaf[t->leaf + (uint32_t)~child];
		return;
	}
	const struct ensemble_node *n = &e->node[t->node + (uint32_t)child];
	uint32_t second = (uint32_t)ensemble_columns(e);
	m->step[at] = (struct margin_step){
		n->threshold > DBL_MAX ? DBL_MAX : n->threshold,
		n->column + (n->lost ? second : 0), next};
}

/* Lay out tree T level by level; CHILD has room for its nodes and leaves. */
static void lay_out(
	struct margin *m, const struct ensemble_tree *t, int32_t *child)
{
	size_t all = (size_t)t->nodes + t->leaves, first = m->steps, known = 1;

	mem_grow(&m->step, &m->cap, first + all, sizeof(*m->step));
	mem_grow(&m->value, &m->value_cap, first + all, sizeof(*m->value));
	child[0] = t->nodes ? 0 : ~0;
	for (size_t i = 0; i < known; i++) {
		uint32_t next = (uint32_t)known;
		if (child[i] >= 0) {
			const struct ensemble_node *n =
				&m->e->node[t->node + (uint32_t)child[i]];
			child[known++] = n->child[0];
			child[known++] = n->child[1];
		}
		put_step(m, t, first + i, child[i], next);
	}
	m->steps += all;
}

struct margin *margin_new(const struct ensemble *e, size_t trees)
{
	struct margin *m = mem_zero(1, sizeof(*m));
	size_t most = 0;

	m->e = e;
	m->trees = trees;
	m->lane = mem_zero(trees, sizeof(*m->lane));
	for (size_t i = 0; i < trees; i++)
		if (e->tree[i].nodes + (size_t)e->tree[i].leaves > most)
			most = e->tree[i].nodes + (size_t)e->tree[i].leaves;
	int32_t *child = mem_array(most + 1, sizeof(*child));
	for (size_t i = 0; i < trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		m->lane[i] = (struct lane){m->steps, t->depth, is_plain(e, t)};
		if (m->lane[i].plain)
			lay_out(m, t, child);
	}
	free(child);
	m->exits = exits_new(e, trees);
	return m;
}

void margin_free(struct margin *m)
{
	if (!m)
		return;
	free(m->lane);
	free(m->step);
	free(m->value);
	exits_free(m->exits);
	free(m);
}

uint32_t margin_leaf(const struct ensemble *e, const struct ensemble_tree *t,
	const double *x)
{
	const struct ensemble_node *node = e->node + t->node;
	int32_t at = t->nodes ? 0 : ~0;

	while (at >= 0)
		at = node[at].child[ensemble_child(e, &node[at], x)];
	return (uint32_t)~at;
}

/* What leaf LEAF of a linear tree says; x[] of features alone is asked. */
static double line_value(
	const struct ensemble *e, uint32_t leaf, const double *x)
{
	const struct ensemble_line *l = &e->line[leaf];
	double sum = l->constant;

	for (uint32_t i = 0; i < l->terms; i++) {
		const struct ensemble_term *t = &e->term[l->term + i];
		if (x[t->feature] != x[t->feature])
			return e->leaf[leaf];
		sum += t->by * x[t->feature];
	}
	return sum;
}

static double leaf_value(const struct ensemble *e,
	const struct ensemble_tree *t, const double *x)
{
	uint32_t leaf = t->leaf + margin_leaf(e, t, x);

	return e->line ? line_value(e, leaf, x) : e->leaf[leaf];
}

static inline uint32_t take_step(const struct margin_step *s, const double *x)
{
	return s->next + (uint32_t)(x[s->column] > s->threshold);
}

/* Take a step with each row; whether none moves any more. */
static inline bool step_together(const struct margin_step *step, uint32_t *at,
	const double *x, size_t width)
{
	uint32_t moved = 0;

	for (size_t r = 0; r < TOGETHER; r++) {
		uint32_t next = take_step(&step[at[r]], x + r * width);
		moved |= next ^ at[r];
		at[r] = next;
	}
	return moved == 0;
}

/* The values of the leaves of TOGETHER rows, WIDTH numbers each. */
static void walk_together(const struct margin_step *step, const double *value,
	uint32_t depth, const double *x, size_t width, double *to)
{
	uint32_t at[TOGETHER] = {0};

	for (uint32_t d = 0; d < depth; d++)
		if (step_together(step, at, x, width) && depth > SHALLOW)
			break;
	for (size_t r = 0; r < TOGETHER; r++)
		to[r] = value[at[r]];
}

static void walk_one(const struct margin_step *step, const double *value,
	uint32_t depth, const double *x, double *to)
{
	uint32_t at = 0;

	for (uint32_t d = 0, next; d < depth; d++, at = next) {
		next = take_step(&step[at], x);
		if (next == at)
			break;
	}
	*to = value[at];
}

/* The leaf of tree I of each row; TWICE has the rows with both sets of columns.
 */
static void walk(const struct margin *m, size_t i, const double *x,
	const double *twice, size_t n, double *to)
{
	const struct lane *l = &m->lane[i];
	size_t width = ensemble_columns(m->e), r = 0;
	const struct margin_step *step = m->step + l->first;
	const double *value = m->value + l->first;

	if (!l->plain) {
		for (; r < n; r++)
			to[r] = leaf_value(m->e, &m->e->tree[i], x + r * width);
		return;
	}
	for (; r + TOGETHER <= n; r += TOGETHER)
		walk_together(step, value, l->depth, twice + 2 * r * width,
			2 * width, to + r);
	for (; r < n; r++)
		walk_one(step, value, l->depth, twice + 2 * r * width, to + r);
}

/* At most this many rows are walked down a tree before the next one. */
enum { BLOCK = EXITS_ROWS };

/* Rows of a block, in the forms in which they walk. */
struct block {
	const double *x;
	size_t n;
	double *twice;		 /* or NULL: no tree needs it */
	struct exits_room *room; /* or NULL: they are too few for it */
};

/* Rows with what is missing as the one and the other infinity. */
static double *make_twice(const double *x, size_t width, size_t n)
{
	double *twice = mem_array(2 * width * n, sizeof(*twice));

	for (size_t r = 0; r < n; r++)
		for (size_t i = 0; i < width; i++) {
			double v = x[r * width + i];
			double *to = twice + 2 * r * width + i;
			to[0] = v != v ? -INFINITY : v;
			to[width] = v != v ? INFINITY : v;
		}
	return twice;
}

/* The values of the leaves of tree I that were found from below. */
static void take_exits(
	const struct margin *m, size_t i, const struct block *b, double *value)
{
	const struct ensemble *e = m->e;
	const struct ensemble_tree *t = &e->tree[i];
	size_t width = ensemble_columns(e);
	uint16_t leaf[EXITS_ROWS];

	exits_of(m->exits, b->room, i, leaf);
	if (e->line)
		for (size_t r = 0; r < b->n; r++)
			value[r] = line_value(
				e, t->leaf + leaf[r], b->x + r * width);
	else
		for (size_t r = 0; r < b->n; r++)
			value[r] = e->leaf[t->leaf + leaf[r]];
}

/* VALUE of each row, to its output of a tree. */
static inline void add_doubles(
	double *to, size_t outputs, const double *value, size_t n)
{
	for (size_t r = 0; r < n; r++)
		to[r * outputs] += value[r];
}

static inline void add_floats(
	double *to, size_t outputs, const double *value, size_t n)
{
	for (size_t r = 0; r < n; r++)
		to[r * outputs] = (float)to[r * outputs] + (float)value[r];
}

static void add_values(
	const struct ensemble *e, double *to, const double *value, size_t n)
{
	if (e->outputs == 1) /* which lets the compiler take several at once */
		e->single ? add_floats(to, 1, value, n)
			  : add_doubles(to, 1, value, n);
	else
		e->single ? add_floats(to, e->outputs, value, n)
			  : add_doubles(to, e->outputs, value, n);
}

static void margin_block(const struct margin *m, struct block *b, double *raw)
{
	const struct ensemble *e = m->e;
	double value[BLOCK];

	for (size_t r = 0; r < b->n; r++)
		for (size_t k = 0; k < e->outputs; k++)
			raw[r * e->outputs + k] = e->base[k];
	if (b->room)
		exits_take(m->exits, b->room, b->x, b->n);
	for (size_t i = 0; i < m->trees; i++) {
		if (b->room && exits_has(m->exits, i)) {
			take_exits(m, i, b, value);
		} else {
			if (!b->twice)
				b->twice = make_twice(
					b->x, ensemble_columns(e), b->n);
			walk(m, i, b->x, b->twice, b->n, value);
		}
		add_values(e, raw + e->tree[i].output, value, b->n);
	}
	free(b->twice);
}

void margin_of(const struct margin *m, const double *x, size_t n, double *raw)
{
	size_t width = ensemble_columns(m->e);
	struct exits_room *room = n >= TOGETHER && exits_any(m->exits)
					  ? exits_room_new(m->exits)
					  : NULL;

	for (size_t r = 0; r < n; r += BLOCK) {
		struct block b = {.x = x + r * width,
			.n = n - r < BLOCK ? n - r : BLOCK,
			.room = room};
		margin_block(m, &b, raw + r * m->e->outputs);
	}
	exits_room_free(room);
}

void margin_zeros(const struct ensemble *e, double *x)
{
	for (size_t i = 0; i < e->zeros; i++) {
		double v = x[e->zero[i]];
		x[e->features + i] = fabs(v) <= CELLS_ZERO ? NAN : v;
	}
}

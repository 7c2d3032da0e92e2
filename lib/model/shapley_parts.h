/* shapley_parts.h - trees as steps of one walk, and the loops that take them.
 *
 * A walk goes down and up all edges of a tree.  It keeps, at each depth, for
 * each point k of the quadrature and each row: the product P of the factors
 * above, and the sum G of the leaves below.
 */
#ifndef MODEL_SHAPLEY_PARTS_H
#define MODEL_SHAPLEY_PARTS_H

#include "model/shapley.h"
#include "model/shapley_groups.h"

enum shapley_op {
	SHAPLEY_ASK,   /* which rows go to child 0 of the node */
	SHAPLEY_ENTER, /* the edge to a child that is a node */
	SHAPLEY_LEAVE, /* the same, on the way up */
	SHAPLEY_LEAF,  /* the edge to a leaf, down and up */
	SHAPLEY_PAIR   /* a node with two leaves: ask, down and up */
};

/* Constants of an edge, N points each, of a feature that
 * - was not asked above: factor if o, factor if not o, coefficient if o,
 *   coefficient if not o;
 * - was, by an edge of o': factors for (o, o') of (1,1), (0,1), (0,0), and
 *   coefficients for (1,1) and (0,1).
 * Factors of a leaf have its value in them.  Constants of a pair: what its
 * feature has if the row goes to child 0 and if not, then N sums for either. */
struct shapley_step {
	enum shapley_op op;
	unsigned side;	 /* which child the edge leads to */
	uint32_t node;	 /* of the ensemble */
	uint32_t depth;	 /* of the node, 0 for the first */
	uint32_t before; /* depth behind the edge that asked before, or 0 */
	uint32_t slot;	 /* of the feature in the tree */
	size_t at;	 /* of its constants */
};

struct shapley_tree {
	size_t step, steps; /* the first, and how many */
	size_t slot, slots; /* of shapley.feature */
	uint32_t depth, points, output;
	size_t weight; /* of the points, among the constants */
};

/* Constants are kept as the bits of floats or doubles. */
struct shapley_kernel {
	const char *name;
	void (*tree)(const struct shapley *s, struct shapley_room *r,
		const struct shapley_tree *t, const double *x, double *phi);
};

struct shapley {
	const struct ensemble *e;
	const struct shapley_kernel *kernel;
	struct shapley_groups *groups; /* of trees that have tables */
	struct shapley_tree *tree;     /* of the others */
	size_t trees;
	struct shapley_step *step;
	size_t steps, step_cap;
	uint32_t *feature; /* of each slot */
	size_t slots, slot_cap;
	double *constant;
	size_t constants, constant_cap;
	uint32_t *bits32; /* the same as floats, or */
	uint64_t *bits64; /* as doubles */
	double *base;	  /* of each output */
	size_t most_depth, most_points, most_slots;
};

struct shapley_room {
	struct shapley_groups_room *groups;
	void *x;     /* columns as floats; doubles need none */
	void *p, *g; /* (depth + 1) * points * rows */
	void *met;   /* masks of nodes, depth * rows */
	void *o;     /* masks of edges, (depth + 1) * rows */
	void *phi;   /* slots * rows */
	size_t columns;
};

/* Like shapley_new(), with tables of MOST numbers. */
MUST_USE const char *shapley_make(struct shapley **s, const struct ensemble *e,
	size_t trees, size_t most);

/* The N points of Gauss-Legendre quadrature from 0 to 1, rising, and their
 * weights. */
void shapley_points(double *point, double *weight, size_t n);

/* The Ith kernel that this machine can run, for floats (SINGLE) or doubles, the
 * slowest first; NULL behind the last. */
const struct shapley_kernel *shapley_kernel_nth(bool single, unsigned i);

#endif

/* shapley_parts.h - trees as steps of one walk, and the loops that take them.
 *
 * A walk goes down and up all edges of a tree.  It keeps, at each depth, for
 * each point k of the quadrature and each row: the product P of the factors
 * above, and H, the sum over the leaves below of the products of their values
 * and the factors below.
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
	SHAPLEY_PAIR,  /* the first node, which has two leaves */
	SHAPLEY_TWIG,  /* the edge to a node with two leaves, and all below */
	SHAPLEY_FORK   /* the edge to a node with two of those */
};

/* Constants of an edge, N points each, of a feature that
 * - was not asked above: factors if o, factors if not o, then o - z for
 *   either, two numbers;
 * - was, by an edge of o': factors by which those of o' are multiplied for
 *   (o, o') of (1,1) and (0,1), one number for (0,0), and what the feature
 *   gets of the product without them, for (1,1) and (0,1).
 * Those of an edge to a leaf are multiplied by its value.
 *
 * Constants of a node with two leaves, which asks what was not asked above: N
 * sums of the leaves if the row goes to child 0, N if not, then what its
 * feature gets of the product above for either. */
struct shapley_question {
	double threshold;
	uint32_t node; /* of the ensemble */
	uint32_t column;
	bool set;  /* of words; threshold and lost mean nothing */
	bool lost; /* whether what is missing goes to child 0 */
};

struct shapley_step {
	enum shapley_op op;
	unsigned side;	 /* which child the edge leads to */
	uint32_t depth;	 /* of the node, 0 for the first */
	uint32_t before; /* depth behind the edge that asked before, or 0 */
	struct shapley_question ask[3]; /* of the node; of the nodes behind the
					   edge of a twig or fork, the upper
					   first */
	uint32_t slot[4]; /* of their features in the tree; of an edge first */
	size_t at;	  /* of the constants of the edge, or pair */
	size_t inner;	  /* of those behind the edge: of a fork the edges from
			     its upper node, then its lower nodes */
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
	/* One slice, the Nth of R->x. */
	void (*tree)(const struct shapley *s, struct shapley_room *r,
		const struct shapley_tree *t, size_t n, const double *x,
		double *phi);
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
	void *x;     /* columns of slices as floats; doubles need none */
	void *p, *h; /* (depth + 1) * points * rows */
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

/* shapley_groups_parts.h - groups of leaves, and the loops that look them up.
 */
#ifndef MODEL_SHAPLEY_GROUPS_PARTS_H
#define MODEL_SHAPLEY_GROUPS_PARTS_H

#include "model/shapley_groups.h"

enum {
	SHAPLEY_BITS = 7,	/* of a group of several leaves, at most */
	SHAPLEY_MOST_BITS = 10, /* of one leaf, or two of one node */
	SHAPLEY_LINE = 8,	/* a line of a table has so many features */
	SHAPLEY_DEEPEST = 32	/* tree that is cut */
};

/* A node that takes part in a bit of a group: the bit is set where a row goes
 * to side SIDE of all nodes that have it. */
struct shapley_term {
	uint32_t node; /* of the tree */
	uint8_t bit, side;
	bool last; /* of its bit */
};

struct shapley_group {
	size_t table; /* its first number; a line has "features", filled up to
		       * a multiple of SHAPLEY_LINE */
	size_t term, terms;
	size_t feature; /* the first of the features of a line */
	uint32_t features;
};

struct shapley_groups;

struct shapley_lookup {
	const char *name;
	/* Add the lines of a group to columns PHI of its features; RIGHT is of
	 * exits_asks(). */
	void (*add)(const struct shapley_groups *g,
		const struct shapley_group *group, const uint8_t *right,
		double *phi);
};

struct shapley_groups {
	const struct ensemble *e;
	size_t *first; /* group of each tree, and behind the last; owned */
	struct shapley_group *group;
	size_t groups, group_cap;
	struct shapley_term *term;
	size_t terms, term_cap;
	uint32_t *feature;
	size_t features, feature_cap;
	double *table; /* of mem_aligned() */
	size_t numbers;
	uint32_t most_nodes;
	struct exits *exits;
	const struct shapley_lookup *lookup;
};

struct shapley_groups_room {
	const double *x[SHAPLEY_SLICES]; /* borrowed */
	struct exits_room *exits[SHAPLEY_SLICES];
	uint8_t *right; /* of each slice and node, SHAPLEY_ROWS bytes */
};

static inline size_t shapley_stride(size_t features)
{
	return (features + SHAPLEY_LINE - 1) / SHAPLEY_LINE * SHAPLEY_LINE;
}

/* The Ith lookup that this machine can run, the slowest first; NULL behind the
 * last. */
const struct shapley_lookup *shapley_lookup_nth(unsigned i);

/* A feature on the way to a leaf, as a table sees it. */
struct shapley_asked {
	unsigned at;	     /* its place in a line */
	double z;	     /* share of rows that meet what is asked of it */
	unsigned bits, want; /* a row meets it if its bits are these */
};

/* The points of quadrature that leaves with so many features need, which are
 * (features + 1) / 2, and their weights. */
struct shapley_rules {
	double point[SHAPLEY_MOST_BITS + 1][SHAPLEY_MOST_BITS];
	double weight[SHAPLEY_MOST_BITS + 1][SHAPLEY_MOST_BITS];
};

/* Add to TABLE, of 2^BITS lines of STRIDE numbers, what a leaf of VALUE
 * contributes to the N features ASKED on its way. */
void shapley_table_add(const struct shapley_rules *rules, double *table,
	unsigned bits, size_t stride, const struct shapley_asked *asked,
	unsigned n, double value);

void shapley_rules_make(struct shapley_rules *rules);

#endif

/* exits_parts.h - trees as nodes whose leaves are found from below. */
#ifndef MODEL_EXITS_PARTS_H
#define MODEL_EXITS_PARTS_H

#include "model/exits.h"

/* Vectors of rows are numbered: below EXITS_LEAVES are those in which all rows
 * have the leaf of that number, behind them what the nodes of a tree have
 * found. */
enum { EXITS_LEAVES = 256 };

struct exits_node {
	uint16_t left, right; /* vectors */
	uint32_t slot;	      /* ranks: 2 * column, + 1 if missing goes right */
	uint32_t name;	      /* of the tree's nodes, as the ensemble has it */
	int16_t rank;	      /* of the threshold; a row goes left up to it */
};

struct exits_tree {
	size_t node;	/* the first; children stand behind their parent */
	uint32_t nodes; /* 0: it is not prepared */
};

struct exits_kernel {
	const char *name;
	void (*asks)(const struct exits_node *node, uint32_t nodes,
		const void *rank, uint8_t *right);
	/* Two vectors of ranks, of which the second has what is missing above
	 * all, from a vector of cells and the N thresholds T, ascending. */
	void (*ranks)(
		void *rank, const double *cell, const double *t, size_t n);
	void (*tree)(const struct exits_node *node, uint32_t nodes,
		const void *rank, void *found, uint16_t *leaf);
};

struct exits {
	size_t columns, trees, prepared;
	double *threshold; /* of all columns, ascending in each */
	size_t *first;	   /* of each column, and behind the last */
	bool wide;	   /* ranks and leaves have two bytes */
	struct exits_tree *tree;
	struct exits_node *node;
	size_t nodes, node_cap;
	uint32_t leaves; /* the most of any tree */
	const struct exits_kernel *kernel;
};

struct exits_room {
	void *rank;  /* 2 * columns vectors of EXITS_ROWS ranks */
	void *found; /* 2 * EXITS_LEAVES vectors */
};

/* The Ith kernel that this machine can run, for ranks of two bytes (WIDE) or
 * one, the slowest first; NULL behind the last. */
const struct exits_kernel *exits_kernel_nth(bool wide, unsigned i);

#endif

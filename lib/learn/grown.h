/* grown.h - a finished tree: nodes that ask, leaves that answer.
 *
 * Node 0 is the root.  A child below 0 is leaf ~child.  A row goes left if its
 * value is at most the threshold, or its level is in the node's set; without a
 * value it goes left if left_missing says so.
 */
#ifndef LEARN_GROWN_H
#define LEARN_GROWN_H

#include "learn/matrix.h"

struct grown_node {
	unsigned column;
	unsigned code; /* of a number: the last that goes left */
	double threshold;
	bool words, left_missing;
	uint32_t *level; /* owned, of words: those that go left, rising */
	uint32_t levels;
	int left, right;
	double gain, value, weight; /* as if it were a leaf */
	uint64_t rows;
};

struct grown_leaf {
	double value, weight;
	uint64_t rows;
};

struct grown {
	unsigned leaves;	 /* at least 1; leaves - 1 nodes */
	struct grown_node *node; /* owned */
	struct grown_leaf *leaf; /* owned */
};

void grown_release(struct grown *t);

/* The leaf of ROW. */
unsigned grown_leaf_of(
	const struct grown *t, const struct matrix *m, size_t row);

#endif

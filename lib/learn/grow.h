/* grow.h - one tree, grown leaf by leaf where it gains most.
 *
 *	struct grower g;
 *	grower_init(&g, &matrix, n, &how, threads);
 *	grower_tree(&g, &tree, word, &scale);
 *	for (unsigned k = 0; k < tree.leaves; k++)
 *		rows = grower_rows(&g, k, &n);	// of leaf k
 *
 * The histogram of the smaller child is summed, that of the larger one is the
 * difference.  No leaf has fewer than how.min_leaf rows: a division that turns
 * out to make one is dropped for the next best.
 */
#ifndef LEARN_GROW_H
#define LEARN_GROW_H

#include "learn/division.h"
#include "learn/grown.h"

struct grow_how {
	struct division_how split;
	unsigned leaves; /* at most, at least 2 */
	double rate;
	/* By group and column: columns that may stand on one way from the root
	 * down; n_groups of them, or none.  Borrowed. */
	const bool *group;
	unsigned groups;
};

struct grower {
	const struct matrix *m;
	struct grow_how how;
	struct histograms histograms;
	size_t n;		/* rows 0 to n-1 are learned from */
	uint32_t *row, *spare;	/* owned */
	struct grow_leaf *leaf; /* owned: how.leaves of them */
	unsigned leaves;
	unsigned char *goes; /* owned: by code */
	const int64_t *word;
	const struct division_scale *scale;
};

/* The first N rows of M are learned from. */
void grower_init(struct grower *g, const struct matrix *m, size_t n,
	const struct grow_how *how, unsigned threads);
void grower_release(struct grower *g);

/* Grow TO by the words of all rows (histogram.h). */
void grower_tree(struct grower *g, struct grown *to, const int64_t *word,
	const struct division_scale *scale);

/* The rows of leaf K of the tree that was grown last. */
const uint32_t *grower_rows(const struct grower *g, unsigned k, size_t *n);

#endif

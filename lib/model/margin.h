/* margin.h - the raw score of rows: the leaves they fall into, added up.
 *
 *	struct margin *m = margin_new(e, e->trees);
 *	margin_of(m, x, 64, raw);	// rows of columns, rows of outputs
 *	margin_free(m);
 *
 * Leaves are added in the order of the trees, in floats or doubles as the
 * program did that trained them, so that sums are the same to the bit.
 *
 * Many rows at once are answered by exits.h.  Where rows are few, or a tree has
 * too many leaves for it, they walk: the children of a node lie side by side,
 * leaves are nodes that lead to themselves, so that a step is a comparison and
 * an addition without a branch, and several rows take it at once.  A row has
 * the same leaves either way.
 */
#ifndef MODEL_MARGIN_H
#define MODEL_MARGIN_H

#include "model/ensemble.h"

struct margin;

/* Prepare the first TREES trees of E, which stays.  It may be shared. */
struct margin *margin_new(const struct ensemble *e, size_t trees);
void margin_free(struct margin *m);

/* N rows of ensemble_columns() numbers each at X; RAW gets the outputs of each
 * row. */
void margin_of(const struct margin *m, const double *x, size_t n, double *raw);

/* The leaf, counted from the tree's first, that a row falls into. */
uint32_t margin_leaf(const struct ensemble *e, const struct ensemble_tree *t,
	const double *x);

/* Fill the columns behind the features: where zeros are missing. */
void margin_zeros(const struct ensemble *e, double *x);

#endif

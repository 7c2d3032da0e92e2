/* margin.h - the raw score of a row: the leaves it falls into, added up.
 *
 *	double raw[e->outputs];
 *	margin_of(e, e->trees, x, raw);
 *
 * Leaves are added in the order of the trees, in floats or doubles as the
 * program did that trained them, so that sums are the same to the bit.
 */
#ifndef MODEL_MARGIN_H
#define MODEL_MARGIN_H

#include "model/ensemble.h"

/* The leaf, counted from the tree's first, that a row falls into. */
uint32_t margin_leaf(const struct ensemble *e, const struct ensemble_tree *t,
	const double *x);

/* The first TREES trees of the row with columns X, into RAW[e->outputs]. */
void margin_of(
	const struct ensemble *e, size_t trees, const double *x, double *raw);

/* Fill the columns behind the features: where zeros are missing. */
void margin_zeros(const struct ensemble *e, double *x);

#endif

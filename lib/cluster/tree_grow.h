/* tree_grow.h - the splits of a threshold tree, inside tree.h. */
#ifndef CLUSTER_TREE_GROW_H
#define CLUSTER_TREE_GROW_H

#include "cluster/tree.h"

/* Make the nodes of T, whatever it held before, as tree_fit() says, and
 * seen; n, ratio and agreement stay 0.  T->node is the caller's. */
void tree_grow(struct tree *t, const struct points *p,
	const unsigned short *label, const double *centroid, unsigned k);

#endif

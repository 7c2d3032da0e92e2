/* tree.h - clusters told in words: a tree of thresholds that comes near them.
 *
 * The iterative mistake minimisation (IMM) of Dasgupta, Frost, Moshkovitz and
 * Rashtchian, "Explainable k-Means and k-Medians Clustering" (ICML 2020):
 * every leaf keeps one centroid, and each split, between the lowest and the
 * highest centroid of its node on one feature, is the one that parts the
 * fewest points from their centroid.  Its cost is at most O(k^2) times that of
 * k-means; cost ratio and agreement say what the tree loses on this data.
 *
 *	struct tree t;
 *	tree_fit(&t, &points, label, centroid, k);
 *	... t.node[0] is the root ...
 *	tree_release(&t);
 */
#ifndef CLUSTER_TREE_H
#define CLUSTER_TREE_H

#include <stddef.h>

#include "cluster/points.h"

/* Left has x[feature] <= threshold, right the others.  No value seen in
 * fitting lies between threshold and beyond (beyond itself may be one), so any
 * cut in [threshold, beyond) says the same of the data: see tree_cut().  A
 * leaf has left == 0. */
struct cluster_tree_node {
	unsigned feature;
	double threshold, beyond;
	unsigned left, right; /* indices in tree.node */
	unsigned cluster;     /* a leaf's */
	size_t n;	      /* points that come here */
};

struct tree {
	struct cluster_tree_node
		*node;	  /* owned; a node stands before its children */
	unsigned nodes;	  /* 2 leaves - 1 */
	size_t seen;	  /* points that thresholds were found on */
	double ratio;	  /* cost with leaf means / cost of the clusters */
	double agreement; /* share of points whose leaf is their cluster */
};

/* Build the tree for points P of clusters LABEL (0 to K - 1) around the K
 * CENTROIDs, rows of P->d numbers.  K >= 1; K leaves, fewer only where
 * centroids coincide.  Fewest mistakes first; among equals the widest gap
 * between threshold and beyond, then the lower feature, then the lower
 * threshold.  The threshold is a value of a point or a centroid.
 * With more than 2^20 points thresholds are found on every m-th of them, m
 * the least that leaves 2^20; counts, ratio and agreement are always of all.
 * Ratio and agreement are NAN where undefined (no points; cost 0).
 * O(d n log n), then O(d n) for each level of the tree; working memory of
 * 4 d + 21 bytes for each of the points that thresholds are found on. */
void tree_fit(struct tree *t, const struct points *p,
	const unsigned short *label, const double *centroid, unsigned k);

void tree_release(struct tree *t);

/* The cluster of the leaf that X comes to. */
unsigned tree_label(const struct tree *t, const double *x);

/* The number with the fewest digits in [LOW, HIGH): a cut for people to read,
 * from threshold and beyond mapped back to their units.  LOW where HIGH is not
 * above it. */
double tree_cut(double low, double high);

#endif

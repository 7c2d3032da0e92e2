/* kmeans_mass.h - points with a weight each: what centroids are sought on.
 *
 * A mass stands for a table of points: its distinct points, the means of grid
 * cells, or a sample.  A weight says how many points of the table one of the
 * mass stands for.
 */
#ifndef CLUSTER_KMEANS_MASS_H
#define CLUSTER_KMEANS_MASS_H

#include <stddef.h>

#include "cluster/points.h"

enum { KMEANS_LEAF = 64 }; /* points; 32 to 128 take as long */

struct kmeans_mass {
	struct points at;
	const double *w; /* at.n weights > 0; NULL: each is 1 */
	double *column;	 /* where at.x and w lie, owned; NULL: borrowed */
	size_t room;	 /* points that fit */
};

/* An empty mass of D coordinates with room for ROOM points. */
void kmeans_mass_init(struct kmeans_mass *m, unsigned d, size_t room);
void kmeans_mass_release(struct kmeans_mass *m);

/* Add the point X of weight W; there must be room. */
void kmeans_mass_add(struct kmeans_mass *m, const double *x, double w);

/* Put the points in such an order that those of one leaf (KMEANS_LEAF
 * consecutive ones, counted from the first) lie near one another: a k-d tree,
 * the longest side of the box split near the median.  The order depends only
 * on the set. */
void kmeans_mass_sort(struct kmeans_mass *m);

/* The distinct points of P with how often each is there; -0 is 0.  Returns
 * how many there are and fills OUT (unless NULL), or returns LIMIT + 1, OUT
 * untouched, where there are more than LIMIT. */
size_t kmeans_mass_distinct(
	struct kmeans_mass *out, const struct points *p, size_t limit);

#endif

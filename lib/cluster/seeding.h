/* seeding.h - where centroids start: k-means++, and the draws it is made of.
 *
 * All draws come from the caller's generator and walk the points in order, so
 * a seed gives the same centroids everywhere.
 */
#ifndef CLUSTER_SEEDING_H
#define CLUSTER_SEEDING_H

#include "base/random.h"
#include "cluster/kmeans_kernel.h"
#include "cluster/kmeans_mass.h"

/* K centroids (k * d, row by row) by greedy k-means++: the first drawn by
 * weight; each next is the best of 2 + ln k points drawn by weight times
 * squared distance to the nearest centroid there is (Arthur and
 * Vassilvitskii 2007, sections 2.2 and 7).  M has at least one point. */
void seeding_plusplus(double *centroid, const struct kmeans_mass *m, unsigned k,
	struct random *r);

/* Let the sums of W[i] * VALUE[i] (NULL: 1 each) be taken strip by strip into
 * STRIP[], ceil(n / KMEANS_STRIP) of them.  W may be NULL: 1 each. */
void seeding_sums(
	double *strip, const double *w, const double *value, size_t n);

/* A number below N, drawn in proportion to W[i] * VALUE[i], STRIP as above;
 * where all are 0, N - 1. */
size_t seeding_draw(const double *strip, const double *w, const double *value,
	size_t n, struct random *r);

#endif

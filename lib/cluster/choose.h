/* choose.h - how many clusters: what each k scores, and which k that favours.
 *
 * Clusters are given as labels 0 to K - 1; their means are taken from the
 * points, so any labelling can be judged.  A cluster without points counts for
 * nothing.  An index that is undefined (one cluster, as many clusters as
 * points, cost 0) is NAN.
 */
#ifndef CLUSTER_CHOOSE_H
#define CLUSTER_CHOOSE_H

#include <stddef.h>

#include "cluster/points.h"

struct choose {
	/* sum of squared distances to the cluster means */
	double inertia;
	/* mean of (b - a) / max(a, b), a the distance to the own mean, b to the
	 * nearest other; 0 for a cluster of one point; -1 to 1, high is good.
	 * Simplified silhouette: Hruschka, de Castro and Campello 2004;
	 * Vendramin, Campello and Hruschka 2010 */
	double silhouette;
	/* (between / (k - 1)) / (within / (n - k)); high is good.  Calinski and
	 * Harabasz 1974 */
	double calinski_harabasz;
	/* mean over clusters of the worst (s_i + s_j) / |m_i - m_j|, s the mean
	 * distance to the mean; low is good.  Davies and Bouldin 1979 */
	double davies_bouldin;
};

/* Judge the labelling LABEL of P into K clusters.  O(n k d). */
void choose_indices(struct choose *out, const struct points *p,
	const unsigned short *label, unsigned k);

/* The adjusted Rand index of Hubert and Arabie (1985) of the labellings A (0
 * to KA - 1) and B (0 to KB - 1) of the same N points: 1 the same partition
 * whatever the numbers, 0 what chance gives.  1 where both put all points
 * together or all apart, or N < 2.  Exact counts, so free of order. */
double choose_rand(const unsigned short *a, unsigned ka,
	const unsigned short *b, unsigned kb, size_t n);

/* The mean adjusted Rand index over all pairs of the M labellings, which is
 * what other seeds would have told; NAN for M < 2. */
double choose_stability(
	const unsigned short *const label[], unsigned m, unsigned k, size_t n);

/* Which of COUNT rows is the knee of inertia over k (k rising): the one
 * farthest below the chord from the first to the last, both axes scaled to
 * [0, 1].  The criterion of Kneedle (Satopaa, Albrecht, Irwin and Raghavan
 * 2011), without its smoothing; ties to the lower k.  0 for COUNT < 3. */
size_t choose_knee(const unsigned *k, const double *inertia, size_t count);

/* The row with the highest value, ties to the first; NAN counts as lowest. */
size_t choose_highest(const double *value, size_t count);

#endif

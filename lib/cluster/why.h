/* why.h - why a customer is in its cluster, and what would move it to another.
 *
 * Everything is in transformed units (scale.h); the caller maps flips back.
 * The K centroids are rows of D numbers: centroid[c * d + j].  Clusters are
 * numbered from 0; where two are equally near, the lower number is nearer.
 */
#ifndef CLUSTER_WHY_H
#define CLUSTER_WHY_H

#include "cluster/points.h"

enum { WHY_NOBODY = -1 }; /* no other cluster */

/* margin = |x - c2|^2 - |x - c1|^2, c1 the centroid of the own cluster and c2
 * of the runner-up: how much nearer the own is.  It is base, the margin at the
 * mean customer, plus the share of each feature. */
struct why {
	int runner_up;
	double margin, base, phi[POINTS_MAX_D];
};

/* Explain the point X of cluster OWN against the second-nearest centroid.
 * MEAN is the mean of the training data (all zero after log or zscore).
 * phi[j] = 2 (c1 - c2)_j (x_j - mean_j) is the exact interventional Shapley
 * value of feature j over the training data as background: the margin is
 * linear in x, so the average over all 2^D coalitions has this closed form
 * (Strumbelj and Kononenko 2014, section 3; Lundberg and Lee 2017).  Added in
 * order, base + phi[0] + ... + phi[d-1] is margin to the last bit.  With K = 1
 * runner_up is WHY_NOBODY, margin and base NAN and the phi 0. */
void why_margin(struct why *why, const double *x, unsigned own,
	const double *mean, const double *centroid, unsigned k, unsigned d);

/* Where the customer changes cluster when one feature moves and the others
 * stay: on the border itself, so the first value beyond AT has the label TO.
 * AT is NAN and TO WHY_NOBODY where no value does it. */
struct why_flip {
	double at;
	int to;
};

/* The flip of each of the D features, for the point X of cluster OWN: the
 * first border crossed upward and the first crossed downward, whichever is
 * nearer to X; upward where they are equally near (Wachter, Mittelstadt and
 * Russell 2018: counterfactuals, here exact).  Where several clusters meet at
 * the border, TO is the one reached just beyond it.  LOW[j] is the least value
 * the feature can take (0 orders, 0 days, in transformed units), -INFINITY for
 * none: a border at or below it cannot be crossed downward and is passed over.
 * LOW may be NULL.  A flip is a border on the real line: for counts and days,
 * mapped back, the customer changes at the next whole number beyond it. */
void why_flips(struct why_flip *flip, const double *x, unsigned own,
	const double *low, const double *centroid, unsigned k, unsigned d);

#endif

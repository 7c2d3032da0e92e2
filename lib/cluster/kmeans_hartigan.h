/* kmeans_hartigan.h - single points moved where the whole gains.
 *
 * A fixpoint of Lloyd's iteration can still be improved: moving a point of
 * weight w from cluster a to b changes the cost by
 *
 *	w W_b / (W_b + w) |x - c_b|^2  -  w W_a / (W_a - w) |x - c_a|^2
 *
 * for cluster weights W, which may be below 0 though c_a is nearer (Hartigan
 * 1975; Telgarsky and Vattani 2010).  It matters where clusters are small.
 */
#ifndef CLUSTER_KMEANS_HARTIGAN_H
#define CLUSTER_KMEANS_HARTIGAN_H

#include "cluster/kmeans_mass.h"

/* Starting from the nearest of the K centroids for each point of M (weights
 * not NULL), move points one by one, in order, until none gains or a limit of
 * passes; the means go to CENTROID.  Returns how many moved. */
size_t kmeans_hartigan(
	double *centroid, const struct kmeans_mass *m, unsigned k);

#endif

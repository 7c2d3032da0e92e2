/* match.h - which new cluster is which old one, at the least total cost.
 *
 * The linear assignment problem by shortest augmenting paths with potentials
 * (Kuhn 1955; Jonker and Volgenant 1987), O(k^3).
 */
#ifndef CLUSTER_MATCH_H
#define CLUSTER_MATCH_H

/* Give each row i of the K x K matrix COST its own column TO[i] such that the
 * sum of COST[i * k + TO[i]] is least; return that sum.  Costs are finite. */
double match_assign(unsigned *to, const double *cost, unsigned k);

/* The same for two sets of K centroids, rows of D numbers, the cost being the
 * squared distance: new cluster i is the old cluster TO[i]. */
void match_centroids(unsigned *to, const double *fresh, const double *old,
	unsigned k, unsigned d);

#endif

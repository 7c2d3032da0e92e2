/* kmeans_search.h - the best centroids of weighted points that can be found.
 *
 * Several starts of greedy k-means++, each run to Lloyd's fixpoint; then the
 * best is improved by exchange of single points (kmeans_hartigan.h) and swaps:
 * a centroid moves to a point drawn at random and Lloyd runs again, kept if the
 * cost fell, until so many in a row did not help (random swap, Franti 2018).
 * Which centroid moves is mostly the one whose loss the new point makes good
 * best, found in one pass (Lattanzi and Sohler 2019; Choo and others 2020),
 * else any.
 */
#ifndef CLUSTER_KMEANS_SEARCH_H
#define CLUSTER_KMEANS_SEARCH_H

#include "cluster/kmeans.h"
#include "cluster/kmeans_mass.h"

enum { KMEANS_FINDS = 8 };

/* Fixpoints that were found, no two of the same cost, the best first. */
struct kmeans_finds {
	unsigned n, k, d;
	struct kmeans_find {
		double cost;
		double *centroid; /* k * d, owned by the finds */
		unsigned start;	  /* that it came from, from 1 */
		unsigned swaps;	  /* that improved it since */
	} find[KMEANS_FINDS];
	unsigned long iterations;
};

/* Search M, which is put in order and has O->k distinct points or more. */
void kmeans_search(struct kmeans_finds *out, struct kmeans_mass *m,
	const struct kmeans_options *o);

/* Whether one of the first COUNT finds has this cost, but for rounding. */
int kmeans_finds_known(
	const struct kmeans_finds *f, unsigned count, double cost);

void kmeans_finds_release(struct kmeans_finds *f);

#endif

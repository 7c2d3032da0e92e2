/* kmeans_lloyd.h - Lloyd's iteration on weighted points, to its fixpoint.
 *
 * The points stand in leaves of a k-d tree (kmeans_mass_sort).  For each leaf
 * only the centroids that may own one of its points are looked at: a centroid
 * is out if at the corner of the leaf's box that suits it best another is
 * nearer still (Kanungo and others 2002, section 2).  The answer is the same
 * as without.
 *
 *	struct kmeans_lloyd l;
 *	kmeans_lloyd_init(&l, &mass, k);
 *	double cost = kmeans_lloyd_run(&l, centroid, 0);
 *	kmeans_lloyd_release(&l);
 */
#ifndef CLUSTER_KMEANS_LLOYD_H
#define CLUSTER_KMEANS_LLOYD_H

#include "cluster/kmeans_kernel.h"
#include "cluster/kmeans_mass.h"

struct kmeans_lloyd {
	const struct kmeans_mass *m; /* borrowed */
	const struct kmeans_kernel *kernel;
	unsigned k;
	size_t leaf,
		leaves; /* points a leaf; a leaf too few to filter is all */
	double *box;	/* lowest then highest corner of each leaf */
	double *tally, *before;
	unsigned short *candidate; /* 0 ... k - 1, then room for k */
	unsigned long iterations;  /* run so far */
};

/* M is put in order and must outlive L; it has K distinct points or more. */
void kmeans_lloyd_init(
	struct kmeans_lloyd *l, struct kmeans_mass *m, unsigned k);
void kmeans_lloyd_release(struct kmeans_lloyd *l);

/* Move the centroids (k * d) until none moves, and return the cost.  A cluster
 * left empty starts anew at the point that is farthest from its centroid.
 * With BEAT above 0, give up and return INFINITY once the cost falls too slowly
 * to come below BEAT. */
double kmeans_lloyd_run(struct kmeans_lloyd *l, double *centroid, double beat);

/* One step for a tally that has been taken: the means go to CENTROID.
 * Returns how many clusters are empty; their centroids stay. */
unsigned kmeans_lloyd_means(
	double *centroid, double *tally, unsigned k, unsigned d);

#endif

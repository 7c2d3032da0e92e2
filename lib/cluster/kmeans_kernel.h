/* kmeans_kernel.h - the inner loops of k-means over a run of points.
 *
 * What a run yields is a tally: the cost, which is the weighted sum of squared
 * distances, then for each centroid the weighted sum of the coordinates of its
 * points and their weight:
 *
 *	[ sum w d^2 ]  and k rows of  [ sum w x_0 ... sum w x_(d-1)  sum w ]
 *
 * A point belongs to the nearest centroid by distance2(), the lowest number
 * where several are as near.
 */
#ifndef CLUSTER_KMEANS_KERNEL_H
#define CLUSTER_KMEANS_KERNEL_H

#include <stddef.h>

#include "cluster/kmeans_mass.h"

enum { KMEANS_STRIP = 256 }; /* points a strip: 8 KB of three doubles, weight */

struct kmeans_kernel {
	const char *name;

	/* Add points LO to HI - 1 of M to TALLY.  Only the COUNT centroids
	 * CANDIDATE[] (rising numbers) are looked at.  LABEL, unless NULL,
	 * gets HI - LO numbers of centroids. */
	void (*assign)(double *tally, unsigned short *label,
		const struct kmeans_mass *m, size_t lo, size_t hi,
		const double *centroid, const unsigned short *candidate,
		unsigned count);

	/* The same, but leave out each point that another centroid may come
	 * to own while every centroid moves by less than DELTA; the numbers
	 * of those, less LO, go to KEPT (room for HI - LO).  Returns how
	 * many. */
	size_t (*narrow)(double *tally, unsigned *kept,
		const struct kmeans_mass *m, size_t lo, size_t hi,
		const double *centroid, const unsigned short *candidate,
		unsigned count, double delta);

	/* Let NEAR[i] be the squared distance of point i to the centroids
	 * there are: the cost if X were one more, and in STRIP[] its parts
	 * strip by strip.  COMMIT: bring NEAR up to date. */
	double (*potential)(double *strip, double *near, int commit,
		const struct kmeans_mass *m, const double *x);
};

/* Doubles in a tally, and the row of centroid C in it. */
static inline size_t kmeans_tally(unsigned k, unsigned d)
{
	return (size_t)k * (d + 1) + 1;
}

static inline double *kmeans_tally_row(double *tally, unsigned c, unsigned d)
{
	return tally + 1 + (size_t)c * (d + 1);
}

/* The fastest that this machine runs; all give the same bits. */
const struct kmeans_kernel *kmeans_kernel(void);

/* The I-th that this machine runs, the portable one first; NULL after the
 * last. */
const struct kmeans_kernel *kmeans_kernel_nth(unsigned i);

#endif

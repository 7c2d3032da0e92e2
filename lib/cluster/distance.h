/* distance.h - the squared Euclidean distance, added up in one order.
 *
 * The coordinates are taken from the first to the last and nothing is fused, so
 * every caller, scalar or vector, gets the same bits for the same two points.
 */
#ifndef CLUSTER_DISTANCE_H
#define CLUSTER_DISTANCE_H

#include <stddef.h>

#include "cluster/points.h"

/* Between A and B of D >= 1 coordinates, in the square of their unit. */
static inline double distance2(const double *a, const double *b, unsigned d)
{
	double sum = (a[0] - b[0]) * (a[0] - b[0]);

	for (unsigned j = 1; j < d; j++)
		sum += (a[j] - b[j]) * (a[j] - b[j]);
	return sum;
}

/* Point I of P, of one coordinate or more, into X[0] ... X[d-1]. */
static inline void distance_point(double *x, const struct points *p, size_t i)
{
	x[0] = p->x[0][i];
	for (unsigned j = 1; j < p->d; j++)
		x[j] = p->x[j][i];
}

#endif

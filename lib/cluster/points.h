/* points.h - a table of numbers, column by column, as the algorithms take it.
 *
 * Point i has the coordinates x[0][i] ... x[d-1][i].  Nothing here owns the
 * columns; they must stay as they are while an algorithm runs.  All values are
 * finite.  Units are whatever the caller's features are in, after scale.h.
 */
#ifndef CLUSTER_POINTS_H
#define CLUSTER_POINTS_H

#include <stddef.h>

enum { POINTS_MAX_D = 16 }; /* features, at most */

struct points {
	size_t n;
	unsigned d;
	const double *x[POINTS_MAX_D];
};

#endif

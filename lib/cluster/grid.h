/* grid.h - a large table of points gathered into the cells of a grid.
 *
 * For d <= 3.  Sides are halved, the longest first, so cells are nearly cubes
 * whatever the ranges.  A row adds to its cell one and, for each coordinate,
 * its place within the cell in units of 2^-32 of the side: integers, so the
 * sums are exact and the same for any split of the rows among threads.
 *
 *	cell = { place_0, place_1, place_2, rows }       32 bytes
 */
#ifndef CLUSTER_GRID_H
#define CLUSTER_GRID_H

#include <stdint.h>

#include "cluster/kmeans_mass.h"

enum { GRID_MAX_D = 3, GRID_MAX_BITS = 20 };

struct grid {
	unsigned d, bits;		     /* 2^bits cells */
	unsigned side[GRID_MAX_D];	     /* 2^side cells along each axis */
	unsigned char halved[GRID_MAX_BITS]; /* the axis, in order */
	double lo[GRID_MAX_D];
	double scale[GRID_MAX_D]; /* cells a unit; 0: constant */
	size_t n;		  /* occupied cells */
	uint32_t *id;		  /* n of them, rising; owned */
	struct kmeans_mass mass;  /* their means and rows; owned */
};

/* Gather P (d <= GRID_MAX_D, n >= 1) into at most 2^BITS cells. */
void grid_init(struct grid *g, const struct points *p, unsigned bits,
	unsigned threads);
void grid_release(struct grid *g);

/* The diagonal of a cell, in the unit of the coordinates. */
double grid_diagonal(const struct grid *g);

/* The cells joined to larger ones until at most LIMIT are occupied: their
 * means and rows, OUT owned by the caller. */
void grid_coarsen(struct kmeans_mass *out, const struct grid *g, size_t limit);

#endif

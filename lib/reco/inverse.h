/* inverse.h - the inverse of a symmetric positive definite matrix.
 *
 *	inverse_init(&m, n);
 *	*inverse_at(&m, i, j) = x;	// i >= j
 *	why = inverse_find(&m, threads);
 *	y = -*inverse_at(&m, i, j);
 *
 * Only the lower triangle is held, in tiles; what pads the last is the unit
 * matrix.  One tile after another of the diagonal is swept (Beaton 1964;
 * Goodnight 1979), which leaves the negative of the inverse: n^3
 * multiplications, no room beside two columns of tiles.  Each element takes its
 * terms in one order, so neither threads nor the width of registers can change
 * a bit.
 */
#ifndef RECO_INVERSE_H
#define RECO_INVERSE_H

#include <stddef.h>

#include "base/fail.h"

enum { INVERSE_TILE = 64 };

struct inverse {
	size_t n, tiles; /* a side */
	double *at; /* tile (i, j <= i) is number i (i + 1) / 2 + j; owned */
};

/* All zero. */
void inverse_init(struct inverse *m, size_t n);
void inverse_release(struct inverse *m);

/* Tile I, J <= I: rows of INVERSE_TILE. */
static inline double *inverse_tile(const struct inverse *m, size_t i, size_t j)
{
	return m->at + (i * (i + 1) / 2 + j) * INVERSE_TILE * INVERSE_TILE;
}

/* Element I, J <= I. */
static inline double *inverse_at(const struct inverse *m, size_t i, size_t j)
{
	return inverse_tile(m, i / INVERSE_TILE, j / INVERSE_TILE) +
	       i % INVERSE_TILE * INVERSE_TILE + j % INVERSE_TILE;
}

/* Make M the negative of its inverse.  NULL, or a message: it has none, as far
 * as doubles can tell. */
MUST_USE const char *inverse_find(struct inverse *m, unsigned threads);

#endif

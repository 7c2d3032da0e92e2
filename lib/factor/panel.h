/* panel.h - products of matrices whose sums have one order.
 *
 * Rows go by eight and columns by 32.  Each of the 256 sums takes its products
 * in the order of T, each rounded before it is added, so that all instruction
 * sets give the same bits.
 */
#ifndef FACTOR_PANEL_H
#define FACTOR_PANEL_H

#include <stddef.h>

enum { PANEL_ROWS = 8, PANEL_WIDTH = 32 };

/* SUM[m * 32 + c] += A[t * STEP + m * LEAP] * B[t * 32 + c] for t from 0 to N,
 * m below 8 and c below 32.  SUM and B are aligned to 64 bytes. */
typedef void panel_add(float *sum, const float *a, size_t step, size_t leap,
	const float *b, size_t n);

/* The Ith that this machine can do, the quickest last; NULL: there are not so
 * many. */
panel_add *panel_nth(unsigned i);
panel_add *panel_best(void);

#endif

/* rounding.h - prices that look like prices: 19.99, or a multiple of 5 bp.
 *
 *	.99	ends in .99, as 0.95 and .9 do in theirs
 *	bp5	a multiple of 5 basis points (0.0001)
 *	0.01	a multiple of 0.01, as .5 and 10 are of theirs
 *
 * What is below 1 is an end unless 1 is a multiple of it: .99 and 0.99 are one
 * number, and tables change one into the other.  Of a rate all are multiples.
 */
#ifndef OFFER_ROUNDING_H
#define OFFER_ROUNDING_H

#include "base/number.h"

/* The prices offset + k * step, k a whole number; step 0: all. */
struct rounding {
	amount step, offset;
};

/* Read T, of a RATE or of money; empty is no rounding.  NULL, or what is wrong.
 */
MUST_USE const char *rounding_read(
	struct rounding *r, struct text t, bool rate);

/* The price of R in [LOW, HIGH] that is nearest to X, itself in there; X if
 * there is none.  Of two as near, the lower one if DOWN. Never falls when LOW
 * rises. */
amount rounding_apply(
	const struct rounding *r, amount x, amount low, amount high, bool down);

#endif

/* market.h - how hard a product is asked for.
 *
 * The pressure on a product is log2 of demand over supply: 1 when demand is
 * twice the supply, -1 when it is half.  A single observation counts for four
 * doublings at most, so that no spike carries the smoothed level far;
 * observations are smoothed exponentially (Brown 1956), level = level + a *
 * (observation - level), the first as it is; and within a dead band around the
 * reference nothing moves at all, while outside only what is beyond it does, so
 * there is no jump at its edge.
 *
 * Pressures are in units of 10^-9 of a doubling.
 */
#ifndef OFFER_MARKET_H
#define OFFER_MARKET_H

#include <stdbool.h>

#include "base/number.h"

enum {
	MARKET_DOUBLINGS = 4, /* our choice: sixteen times or a sixteenth */
	MARKET_STOCK_MOST = 10000000
};

/* The pressure of one observation; SUPPLY > 0, DEMAND >= 0. */
amount market_pressure(amount supply, amount demand);

/* Whether it counts for less than it says: more than four doublings. */
bool market_is_spike(amount supply, amount demand);

/* *LEVEL after one more observation of PRESSURE; FIRST: it is the first. SMOOTH
 * in (0, 1]: its weight. */
void market_smooth(amount *level, amount pressure, double smooth, bool first);

/* What of LEVEL moves the price: against REF > 0, the demand/supply that moves
 * nothing, and outside the band from REF / (1 + BAND) to REF * (1 + BAND). */
amount market_push(amount level, amount ref, double band);

/* The price of a stock that is gone when its time is over, for demand that
 * falls by e with each unit of price: 1 <= STOCK <= MARKET_STOCK_MOST pieces
 * left (as many steps), DEMAND >= 0 the requests still expected at price 0.  1
 * + J(n) - J(n-1), J(n) = ln(sum over i
 * <= n of (demand / e)^i / i!): Gallego and van Ryzin 1994, section 2.3. */
double market_scarce(double stock, double demand);

#endif

/* market.c - demand over supply: as a pressure, and as the price of a stock. */
#include "offer/market.h"

#include <math.h>

/* log2 of demand over supply. */
static double doublings(amount supply, amount demand)
{
	return demand > 0 ? log2(amount_double(demand) / amount_double(supply))
			  : -INFINITY;
}

/* X in units, within the doublings that count. */
static amount units(double x)
{
	if (x > MARKET_DOUBLINGS)
		x = MARKET_DOUBLINGS;
	if (x < -MARKET_DOUBLINGS)
		x = -MARKET_DOUBLINGS;
	return (amount)llround(x * AMOUNT_UNIT);
}

amount market_pressure(amount supply, amount demand)
{
	return units(doublings(supply, demand));
}

bool market_is_spike(amount supply, amount demand)
{
	return fabs(doublings(supply, demand)) > MARKET_DOUBLINGS;
}

void market_smooth(amount *level, amount pressure, double smooth, bool first)
{
	if (first)
		*level = pressure;
	else
		*level += (amount)llround((double)(pressure - *level) * smooth);
}

amount market_push(amount level, amount ref, double band)
{
	amount off = level -
		     (amount)llround(log2(amount_double(ref)) * AMOUNT_UNIT),
	       dead = (amount)llround(log2(1 + band) * AMOUNT_UNIT);

	return off > dead ? off - dead : off < -dead ? off + dead : 0;
}

double market_scarce(double stock, double demand)
{
	const double x = demand / exp(1);
	double ratio = 1; /* of the sum up to i to its last term */

	/* J(n) - J(n-1) = ln(sum_n / sum_(n-1)) = -ln(1 - 1 / ratio). */
	for (uint64_t i = 1; (double)i <= stock; i++) {
		ratio = x > 0 ? 1 + ratio * (double)i / x : INFINITY;
		if (ratio > 1e18)
			return 1; /* and from here it only falls */
	}
	return 1 - log1p(-1 / ratio);
}

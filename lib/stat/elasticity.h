/* elasticity.h - how demand answers to price, from prices that were drawn.
 *
 * Of two prices p < q with the responses a and b it is the arc elasticity
 * ((b - a) / (b + a)) ((q + p) / (q - p)) (Allen: The concept of arc elasticity
 * of demand, Review of Economic Studies 1, 1934), which rises with b / a; so
 * its interval is that of the ratio (Fieller).
 */
#ifndef STAT_ELASTICITY_H
#define STAT_ELASTICITY_H

#include "stat/adjust.h"
#include "stat/trial.h"

struct elasticity {
	double n, response, response_low, response_high;
	/* from the next lower price that has units; NAN: it cannot be said */
	double value, low, high, p;
	enum trial_verdict verdict; /* of the elasticity */
};

/* The arc elasticity where B / A is RATIO. */
double elasticity_arc(double ratio, double low_price, double high_price);

/* TO[0 .. arms) of the arms of T, whose prices rise, on column Y.  P is
 * adjusted over all of them. */
void elasticity_all(struct elasticity *to, const struct trial_arms *t,
	const double *price, unsigned y, const struct compare_how *how,
	enum adjust by, double least_n);

#endif

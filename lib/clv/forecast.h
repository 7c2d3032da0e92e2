/* forecast.h - what is to come of each distinct fact: purchases up to a
 * horizon, and what they are worth today.
 *
 * A purchase in the k-th step of the horizon is discounted as one at the end of
 * that step, or in its middle: by (1 + rate)^-years.
 */
#ifndef CLV_FORECAST_H
#define CLV_FORECAST_H

#include <stdbool.h>

#include "clv/fit.h"

struct forecast_plan {
	double horizon;	 /* in units of time */
	double step;	 /* the same */
	double per_year; /* units in a year */
	double rate;	 /* of a year; above -1 */
	bool middle;	 /* of a step, not at its end */
};

/* Of each fact of the census; owned. */
struct forecast {
	double *alive;	  /* the chance to buy again at all */
	double *expected; /* purchases up to the horizon */
	double *discounted;
};

void forecast_make(struct forecast *to, enum nbd_model model, const double *q,
	const struct nbd_facts *facts, const struct forecast_plan *plan,
	unsigned threads);
void forecast_release(struct forecast *f);

/* How EXPECTED of each fact grows with the logarithm of each parameter:
 * TO[i] of N_Q arrays, each facts.n long, owned by the caller.  By central
 * differences. */
void forecast_slopes(double *to[NBD_Q], enum nbd_model model, const double *q,
	const struct nbd_facts *facts, double horizon, unsigned threads);

#endif

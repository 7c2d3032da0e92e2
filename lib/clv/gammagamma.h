/* gammagamma.h - what a purchase comes to: the Gamma-Gamma model (Fader, Hardie
 * and Lee 2005, "RFM and CLV").
 *
 * Purchases of one customer are gamma distributed with shape p, and their rate
 * is gamma distributed over customers with shape q and rate gamma.  A customer
 * has x purchases, which came to zbar on average.  The model takes it that what
 * purchases come to does not depend on how often there are some.
 */
#ifndef CLV_GAMMAGAMMA_H
#define CLV_GAMMAGAMMA_H

#include <stddef.h>
#include <stdint.h>

#include "clv/surface.h"

enum { GAMMAGAMMA_Q = 3 }; /* p, q, gamma */

/* N customers with x > 0 and zbar > 0; borrowed. */
struct gammagamma_facts {
	size_t n;
	const uint32_t *x;
	const double *zbar;
};

/* "p", "q", "gamma" */
const char *gammagamma_parameter(unsigned i);

/* The same, prepared for many looks at the likelihood. */
struct gammagamma_sums {
	const struct gammagamma_facts *facts;
	double *count,
		*ln_zbar; /* by x: customers, and sum of ln zbar; owned */
	uint32_t most;
	unsigned threads;
};
void gammagamma_sums_init(struct gammagamma_sums *s,
	const struct gammagamma_facts *facts, unsigned threads);
void gammagamma_sums_release(struct gammagamma_sums *s);

/* Add the log-likelihood at Q, and its derivatives, to TO. */
void gammagamma_likelihood(
	struct surface *to, const double *q, const struct gammagamma_sums *s);

/* What a purchase of a customer comes to on average; X = 0: of somebody
 * unknown. NAN where there is no mean (q <= 1 and X = 0). */
double gammagamma_mean(const double *q, uint32_t x, double zbar);

/* The correlation of x and zbar, which the model takes to be none; NAN below
 * two customers, or where one of both is constant. */
double gammagamma_correlation(const struct gammagamma_facts *facts);

#endif

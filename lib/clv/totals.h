/* totals.h - what many customers come to, and how sure that is.
 *
 *	totals_begin(&t, &parting, model, horizon, threads);
 *	totals_add(&t, &sum, &buyer, &outlook);	// of each
 *	totals_error(&t, &sum);
 *	free(sum.slope);
 *	totals_release(&t);
 */
#ifndef CLV_TOTALS_H
#define CLV_TOTALS_H

#include "clv/outlook.h"

struct totals {
	const struct parting *parting;
	double **slope; /* of each part and parameter, its facts'; owned */
};

/* Customers together; zero to begin with. */
struct totals_sum {
	uint64_t customers;
	double alive, expected, value, clv;
	/* Of the fit of a part: how "expected" grows with the logarithm of each
	 * parameter. */
	double *slope; /* parts * NBD_Q; owned */
};

void totals_begin(struct totals *t, const struct parting *p,
	enum nbd_model model, double horizon, unsigned threads);
void totals_release(struct totals *t);
void totals_add(const struct totals *t, struct totals_sum *to,
	const struct buyer *one, const struct outlook *o);

/* The standard error of the purchases of S: what the parameters leave open, and
 * what chance does, as if they were Poisson distributed. */
double totals_error(const struct totals *t, const struct totals_sum *s);

#endif

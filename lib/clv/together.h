/* together.h - what many customers come to, and how sure that is.
 *
 *	together_begin(&t, &parting, model, horizon, threads);
 *	together_add(&t, &sum, &buyer, &outlook);	// of each
 *	together_error(&t, &sum);
 *	free(sum.slope);
 *	together_release(&t);
 */
#ifndef CLV_TOGETHER_H
#define CLV_TOGETHER_H

#include "clv/outlook.h"

struct together {
	const struct partings *parting;
	double **slope; /* of each part and parameter, its facts'; owned */
};

/* Customers together; zero to begin with. */
struct together_sum {
	uint64_t customers;
	double alive, expected, value, clv;
	/* Of the fit of a part: how "expected" grows with the logarithm of each
	 * parameter. */
	double *slope; /* parts * NBD_Q; owned */
};

void together_begin(struct together *t, const struct partings *p,
	enum nbd_model model, double horizon, unsigned threads);
void together_release(struct together *t);
void together_add(const struct together *t, struct together_sum *to,
	const struct buyer *one, const struct outlook *o);

/* The standard error of the purchases of S: what the parameters leave open, and
 * what chance does, as if they were Poisson distributed. */
double together_error(const struct together *t, const struct together_sum *s);

#endif

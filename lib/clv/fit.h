/* fit.h - the parameters that make what customers did most likely.
 *
 * By Newton's method with exact derivatives, in time whose mean T is 1 (of the
 * BG/BB in opportunities), so that the answer does not depend on the unit. Data
 * that do not decide a parameter drive it to a side of the box [1e-4, 1e4] of
 * such time, where it is left and said (fit_ridge()); the others are fitted,
 * and forecasts stand.
 */
#ifndef CLV_FIT_H
#define CLV_FIT_H

#include "base/fail.h"
#include "clv/census.h"
#include "clv/gammagamma.h"

/* A fitted model of purchases, or of money. */
struct clv_fit {
	unsigned n; /* parameters; 0: there is no fit */
	double q[SURFACE_MOST];
	int bound[SURFACE_MOST];		/* -1, 0, 1: as in newton.h */
	double cov[SURFACE_MOST][SURFACE_MOST]; /* of the logarithms */
	double likelihood;			/* its logarithm */
	uint64_t customers;			/* that it was fitted to */
	unsigned looks;
};

/* Fit MODEL to the grouped customers of B.  NULL, or why they decide nothing:
 * nobody has bought again, or all did the same. */
MUST_USE const char *fit_purchases(struct clv_fit *to, enum nbd_model model,
	const struct census *b, unsigned threads);

/* Fit the spend model.  NULL, or why that cannot be. */
MUST_USE const char *fit_spend(struct clv_fit *to,
	const struct gammagamma_facts *facts, unsigned threads);

/* The standard error of parameter I; NAN where it is bound. */
double fit_se(const struct clv_fit *f, unsigned i);

/* What it means that parameter I of a model is at a side of the box, as a
 * sentence without a full stop. */
const char *fit_ridge(
	enum nbd_model model, const struct clv_fit *f, unsigned i);
const char *fit_ridge_spend(const struct clv_fit *f, unsigned i);

#endif

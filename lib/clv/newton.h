/* newton.h - the maximum of a function of positive parameters, by Newton's
 * method with exact derivatives.
 *
 * Steps are taken in the logarithms of the parameters, inside a box: data that
 * do not decide a parameter drive it to zero or to infinity, and then it is
 * left at the side of the box while the others go on.  A Levenberg term keeps
 * steps uphill where the function is not concave.
 *
 *	struct newton n = {.n = 4, .q = {.5, 1, 1, 3}, .reach = 9.2};
 *	newton_climb(&n, at, &data);
 */
#ifndef CLV_NEWTON_H
#define CLV_NEWTON_H

#include <stdbool.h>

#include "clv/surface.h"

/* Fill TO, which is all zero, with the function at Q. */
typedef void newton_at(void *arg, const double *q, struct surface *to);

struct newton {
	unsigned n;		/* in: how many parameters, at most 4 */
	double q[SURFACE_MOST]; /* in: where to begin; out: the maximum */
	double reach;		/* in: |ln q| is at most this */
	double value;		/* out, as all below: at the maximum */
	/* Whether a parameter is at a side of the box, and would go on: -1 to
	 * zero, 1 to infinity. */
	int bound[SURFACE_MOST];
	/* Covariance of the logarithms by the inverse curvature; rows of
	 * parameters that are bound are zero.  NAN where it has no inverse. */
	double cov[SURFACE_MOST][SURFACE_MOST];
	unsigned looks; /* how often the function was asked for */
	double slope;	/* the largest slope in a logarithm that is free */
};

void newton_climb(struct newton *n, newton_at *at, void *arg);

/* The standard error of parameter I itself; NAN where it is bound. */
double newton_se(const struct newton *n, unsigned i);

#endif

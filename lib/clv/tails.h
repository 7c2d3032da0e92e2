/* tails.h - the integral of the Pareto/NBD from each of many ages on.
 *
 *	f(u) = (1 + u / alpha)^-R (1 + u / beta)^-(s + 1)
 *
 * is what tails integrate, from an age to the last of them, with the products
 * in twos of
 *
 *	1, ln (1 + u / alpha), u / (alpha (alpha + u)),
 *	ln (1 + u / beta), u / (beta (beta + u))
 *
 * which are all that slopes and curvature need: each after a logarithm is minus
 * its slope in alpha or beta.  The integral between two ages is the difference
 * of their tails: what that loses is small beside who is still there at the
 * later age, as (alpha + u) / R is beside (beta + u) / s.
 */
#ifndef CLV_TAILS_H
#define CLV_TAILS_H

#include <stddef.h>

enum {
	TAIL_MOMENTS = 15,
	/* Where the squares of the two slopes are: products come in the order
	 * (0,0), (0,1), ..., (0,4), (1,1), ..., (4,4). */
	TAIL_ALPHA_SQUARE = 9,
	TAIL_BETA_SQUARE = 14
};

struct tail {
	double ln;				     /* ln f(age) */
	double ln_alpha, by_alpha, ln_beta, by_beta; /* as above, at the age */
	double moment[TAIL_MOMENTS];		     /* over f(age) */
};

/* TO[i] becomes the tail from AGE[i] on, of N ascending ages; Q is r, alpha, s,
 * beta. */
void tails_make(struct tail *to, const double *age, size_t n, double R,
	const double *q);

#endif

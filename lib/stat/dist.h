/* dist.h - tails and quantiles of the normal, Student's t and chi-square
 * distributions.
 *
 * Within 1e-12 relative of the exact value in the tails that tests use;
 * tests/golden/gray-lift.sh compares 1,600 of them with scipy.  Nothing here
 * depends on the C library's lgamma(3), so that all machines print the same.
 */
#ifndef STAT_DIST_H
#define STAT_DIST_H

/* ln(Gamma(X)), X > 0. */
double dist_log_gamma(double x);

/* P(Z > Z) of a normal variable, and the Z that it exceeds with probability
 * TAIL, 0 < TAIL < 1. */
double dist_normal_tail(double z);
double dist_normal_quantile(double tail);

/* The same of Student's t with DF > 0 degrees of freedom, which need not be
 * whole. */
double dist_t_tail(double t, double df);
double dist_t_quantile(double tail, double df);

/* P(X > CHI2) of chi-square with DF > 0 degrees of freedom; 1 if CHI2 <= 0. */
double dist_chi2_tail(double chi2, double df);

/* P(|T| > CRITICAL) of the non-central t with SHIFT: the power of a test of two
 * sides. */
double dist_t_power(double critical, double df, double shift);

#endif

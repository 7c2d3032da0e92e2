/* numeral.h - results that are rounded once: fractions of whole numbers, and
 * decimals that are divided or subtracted.
 *
 *	double mean = numeral_quotient(sum, n * AMOUNT_UNIT);
 *
 * A figure is digits * 10^exponent: what a printed number is, to the last
 * digit.
 */
#ifndef PROFILE_NUMERAL_H
#define PROFILE_NUMERAL_H

#include "base/number.h"
#include "base/wide.h"

struct numeral {
	amount digits;
	int exponent;
};

/* NUMERATOR / DENOMINATOR, rounded once to the nearest double, ties to even.
 * DENOMINATOR is above 0. */
double numeral_quotient(amount numerator, amount denominator);
double numeral_quotient_wide(struct wide numerator, struct wide denominator);

/* The square of the standard deviation of a sample of N > 1 whole numbers with
 * this SUM and sum of SQUARES, each divided by UNIT > 0: (N * SQUARES - SUM^2)
 * / (N * (N - 1) * UNIT^2), rounded once. */
double numeral_variance(
	const struct wide *squares, amount sum, size_t n, amount unit);

/* The same where 2 * N * SQUARES is below 2^126, and N^2 * UNIT^2 too. */
double numeral_variance_small(
	amount squares, amount sum, size_t n, amount unit);

/* The figure that X is when it is printed (real_print()); X is finite. */
struct numeral numeral_of_real(double x);

/* The plain number in T; false: it is none, or has more than 37 digits. */
bool numeral_parse(struct numeral *to, struct text t);

/* A / B and A - B, rounded once.  B is not 0 in the first.  Exponents are
 * within 70 of each other. */
double numeral_ratio(struct numeral a, struct numeral b);
double numeral_minus(struct numeral a, struct numeral b);

/* Below 0, 0 or above 0. */
int numeral_compare(struct numeral a, struct numeral b);

/* A in decimal without an exponent, appended to TO. */
void numeral_print(struct buf *to, struct numeral a);

/* The quantile of type 7 (Hyndman and Fan, 1996) of the N > 0 figures at V,
 * which are sorted: SHARE is that of 0..1 which is below it.  Appended to TO to
 * its last digit. */
void numeral_quantile(struct buf *to, const struct numeral *v, size_t n,
	struct numeral share);

#endif

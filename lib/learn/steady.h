/* steady.h - a sum of doubles that does not depend on their order.
 *
 * Each is rounded to a multiple of 2^-50 of the largest, or less, and multiples
 * are added up as integers; the error is below N times that.
 */
#ifndef LEARN_STEADY_H
#define LEARN_STEADY_H

#include <stddef.h>
#include <stdint.h>

/* The sum of X[i] times WEIGHT[i], or of X[i] if it is NULL; all are finite. */
double steady_sum(const double *x, const uint32_t *weight, size_t n);

/* The largest power of two that MOST times it, WEIGHTS times, is below 2^BITS,
 * and MOST times it below 2^50. */
double steady_unit(double most, uint64_t weights, int bits);

/* X, below 2^51, rounded to an integer, half to even. */
static inline double steady_round(double x)
{
	return (x + 0x1.8p52) - 0x1.8p52;
}

#endif

/* emsr.h - how many seats to keep for the dearer classes.
 *
 * A class has a fare and a demand that is normal with a mean and a deviation,
 * classes by falling fare.  Protection level j is how much is kept for classes
 * 1 to j from class j + 1.  Two classes: Littlewood, "Forecasting and control
 * of passenger bookings", AGIFORS 1972.  More, by expected marginal seat
 * revenue:
 *
 *	EMSR-a	sum over i <= j of mean_i + sd_i z(1 - f_{j+1} / f_i), each
 *		term at least 0: pair by pair (Belobaba, Operations Research 37,
 *		1989)
 *	EMSR-b	mean + sd z(1 - f_{j+1} / f) of classes 1 to j taken together:
 *		means and variances added, f the fare weighted by means
 *		(Belobaba 1992; Talluri and van Ryzin, The Theory and
 *		Practice of Revenue Management, 2004, section 2.2.4)
 *
 * z is the inverse of the normal distribution.
 */
#ifndef OFFER_EMSR_H
#define OFFER_EMSR_H

#include <stdbool.h>
#include <stddef.h>

struct emsr_class {
	double fare, mean, sd; /* fare > 0, mean and sd >= 0 */
};

/* A[j] and B[j], j < n - 1, for N classes by falling fare. */
void emsr_levels(
	double *a, double *b, const struct emsr_class *class, size_t n);

/* Whether B[j], or a term of A[j], is below 0 and counts as 0; j < n - 1. */
bool emsr_is_cut(const struct emsr_class *class, size_t j);

/* x such that the standard normal is below it with probability P; -INFINITY at
 * 0, INFINITY at 1.  By bisection of erfc(3), exact to its rounding. */
double emsr_quantile(double p);

#endif

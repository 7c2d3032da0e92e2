/* averages.h - what each feature contributes on average.
 *
 *	struct average *a = mem_zero(n, sizeof(*a));	// one a feature
 *	averages_add(a, n, phi, stride);		// of each row
 *	averages_join(a, b, n);				// of each thread
 *	averages_rank(rank, a, n);
 *	double mean = averages_mean(a[i].sum, rows);
 *
 * Contributions are rounded to units of 2^-40 and added as integers, so that no
 * order of rows and no number of threads shows in a sum.  Beyond 2^46 they
 * count as that.
 */
#ifndef MODEL_AVERAGES_H
#define MODEL_AVERAGES_H

#include <stddef.h>

#include "base/number.h"

/* Sums in units of 2^-40, and the same without signs. */
struct average {
	amount sum, size;
};

/* The N contributions of a row, STRIDE numbers apart from PHI on. */
void averages_add(
	struct average *a, size_t n, const double *phi, size_t stride);

void averages_join(struct average *to, const struct average *from, size_t n);

/* A sum over so many ROWS as their mean; NAN where there are none. */
double averages_mean(amount sum, uint64_t rows);

/* The share that OF has of ALL sizes: 0 if they are; NAN of no rows. */
double averages_share(const struct average *of, amount all, uint64_t rows);

/* The numbers of N features, the largest size first, equal ones in their order;
 * returns the sum of the sizes. */
amount averages_rank(unsigned *rank, const struct average *a, size_t n);

#endif

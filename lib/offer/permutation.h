/* permutation.h - what chance alone would make of a statistic.
 *
 * If an attribute has no part in who gets what, its values can be dealt out
 * anew among comparable customers, and the statistic of what was observed is
 * one like those of many such deals (Fisher, The Design of Experiments, 1935).
 * It asks nothing of how prices are distributed.
 */
#ifndef OFFER_PERMUTATION_H
#define OFFER_PERMUTATION_H

#include <stddef.h>
#include <stdint.h>

#include "base/random.h"

struct permutation {
	double size;	  /* as observed; NAN: nothing to compare */
	double low, high; /* where 99.9 % of the deals lie */
	double mean;	  /* of the deals */
};

/* Put VALUE[0..n) into another order. */
void permutation_shuffle(struct random *r, double *value, size_t n);
void permutation_deal(struct random *r, uint32_t *value, size_t n);

/* Interval and mean of the N deals in VALUE, which is sorted; of none, of
 * what was observed alone. */
void permutation_sum_up(struct permutation *p, double *value, size_t n);

#endif

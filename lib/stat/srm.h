/* srm.h - are there as many units in each arm as were planned (sample ratio
 * mismatch)?  If not, something lost units of one arm, and no figure is to be
 * believed.
 */
#ifndef STAT_SRM_H
#define STAT_SRM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Below this p the arms are not as planned. */
#define SRM_ALPHA 0.001

struct srm {
	double statistic; /* chi-square; nightly the log of the e-value */
	double df, p;
	bool fails;
};

/* N units of each of ARMS arms beside the shares WEIGHT, which need not add up
 * to 1.  An arm of weight 0 that has units fails for certain; without any it
 * does not count.
 *
 * Once: chi-square.  Nightly: a Dirichlet prior of weight 1000 around the
 * planned shares beside those shares (Lindon and Malek: Anytime-valid inference
 * for multinomial count data, NeurIPS 2022); p is 1 / e-value and holds for all
 * looks together. */
void srm(struct srm *to, const uint64_t *n, const double *weight, size_t arms,
	bool nightly);

#endif

/* compare.h - one arm beside the control: difference, lift, test.
 *
 *	struct compare_sample a = compare_mean(&control, &shape, 0, 0);
 *	struct compare_sample b = compare_mean(&treated, &shape, 0, 0);
 *	struct compared c;
 *	compare_arms(&c, &a, &b, &(struct compare_how){.alpha = 0.05});
 *
 * The difference is Welch's, by Student's t with Satterthwaite's degrees of
 * freedom; the lift is the interval of a ratio of means by Fieller (Some
 * problems in interval estimation, JRSS B 16, 1954) with the same multiplier,
 * so that both say the same.  With "nightly" the multiplier is that of an
 * asymptotic confidence sequence (Waudby-Smith and others: Time-uniform central
 * limit theory and asymptotic confidence sequences, 2021), which holds for all
 * looks together.
 */
#ifndef STAT_COMPARE_H
#define STAT_COMPARE_H

#include <stdbool.h>

#include "stat/moments.h"

/* What a test needs of an arm: units, the estimate, how far it is beyond an
 * origin that both arms have, its variance (the square of its standard error),
 * and the sum of variance^2 / (n - 1) over its strata.  NAN: it could not be
 * estimated. */
struct compare_sample {
	double n, value, beyond, variance, dof;
};

/* The mean of column Y. */
struct compare_sample compare_mean(const struct moments *m,
	const struct moments_shape *s, unsigned y, amount origin);

/* Sum of Y / sum of D, by the delta method: the unit is what was drawn, however
 * many rows it has. */
struct compare_sample compare_ratio(const struct moments *m,
	const struct moments_shape *s, unsigned y, unsigned d);

/* A quantity of units: the mean of column Y or, of a ratio, the sum of Y over
 * that of D. */
struct compare_of {
	bool ratio;
	unsigned y, d;
};

/* What is left of AFTER when THETA times what BEFORE was beyond its value in
 * BOTH arms is taken away (Deng and others: Improving the sensitivity of online
 * controlled experiments by utilizing pre-experiment data, WSDM 2013).  Of a
 * ratio the delta method takes y - ratio d over the mean of d for each unit. */
struct compare_before {
	struct compare_of after, before;
	double theta;
	const struct moments *both;
};
struct compare_sample compare_adjusted(const struct moments *m,
	const struct moments_shape *s, const struct compare_before *before,
	amount origin);

/* The slope of A over B among the units of M, which theta is; 0 if B is
 * constant. */
double compare_slope(const struct moments *m, const struct moments_shape *s,
	const struct compare_of *a, const struct compare_of *b);

/* ALL is a weighted sum of strata: add one of WEIGHT. */
void compare_add(struct compare_sample *all, const struct compare_sample *one,
	double weight);

struct compare_how {
	double alpha, power;
	bool nightly;
	double tune; /* of "nightly": units at which it is tightest */
};

/* All NAN where it cannot be said. */
struct compared {
	double difference, se, df, statistic, p;
	double multiplier; /* of se, for the interval */
	double low, high;  /* of the difference */
	double lift, lift_low, lift_high;
	double mde;  /* the difference that would be found with that power */
	bool proven; /* the interval of the difference is without 0 */
	bool vague;  /* the control's mean cannot be told from 0: no lift */
};

void compare_arms(struct compared *to, const struct compare_sample *control,
	const struct compare_sample *treated, const struct compare_how *how);

/* The multiplier and the p of a look at N units, STATISTIC standard errors from
 * 0. */
double compare_nightly(double n, const struct compare_how *how);
double compare_nightly_p(
	double statistic, double n, const struct compare_how *how);

#endif

/* srm.c - chi-square of a look, and an e-value of many. */
#include "stat/srm.h"

#include <math.h>

#include "stat/dist.h"

#define PRIOR 1000

static double chi_square(
	const uint64_t *n, const double *share, size_t arms, double all)
{
	double sum = 0;

	for (size_t i = 0; i < arms; i++) {
		double want = share[i] * all, off = (double)n[i] - want;
		if (want > 0)
			sum += off * off / want;
	}
	return sum;
}

static double log_evalue(
	const uint64_t *n, const double *share, size_t arms, double all)
{
	double e = dist_log_gamma(PRIOR) - dist_log_gamma(PRIOR + all);

	for (size_t i = 0; i < arms; i++) {
		double k = (double)n[i], c = PRIOR * share[i];
		if (c > 0)
			e += dist_log_gamma(c + k) - dist_log_gamma(c) -
			     k * log(share[i]);
	}
	return e;
}

void srm(struct srm *to, const uint64_t *n, const double *weight, size_t arms,
	bool nightly)
{
	double all = 0, total = 0, share[256];
	bool stray = false;

	*to = (struct srm){.df = -1};
	for (size_t i = 0; i < arms; i++) {
		all += (double)n[i];
		total += weight[i];
		to->df += weight[i] > 0;
		stray |= !(weight[i] > 0) && n[i];
	}
	for (size_t i = 0; i < arms; i++)
		share[i] = weight[i] / total;
	to->statistic = nightly ? log_evalue(n, share, arms, all)
				: chi_square(n, share, arms, all);
	if (stray)
		to->statistic = (double)INFINITY;
	to->p = nightly ? fmin(1, exp(-to->statistic))
			: dist_chi2_tail(to->statistic, to->df);
	if (to->df < 1)
		to->p = stray ? 0 : (double)NAN;
	to->fails = to->p < SRM_ALPHA;
}

/* drift.c - whether today's customers are still those of the model. */
#include "cluster/drift.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "cluster/quantile.h"

/* What an empty bin counts where the other side's is not empty. */
static const double EMPTY = 0.5;

static double smoothed(uint64_t count)
{
	return count ? (double)count : EMPTY;
}

double drift_psi(const uint64_t *now, const uint64_t *then, unsigned bins)
{
	double n_now = 0, n_then = 0, sum = 0;
	bool some_now = false, some_then = false;

	for (unsigned b = 0; b < bins; b++) {
		if (now[b] == 0 && then[b] == 0)
			continue;
		some_now |= now[b] > 0;
		some_then |= then[b] > 0;
		n_now += smoothed(now[b]);
		n_then += smoothed(then[b]);
	}
	if (!some_now || !some_then)
		return NAN;
	for (unsigned b = 0; b < bins; b++) {
		if (now[b] == 0 && then[b] == 0)
			continue;
		double p = smoothed(now[b]) / n_now;
		double q = smoothed(then[b]) / n_then;
		sum += (p - q) * log(p / q);
	}
	return sum;
}

const char *drift_level(double psi)
{
	if (isnan(psi))
		return "";
	return psi > 0.25 ? "moved" : psi > 0.1 ? "shifting" : "steady";
}

void drift_count(uint64_t *count, const double *edge, const double *x, size_t n)
{
	memset(count, 0, DRIFT_BINS * sizeof(*count));
	for (size_t i = 0; i < n; i++)
		count[quantile_bin(edge, DRIFT_BINS - 1, x[i])]++;
}

void drift_learn(uint64_t *count, double *edge, const double *x, size_t n)
{
	quantile_edges(edge, DRIFT_BINS, x, n);
	drift_count(count, edge, x, n);
}

double drift_of(
	const uint64_t *count, const double *edge, const double *x, size_t n)
{
	uint64_t now[DRIFT_BINS];

	drift_count(now, edge, x, n);
	return drift_psi(now, count, DRIFT_BINS);
}

unsigned drift_filled(const uint64_t *count)
{
	unsigned filled = 0;

	for (unsigned b = 0; b < DRIFT_BINS; b++)
		filled += count[b] > 0;
	return filled;
}

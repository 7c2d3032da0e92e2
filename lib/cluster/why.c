/* why.c - why a customer is in its cluster, and what would move it. */
#include "cluster/why.h"

#include <math.h>

#include "cluster/distance.h"

static int second(const double *x, unsigned own, const double *centroid,
	unsigned k, unsigned d)
{
	int best = WHY_NOBODY;
	double least = INFINITY;

	for (unsigned c = 0; c < k; c++) {
		double far = distance2(x, centroid + c * d, d);

		if (c != own && (best < 0 || far < least)) {
			best = (int)c;
			least = far;
		}
	}
	return best;
}

void why_margin(struct why *why, const double *x, unsigned own,
	const double *mean, const double *centroid, unsigned k, unsigned d)
{
	*why = (struct why){.runner_up = second(x, own, centroid, k, d),
		.margin = NAN,
		.base = NAN};
	if (why->runner_up < 0)
		return;

	const double *c1 = centroid + own * d;
	const double *c2 = centroid + (unsigned)why->runner_up * d;

	/* (m - c2)^2 - (m - c1)^2 without the cancellation of the squares. */
	why->base = 0;
	for (unsigned j = 0; j < d; j++)
		why->base += (c1[j] - c2[j]) *
			     ((mean[j] - c1[j]) + (mean[j] - c2[j]));
	why->margin = why->base;
	for (unsigned j = 0; j < d; j++) {
		why->phi[j] = 2 * (c1[j] - c2[j]) * (x[j] - mean[j]);
		why->margin += why->phi[j];
	}
}

/* A way out of the own cluster along one axis. */
struct crossing {
	double step;  /* how far, 0 or more */
	double slope; /* how fast the margin falls there, above 0 */
	int to;
};

/* Beyond a border shared by several, the one whose margin falls fastest is
 * nearest; the rivals come in rising number. */
static void nearer(struct crossing *best, double step, double slope, int to)
{
	if (best->to < 0 || step < best->step ||
		(step == best->step && slope > best->slope))
		*best = (struct crossing){step, slope, to};
}

static struct why_flip flip_one(const double *x, unsigned own, unsigned j,
	double low, const double *centroid, unsigned k, unsigned d)
{
	struct crossing up = {.to = WHY_NOBODY}, down = up;
	const double *c1 = centroid + own * d;

	for (unsigned c = 0; c < k; c++) {
		const double *c2 = centroid + c * d;
		double slope = 2 * (c1[j] - c2[j]), margin = 0;

		if (c == own || slope == 0)
			continue;
		for (unsigned i = 0; i < d; i++)
			margin += (c1[i] - c2[i]) *
				  ((x[i] - c1[i]) + (x[i] - c2[i]));
		/* On the border, by rounding even beyond it: no step. */
		if (margin < 0)
			margin = 0;
		if (slope < 0)
			nearer(&up, margin / -slope, -slope, (int)c);
		else
			nearer(&down, margin / slope, slope, (int)c);
	}
	if (down.to >= 0 && !(x[j] - down.step > low))
		down.to = WHY_NOBODY;
	if (up.to >= 0 && (down.to < 0 || up.step <= down.step))
		return (struct why_flip){x[j] + up.step, up.to};
	if (down.to >= 0)
		return (struct why_flip){x[j] - down.step, down.to};
	return (struct why_flip){NAN, WHY_NOBODY};
}

void why_flips(struct why_flip *flip, const double *x, unsigned own,
	const double *low, const double *centroid, unsigned k, unsigned d)
{
	for (unsigned j = 0; j < d; j++)
		flip[j] = flip_one(
			x, own, j, low ? low[j] : -INFINITY, centroid, k, d);
}

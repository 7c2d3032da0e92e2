/* kmeans_sample.c - one pass that draws rows by their distance to the mean. */
#include "cluster/kmeans_sample.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "cluster/distance.h"
#include "cluster/kmeans.h"

/* The mean of P, chunk by chunk. */
static void mean_of(double *mean, const struct points *p)
{
	for (unsigned j = 0; j < p->d; j++) {
		double sum = 0;

		for (size_t i = 0; i < p->n; i++)
			sum += p->x[j][i];
		mean[j] = sum / (double)p->n;
	}
}

void kmeans_sample(struct kmeans_mass *out, const struct points *p,
	size_t draws, uint64_t seed, unsigned threads)
{
	double mean[POINTS_MAX_D] = {0}, x[POINTS_MAX_D] = {0}, sum = 0;
	struct random r;
	size_t drawn = 0;

	mean_of(mean, p);
	double total = kmeans_assign(NULL, NULL, p, mean, 1, threads);

	random_seed(&r, seed);
	kmeans_mass_init(out, p->d, draws);
	double next = random_unit(&r) / (double)draws;

	for (size_t i = 0; i < p->n && drawn < draws; i++) {
		unsigned times = 0;

		distance_point(x, p, i);
		double q = 0.5 / (double)p->n +
			   0.5 * distance2(x, mean, p->d) / total;

		for (sum += q; drawn < draws && next < sum; times++)
			next = ((double)++drawn + random_unit(&r)) /
			       (double)draws;
		if (times > 0)
			kmeans_mass_add(out, x, times / (q * (double)draws));
	}
}

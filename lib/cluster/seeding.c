/* seeding.c - greedy k-means++ on weighted points. */
#include "cluster/seeding.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/distance.h"

static double mass_at(const double *w, const double *value, size_t i)
{
	return (w ? w[i] : 1) * (value ? value[i] : 1);
}

static size_t strips(size_t n)
{
	return (n + KMEANS_STRIP - 1) / KMEANS_STRIP;
}

void seeding_sums(double *strip, const double *w, const double *value, size_t n)
{
	memset(strip, 0, strips(n) * sizeof(*strip));
	for (size_t i = 0; i < n; i++)
		strip[i / KMEANS_STRIP] += mass_at(w, value, i);
}

size_t seeding_draw(const double *strip, const double *w, const double *value,
	size_t n, struct random *r)
{
	double total = 0;
	size_t s = 0, last = strips(n) - 1;

	for (size_t i = 0; i <= last; i++)
		total += strip[i];
	double left = random_unit(r) * total;

	while (s < last && left >= strip[s])
		left -= strip[s++];
	size_t end = s < last ? (s + 1) * KMEANS_STRIP : n;
	size_t found = end - 1;

	for (size_t i = s * KMEANS_STRIP; i < end; i++) {
		double here = mass_at(w, value, i);

		if (here > 0)
			found = i;
		if (left < here)
			break;
		left -= here;
	}
	return found;
}

void seeding_plusplus(double *centroid, const struct kmeans_mass *m, unsigned k,
	struct random *r)
{
	const struct kmeans_kernel *kernel = kmeans_kernel();
	size_t n = m->at.n;
	unsigned d = m->at.d, tries = 2 + (unsigned)log(k);
	double *near = mem_array(n, sizeof(*near));
	double *strip = mem_array(strips(n), sizeof(*strip));
	double *trial = mem_array(strips(n), sizeof(*trial));

	seeding_sums(strip, m->w, NULL, n);
	distance_point(centroid, &m->at, seeding_draw(strip, m->w, NULL, n, r));
	for (size_t i = 0; i < n; i++)
		near[i] = INFINITY;
	kernel->potential(strip, near, 1, m, centroid);
	for (unsigned c = 1; c < k; c++) {
		double *next = centroid + (size_t)c * d, x[POINTS_MAX_D] = {0};
		double least = INFINITY;

		for (unsigned t = 0; t < tries; t++) {
			distance_point(x, &m->at,
				seeding_draw(strip, m->w, near, n, r));
			double cost = kernel->potential(trial, near, 0, m, x);

			if (cost < least) {
				least = cost;
				memcpy(next, x, d * sizeof(*x));
			}
		}
		kernel->potential(strip, near, 1, m, next);
	}
	free(trial);
	free(strip);
	free(near);
}

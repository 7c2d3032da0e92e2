/* choose.c - how many clusters: what each k scores, and which that favours. */
#include "cluster/choose.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cluster/distance.h"

enum { CHUNK = 1024 }; /* points summed together, by position */

/* What is known of the clusters, K rows of D (mean) or K each. */
struct clusters {
	unsigned k, d, filled; /* filled: clusters with points */
	double *mean, *total;  /* total: one row of D, the mean of all */
	double *scatter;       /* mean distance to the mean */
	size_t *size;
	double inertia, silhouette; /* sums over points */
};

/* Add PART to SUM, N numbers, and clear it. */
static void flush(double *sum, double *part, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		sum[i] += part[i];
		part[i] = 0;
	}
}

static void find_means(
	struct clusters *c, const struct points *p, const unsigned short *label)
{
	size_t kd = (size_t)c->k * c->d;
	double *part = mem_zero(kd, sizeof(*part));

	for (size_t i = 0; i < p->n; i++) {
		c->size[label[i]]++;
		for (unsigned j = 0; j < c->d; j++)
			part[(size_t)label[i] * c->d + j] += p->x[j][i];
		if (i % CHUNK == CHUNK - 1)
			flush(c->mean, part, kd);
	}
	flush(c->mean, part, kd);
	free(part);
	for (unsigned a = 0; a < c->k; a++) {
		double *mean = c->mean + (size_t)a * c->d;

		if (c->size[a] == 0)
			continue;
		c->filled++;
		for (unsigned j = 0; j < c->d; j++) {
			c->total[j] += mean[j] / (double)p->n;
			mean[j] /= (double)c->size[a];
		}
	}
}

/* Distances of every point to every mean. */
static void measure(
	struct clusters *c, const struct points *p, const unsigned short *label)
{
	double *part = mem_zero(c->k, sizeof(*part));
	double inertia = 0, silhouette = 0, x[POINTS_MAX_D];

	for (size_t i = 0; i < p->n; i++) {
		double own = 0, other = INFINITY;

		distance_point(x, p, i);
		for (unsigned a = 0; a < c->k; a++) {
			if (c->size[a] == 0)
				continue;
			double far =
				distance2(x, c->mean + (size_t)a * c->d, c->d);
			if (a == label[i])
				own = far;
			else if (far < other)
				other = far;
		}
		inertia += own;
		own = sqrt(own);
		other = sqrt(other);
		part[label[i]] += own;
		if (c->size[label[i]] > 1 && fmax(own, other) > 0)
			silhouette += (other - own) / fmax(own, other);
		if (i % CHUNK == CHUNK - 1 || i + 1 == p->n) {
			flush(c->scatter, part, c->k);
			flush(&c->inertia, &inertia, 1);
			flush(&c->silhouette, &silhouette, 1);
		}
	}
	for (unsigned a = 0; a < c->k; a++)
		if (c->size[a])
			c->scatter[a] /= (double)c->size[a];
	free(part);
}

static double calinski_harabasz(const struct clusters *c, size_t n)
{
	double between = 0;

	for (unsigned a = 0; a < c->k; a++)
		if (c->size[a])
			between += (double)c->size[a] *
				   distance2(c->mean + (size_t)a * c->d,
					   c->total, c->d);
	return between / (double)(c->filled - 1) /
	       (c->inertia / (double)(n - c->filled));
}

static double davies_bouldin(const struct clusters *c)
{
	double sum = 0;

	for (unsigned a = 0; a < c->k; a++) {
		double worst = 0;

		for (unsigned b = 0; b < c->k; b++) {
			if (a == b || !c->size[a] || !c->size[b])
				continue;
			double apart =
				sqrt(distance2(c->mean + (size_t)a * c->d,
					c->mean + (size_t)b * c->d, c->d));
			worst = fmax(
				worst, (c->scatter[a] + c->scatter[b]) / apart);
		}
		sum += worst;
	}
	return sum / (double)c->filled;
}

void choose_indices(struct choose *out, const struct points *p,
	const unsigned short *label, unsigned k)
{
	struct clusters c = {.k = k,
		.d = p->d,
		.mean = mem_zero((size_t)k * p->d, sizeof(double)),
		.total = mem_zero(p->d, sizeof(double)),
		.scatter = mem_zero(k, sizeof(double)),
		.size = mem_zero(k, sizeof(size_t))};

	find_means(&c, p, label);
	measure(&c, p, label);
	*out = (struct choose){c.inertia, NAN, NAN, NAN};
	if (c.filled > 1 && c.filled < p->n) {
		out->silhouette = c.silhouette / (double)p->n;
		if (c.inertia > 0) {
			out->calinski_harabasz = calinski_harabasz(&c, p->n);
			out->davies_bouldin = davies_bouldin(&c);
		}
	}
	free(c.mean);
	free(c.total);
	free(c.scatter);
	free(c.size);
}

static double pairs(uint64_t n)
{
	return n ? (double)n / 2 * (double)(n - 1) : 0;
}

double choose_rand(const unsigned short *a, unsigned ka,
	const unsigned short *b, unsigned kb, size_t n)
{
	uint64_t *both = mem_zero((size_t)ka * kb, sizeof(*both));
	double sum_both = 0, sum_a = 0, sum_b = 0;

	for (size_t i = 0; i < n; i++)
		both[(size_t)a[i] * kb + b[i]]++;
	for (unsigned r = 0; r < ka; r++) {
		uint64_t row = 0;

		for (unsigned s = 0; s < kb; s++) {
			row += both[(size_t)r * kb + s];
			sum_both += pairs(both[(size_t)r * kb + s]);
		}
		sum_a += pairs(row);
	}
	for (unsigned s = 0; s < kb; s++) {
		uint64_t column = 0;

		for (unsigned r = 0; r < ka; r++)
			column += both[(size_t)r * kb + s];
		sum_b += pairs(column);
	}
	free(both);

	double chance = n > 1 ? sum_a / pairs(n) * sum_b : 0;
	double most = (sum_a + sum_b) / 2;

	/* Trivial partitions have no room above chance; the same are 1. */
	if (sum_both == sum_a && sum_both == sum_b)
		return 1;
	return (sum_both - chance) / (most - chance);
}

double choose_stability(
	const unsigned short *const label[], unsigned m, unsigned k, size_t n)
{
	double sum = 0;

	if (m < 2)
		return NAN;
	for (unsigned a = 0; a < m; a++)
		for (unsigned b = a + 1; b < m; b++)
			sum += choose_rand(label[a], k, label[b], k, n);
	return sum / ((double)m * (m - 1) / 2);
}

size_t choose_knee(const unsigned *k, const double *inertia, size_t count)
{
	size_t best = 0;
	double deepest = 0;

	if (count < 3)
		return 0;
	double width = (double)k[count - 1] - k[0];
	double height = inertia[0] - inertia[count - 1];

	for (size_t i = 0; i < count && height > 0; i++) {
		double x = ((double)k[i] - k[0]) / width;
		double y = (inertia[i] - inertia[count - 1]) / height;

		if (1 - x - y > deepest) {
			deepest = 1 - x - y;
			best = i;
		}
	}
	return best;
}

size_t choose_highest(const double *value, size_t count)
{
	size_t best = 0;

	for (size_t i = 1; i < count; i++)
		if (value[i] > value[best] ||
			(isnan(value[best]) && !isnan(value[i])))
			best = i;
	return best;
}

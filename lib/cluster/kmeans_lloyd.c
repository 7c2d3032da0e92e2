/* kmeans_lloyd.c - Lloyd's iteration, filtered by the boxes of leaves. */
#include "cluster/kmeans_lloyd.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/distance.h"
#include "cluster/kmeans.h"

enum {
	FILTER_K = 8,  /* with fewer centroids filtering costs what it saves */
	PATIENCE = 20, /* give up where so many such steps would not do */
	MAX_STEPS = 10000,
	MAX_RISES = 3, /* steps without gain: rounding goes round in circles */
};

static void measure(struct kmeans_lloyd *l)
{
	const struct points *p = &l->m->at;
	unsigned d = p->d;

	for (size_t i = 0; i < p->n; i++) {
		double *lo = l->box + i / l->leaf * 2 * d, *hi = lo + d;

		for (unsigned j = 0; j < d; j++) {
			double x = p->x[j][i];

			if (i % l->leaf == 0 || x < lo[j])
				lo[j] = x;
			if (i % l->leaf == 0 || x > hi[j])
				hi[j] = x;
		}
	}
}

void kmeans_lloyd_init(
	struct kmeans_lloyd *l, struct kmeans_mass *m, unsigned k)
{
	unsigned d = m->at.d;

	*l = (struct kmeans_lloyd){.m = m, .k = k, .kernel = kmeans_kernel()};
	kmeans_mass_sort(m);
	l->leaf = k < FILTER_K ? m->at.n : KMEANS_LEAF;
	l->leaves = (m->at.n + l->leaf - 1) / l->leaf;
	l->box = mem_array(l->leaves * 2 * d, sizeof(double));
	l->tally = mem_array(kmeans_tally(k, d), sizeof(double));
	l->before = mem_array((size_t)k * d, sizeof(double));
	l->candidate = mem_array(2 * (size_t)k, sizeof(*l->candidate));
	for (unsigned c = 0; c < k; c++)
		l->candidate[c] = (unsigned short)c;
	measure(l);
}

void kmeans_lloyd_release(struct kmeans_lloyd *l)
{
	free(l->box);
	free(l->tally);
	free(l->before);
	free(l->candidate);
}

/* Whether C is out: at the corner of the box farthest its way from BEST, BEST
 * is nearer by more than rounding can make up. */
static int beaten(const double *lo, const double *hi, const double *c,
	const double *best, unsigned d)
{
	double to = 0, to_best = 0;

	for (unsigned j = 0; j < d; j++) {
		double x = c[j] > best[j] ? hi[j] : lo[j];

		to += (x - c[j]) * (x - c[j]);
		to_best += (x - best[j]) * (x - best[j]);
	}
	return to > to_best * (1 + 1e-12);
}

/* Fill the second half of CANDIDATE for a leaf; returns how many. */
static unsigned filter(
	struct kmeans_lloyd *l, size_t leaf, const double *centroid)
{
	unsigned d = l->m->at.d, n = 0;
	const double *lo = l->box + leaf * 2 * d, *hi = lo + d;
	double middle[POINTS_MAX_D];

	for (unsigned j = 0; j < d; j++)
		middle[j] = lo[j] + (hi[j] - lo[j]) / 2;
	unsigned best = kmeans_nearest(centroid, l->k, d, middle, NULL);

	for (unsigned c = 0; c < l->k; c++)
		if (c == best || !beaten(lo, hi, centroid + (size_t)c * d,
					 centroid + (size_t)best * d, d))
			l->candidate[l->k + n++] = (unsigned short)c;
	return n;
}

static void take_tally(struct kmeans_lloyd *l, const double *centroid)
{
	size_t n = l->m->at.n;

	memset(l->tally, 0, kmeans_tally(l->k, l->m->at.d) * sizeof(double));
	for (size_t leaf = 0; leaf < l->leaves; leaf++) {
		size_t lo = leaf * l->leaf;
		size_t hi = lo + l->leaf < n ? lo + l->leaf : n;
		unsigned count = l->k;
		const unsigned short *candidate = l->candidate;

		if (l->leaves > 1) {
			count = filter(l, leaf, centroid);
			candidate += l->k;
		}
		l->kernel->assign(l->tally, NULL, l->m, lo, hi, centroid,
			candidate, count);
	}
}

unsigned kmeans_lloyd_means(
	double *centroid, double *tally, unsigned k, unsigned d)
{
	unsigned empty = 0;

	for (unsigned c = 0; c < k; c++) {
		const double *sum = kmeans_tally_row(tally, c, d);

		empty += sum[d] <= 0;
		for (unsigned j = 0; j < d && sum[d] > 0; j++)
			centroid[(size_t)c * d + j] = sum[j] / sum[d];
	}
	return empty;
}

/* The point farthest from its centroid, into X. */
static void farthest(
	double *x, const struct kmeans_lloyd *l, const double *centroid)
{
	const struct points *p = &l->m->at;
	double at[POINTS_MAX_D] = {0}, to, most = -1;

	for (size_t i = 0; i < p->n; i++) {
		distance_point(at, p, i);
		kmeans_nearest(centroid, l->k, p->d, at, &to);
		if (to > most) {
			most = to;
			memcpy(x, at, p->d * sizeof(*x));
		}
	}
}

static void fill_empty(struct kmeans_lloyd *l, double *centroid)
{
	unsigned d = l->m->at.d;
	double x[POINTS_MAX_D] = {0};

	for (unsigned c = 0; c < l->k; c++)
		if (kmeans_tally_row(l->tally, c, d)[d] <= 0) {
			farthest(x, l, centroid);
			memcpy(centroid + (size_t)c * d, x, d * sizeof(*x));
		}
}

double kmeans_lloyd_run(struct kmeans_lloyd *l, double *centroid, double beat)
{
	size_t size = (size_t)l->k * l->m->at.d * sizeof(*centroid);
	double cost = INFINITY;

	for (unsigned step = 0, rises = 0;; step++) {
		double last = cost;

		take_tally(l, centroid);
		l->iterations++;
		cost = l->tally[0];
		rises += cost >= last;
		if (rises > MAX_RISES || step == MAX_STEPS)
			return cost;
		if (step > 2 && cost - beat > PATIENCE * (last - cost) &&
			beat > 0 && cost >= beat)
			return INFINITY;
		memcpy(l->before, centroid, size);
		if (kmeans_lloyd_means(centroid, l->tally, l->k, l->m->at.d) >
			0)
			fill_empty(l, centroid);
		if (memcmp(l->before, centroid, size) == 0)
			return cost;
	}
}

/* kmeans_hartigan.c - Hartigan's exchange of single points. */
#include "cluster/kmeans_hartigan.h"

#include <stdlib.h>

#include "base/mem.h"
#include "cluster/distance.h"
#include "cluster/kmeans_kernel.h"

enum { MAX_PASSES = 50 };

/* A gain below this part of the distance is rounding. */
static const double least_gain = 1e-12;

struct exchange {
	const struct kmeans_mass *m;
	double *centroid, *weight;
	unsigned short *label;
	unsigned k, d;
};

static void exchange_init(struct exchange *e, double *centroid,
	const struct kmeans_mass *m, unsigned k)
{
	unsigned short *all = mem_array(k, sizeof(*all));
	double *tally = mem_zero(kmeans_tally(k, m->at.d), sizeof(*tally));

	*e = (struct exchange){
		.m = m, .centroid = centroid, .k = k, .d = m->at.d};
	e->weight = mem_array(k, sizeof(double));
	e->label = mem_array(m->at.n, sizeof(*e->label));
	for (unsigned c = 0; c < k; c++)
		all[c] = (unsigned short)c;
	kmeans_kernel()->assign(
		tally, e->label, m, 0, m->at.n, centroid, all, k);
	for (unsigned c = 0; c < k; c++)
		e->weight[c] = kmeans_tally_row(tally, c, e->d)[e->d];
	free(tally);
	free(all);
}

/* The weight of the lightest cluster. */
static double lightest(const struct exchange *e)
{
	double least = e->weight[0];

	for (unsigned c = 1; c < e->k; c++)
		least = e->weight[c] < least ? e->weight[c] : least;
	return least;
}

static const double *centroid_of(const struct exchange *e, unsigned c)
{
	return e->centroid + (size_t)c * e->d;
}

/* Add weight W (below 0: take it away) at X to cluster C. */
static void add(struct exchange *e, unsigned c, const double *x, double w)
{
	double *mean = e->centroid + (size_t)c * e->d;

	e->weight[c] += w;
	for (unsigned j = 0; j < e->d; j++)
		mean[j] += (x[j] - mean[j]) * w / e->weight[c];
}

/* Move point I if that gains; whether it did.  No cluster weighs less than
 * LIGHT. */
static int move(struct exchange *e, size_t i, double light)
{
	double x[POINTS_MAX_D] = {0}, w = e->m->w[i];
	unsigned from = e->label[i], to = from;

	if (e->weight[from] <= w)
		return 0;
	distance_point(x, &e->m->at, i);
	double least = e->weight[from] / (e->weight[from] - w) *
		       distance2(x, centroid_of(e, from), e->d) *
		       (1 - least_gain);

	for (unsigned c = 0; c < e->k; c++) {
		double cost = distance2(x, centroid_of(e, c), e->d);

		if (cost * light >= least * (light + w) || c == from)
			continue;
		cost *= e->weight[c] / (e->weight[c] + w);
		if (cost < least) {
			least = cost;
			to = c;
		}
	}
	if (to == from)
		return 0;
	add(e, from, x, -w);
	add(e, to, x, w);
	e->label[i] = (unsigned short)to;
	return 1;
}

size_t kmeans_hartigan(
	double *centroid, const struct kmeans_mass *m, unsigned k)
{
	struct exchange e;
	size_t moved = 0, last = 1;

	exchange_init(&e, centroid, m, k);
	for (unsigned pass = 0; pass < MAX_PASSES && last > 0; pass++) {
		double light = lightest(&e);

		last = 0;
		for (size_t i = 0; i < m->at.n; i++)
			if (move(&e, i, light)) {
				last++;
				light = lightest(&e);
			}
		moved += last;
	}
	free(e.weight);
	free(e.label);
	return moved;
}

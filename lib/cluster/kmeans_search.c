/* kmeans_search.c - starts, then swaps. */
#include "cluster/kmeans_search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/random.h"
#include "cluster/distance.h"
#include "cluster/kmeans_hartigan.h"
#include "cluster/kmeans_lloyd.h"
#include "cluster/seeding.h"

/* Costs nearer than this part of them are of one fixpoint: rounding differs by
 * the order of centroids. */
static const double same_cost = 1e-10;

/* A fixpoint that costs more than the best find by less than this part of it
 * is kept among the finds; by a thousandth of that, single points are
 * exchanged. */
static const double near_cost = 1e-3;

struct search {
	struct kmeans_finds *finds;
	struct kmeans_lloyd lloyd;
	struct kmeans_mass *m;
	struct random random;
	unsigned k, d;
	double *trial;		/* k * d */
	double *first, *second; /* each point's squared distances, best find */
	unsigned short *label;
	double *loss;	   /* k */
	double *by_weight; /* strip sums, see seeding.h */
	double *by_distance;
};

void kmeans_finds_release(struct kmeans_finds *f)
{
	for (unsigned i = 0; i < KMEANS_FINDS; i++)
		free(f->find[i].centroid);
	*f = (struct kmeans_finds){0};
}

static int same(double a, double b)
{
	return fabs(a - b) <= same_cost * a;
}

int kmeans_finds_known(
	const struct kmeans_finds *f, unsigned count, double cost)
{
	for (unsigned i = 0; i < count; i++)
		if (same(f->find[i].cost, cost))
			return 1;
	return 0;
}

/* Keep a fixpoint if it is new and among the best; whether it is the best. */
static int keep(struct kmeans_finds *f, const double *centroid, double cost,
	unsigned start, unsigned swaps)
{
	unsigned at = f->n;

	if (isinf(cost))
		return 0;
	if (kmeans_finds_known(f, f->n, cost))
		return 0;
	while (at > 0 && cost < f->find[at - 1].cost)
		at--;
	if (at == KMEANS_FINDS)
		return 0;
	unsigned last = f->n < KMEANS_FINDS ? f->n++ : KMEANS_FINDS - 1;
	struct kmeans_find found = f->find[last];

	memmove(&f->find[at + 1], &f->find[at], (last - at) * sizeof(*f->find));
	found.cost = cost;
	found.start = start;
	found.swaps = swaps;
	memcpy(found.centroid, centroid,
		(size_t)f->k * f->d * sizeof(*centroid));
	f->find[at] = found;
	return at == 0;
}

static void search_init(struct search *s, struct kmeans_finds *out,
	struct kmeans_mass *m, const struct kmeans_options *o)
{
	size_t n = m->at.n, strips = n / KMEANS_STRIP + 1;

	*s = (struct search){.finds = out, .m = m, .k = o->k, .d = m->at.d};
	*out = (struct kmeans_finds){.k = o->k, .d = m->at.d};
	for (unsigned i = 0; i < KMEANS_FINDS; i++)
		out->find[i].centroid =
			mem_array((size_t)s->k * s->d, sizeof(double));
	kmeans_lloyd_init(&s->lloyd, m, o->k);
	random_seed(&s->random, o->seed);
	s->trial = mem_array((size_t)s->k * s->d, sizeof(double));
	s->first = mem_array(n, sizeof(double));
	s->second = mem_array(n, sizeof(double));
	s->label = mem_array(n, sizeof(*s->label));
	s->loss = mem_array(s->k, sizeof(double));
	s->by_weight = mem_array(strips, sizeof(double));
	s->by_distance = mem_array(strips, sizeof(double));
	seeding_sums(s->by_weight, m->w, NULL, n);
}

static void search_release(struct search *s)
{
	s->finds->iterations = s->lloyd.iterations;
	kmeans_lloyd_release(&s->lloyd);
	free(s->trial);
	free(s->first);
	free(s->second);
	free(s->label);
	free(s->loss);
	free(s->by_weight);
	free(s->by_distance);
}

/* For the best find: each point's centroid, its distance and the next. */
static void survey(struct search *s)
{
	const double *centroid = s->finds->find[0].centroid;
	double x[POINTS_MAX_D] = {0};

	for (size_t i = 0; i < s->m->at.n; i++) {
		double first = INFINITY, second = INFINITY;
		unsigned label = 0;

		distance_point(x, &s->m->at, i);
		for (unsigned c = 0; c < s->k; c++) {
			double to =
				distance2(x, centroid + (size_t)c * s->d, s->d);

			if (to < first) {
				second = first;
				first = to;
				label = c;
			} else if (to < second) {
				second = to;
			}
		}
		s->first[i] = first;
		s->second[i] = second;
		s->label[i] = (unsigned short)label;
	}
	seeding_sums(s->by_distance, s->m->w, s->first, s->m->at.n);
}

/* The centroid that is missed least once X is one, before anything moves. */
static unsigned least_missed(struct search *s, const double *x)
{
	double at[POINTS_MAX_D] = {0};
	unsigned least = 0;

	memset(s->loss, 0, s->k * sizeof(*s->loss));
	for (size_t i = 0; i < s->m->at.n; i++) {
		distance_point(at, &s->m->at, i);
		double to = distance2(at, x, s->d);

		if (to < s->second[i])
			s->loss[s->label[i]] +=
				s->m->w[i] *
				(to < s->first[i] ? 0 : to - s->first[i]);
		else
			s->loss[s->label[i]] +=
				s->m->w[i] * (s->second[i] - s->first[i]);
	}
	for (unsigned c = 1; c < s->k; c++)
		if (s->loss[c] < s->loss[least])
			least = c;
	return least;
}

/* From the trial, a fixpoint of COST, to one that no single point improves. */
static double exchange(struct search *s, double cost)
{
	while (kmeans_hartigan(s->trial, s->m, s->k) > 0) {
		double last = cost;

		cost = kmeans_lloyd_run(&s->lloyd, s->trial, 0);
		if (cost >= last * (1 - same_cost))
			break;
	}
	return cost;
}

/* Try one swap on the best find; whether it improved. */
static int try_swap(struct search *s, unsigned turn)
{
	const struct kmeans_find *best = &s->finds->find[0];
	double x[POINTS_MAX_D] = {0};
	int by_distance = turn % 2 == 0;
	size_t i = seeding_draw(by_distance ? s->by_distance : s->by_weight,
		s->m->w, by_distance ? s->first : NULL, s->m->at.n, &s->random);

	distance_point(x, &s->m->at, i);
	unsigned c = turn % 4 == 3 ? (unsigned)random_below(&s->random, s->k)
				   : least_missed(s, x);

	memcpy(s->trial, best->centroid, (size_t)s->k * s->d * sizeof(*x));
	memcpy(s->trial + (size_t)c * s->d, x, s->d * sizeof(*x));
	double limit = best->cost * (1 + near_cost);
	double cost = kmeans_lloyd_run(&s->lloyd, s->trial, limit);

	if (cost < best->cost * (1 + near_cost / 1000) &&
		!same(cost, best->cost))
		cost = exchange(s, cost);
	return keep(s->finds, s->trial, cost, best->start, best->swaps + 1);
}

void kmeans_search(struct kmeans_finds *out, struct kmeans_mass *m,
	const struct kmeans_options *o)
{
	struct search s;

	search_init(&s, out, m, o);
	for (unsigned start = 1; start <= o->starts || start == 1; start++) {
		seeding_plusplus(s.trial, m, s.k, &s.random);
		double cost = kmeans_lloyd_run(&s.lloyd, s.trial, 0);

		keep(out, s.trial, cost, start, 0);
	}
	memcpy(s.trial, out->find[0].centroid,
		(size_t)s.k * s.d * sizeof(*s.trial));
	keep(out, s.trial, exchange(&s, out->find[0].cost), out->find[0].start,
		0);
	survey(&s);
	for (unsigned idle = 0, turn = 0; s.k > 1 && idle < o->idle_swaps;
		turn++) {
		idle++;
		if (try_swap(&s, turn)) {
			survey(&s);
			idle = 0;
		}
	}
	search_release(&s);
}

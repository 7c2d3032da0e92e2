/* kmeans.c - which way a table is clustered, and what all of them share. */
#include "cluster/kmeans.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/distance.h"
#include "cluster/grid.h"
#include "cluster/kmeans_chunks.h"
#include "cluster/kmeans_kernel.h"
#include "cluster/kmeans_lloyd.h"
#include "cluster/kmeans_refine.h"
#include "cluster/kmeans_sample.h"
#include "cluster/kmeans_search.h"

enum {
	DIRECT = 32768,	   /* distinct points searched as they are */
	COARSE = 4096,	   /* cells searched, */
	COARSE_EACH = 64,  /* or so many a cluster */
	SAMPLE = 16384,	   /* points sampled where a grid does not serve, */
	SAMPLE_EACH = 256, /* or so many a cluster */
	GRID_BITS = 18,
};

unsigned kmeans_nearest(const double *centroid, unsigned k, unsigned d,
	const double *x, double *to)
{
	double least = distance2(x, centroid, d);
	unsigned nearest = 0;

	for (unsigned c = 1; c < k; c++) {
		double here = distance2(x, centroid + (size_t)c * d, d);

		if (here < least) {
			least = here;
			nearest = c;
		}
	}
	if (to)
		*to = least;
	return nearest;
}

struct assign {
	const struct kmeans_kernel *kernel;
	struct kmeans_mass m;
	const double *centroid;
	unsigned k;
	unsigned short *candidate, *label;
	double *part;
};

static void assign_chunk(void *arg, size_t c, unsigned worker)
{
	const struct assign *a = arg;
	size_t lo = c * KMEANS_CHUNK, size = kmeans_tally(a->k, a->m.at.d);

	(void)worker;
	memset(a->part + c * size, 0, size * sizeof(double));
	a->kernel->assign(a->part + c * size, a->label ? a->label + lo : NULL,
		&a->m, lo, kmeans_chunk_end(c, a->m.at.n), a->centroid,
		a->candidate, a->k);
}

double kmeans_assign(unsigned short *label, size_t *size,
	const struct points *p, const double *centroid, unsigned k,
	unsigned threads)
{
	size_t chunks = kmeans_chunks(p->n), tally = kmeans_tally(k, p->d);
	struct assign a = {.kernel = kmeans_kernel(),
		.m = {.at = *p},
		.centroid = centroid,
		.k = k,
		.label = label};
	double inertia = 0;

	a.candidate = mem_array(k, sizeof(*a.candidate));
	a.part = mem_array(chunks * tally, sizeof(double));
	for (unsigned c = 0; c < k; c++)
		a.candidate[c] = (unsigned short)c;
	kmeans_chunks_run(threads, chunks, assign_chunk, &a);
	if (size)
		memset(size, 0, k * sizeof(*size));
	for (size_t i = 0; i < chunks; i++) {
		double *part = a.part + i * tally;

		inertia += part[0];
		for (unsigned c = 0; size && c < k; c++)
			size[c] +=
				(size_t)kmeans_tally_row(part, c, p->d)[p->d];
	}
	free(a.part);
	free(a.candidate);
	return inertia;
}

size_t kmeans_distinct(const struct points *p, size_t enough)
{
	return enough == 0 ? 0 : kmeans_mass_distinct(NULL, p, enough - 1);
}

static const char *check(const struct points *p, unsigned k)
{
	size_t have;

	if (k < 1 || k > KMEANS_MAX_K)
		return fail_text("k is %u (want 1 to %d)", k, KMEANS_MAX_K);
	have = kmeans_distinct(p, k);
	if (have < k)
		return fail_text(
			"k is %u but there are only %zu distinct points", k,
			have);
	return NULL;
}

static void model_init(struct kmeans *m, unsigned k, unsigned d)
{
	*m = (struct kmeans){.k = k, .d = d};
	m->centroid = mem_array((size_t)k * d, sizeof(double));
	m->size = mem_zero(k, sizeof(*m->size));
}

void kmeans_release(struct kmeans *m)
{
	free(m->centroid);
	free(m->size);
	*m = (struct kmeans){0};
}

static void adopt(
	struct kmeans *m, const struct kmeans_finds *f, unsigned which)
{
	memcpy(m->centroid, f->find[which].centroid,
		(size_t)m->k * m->d * sizeof(double));
	m->start = f->find[which].start;
	m->swaps = f->find[which].swaps;
}

/* Search the distinct points themselves. */
static void fit_direct(struct kmeans *m, struct kmeans_mass *mass,
	const struct kmeans_options *o)
{
	struct kmeans_finds finds;

	kmeans_search(&finds, mass, o);
	adopt(m, &finds, 0);
	m->iterations += (unsigned)finds.iterations;
	kmeans_finds_release(&finds);
}

/* Run the finds to the fixpoint on the finer MASS and adopt the best. */
static void fit_finer(
	struct kmeans *m, struct kmeans_finds *finds, struct kmeans_mass *mass)
{
	struct kmeans_lloyd l;
	unsigned best = 0;

	kmeans_lloyd_init(&l, mass, m->k);
	for (unsigned i = 0; i < finds->n; i++) {
		struct kmeans_find *f = &finds->find[i];

		f->cost = kmeans_lloyd_run(&l, f->centroid, 0);
		if (f->cost < finds->find[best].cost)
			best = i;
	}
	adopt(m, finds, best);
	m->iterations += (unsigned)(finds->iterations + l.iterations);
	kmeans_lloyd_release(&l);
}

static unsigned log2_of(size_t n)
{
	unsigned bits = 0;

	while (n >>= 1)
		bits++;
	return bits;
}

static size_t larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* Search the cells of a coarse grid, refine the finds on a fine one.  Returns
 * how far the fixpoint on the rows is thought to be; 0: the cells are too few
 * to tell K clusters apart. */
static double fit_grid(struct kmeans *m, const struct points *p,
	const struct kmeans_options *o)
{
	unsigned bits = log2_of(p->n) + 1;
	size_t want = larger(COARSE, (size_t)COARSE_EACH * o->k);
	struct grid g;
	struct kmeans_mass coarse;
	struct kmeans_finds finds;
	double reach = 0;

	grid_init(&g, p, bits < GRID_BITS ? bits : GRID_BITS, o->threads);
	if (g.n >= want / 4) {
		grid_coarsen(&coarse, &g, want);
		kmeans_search(&finds, &coarse, o);
		fit_finer(m, &finds, &g.mass);
		reach = grid_diagonal(&g) / 16;
		kmeans_finds_release(&finds);
		kmeans_mass_release(&coarse);
	}
	grid_release(&g);
	return reach;
}

static void fit_sample(struct kmeans *m, const struct points *p,
	const struct kmeans_options *o)
{
	struct kmeans_mass sample;

	kmeans_sample(&sample, p, larger(SAMPLE, (size_t)SAMPLE_EACH * o->k),
		o->seed, o->threads);
	if (kmeans_distinct(&sample.at, o->k) < o->k) {
		kmeans_mass_release(&sample);
		kmeans_mass_distinct(&sample, p, p->n);
	}
	fit_direct(m, &sample, o);
	kmeans_mass_release(&sample);
}

const char *kmeans_fit(struct kmeans *out, const struct points *p,
	const struct kmeans_options *o)
{
	struct kmeans_mass mass;
	double reach = 0;

	TRY(check(p, o->k));
	model_init(out, o->k, p->d);
	if (kmeans_mass_distinct(&mass, p, DIRECT) <= DIRECT) {
		fit_direct(out, &mass, o);
		kmeans_mass_release(&mass);
	} else {
		if (p->d <= GRID_MAX_D)
			reach = fit_grid(out, p, o);
		if (reach <= 0)
			fit_sample(out, p, o);
	}
	kmeans_refine(out, p, reach, o->threads);
	return NULL;
}

const char *kmeans_refit(struct kmeans *out, const struct points *p,
	const double *start, unsigned k, unsigned threads)
{
	TRY(check(p, k));
	model_init(out, k, p->d);
	memcpy(out->centroid, start, (size_t)k * p->d * sizeof(double));
	kmeans_refine(out, p, 0, threads);
	return NULL;
}

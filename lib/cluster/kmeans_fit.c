/* kmeans_fit.c - which way a table is searched: as it is, on cells, sampled.
 *
 *	up to DIRECT distinct points	search them
 *	more, d <= 3			search the cells of a coarse grid, run
 *					the finds on the cells of a fine one
 *	more, d > 3 or too few cells	search a sample
 *
 * In the end the finds that may be best are refined on all rows.
 */
#include <math.h>
#include <string.h>

#include "cluster/grid.h"
#include "cluster/kmeans.h"
#include "cluster/kmeans_lloyd.h"
#include "cluster/kmeans_refine.h"
#include "cluster/kmeans_sample.h"
#include "cluster/kmeans_search.h"

enum {
	DIRECT = 32768,	   /* distinct points searched as they are */
	MANY = 4000000,	   /* rows that refine one find only: 0.1 s each */
	COARSE = 4096,	   /* cells searched, */
	COARSE_EACH = 64,  /* or so many a cluster */
	SAMPLE = 16384,	   /* rows sampled, */
	SAMPLE_EACH = 256, /* or so many a cluster */
	FINE_BITS = 18,	   /* 2^18 cells: 43,000 occupied by 10^7 customers */
};

/* Finds that cost less than this part more than the best are refined too: the
 * cost on fine cells is right to about 1e-6, on a sample to a percent. */
static const double near_cells = 1e-5, near_sample = 2e-2;

struct fit {
	struct kmeans *out; /* the best so far, inertia INFINITY before */
	struct kmeans trial;
	const struct points *p;
	const struct kmeans_options *o;
	struct kmeans_finds finds;
	unsigned long iterations;
	size_t searched;
};

static void swap_models(struct kmeans *a, struct kmeans *b)
{
	struct kmeans t = *a;

	*a = *b;
	*b = t;
}

/* Refine on the rows the finds that cost at most 1 + NEAR times the least, no
 * two of one cost, and keep the best.  REACH: see kmeans_refine(). */
static void refine_finds(struct fit *f, double near, double reach)
{
	double least = INFINITY;

	for (unsigned i = 0; i < f->finds.n; i++)
		least = fmin(least, f->finds.find[i].cost);
	for (unsigned i = 0; i < f->finds.n; i++) {
		const struct kmeans_find *find = &f->finds.find[i];

		if (find->cost > least * (1 + near) ||
			kmeans_finds_known(&f->finds, i, find->cost))
			continue;
		memcpy(f->trial.centroid, find->centroid,
			(size_t)f->trial.k * f->trial.d * sizeof(double));
		f->trial.start = find->start;
		f->trial.swaps = find->swaps;
		f->trial.iterations = 0;
		kmeans_refine(&f->trial, f->p, reach, f->o->threads);
		f->iterations += f->trial.iterations;
		if (f->trial.inertia < f->out->inertia)
			swap_models(f->out, &f->trial);
	}
	f->iterations += f->finds.iterations;
	kmeans_finds_release(&f->finds);
}

/* Run the finds to the fixpoint on the finer MASS. */
static void make_finer(struct kmeans_finds *finds, struct kmeans_mass *mass)
{
	struct kmeans_lloyd l;

	kmeans_lloyd_init(&l, mass, finds->k);
	for (unsigned i = 0; i < finds->n; i++) {
		struct kmeans_find *find = &finds->find[i];

		find->cost = kmeans_lloyd_run(&l, find->centroid, 0);
	}
	finds->iterations += l.iterations;
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

/* Search cells; false, nothing done, where they are too few to tell the
 * clusters apart. */
static int fit_cells(struct fit *f)
{
	unsigned bits = log2_of(f->p->n) + 1;
	size_t want = larger(COARSE, (size_t)COARSE_EACH * f->o->k);
	struct grid g;
	struct kmeans_mass coarse;

	grid_init(&g, f->p, bits < FINE_BITS ? bits : FINE_BITS, f->o->threads);
	int enough = g.n >= want / 4;

	if (enough) {
		double reach = grid_diagonal(&g) / 16;

		grid_coarsen(&coarse, &g, want);
		f->searched = coarse.at.n;
		kmeans_search(&f->finds, &coarse, f->o);
		kmeans_mass_release(&coarse);
		make_finer(&f->finds, &g.mass);
		refine_finds(f, f->p->n <= MANY ? near_cells : 0, reach);
	}
	grid_release(&g);
	return enough;
}

static void fit_sample(struct fit *f)
{
	size_t draws = larger(SAMPLE, (size_t)SAMPLE_EACH * f->o->k);
	struct kmeans_mass sample;

	kmeans_sample(&sample, f->p, draws, f->o->seed, f->o->threads);
	f->searched = sample.at.n;
	if (kmeans_distinct(&sample.at, f->o->k) < f->o->k) {
		kmeans_mass_release(&sample);
		kmeans_mass_distinct(&sample, f->p, f->p->n);
		f->searched = f->p->n;
	}
	kmeans_search(&f->finds, &sample, f->o);
	kmeans_mass_release(&sample);
	refine_finds(f, near_sample, 0);
}

const char *kmeans_fit(struct kmeans *out, const struct points *p,
	const struct kmeans_options *o)
{
	struct fit f = {.out = out, .p = p, .o = o, .searched = p->n};
	struct kmeans_mass mass;

	TRY(kmeans_init(out, p, o->k));
	out->inertia = INFINITY;
	TRY(kmeans_init(&f.trial, p, o->k));
	if (kmeans_mass_distinct(&mass, p, DIRECT) <= DIRECT) {
		kmeans_search(&f.finds, &mass, o);
		kmeans_mass_release(&mass);
		refine_finds(&f, 0, 0);
	} else if (p->d > GRID_MAX_D || !fit_cells(&f)) {
		fit_sample(&f);
	}
	out->iterations = (unsigned)f.iterations;
	out->searched = f.searched;
	kmeans_release(&f.trial);
	return NULL;
}

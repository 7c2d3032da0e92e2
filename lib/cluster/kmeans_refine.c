/* kmeans_refine.c - Lloyd's iteration on ever fewer rows. */
#include "cluster/kmeans_refine.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/distance.h"
#include "cluster/kmeans_chunks.h"
#include "cluster/kmeans_lloyd.h"

enum {
	LEVELS = 6,
	SMALL = 4096, /* rows not worth narrowing */
	STRIDE = 16,  /* DELTA over the last move: a rate of 0.94 a step */
	MAX_STEPS = 10000,
	MAX_RISES = 3, /* steps without gain: rounding goes round in circles */
};

struct level {
	struct kmeans_mass rows; /* level 0 borrows the caller's */
	double *base;		 /* tally of the rows settled, cost at REF */
	double *ref;		 /* where the centroids were, k * d */
	double delta;		 /* how far they may be from there */
	double tried;		 /* a delta that kept too many */
};

struct refine {
	const struct kmeans_kernel *kernel;
	unsigned k, d, threads;
	double *centroid; /* the model's */
	double *tally, *part, *before;
	unsigned short *candidate; /* 0 ... k - 1 */
	struct level level[LEVELS], *top;
	struct keep {
		unsigned *row;
		size_t n;
	} * keep; /* one a chunk, while narrowing */
};

/* The largest distance of a centroid from where it was in FROM. */
static double moved(const struct refine *r, const double *from)
{
	double most = 0;

	for (unsigned c = 0; c < r->k; c++) {
		double to = distance2(r->centroid + (size_t)c * r->d,
			from + (size_t)c * r->d, r->d);

		most = to > most ? to : most;
	}
	return sqrt(most);
}

static void leave(struct refine *r)
{
	struct level *l = r->top--;

	kmeans_mass_release(&l->rows);
	free(l->base);
	free(l->ref);
}

/* The tally of what is settled at the top, its cost for the centroids as they
 * are: sum (x - c)^2 = sum (x - ref)^2 - 2 (c - ref) sum (x - ref)
 * + w (c - ref)^2. */
static void settled(double *tally, struct refine *r)
{
	const struct level *l = r->top;
	unsigned d = r->d;

	if (!l->base) {
		memset(tally, 0, kmeans_tally(r->k, d) * sizeof(*tally));
		return;
	}
	memcpy(tally, l->base, kmeans_tally(r->k, d) * sizeof(*tally));
	for (unsigned c = 0; c < r->k; c++) {
		const double *sum = kmeans_tally_row(tally, c, d);

		for (unsigned j = 0; j < d; j++) {
			double ref = l->ref[(size_t)c * d + j];
			double by = r->centroid[(size_t)c * d + j] - ref;

			tally[0] += by *
				    (sum[d] * by - 2 * (sum[j] - sum[d] * ref));
		}
	}
}

static void join(double *tally, const struct refine *r, size_t chunks)
{
	size_t size = kmeans_tally(r->k, r->d);

	for (size_t c = 0; c < chunks; c++)
		for (size_t i = 0; i < size; i++)
			tally[i] += r->part[c * size + i];
}

static void assign_chunk(void *arg, size_t c, unsigned worker)
{
	struct refine *r = arg;
	const struct kmeans_mass *m = &r->top->rows;
	size_t size = kmeans_tally(r->k, r->d);
	double *part = r->part + c * size;

	(void)worker;
	memset(part, 0, size * sizeof(*part));
	r->kernel->assign(part, NULL, m, c * KMEANS_CHUNK,
		kmeans_chunk_end(c, m->at.n), r->centroid, r->candidate, r->k);
}

static void take_tally(struct refine *r)
{
	size_t chunks = kmeans_chunks(r->top->rows.at.n);

	settled(r->tally, r);
	chunks_run(r->threads, chunks, assign_chunk, r);
	join(r->tally, r, chunks);
}

static void narrow_chunk(void *arg, size_t c, unsigned worker)
{
	struct refine *r = arg;
	const struct kmeans_mass *m = &r->top->rows;
	size_t size = kmeans_tally(r->k, r->d), lo = c * KMEANS_CHUNK;
	size_t hi = kmeans_chunk_end(c, m->at.n);
	double *part = r->part + c * size;
	struct keep *keep = &r->keep[c];

	(void)worker;
	memset(part, 0, size * sizeof(*part));
	keep->row = mem_array(hi - lo, sizeof(*keep->row));
	keep->n = r->kernel->narrow(part, keep->row, m, lo, hi, r->centroid,
		r->candidate, r->k, r->top[1].delta);
	keep->row = mem_resize(keep->row, keep->n, sizeof(*keep->row));
}

/* The rows kept, in their order, as a table of their own. */
static struct kmeans_mass gather(const struct refine *r, size_t n)
{
	const struct points *from = &r->top->rows.at;
	double *column = mem_array(n * r->d, sizeof(*column));
	struct kmeans_mass m = {
		.at = {.n = n, .d = r->d}, .column = column, .room = n};

	for (unsigned j = 0; j < r->d; j++) {
		double *to = column + j * n;

		m.at.x[j] = to;
		for (size_t c = 0; c < kmeans_chunks(from->n); c++)
			for (size_t i = 0; i < r->keep[c].n; i++)
				*to++ = from->x[j][c * KMEANS_CHUNK +
						   r->keep[c].row[i]];
	}
	return m;
}

/* Open a level for centroids that move by less than DELTA from here on, unless
 * it would keep more than half of the rows. */
static void narrow(struct refine *r, double delta)
{
	size_t chunks = kmeans_chunks(r->top->rows.at.n), kept = 0;
	struct level *next = r->top + 1;

	*next = (struct level){.delta = delta, .tried = INFINITY};
	r->keep = mem_array(chunks, sizeof(*r->keep));
	chunks_run(r->threads, chunks, narrow_chunk, r);
	for (size_t c = 0; c < chunks; c++)
		kept += r->keep[c].n;
	if (kept <= r->top->rows.at.n / 2) {
		size_t size = (size_t)r->k * r->d * sizeof(double);

		next->base =
			mem_array(kmeans_tally(r->k, r->d), sizeof(double));
		next->ref = memcpy(mem_array(size, 1), r->centroid, size);
		settled(next->base, r);
		join(next->base, r, chunks);
		next->rows = gather(r, kept);
	}
	for (size_t c = 0; c < chunks; c++)
		free(r->keep[c].row);
	free(r->keep);
	if (next->base)
		r->top = next;
	else
		r->top->tried = delta;
}

/* Leave the levels that no longer hold, open new ones where they pay. */
static void choose_level(struct refine *r, double move)
{
	/* A level holds only while those below it do. */
	for (struct level *l = r->level + 1; l <= r->top; l++)
		if (moved(r, l->ref) >= l->delta)
			while (r->top >= l)
				leave(r);
	/* Rounding is 1e-16 of a distance, which is less than sqrt(n) times
	 * the root mean square one: 1e-7 of the latter is far above it. */
	double floor_at =
		1e-7 * sqrt(r->tally[0] / (double)r->level[0].rows.at.n);
	double delta = fmax(STRIDE * move, floor_at);

	while (r->top + 1 < r->level + LEVELS && r->top->rows.at.n > SMALL &&
		delta * 4 <= r->top->delta && delta * 4 <= r->top->tried) {
		struct level *was = r->top;

		narrow(r, delta);
		if (r->top == was)
			break;
	}
}

/* Start each empty cluster anew at the row farthest from its centroid. */
static void fill_empty(struct refine *r)
{
	const struct points *p = &r->level[0].rows.at;

	while (r->top > r->level)
		leave(r);
	for (unsigned c = 0; c < r->k; c++) {
		double x[POINTS_MAX_D] = {0}, to, most = -1;
		size_t at = 0;

		if (kmeans_tally_row(r->tally, c, r->d)[r->d] > 0)
			continue;
		for (size_t i = 0; i < p->n; i++) {
			distance_point(x, p, i);
			kmeans_nearest(r->centroid, r->k, r->d, x, &to);
			if (to > most) {
				most = to;
				at = i;
			}
		}
		distance_point(r->centroid + (size_t)c * r->d, p, at);
	}
}

/* One step of Lloyd's; returns how far a centroid moved at most, INFINITY
 * where a cluster was empty. */
static double step(struct refine *r)
{
	size_t size = (size_t)r->k * r->d * sizeof(*r->centroid);

	take_tally(r);
	memcpy(r->before, r->centroid, size);
	if (kmeans_lloyd_means(r->centroid, r->tally, r->k, r->d) == 0)
		return memcmp(r->before, r->centroid, size) == 0
			       ? 0
			       : moved(r, r->before);
	fill_empty(r);
	return INFINITY;
}

static void refine_init(struct refine *r, struct kmeans *m,
	const struct points *p, unsigned threads)
{
	size_t size = kmeans_tally(m->k, m->d);

	*r = (struct refine){.kernel = kmeans_kernel(),
		.k = m->k,
		.d = m->d,
		.threads = threads,
		.centroid = m->centroid};
	r->tally = mem_zero(size, sizeof(double));
	r->part = mem_array(size * kmeans_chunks(p->n), sizeof(double));
	r->before = mem_array((size_t)m->k * m->d, sizeof(double));
	r->candidate = mem_array(m->k, sizeof(*r->candidate));
	for (unsigned c = 0; c < m->k; c++)
		r->candidate[c] = (unsigned short)c;
	r->top = r->level;
	r->top->rows.at = *p;
	r->top->delta = r->top->tried = INFINITY;
}

void kmeans_refine(struct kmeans *m, const struct points *p, double reach,
	unsigned threads)
{
	struct refine r;
	double move = reach > 0 ? reach / STRIDE : INFINITY, cost = INFINITY;

	refine_init(&r, m, p, threads);
	for (unsigned steps = 0, rises = 0;
		move > 0 && steps < MAX_STEPS && rises <= MAX_RISES; steps++) {
		choose_level(&r, move);
		move = step(&r);
		m->iterations++;
		rises += r.tally[0] >= cost;
		cost = r.tally[0];
	}
	m->inertia = r.tally[0];
	for (unsigned c = 0; c < m->k; c++)
		m->size[c] = (size_t)kmeans_tally_row(r.tally, c, m->d)[m->d];
	while (r.top > r.level)
		leave(&r);
	free(r.tally);
	free(r.part);
	free(r.before);
	free(r.candidate);
}

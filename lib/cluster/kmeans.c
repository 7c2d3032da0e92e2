/* kmeans.c - to which centroid points belong, and centroids that warm-start. */
#include "cluster/kmeans.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/distance.h"
#include "cluster/kmeans_chunks.h"
#include "cluster/kmeans_kernel.h"
#include "cluster/kmeans_refine.h"

unsigned kmeans_nearest(const double *centroid, unsigned k, unsigned d,
	const double *x, double *nearest2)
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
	if (nearest2)
		*nearest2 = least;
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
	chunks_run(threads, chunks, assign_chunk, &a);
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

const char *kmeans_init(struct kmeans *m, const struct points *p, unsigned k)
{
	size_t have;

	if (k < 1 || k > KMEANS_MAX_K)
		return fail_text("k is %u (want 1 to %d)", k, KMEANS_MAX_K);
	have = kmeans_distinct(p, k);
	if (have < k)
		return fail_text(
			"k is %u but there are only %zu distinct points", k,
			have);
	*m = (struct kmeans){.k = k, .d = p->d};
	m->centroid = mem_array((size_t)k * p->d, sizeof(double));
	m->size = mem_zero(k, sizeof(*m->size));
	return NULL;
}

void kmeans_release(struct kmeans *m)
{
	free(m->centroid);
	free(m->size);
	*m = (struct kmeans){0};
}

const char *kmeans_refit(struct kmeans *out, const struct points *p,
	const double *start, unsigned k, unsigned threads)
{
	TRY(kmeans_init(out, p, k));
	memcpy(out->centroid, start, (size_t)k * p->d * sizeof(double));
	kmeans_refine(out, p, 0, threads);
	out->searched = p->n;
	return NULL;
}

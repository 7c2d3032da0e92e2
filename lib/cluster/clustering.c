/* clustering.c - scaling, fitting, labelling and numbering, in that order. */
#include "cluster/clustering.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/drift.h"
#include "cluster/match.h"

struct points clustering_points(const struct clustering *c)
{
	struct points p = {.n = c->n, .d = c->d};

	for (unsigned j = 0; j < c->d; j++)
		p.x[j] = c->x[j];
	return p;
}

static void label(struct clustering *c, unsigned threads)
{
	struct points p = clustering_points(c);

	free(c->label);
	c->label = mem_array(c->n, sizeof(*c->label));
	c->fit.inertia = kmeans_assign(
		c->label, c->fit.size, &p, c->fit.centroid, c->fit.k, threads);
}

const char *clustering_fit(struct clustering *c, enum scale_transform transform,
	const struct kmeans_options *o)
{
	c->flat = scale_fit_columns(&c->scale, transform, c->x, c->d, c->n);
	struct points p = clustering_points(c);
	TRY(kmeans_fit(&c->fit, &p, o));
	label(c, o->threads);
	return NULL;
}

/* The centroids of MODEL in the units of C's own scale. */
static double *translated(const struct clustering *c, const struct model *m)
{
	double *to = mem_array((size_t)m->k * c->d, sizeof(*to));

	for (unsigned i = 0; i < m->k * c->d; i++) {
		unsigned j = i % c->d;
		double t = m->centroid[i] * m->scale.sd[j] + m->scale.mean[j];
		to[i] = (t - c->scale.mean[j]) / c->scale.sd[j];
	}
	return to;
}

const char *clustering_warm(
	struct clustering *c, const struct model *m, unsigned threads)
{
	c->flat = scale_fit_columns(
		&c->scale, m->scale.transform, c->x, c->d, c->n);
	struct points p = clustering_points(c);
	double *old = translated(c, m);
	const char *why = kmeans_refit(&c->fit, &p, old, m->k, threads);
	if (!why) {
		unsigned *to = mem_array(m->k, sizeof(*to));
		double *key = mem_array(m->k, sizeof(*key));
		label(c, threads);
		match_centroids(to, c->fit.centroid, old, m->k, c->d);
		for (unsigned i = 0; i < m->k; i++)
			key[i] = -(double)to[i];
		clustering_renumber(c, key, NULL);
		free(key);
		free(to);
	}
	free(old);
	return why;
}

void clustering_apply(
	struct clustering *c, const struct model *m, unsigned threads)
{
	size_t size = (size_t)m->k * m->scale.d * sizeof(*c->fit.centroid);

	c->scale = m->scale;
	scale_columns(&c->scale, c->x, 0, c->n);
	c->fit = (struct kmeans){.k = m->k, .d = m->scale.d};
	c->fit.centroid = mem_array(size, 1);
	memcpy(c->fit.centroid, m->centroid, size);
	c->fit.size = mem_zero(m->k, sizeof(*c->fit.size));
	label(c, threads);
}

/* Whether cluster A comes before B. */
static bool before(
	const struct clustering *c, const double *key, unsigned a, unsigned b)
{
	const double *x = c->fit.centroid + (size_t)a * c->d,
		     *y = c->fit.centroid + (size_t)b * c->d;

	if (key[a] != key[b])
		return key[a] > key[b];
	for (unsigned j = 0; j < c->d; j++)
		if (x[j] != y[j])
			return x[j] > y[j];
	return a < b;
}

/* Put the rows of cluster i at to[i]. */
static void permute(struct clustering *c, const unsigned *to)
{
	size_t row = c->d * sizeof(double);
	double *centroid = mem_array(c->fit.k, row);
	size_t *size = mem_array(c->fit.k, sizeof(*size));

	for (unsigned i = 0; i < c->fit.k; i++) {
		memcpy(centroid + (size_t)to[i] * c->d,
			c->fit.centroid + (size_t)i * c->d, row);
		size[to[i]] = c->fit.size[i];
	}
	free(c->fit.centroid);
	free(c->fit.size);
	c->fit.centroid = centroid;
	c->fit.size = size;
	for (size_t i = 0; i < c->n; i++)
		c->label[i] = (unsigned short)to[c->label[i]];
}

void clustering_renumber(
	struct clustering *c, const double *key, unsigned *renamed)
{
	unsigned k = c->fit.k;
	unsigned *to = mem_zero(k, sizeof(*to));

	for (unsigned i = 0; i < k; i++)
		for (unsigned j = 0; j < k; j++)
			to[i] += j != i && before(c, key, j, i);
	permute(c, to);
	if (renamed)
		memcpy(renamed, to, k * sizeof(*to));
	free(to);
}

double clustering_drift(const struct clustering *c, const struct model *model)
{
	uint64_t *now = mem_zero(model->k, sizeof(*now));

	for (unsigned i = 0; i < c->fit.k; i++)
		now[i] = c->fit.size[i];
	double psi = drift_psi(now, model->size, model->k);
	free(now);
	return psi;
}

void clustering_mean(
	double *mean, const struct clustering *c, const uint64_t *size)
{
	double n = 0;

	for (unsigned j = 0; j < c->d; j++)
		mean[j] = 0;
	if (c->scale.transform != SCALE_RAW)
		return;
	for (unsigned i = 0; i < c->fit.k; i++) {
		n += (double)size[i];
		for (unsigned j = 0; j < c->d; j++)
			mean[j] +=
				(double)size[i] * c->fit.centroid[i * c->d + j];
	}
	for (unsigned j = 0; j < c->d; j++)
		mean[j] /= n;
}

void clustering_release(struct clustering *c)
{
	kmeans_release(&c->fit);
	free(c->label);
	*c = (struct clustering){0};
}

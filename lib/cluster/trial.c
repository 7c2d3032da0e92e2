/* trial.c - fits of one k under several seeds. */
#include "cluster/trial.h"

#include <stdlib.h>

#include "base/mem.h"

/* Fit and label; the caller frees the labels and the fit. */
static const char *fit(unsigned short **label, struct kmeans *m,
	const struct points *p, const struct kmeans_options *o)
{
	TRY(kmeans_fit(m, p, o));
	*label = mem_array(p->n, sizeof(**label));
	kmeans_assign(*label, NULL, p, m->centroid, m->k, o->threads);
	return NULL;
}

/* How much other seeds agree: the single starts that a hurried fit would
 * make. */
static const char *try_seeds(
	struct trial *t, const struct points *p, struct kmeans_options o)
{
	unsigned short *label[TRIAL_SEEDS] = {NULL};
	const char *why = NULL;

	o.starts = 1;
	o.idle_swaps = 0;
	for (unsigned i = 0; i < TRIAL_SEEDS && !why; i++) {
		struct kmeans m;
		o.seed++;
		why = fit(&label[i], &m, p, &o);
		if (!why)
			kmeans_release(&m);
	}
	if (!why)
		t->stability =
			choose_stability((const unsigned short *const *)label,
				TRIAL_SEEDS, t->k, p->n);
	for (unsigned i = 0; i < TRIAL_SEEDS; i++)
		free(label[i]);
	return why;
}

const char *trial_run(
	struct trial *t, const struct points *p, const struct kmeans_options *o)
{
	unsigned short *label;
	struct kmeans m;

	t->k = o->k;
	TRY(fit(&label, &m, p, o));
	choose_indices(&t->index, p, label, m.k);
	t->index.inertia = m.inertia;
	t->searched = m.searched;
	kmeans_release(&m);
	free(label);
	return try_seeds(t, p, *o);
}

void trial_choose(size_t *knee, size_t *best, const struct trial *t, size_t n)
{
	unsigned *k = mem_array(n, sizeof(*k));
	double *inertia = mem_array(n, sizeof(*inertia));
	double *silhouette = mem_array(n, sizeof(*silhouette));

	for (size_t i = 0; i < n; i++) {
		k[i] = t[i].k;
		inertia[i] = t[i].index.inertia;
		silhouette[i] = t[i].index.silhouette;
	}
	*knee = n < 3 ? n : choose_knee(k, inertia, n);
	*best = choose_highest(silhouette, n);
	free(k);
	free(inertia);
	free(silhouette);
}

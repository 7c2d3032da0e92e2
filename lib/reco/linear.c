/* linear.c - the counts of all pairs, and what is solved by them. */
#include "reco/linear.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "reco/counts.h"
#include "reco/keep.h"

/* A pivot that is smaller against what it was has lost all its digits. */
#define LOST 1e-11

/* What the threads share. */
struct work {
	const struct histories *h;
	const struct reco_places *p;
	const struct weights_how *how;
	struct inverse *gram; /* of EASE */
	uint32_t *count;      /* of SLIM: G below the diagonal, row by row */
	struct work_room {
		struct reco_counts counts;
		struct keep keep;
		double *a, *y;	 /* of a regression */
	} * room;		 /* by worker */
	struct keep_pair *found; /* of SLIM: by target, "neighbours" each */
	uint32_t *n;		 /* so many there are */
	bool *lost;		 /* by target */
};

static struct work_room *room_of(struct work *w, unsigned worker)
{
	struct work_room *r = &w->room[worker];
	size_t k = w->how->neighbours;

	if (!r->counts.count) {
		counts_init(&r->counts, w->h->items);
		if (w->count) {
			r->a = mem_array(k * k, sizeof(*r->a));
			r->y = mem_array(k, sizeof(*r->y));
		}
	}
	return r;
}

static size_t threads_of(const struct work *w)
{
	return w->how->threads ? w->how->threads : 1;
}

static void release_rooms(struct work *w)
{
	for (size_t t = 0; t < threads_of(w); t++) {
		counts_release(&w->room[t].counts);
		keep_release(&w->room[t].keep);
		free(w->room[t].a);
		free(w->room[t].y);
	}
	free(w->room);
}

/* Row I of G, up to the diagonal. */
static void fill_row(void *arg, size_t i, unsigned worker)
{
	struct work *w = arg;
	struct reco_counts *c = &room_of(w, worker)->counts;

	counts_beside(c, w->h, w->p, i);
	for (size_t k = 0; k < c->n; k++) {
		size_t j = c->touched[k];
		if (j > i)
			continue;
		if (w->gram)
			*inverse_at(w->gram, i, j) = c->count[j];
		else
			w->count[i * (i - 1) / 2 + j] = c->count[j];
	}
	if (w->gram)
		*inverse_at(w->gram, i, i) =
			(double)places_count(w->p, i) + w->how->lambda;
	counts_clear(c);
}

const char *linear_ease(struct inverse *m, const struct histories *h,
	const struct reco_places *p, const struct weights_how *how)
{
	struct work w = {.h = h, .p = p, .how = how, .gram = m};

	w.room = mem_zero(threads_of(&w), sizeof(*w.room));
	inverse_init(m, h->items);
	chunks_run(how->threads, h->items, fill_row, &w);
	release_rooms(&w);
	return inverse_find(m, how->threads)
		       ? "--lambda is too small: products that the same "
			 "customers have cannot be told apart"
		       : NULL;
}

/* G(i, j), i and j different. */
static double both(const struct work *w, size_t i, size_t j)
{
	return i > j ? w->count[i * (i - 1) / 2 + j]
		     : w->count[j * (j - 1) / 2 + i];
}

/* Solve A x = Y in place, A of N rows, its lower triangle given: A becomes L of
 * A = L L'.  False: there is no such L. */
static bool solve(double *a, double *y, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j <= i; j++) {
			double was = a[i * n + j], s = was;
			for (size_t k = 0; k < j; k++)
				s -= a[i * n + k] * a[j * n + k];
			if (i == j && !(s > LOST * was))
				return false;
			a[i * n + j] = i == j ? sqrt(s) : s / a[j * n + j];
		}
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++)
			y[i] -= a[i * n + k] * y[k];
		y[i] /= a[i * n + i];
	}
	for (size_t i = n; i-- > 0;) {
		for (size_t k = i + 1; k < n; k++)
			y[i] -= a[k * n + i] * y[k];
		y[i] /= a[i * n + i];
	}
	return true;
}

/* The regression of item J on those nearest to it. */
static void regress(void *arg, size_t j, unsigned worker)
{
	struct work *w = arg;
	struct work_room *r = room_of(w, worker);
	struct keep *near = &r->keep;

	keep_begin(near, w->how->neighbours);
	for (size_t i = 0; i < w->h->items; i++) {
		double n = i == j ? 0 : both(w, i, j);
		if (n > 0)
			keep_add(near, (uint32_t)i,
				n / sqrt((double)places_count(w->p, i)));
	}
	keep_end(near);
	for (size_t a = 0; a < near->n; a++) {
		uint32_t i = near->at[a].item;
		for (size_t b = 0; b < a; b++)
			r->a[a * near->n + b] = both(w, i, near->at[b].item);
		r->a[a * near->n + a] =
			(double)places_count(w->p, i) + w->how->lambda;
		r->y[a] = both(w, i, j);
	}
	w->lost[j] = !solve(r->a, r->y, near->n);
	w->n[j] = (uint32_t)near->n;
	for (size_t a = 0; a < near->n; a++)
		w->found[j * w->how->neighbours + a] =
			(struct keep_pair){r->y[a], near->at[a].item};
}

/* What each target has found, by source. */
static void by_source(struct weights *to, const struct work *w)
{
	size_t most = w->how->neighbours, items = w->h->items;
	uint64_t *next = mem_zero(items + 2, sizeof(*next));

	for (size_t j = 0; j < items; j++)
		for (size_t a = 0; a < w->n[j]; a++)
			next[w->found[j * most + a].item + 2]++;
	for (size_t i = 2; i < items + 2; i++)
		next[i] += next[i - 1];
	to->target = mem_array(next[items + 1], sizeof(*to->target));
	to->weight = mem_array(next[items + 1], sizeof(*to->weight));
	for (size_t j = 0; j < items; j++)
		for (size_t a = 0; a < w->n[j]; a++) {
			const struct keep_pair *f = &w->found[j * most + a];
			uint64_t at = next[f->item + 1]++;
			to->target[at] = (uint32_t)j;
			to->weight[at] = f->weight;
		}
	memcpy(to->start, next, (items + 1) * sizeof(*next));
	free(next);
}

const char *linear_slim(struct weights *to, const struct histories *h,
	const struct reco_places *p, const struct weights_how *how)
{
	struct work w = {.h = h, .p = p, .how = how};
	bool lost = false;

	w.room = mem_zero(threads_of(&w), sizeof(*w.room));
	w.count = mem_zero(h->items * (h->items + 1) / 2 + 1, sizeof(*w.count));
	w.found = mem_array(h->items * how->neighbours, sizeof(*w.found));
	w.n = mem_zero(h->items, sizeof(*w.n));
	w.lost = mem_zero(h->items, sizeof(*w.lost));
	chunks_run(how->threads, h->items, fill_row, &w);
	chunks_run(how->threads, h->items, regress, &w);
	by_source(to, &w);
	for (size_t j = 0; j < h->items; j++)
		lost |= w.lost[j];
	release_rooms(&w);
	free(w.count);
	free(w.found);
	free(w.n);
	free(w.lost);
	return lost ? "--lambda is too small: products that the same "
		      "customers have cannot be told apart"
		    : NULL;
}

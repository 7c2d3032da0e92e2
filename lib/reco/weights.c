/* weights.c - rows of weights, by any number of threads. */
#include "reco/weights.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "reco/counts.h"
#include "reco/keep.h"
#include "reco/linear.h"

enum { ROWS = 64 /* items of a chunk */ };

/* What the threads share. */
struct learning {
	const struct histories *h;
	const struct weights_how *how;
	struct reco_places places;
	double *damp;		 /* by item */
	struct inverse *inverse; /* of EASE */
	struct {
		struct reco_counts counts;
		struct keep keep;
	} * of; /* each worker */
	struct rows {
		uint64_t length[ROWS];
		struct keep_pair *pair;
		size_t n, cap;
	} * chunk;
};

static double weigh(const struct learning *l, size_t i, size_t j, uint32_t n)
{
	if (l->how->kind == WEIGHTS_NEXT)
		return (double)n / ((double)(places_count(&l->places, i) + 10) *
					   l->damp[j]);
	return (double)n / (l->damp[i] * l->damp[j]);
}

static void count_row(
	struct learning *l, struct reco_counts *c, struct keep *keep, size_t i)
{
	if (l->how->kind == WEIGHTS_NEXT)
		counts_next(c, l->h, &l->places, i, l->how->window);
	else
		counts_beside(c, l->h, &l->places, i);
	for (size_t k = 0; k < c->n; k++)
		keep_add(keep, c->touched[k],
			weigh(l, i, c->touched[k], c->count[c->touched[k]]));
	counts_clear(c);
}

static void ease_row(struct learning *l, struct keep *keep, size_t i)
{
	for (size_t j = 0; j < l->h->items; j++) {
		double p = i > j ? *inverse_at(l->inverse, i, j)
				 : *inverse_at(l->inverse, j, i);
		if (i != j && (p > 0 || p < 0))
			keep_add(keep, (uint32_t)j, p / l->damp[j]);
	}
}

/* The weights of item I behind those of the chunk. */
static void learn_row(struct learning *l, unsigned worker, size_t i,
	struct rows *rows, size_t row)
{
	struct keep *keep = &l->of[worker].keep;

	keep_begin(keep, l->how->neighbours);
	if (l->inverse)
		ease_row(l, keep, i);
	else
		count_row(l, &l->of[worker].counts, keep, i);
	keep_end(keep);
	rows->length[row] = keep->n;
	mem_grow(&rows->pair, &rows->cap, rows->n + keep->n,
		sizeof(*rows->pair));
	if (keep->n)
		memcpy(rows->pair + rows->n, keep->at,
			keep->n * sizeof(*rows->pair));
	rows->n += keep->n;
}

static void learn_chunk(void *arg, size_t chunk, unsigned worker)
{
	struct learning *l = arg;

	if (!l->of[worker].counts.count)
		counts_init(&l->of[worker].counts, l->h->items);
	for (size_t r = 0; r < ROWS; r++)
		if (chunk * ROWS + r < l->h->items)
			learn_row(l, worker, chunk * ROWS + r, &l->chunk[chunk],
				r);
}

/* The rows of all chunks, one after another. */
static void join(struct weights *w, const struct learning *l, size_t chunks)
{
	uint64_t n = 0;

	for (size_t i = 0; i < w->items; i++) {
		n += l->chunk[i / ROWS].length[i % ROWS];
		w->start[i + 1] = n;
	}
	w->target = mem_array(n, sizeof(*w->target));
	w->weight = mem_array(n, sizeof(*w->weight));
	n = 0;
	for (size_t c = 0; c < chunks; c++) {
		for (size_t k = 0; k < l->chunk[c].n; k++, n++) {
			w->target[n] = l->chunk[c].pair[k].item;
			w->weight[n] = l->chunk[c].pair[k].weight;
		}
		free(l->chunk[c].pair);
	}
}

/* What weights are divided by.  Roots are rounded alike everywhere, as IEEE
 * says; a power is not. */
static double damp_of(const struct learning *l, size_t j)
{
	double n = (double)places_count(&l->places, j);

	return l->inverse		      ? -*inverse_at(l->inverse, j, j)
	       : l->how->kind == WEIGHTS_NEXT ? sqrt(sqrt(n + 1))
					      : sqrt(n);
}

static void learn(struct weights *w, struct learning *l)
{
	size_t chunks = (w->items + ROWS - 1) / ROWS;
	unsigned threads = l->how->threads ? l->how->threads : 1;

	l->damp = mem_array(l->h->items, sizeof(*l->damp));
	for (size_t j = 0; j < l->h->items; j++)
		l->damp[j] = damp_of(l, j);
	l->of = mem_zero(threads, sizeof(*l->of));
	l->chunk = mem_zero(chunks, sizeof(*l->chunk));
	chunks_run(threads, chunks, learn_chunk, l);
	join(w, l, chunks);
	for (unsigned t = 0; t < threads; t++) {
		counts_release(&l->of[t].counts);
		keep_release(&l->of[t].keep);
	}
	free(l->of);
	free(l->chunk);
	free(l->damp);
}

static const char *learn_ease(struct weights *w, struct learning *l)
{
	const char *why = linear_ease(l->inverse, l->h, &l->places, l->how);

	if (!why)
		learn(w, l);
	inverse_release(l->inverse);
	return why;
}

const char *weights_init(struct weights *w, const struct histories *h,
	const struct weights_how *how)
{
	struct learning l = {.h = h, .how = how};
	struct inverse inverse;
	const char *why = NULL;

	*w = (struct weights){.items = h->items};
	w->start = mem_zero(h->items + 1, sizeof(*w->start));
	if (how->kind == WEIGHTS_POPULAR)
		return NULL;
	places_init(&l.places, h);
	if (how->kind == WEIGHTS_EASE) {
		l.inverse = &inverse;
		why = learn_ease(w, &l);
	} else if (how->kind == WEIGHTS_SLIM)
		why = linear_slim(w, h, &l.places, how);
	else
		learn(w, &l);
	places_release(&l.places);
	return why;
}

void weights_release(struct weights *w)
{
	free(w->start);
	free(w->target);
	free(w->weight);
}

bool weights_valid(const struct weights *w, uint64_t pairs)
{
	if (w->start[0] != 0 || w->start[w->items] != pairs)
		return false;
	for (size_t i = 0; i < w->items; i++) {
		if (w->start[i] > w->start[i + 1] || w->start[i + 1] > pairs)
			return false;
		for (uint64_t k = w->start[i]; k < w->start[i + 1]; k++)
			if (w->target[k] >= w->items ||
				!isfinite(w->weight[k]) ||
				(k > w->start[i] &&
					w->target[k] <= w->target[k - 1]))
				return false;
	}
	return true;
}

const char *weights_kind_name(enum weights_kind kind)
{
	static const char *const name[] = {
		"next", "cosine", "ease", "slim", "popular"};

	return name[kind];
}

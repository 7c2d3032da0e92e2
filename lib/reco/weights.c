/* weights.c - rows of counts made into weights, by any number of threads. */
#include "reco/weights.h"

#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "reco/keep.h"
#include "reco/places.h"

enum { ROWS = 64 /* items of a chunk */ };

/* What the threads share. */
struct learning {
	const struct histories *h;
	const struct weights_how *how;
	struct reco_places places;
	double *damp; /* by item */
	struct counting {
		uint32_t *count;   /* by item; zero between rows */
		uint32_t *touched; /* items whose count is not */
		size_t n;
		struct keep keep;
	} * of; /* each worker */
	struct rows {
		uint64_t length[ROWS];
		struct keep_pair *pair;
		size_t n, cap;
	} * chunk;
};

static void count(struct counting *c, uint32_t item)
{
	if (c->count[item]++ == 0)
		c->touched[c->n++] = item;
}

/* The items behind each place of ITEM, as far as the window goes. */
static void count_next(
	struct counting *c, const struct learning *l, size_t item)
{
	const uint32_t *at = l->h->item;

	for (uint64_t p = l->places.start[item]; p < l->places.start[item + 1];
		p++) {
		uint64_t k = l->places.at[p], end = k + l->how->window;
		while (k < end && !(at[k] & HISTORIES_END))
			count(c, at[++k] & ~HISTORIES_END);
	}
}

/* The items that share a history with ITEM. */
static void count_beside(
	struct counting *c, const struct learning *l, size_t item)
{
	const struct histories *h = l->h;

	for (uint64_t p = l->places.start[item]; p < l->places.start[item + 1];
		p++) {
		uint64_t at = l->places.at[p], k = at;
		while (!(h->item[k] & HISTORIES_END))
			count(c, h->item[++k] & ~HISTORIES_END);
		size_t before = h->most - 1 - (size_t)(k - at);
		for (k = at; before > 0 && k > 0 &&
			     !(h->item[k - 1] & HISTORIES_END);
			before--)
			count(c, h->item[--k]);
	}
}

static double weigh(const struct learning *l, size_t i, size_t j, uint32_t n)
{
	if (l->how->kind == WEIGHTS_NEXT)
		return (double)n / ((double)(places_count(&l->places, i) + 10) *
					   l->damp[j]);
	return (double)n / (l->damp[i] * l->damp[j]);
}

/* The weights of item I behind those of the chunk. */
static void learn_row(struct learning *l, struct counting *c, size_t i,
	struct rows *rows, size_t row)
{
	c->n = 0;
	if (l->how->kind == WEIGHTS_NEXT)
		count_next(c, l, i);
	else
		count_beside(c, l, i);
	keep_begin(&c->keep, l->how->neighbours);
	for (size_t k = 0; k < c->n; k++) {
		uint32_t j = c->touched[k];
		keep_add(&c->keep, j, weigh(l, i, j, c->count[j]));
		c->count[j] = 0;
	}
	keep_end(&c->keep);
	rows->length[row] = c->keep.n;
	mem_grow(&rows->pair, &rows->cap, rows->n + c->keep.n,
		sizeof(*rows->pair));
	if (c->keep.n)
		memcpy(rows->pair + rows->n, c->keep.at,
			c->keep.n * sizeof(*rows->pair));
	rows->n += c->keep.n;
}

static void learn_chunk(void *arg, size_t chunk, unsigned worker)
{
	struct learning *l = arg;
	struct counting *c = &l->of[worker];

	if (!c->count) {
		c->count = mem_zero(l->h->items, sizeof(*c->count));
		c->touched = mem_array(l->h->items, sizeof(*c->touched));
	}
	for (size_t r = 0; r < ROWS; r++)
		if (chunk * ROWS + r < l->h->items)
			learn_row(l, c, chunk * ROWS + r, &l->chunk[chunk], r);
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

/* What weights are divided by.  Both are roots, which IEEE rounds alike
 * everywhere; a power is not. */
static void find_damp(struct learning *l)
{
	l->damp = mem_array(l->h->items, sizeof(*l->damp));
	for (size_t j = 0; j < l->h->items; j++) {
		double n = (double)places_count(&l->places, j);
		l->damp[j] = l->how->kind == WEIGHTS_NEXT ? sqrt(sqrt(n + 1))
							  : sqrt(n);
	}
}

static void learn(struct weights *w, struct learning *l)
{
	size_t chunks = (w->items + ROWS - 1) / ROWS;
	unsigned threads = l->how->threads ? l->how->threads : 1;

	places_init(&l->places, l->h);
	find_damp(l);
	l->of = mem_zero(threads, sizeof(*l->of));
	l->chunk = mem_zero(chunks, sizeof(*l->chunk));
	chunks_run(threads, chunks, learn_chunk, l);
	join(w, l, chunks);
	for (unsigned t = 0; t < threads; t++) {
		free(l->of[t].count);
		free(l->of[t].touched);
		keep_release(&l->of[t].keep);
	}
	free(l->of);
	free(l->chunk);
	free(l->damp);
	places_release(&l->places);
}

void weights_init(struct weights *w, const struct histories *h,
	const struct weights_how *how)
{
	struct learning l = {.h = h, .how = how};

	*w = (struct weights){.items = h->items};
	w->start = mem_zero(h->items + 1, sizeof(*w->start));
	if (how->kind != WEIGHTS_POPULAR)
		learn(w, &l);
}

void weights_release(struct weights *w)
{
	free(w->start);
	free(w->target);
	free(w->weight);
}

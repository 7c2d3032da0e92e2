/* card_bins.c - codes of a column are gathered to a few bins. */
#include <math.h>
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "base/vmath.h"
#include "learn/card.h"

#define MOST_WOE 8 /* either way, so that sums have bounds (card_fit.c) */

/* Rows with a code, and their weights. */
struct code_count {
	uint64_t n, rows, hits;
};

static struct code_count *count_codes(const struct card *k, unsigned column)
{
	const struct fitted *f = k->f;
	struct code_count *count =
		mem_zero((size_t)f->bins[column].n + 1, sizeof(*count));

	for (size_t i = 0; i < f->learned; i++) {
		struct code_count *c =
			&count[matrix_code(&f->matrix, i, column)];
		uint64_t w = f->weight ? f->weight[i] : 1;
		c->n++;
		c->rows += w;
		c->hits += f->y[i] > 0 ? w : 0;
	}
	return count;
}

static int evidence(const struct card *k, const struct card_bin *b)
{
	double hits = (double)k->hits, misses = (double)(k->rows - k->hits);
	double s = 0.5 * k->f->unit / (hits < misses ? hits : misses);
	double woe = vmath_log(((double)b->hits / hits + s) /
			       ((double)(b->rows - b->hits) / misses + s));

	woe = woe > MOST_WOE ? MOST_WOE : woe < -MOST_WOE ? -MOST_WOE : woe;
	return (int)floor(woe * CARD_ONE + 0.5);
}

static void add(struct card_bin *b, const struct code_count *c)
{
	b->n += c->n;
	b->rows += c->rows;
	b->hits += c->hits;
}

/* B becomes that of its rows and those of OTHER, which follow. */
static void pool(
	const struct card *k, struct card_bin *b, const struct card_bin *other)
{
	b->end = other->end;
	b->n += other->n;
	b->rows += other->rows;
	b->hits += other->hits;
	b->woe = evidence(k, b);
}

/* Numbers: a bin ends where another part of the rows is full. */
static unsigned divide(struct card_bin *bin, const struct code_count *count,
	unsigned codes, const struct card_how *how)
{
	uint64_t all = 0, seen = 0, parts = 0;
	unsigned n = 0;

	for (unsigned i = 0; i < codes; i++)
		all += count[i].n;
	bin[0] = (struct card_bin){0};
	for (unsigned i = 0; i < codes; i++) {
		add(&bin[n], &count[i]);
		seen += count[i].n;
		bin[n].end = i + 1;
		uint64_t full = (uint64_t)((amount)seen * how->bins / all);
		if (full == parts || bin[n].n < how->min_rows || seen == all)
			continue;
		parts = full;
		n++;
		bin[n] = (struct card_bin){.first = i + 1};
	}
	return n + (bin[n].end > bin[n].first);
}

/* The last bin may have too few rows. */
static unsigned fill_last(const struct card *k, struct card_bin *bin,
	unsigned n, const struct card_how *how)
{
	if (n > 1 && bin[n - 1].n < how->min_rows) {
		pool(k, &bin[n - 2], &bin[n - 1]);
		n--;
	}
	return n;
}

/* Pool neighbours until the evidence rises (WAY 1) or falls (-1) throughout:
 * adjacent violators (Ayer et al. 1955). */
static unsigned straighten(
	const struct card *k, struct card_bin *bin, unsigned n, int way)
{
	unsigned to = 0;

	for (unsigned i = 0; i < n; i++) {
		bin[to++] = bin[i];
		while (to > 1 &&
			way * (bin[to - 1].woe - bin[to - 2].woe) <= 0) {
			pool(k, &bin[to - 2], &bin[to - 1]);
			to--;
		}
	}
	return to;
}

static double information(
	const struct card *k, const struct card_bin *bin, unsigned n)
{
	double iv = 0;

	for (unsigned i = 0; i < n; i++)
		iv += card_iv(k, &bin[i]);
	return iv;
}

/* The way that tells more. */
static unsigned follow(const struct card *k, struct card_bin *bin, unsigned n)
{
	struct card_bin *up = mem_array((size_t)n + 1, sizeof(*up)),
			*down = mem_array((size_t)n + 1, sizeof(*down));

	memcpy(up, bin, n * sizeof(*up));
	memcpy(down, bin, n * sizeof(*down));
	unsigned ups = straighten(k, up, n, 1),
		 downs = straighten(k, down, n, -1);
	bool rises = information(k, up, ups) >= information(k, down, downs);
	unsigned to = rises ? ups : downs;
	memcpy(bin, rises ? up : down, to * sizeof(*bin));
	free(up);
	free(down);
	return to;
}

static unsigned of_numbers(struct card *k, struct card_column *c,
	const struct code_count *count, const struct card_how *how)
{
	unsigned codes = k->f->bins[c->column].n;
	int way = how->monotone ? how->monotone[c->column] : 0;
	uint64_t rows = 0;

	for (unsigned i = 0; i < codes; i++)
		rows += count[i].n;
	if (rows == 0)
		return 0;
	unsigned n = divide(c->bin, count, codes, how);
	for (unsigned i = 0; i < n; i++)
		c->bin[i].woe = evidence(k, &c->bin[i]);
	n = fill_last(k, c->bin, n, how);
	if (way)
		n = straighten(k, c->bin, n, way);
	else if (how->trend)
		n = follow(k, c->bin, n);
	for (unsigned i = 0; i < n; i++)
		for (unsigned b = c->bin[i].first; b < c->bin[i].end; b++)
			c->bin_of[b] = (uint16_t)i;
	return n;
}

/* Words: those of enough rows, most first; then the others together. */
static unsigned of_words(struct card *k, struct card_column *c,
	const struct code_count *count, const struct card_how *how)
{
	unsigned codes = k->f->bins[c->column].n, n = 0;
	struct card_bin rest = {.kind = CARD_REST};

	for (unsigned i = 0; i < codes; i++) {
		struct card_bin one = {.first = i, .end = i + 1};
		add(&one, &count[i]);
		if (one.n < how->min_rows) {
			add(&rest, &count[i]);
			continue;
		}
		c->bin_of[i] = (uint16_t)n;
		c->bin[n++] = one;
	}
	for (unsigned i = 0; i < codes && rest.n; i++)
		if (count[i].n < how->min_rows)
			c->bin_of[i] = (uint16_t)n;
	if (rest.n)
		c->bin[n++] = rest;
	return n;
}

/* The bin of most rows. */
static unsigned largest(const struct card_column *c)
{
	unsigned best = 0;

	for (unsigned i = 1; i < c->bins; i++)
		if (c->bin[i].n > c->bin[best].n)
			best = i;
	return best;
}

/* Rows without a value are a bin, or of words with the rest where both are few.
 * Where there is none such row, one that comes later goes with the rest, or
 * where most are. */
static void place_none(struct card_column *c, const struct code_count *count,
	unsigned code, const struct card_how *how)
{
	struct card_bin none = {.kind = CARD_NONE, .none = true};
	bool rest = c->bins && c->bin[c->bins - 1].kind == CARD_REST;

	add(&none, count);
	if (c->bins == 0 || (none.n && !(rest && none.n < how->min_rows))) {
		c->bin_of[code] = (uint16_t)c->bins;
		c->bin[c->bins++] = none;
		return;
	}
	unsigned at = rest ? c->bins - 1 : largest(c);
	add(&c->bin[at], count);
	c->bin[at].none = true;
	c->bin_of[code] = (uint16_t)at;
}

struct card_making {
	struct card *k;
	const struct card_how *how;
};

static void make_column(void *arg, size_t column, unsigned worker)
{
	struct card_making *m = arg;
	struct card *k = m->k;
	struct card_column *c = &k->column[column];
	const struct bins *b = &k->f->bins[column];
	struct code_count *count = count_codes(k, (unsigned)column);

	(void)worker;
	c->column = (unsigned)column;
	c->bin = mem_zero((size_t)b->n + 2, sizeof(*c->bin));
	c->bin_of = mem_zero((size_t)b->n + 1, sizeof(*c->bin_of));
	c->bins = b->words ? of_words(k, c, count, m->how)
			   : of_numbers(k, c, count, m->how);
	place_none(c, &count[b->n], b->n, m->how);
	for (unsigned i = 0; i < c->bins; i++)
		c->bin[i].woe = evidence(k, &c->bin[i]);
	c->iv = information(k, c->bin, c->bins);
	c->in = c->bins > 1 && c->iv >= m->how->min_iv;
	free(count);
}

void card_bins(struct card *k, const struct card_how *how)
{
	struct card_making m = {k, how};

	chunks_run(how->threads, k->columns, make_column, &m);
}

/* histogram.c - the loop that training spends its time in.
 *
 * Rows are taken in blocks: their words are gathered first, while the records
 * of the block behind are on their way from memory, then eight columns at a
 * time are added up.
 */
#include "learn/histogram.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"

enum { GROUP = 8, BLOCK = 1024, SHARED = 16384 /* rows for a second thread */ };

void histograms_init(
	struct histograms *h, const struct matrix *m, unsigned threads)
{
	unsigned most = 0, wide = 0;

	*h = (struct histograms){.m = m, .threads = threads ? threads : 1};
	for (unsigned c = 0; c < m->columns; c++)
		if (!m->bins[c].wide && m->bins[c].n > most)
			most = m->bins[c].n;
	h->stride = (size_t)(most + 1 + 7) / 8 * 8 + 8;
	h->words = (size_t)m->groups * GROUP * h->stride;
	h->at = mem_array((size_t)m->columns + 1, sizeof(*h->at));
	h->wide = mem_array((size_t)m->wides + 1, sizeof(*h->wide));
	for (unsigned c = 0; c < m->columns; c++) {
		h->at[c] = m->place[c] * h->stride;
		if (!m->bins[c].wide)
			continue;
		h->at[c] = h->wide[wide++] = h->words;
		h->words += ((size_t)m->bins[c].n + 1 + 7) / 8 * 8;
	}
	h->scratch = mem_zero(h->threads, sizeof(*h->scratch));
}

void histograms_release(struct histograms *h)
{
	for (unsigned t = 0; t < h->threads; t++)
		free(h->scratch[t]);
	free(h->scratch);
	free(h->at);
	free(h->wide);
	*h = (struct histograms){0};
}

int64_t *histograms_new(const struct histograms *h)
{
	return mem_aligned(h->words + 8, sizeof(int64_t));
}

/* Rows of a block: their words, and their records. */
struct block {
	const uint8_t *at[BLOCK];
	int64_t value[BLOCK];
	size_t n;
};

/* The N rows ROW; those of the NEXT ones are fetched. */
static void gather(struct block *b, const struct matrix *m, const uint32_t *row,
	size_t n, size_t next, const int64_t *word)
{
	b->n = n;
	for (size_t i = 0; i < n; i++) {
		b->value[i] = word[row[i]];
		b->at[i] = m->record + row[i] * m->stride;
	}
	for (size_t i = 0; i < next; i++) {
		__builtin_prefetch(m->record + row[n + i] * m->stride);
		__builtin_prefetch(word + row[n + i]);
	}
}

/* The N rows from FIRST on. */
static void take(struct block *b, const struct matrix *m, size_t first,
	size_t n, const int64_t *word)
{
	b->n = n;
	for (size_t i = 0; i < n; i++) {
		b->value[i] = word[first + i];
		b->at[i] = m->record + (first + i) * m->stride;
	}
}

/* Eight columns: their codes are read at once, the first the lowest byte. */
static void add_eight(
	int64_t *h, size_t stride, const struct block *b, size_t column)
{
	int64_t *h1 = h + stride, *h2 = h1 + stride, *h3 = h2 + stride,
		*h4 = h3 + stride, *h5 = h4 + stride, *h6 = h5 + stride,
		*h7 = h6 + stride;

	for (size_t i = 0; i < b->n; i++) {
		uint64_t c = text_word((const char *)b->at[i] + column);
		int64_t v = b->value[i];
		h[c & 255] += v;
		h1[c >> 8 & 255] += v;
		h2[c >> 16 & 255] += v;
		h3[c >> 24 & 255] += v;
		h4[c >> 32 & 255] += v;
		h5[c >> 40 & 255] += v;
		h6[c >> 48 & 255] += v;
		h7[c >> 56] += v;
	}
}

/* The last columns, up to four. */
static void add_four(
	int64_t *h, size_t stride, const struct block *b, size_t column)
{
	int64_t *h1 = h + stride, *h2 = h1 + stride, *h3 = h2 + stride;

	for (size_t i = 0; i < b->n; i++) {
		const uint8_t *c = b->at[i] + column;
		int64_t v = b->value[i];
		h[c[0]] += v;
		h1[c[1]] += v;
		h2[c[2]] += v;
		h3[c[3]] += v;
	}
}

static void add_wide(int64_t *h, const struct block *b, size_t column)
{
	uint16_t code;

	for (size_t i = 0; i < b->n; i++) {
		memcpy(&code, b->at[i] + column, sizeof(code));
		h[code] += b->value[i];
	}
}

static void add(const struct histograms *h, int64_t *to, const struct block *b)
{
	const struct matrix *m = h->m;

	for (size_t c = 0; c < m->narrows; c += GROUP)
		if (m->narrows - c > GROUP / 2)
			add_eight(to + c * h->stride, h->stride, b, c);
		else
			add_four(to + c * h->stride, h->stride, b, c);
	for (unsigned w = 0; w < m->wides; w++)
		add_wide(to + h->wide[w], b,
			m->groups * (size_t)GROUP + 2 * (size_t)w);
}

/* ROW: NULL, rows FIRST and so on. */
static void sum(const struct histograms *h, int64_t *to, const uint32_t *row,
	size_t first, size_t n, const int64_t *word)
{
	struct block b;

	memset(to, 0, h->words * sizeof(*to));
	for (size_t from = 0; from < n; from += BLOCK) {
		size_t here = n - from < BLOCK ? n - from : BLOCK;
		size_t next = n - from - here < BLOCK ? n - from - here : BLOCK;
		if (row)
			gather(&b, h->m, row + from, here, next, word);
		else
			take(&b, h->m, first + from, here, word);
		add(h, to, &b);
	}
}

struct summing {
	const struct histograms *h;
	int64_t *to;
	const uint32_t *row;
	size_t n, parts;
	const int64_t *word;
};

static void sum_part(void *arg, size_t part, unsigned worker)
{
	const struct summing *s = arg;
	size_t from = s->n * part / s->parts,
	       end = s->n * (part + 1) / s->parts;

	(void)worker;
	sum(s->h, part ? s->h->scratch[part] : s->to,
		s->row ? s->row + from : NULL, from, end - from, s->word);
}

void histograms_sum(struct histograms *h, int64_t *to, const uint32_t *row,
	size_t n, const int64_t *word)
{
	struct summing s = {h, to, row, n, h->threads, word};

	if (h->threads == 1 || n < SHARED) {
		sum(h, to, row, 0, n, word);
		return;
	}
	for (unsigned t = 1; t < h->threads; t++)
		if (!h->scratch[t])
			h->scratch[t] = histograms_new(h);
	chunks_run(h->threads, s.parts, sum_part, &s);
	for (unsigned t = 1; t < h->threads; t++)
		for (size_t i = 0; i < h->words; i++)
			to[i] += h->scratch[t][i];
}

void histograms_subtract(
	const struct histograms *h, int64_t *from, const int64_t *less)
{
	for (size_t i = 0; i < h->words; i++)
		from[i] -= less[i];
}

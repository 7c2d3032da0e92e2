/* histogram.c - the loop that training spends its time in.
 *
 * Rows are taken in blocks: their words and codes are copied side by side,
 * while the records of rows further on are on their way from memory, and then
 * eight columns at a time are added up.  Long records are taken piece by piece.
 */
#include "learn/histogram.h"

#include <stdlib.h>

#include "base/crew.h"
#include "base/mem.h"

enum {
	GROUP = 8,
	BLOCK = 512,
	PIECE = MATRIX_SPARE, /* bytes of a record that are taken at once */
	AHEAD = 64,	      /* rows whose records are fetched */
	SHARED = 4096	      /* rows for a second thread */
};

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
	h->crew = crew_new(h->threads);
}

void histograms_release(struct histograms *h)
{
	for (unsigned t = 0; t < h->threads; t++)
		free(h->scratch[t]);
	free(h->scratch);
	crew_free(h->crew);
	free(h->at);
	free(h->wide);
	*h = (struct histograms){0};
}

int64_t *histograms_new(const struct histograms *h)
{
	return mem_aligned(h->words + 8, sizeof(int64_t));
}

/* Rows of a block: their words, and WIDTH bytes of their records from FROM on.
 */
struct block {
	int64_t value[BLOCK];
	uint8_t code[(BLOCK + 1) * PIECE];
	size_t n, from, width;
};

/* Half a piece or a whole one is copied, whatever WIDTH is: the next row is put
 * over what was too much. */
static void copy_codes(uint8_t *to, const uint8_t *from, size_t width)
{
	memcpy(to, from, PIECE / 2);
	if (width > PIECE / 2)
		memcpy(to + PIECE / 2, from + PIECE / 2, PIECE / 2);
}

static void fetch(const struct matrix *m, size_t row, size_t from, size_t width)
{
	const uint8_t *at = m->record + row * m->stride + from;

	__builtin_prefetch(at);
	__builtin_prefetch(at + width - 1);
}

/* The words of the block's rows ROW, behind which there are MORE. */
static void gather_words(
	struct block *b, const uint32_t *row, size_t more, const int64_t *word)
{
	for (size_t i = 0; i < b->n; i++) {
		if (i + AHEAD < b->n + more)
			__builtin_prefetch(word + row[i + AHEAD]);
		b->value[i] = word[row[i]];
	}
}

static void gather_codes(struct block *b, const struct matrix *m,
	const uint32_t *row, size_t more)
{
	size_t rest = m->stride - b->from;
	uint8_t *to = b->code;

	b->width = rest < PIECE ? rest : PIECE;
	for (size_t i = 0; i < b->n; i++, to += b->width) {
		if (i + AHEAD < b->n + more)
			fetch(m, row[i + AHEAD], b->from, b->width);
		copy_codes(
			to, m->record + row[i] * m->stride + b->from, b->width);
	}
}

/* Eight columns: their codes are read at once, the first the lowest byte. */
static void add_eight(
	int64_t *h, size_t stride, const struct block *b, size_t column)
{
	int64_t *h1 = h + stride, *h2 = h1 + stride, *h3 = h2 + stride,
		*h4 = h3 + stride, *h5 = h4 + stride, *h6 = h5 + stride,
		*h7 = h6 + stride;
	const uint8_t *at = b->code + (column - b->from);

	for (size_t i = 0; i < b->n; i++, at += b->width) {
		uint64_t c = text_word((const char *)at);
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
	const uint8_t *c = b->code + (column - b->from);

	for (size_t i = 0; i < b->n; i++, c += b->width) {
		int64_t v = b->value[i];
		h[c[0]] += v;
		h1[c[1]] += v;
		h2[c[2]] += v;
		h3[c[3]] += v;
	}
}

static void add_wide(int64_t *h, const struct block *b, size_t place)
{
	const uint8_t *at = b->code + (place - b->from);
	uint16_t code;

	for (size_t i = 0; i < b->n; i++, at += b->width) {
		memcpy(&code, at, sizeof(code));
		h[code] += b->value[i];
	}
}

/* The columns whose codes are in the piece. */
static void add(const struct histograms *h, int64_t *to, const struct block *b)
{
	const struct matrix *m = h->m;
	size_t end = b->from + b->width;

	for (size_t c = b->from; c < m->narrows && c < end; c += GROUP)
		if (m->narrows - c > GROUP / 2)
			add_eight(to + c * h->stride, h->stride, b, c);
		else
			add_four(to + c * h->stride, h->stride, b, c);
	size_t w = b->from > m->wide_at ? (b->from - m->wide_at) / 2 : 0;
	for (; w < m->wides && m->wide_at + 2 * w < end; w++)
		add_wide(to + h->wide[w], b, m->wide_at + 2 * w);
}

static void sum(const struct histograms *h, int64_t *to, const uint32_t *row,
	size_t n, const int64_t *word)
{
	struct block b;

	memset(to, 0, h->words * sizeof(*to));
	for (size_t from = 0; from < n; from += BLOCK) {
		b.n = n - from < BLOCK ? n - from : BLOCK;
		size_t more = n - from - b.n;
		gather_words(&b, row + from, more, word);
		for (b.from = 0; b.from < h->m->stride; b.from += PIECE) {
			gather_codes(&b, h->m, row + from, more);
			add(h, to, &b);
		}
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
	sum(s->h, part ? s->h->scratch[part] : s->to, s->row + from, end - from,
		s->word);
}

void histograms_sum(struct histograms *h, int64_t *to, const uint32_t *row,
	size_t n, const int64_t *word)
{
	struct summing s = {h, to, row, n, h->threads, word};

	if (h->threads == 1 || n < SHARED) {
		sum(h, to, row, n, word);
		return;
	}
	for (unsigned t = 1; t < h->threads; t++)
		if (!h->scratch[t])
			h->scratch[t] = histograms_new(h);
	crew_run(h->crew, s.parts, sum_part, &s);
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

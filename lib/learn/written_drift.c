/* written_drift.c - what scores and columns were like when they were learned
 * from, in ten parts, so that later rows can be compared. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "learn/tenths.h"
#include "learn/written.h"

enum { LEVELS = 1000 };

static void print_parts(struct buf *to, const struct tenths *p)
{
	for (unsigned i = 0; i < p->n; i++) {
		if (i)
			buf_byte(to, ' ');
		real_print(to, p->edge[i]);
	}
	for (unsigned i = 0; i <= p->n; i++)
		buf_printf(to, "%c%llu", i ? ' ' : '|',
			(unsigned long long)p->count[i]);
}

/* Of several classes, the first. */
static void drift_score(struct buf *to, const struct fitted *f)
{
	size_t n = f->learned;
	double *score = mem_array(n + 1, sizeof(*score));
	struct tenths p;

	memcpy(score, f->boost.score, n * sizeof(*score));
	tenths_of(&p, score, n);
	buf_string(to, "[crmutils_drift raw|");
	print_parts(to, &p);
	buf_string(to, ": ]\n");
	free(score);
}

static uint64_t *count_codes(const struct fitted *f, unsigned column)
{
	uint64_t *count =
		mem_zero((size_t)f->bins[column].n + 1, sizeof(*count));

	for (size_t i = 0; i < f->learned; i++)
		count[matrix_code(&f->matrix, i, column)]++;
	return count;
}

static void drift_number(
	struct buf *to, const struct fitted *f, unsigned column)
{
	const struct bins *b = &f->bins[column];
	uint64_t *count = count_codes(f, column);
	struct tenths p = {.all = f->learned - count[b->n]};

	for (unsigned i = 0; i < b->n; i++)
		tenths_take(&p, b->bound[i], count[i]);
	buf_printf(to, "[crmutils_drift %u num|", column);
	print_parts(to, &p);
	buf_printf(to, "|%llu: ]\n", (unsigned long long)count[b->n]);
	free(count);
}

static void drift_words(struct buf *to, const struct fitted *f, unsigned column)
{
	const struct bins *b = &f->bins[column];
	uint64_t other = 0;

	buf_printf(to, "[crmutils_drift %u codes|", column);
	for (uint32_t i = 0; i < b->levels; i++)
		if (i >= LEVELS)
			other += b->rows[i];
		else
			buf_printf(to, "%s%llu", i ? " " : "",
				(unsigned long long)b->rows[i]);
	buf_printf(to, "|%llu|%llu: ]\n", (unsigned long long)other,
		(unsigned long long)b->missing);
}

/* Columns that some tree asks for. */
static bool *used(const struct fitted *f)
{
	bool *is = mem_zero((size_t)f->data->columns + 1, sizeof(*is));

	for (unsigned t = 0; t < f->boost.rounds * f->boost.classes; t++)
		for (unsigned i = 0; i + 1 < f->boost.tree[t].leaves; i++)
			is[f->boost.tree[t].node[i].column] = true;
	for (unsigned c = 0; f->how->warm && c < f->data->columns; c++)
		is[c] |= f->how->warm->asked[c];
	return is;
}

void written_drift(struct buf *to, const struct fitted *f)
{
	bool *is = used(f);

	drift_score(to, f);
	for (unsigned c = 0; c < f->data->columns; c++)
		if (is[c] && f->bins[c].words)
			drift_words(to, f, c);
		else if (is[c])
			drift_number(to, f, c);
	free(is);
}

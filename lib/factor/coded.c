/* coded.c - dictionaries and means, then every row by them. */
#include "factor/coded.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "factor/pass.h"
#include "learn/steady.h"

#define FAR_OFF 16 /* of these a few do not hide what is usual */

struct ranked {
	struct text text;
	uint64_t count;
	uint32_t code;
};

struct coding {
	struct coded *e;
	const struct data *d;
	const uint32_t *position;
	size_t learned;
	uint64_t least;
	struct buf texts;
	uint32_t **level; /* of each column of words: by code, missing last */
};

static size_t place_of(const struct coding *m, size_t i)
{
	return m->position ? m->position[i] : i;
}

static int by_count(const void *a, const void *b, void *arg)
{
	const struct ranked *x = a, *y = b;

	(void)arg;
	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return text_compare(x->text, y->text);
}

/* Codes of column C with their counts among the learned rows; the last is that
 * of cells without a value. */
static struct ranked *count_codes(const struct coding *m, unsigned c)
{
	const struct learn_cells *cells = &m->d->column[c];
	size_t n = cells->texts.n;
	struct ranked *r = mem_zero(n + 1, sizeof(*r));

	for (size_t k = 0; k <= n; k++) {
		r[k].code = (uint32_t)k;
		r[k].text = k < n ? table_key(&cells->texts, k)
				  : (struct text){"", 0};
	}
	for (size_t i = 0; i < m->d->n; i++)
		if (place_of(m, i) < m->learned)
			r[cells->code[i] == CELLS_NONE ? n : cells->code[i]]
				.count++;
	return r;
}

/* The levels of column C behind the rows there are: texts and counts. */
static void rank_words(struct coding *m, unsigned c)
{
	struct machine *f = m->e->f;
	struct factor_field *field = &f->field[c];
	size_t n = m->d->column[c].texts.n, row = (size_t)f->rows;
	struct ranked *r = count_codes(m, c);
	uint64_t rare = 0;

	sort_with(r, n + 1, sizeof(*r), by_count, NULL);
	m->level[c] = mem_zero(n + 1, sizeof(**m->level));
	field->levels = 1;
	for (size_t k = 0; k <= n; k++)
		if (r[k].count >= m->least)
			m->level[c][r[k].code] = field->levels++;
		else
			rare += r[k].count;
	f->text =
		mem_resize(f->text, row + field->levels + 1, sizeof(*f->text));
	f->count = mem_resize(
		f->count, row + field->levels + 1, sizeof(*f->count));
	f->text[row] = m->texts.len;
	f->count[row] = rare;
	for (uint32_t k = 1; k < field->levels; k++) {
		f->text[row + k] = m->texts.len;
		f->count[row + k] = r[k - 1].count;
		buf_text(&m->texts, r[k - 1].text);
	}
	m->e->unseen += field->levels == 1;
	free(r);
}

/* A power of two below which 95% of the N numbers are that are not 0, each by
 * its size; 0 without any. */
static double usual_size(const double *x, size_t n)
{
	enum { LOWEST = 1100, POWERS = 2200 };
	size_t of[POWERS] = {0}, all = 0, below = 0;
	int power = 0, k = 0;

	for (size_t i = 0; i < n; i++) {
		if (!(fabs(x[i]) > 0))
			continue;
		frexp(x[i], &power);
		of[power + LOWEST]++;
		all++;
	}
	while (k < POWERS && 20 * below < 19 * all)
		below += of[k++];
	return all ? ldexp(1, k - 1 - LOWEST) : 0;
}

/* One number far beyond all others, such as 1e300 for "none", would leave them
 * no difference: where there is such, numbers count as FAR_OFF usual sizes at
 * most.  Returns the largest. */
static double bring_near(double *x, size_t n, double most)
{
	double bound = FAR_OFF * usual_size(x, n);

	if (!(most > 4 * bound))
		return most;
	for (size_t i = 0; i < n; i++)
		x[i] = fmax(-bound, fmin(bound, x[i]));
	return bound;
}

/* Mean and deviation of the learned rows of column C, exact in any order. */
static void scale_numbers(struct coding *m, unsigned c)
{
	struct machine *f = m->e->f;
	struct factor_field *field = &f->field[c];
	const double *from = m->d->column[c].number;
	double *x = mem_array(m->d->n + 1, sizeof(*x)), most = 0;
	size_t n = 0;

	for (size_t i = 0; i < m->d->n; i++)
		if (place_of(m, i) < m->learned && !isnan(from[i])) {
			x[n++] = from[i];
			most = fmax(most, fabs(from[i]));
		}
	most = bring_near(x, n, most);
	double unit = most > 0 ? most : 1;
	for (size_t i = 0; i < n; i++)
		x[i] /= unit;
	double mean = n ? steady_sum(x, NULL, n) / (double)n : 0;
	for (size_t i = 0; i < n; i++)
		x[i] = (x[i] - mean) * (x[i] - mean);
	double deviation =
		n ? sqrt(steady_sum(x, NULL, n) / (double)n) * unit : 0;
	field->mean = mean * unit;
	field->by =
		deviation > 0 && isfinite(1 / deviation) ? 1 / deviation : 0;
	field->levels = 1;
	f->text = mem_resize(f->text, (size_t)f->rows + 2, sizeof(*f->text));
	f->count = mem_resize(f->count, (size_t)f->rows + 2, sizeof(*f->count));
	f->text[f->rows] = m->texts.len;
	f->count[f->rows] = n;
	free(x);
}

static const char *make_fields(struct coding *m)
{
	struct machine *f = m->e->f;
	const struct data *d = m->d;

	for (unsigned c = 0; c < d->columns; c++) {
		struct factor_field *field = &f->field[c];
		field->name = mem_copy(d->name[c].at, d->name[c].len);
		field->number = !d->column[c].words;
		if (field->number)
			scale_numbers(m, c);
		else
			rank_words(m, c);
		f->rows += field->levels;
	}
	f->text[f->rows] = m->texts.len;
	buf_byte(&m->texts, '\0');
	f->bytes = m->texts.at;
	TRY(factor_lay_out(f));
	for (unsigned c = 0; c < d->columns; c++)
		if (!f->field[c].number && !factor_index(f, &f->field[c]))
			return "two words of a column are the same";
	return NULL;
}

static void encode_row(const struct coding *m, size_t i, double *cell)
{
	const struct data *d = m->d;
	const struct machine *f = m->e->f;
	size_t to = place_of(m, i);

	for (unsigned c = 0; c < d->columns; c++) {
		const struct learn_cells *cells = &d->column[c];
		if (!cells->words)
			cell[c] = cells->number[i];
		else
			cell[c] = m->level[c][cells->code[i] == CELLS_NONE
						      ? cells->texts.n
						      : cells->code[i]];
	}
	factor_encode(f, cell, m->e->level + to * f->words,
		m->e->number + to * f->numbers);
}

const char *coded_make(struct coded *e, const struct data *d,
	const uint32_t *position, size_t learned, uint64_t least)
{
	struct coding m = {.e = e,
		.d = d,
		.position = position,
		.learned = learned,
		.least = least,
		.level = mem_zero((size_t)d->columns + 1, sizeof(*m.level))};
	double *cell = mem_zero((size_t)d->columns + 1, sizeof(*cell));

	*e = (struct coded){.n = d->n};
	e->f = mem_zero(1, sizeof(*e->f));
	e->f->fields = d->columns;
	e->f->field = mem_zero((size_t)d->columns + 1, sizeof(*e->f->field));
	const char *why =
		d->columns > FACTOR_FIELDS
			? fail_text("a machine of %u columns (want at most %d: "
				    "--ignore leaves some out)",
				  d->columns, FACTOR_FIELDS)
			: make_fields(&m);
	if (!why) {
		e->level = mem_array(d->n * e->f->words + 1, sizeof(*e->level));
		e->number =
			mem_array(d->n * e->f->numbers + 1, sizeof(*e->number));
		for (size_t i = 0; i < d->n; i++)
			encode_row(&m, i, cell);
	}
	for (unsigned c = 0; c < d->columns; c++)
		free(m.level[c]);
	free(m.level);
	free(cell);
	return why;
}

void coded_release(struct coded *e)
{
	factor_free(e->f);
	free(e->level);
	free(e->number);
	*e = (struct coded){0};
}

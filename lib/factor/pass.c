/* pass.c - the forward pass. */
#include "factor/pass.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

enum { FAR = 8 /* deviations beyond which a number counts no more */ };

struct pass *pass_new(const struct machine *f, size_t most)
{
	struct pass *p = mem_zero(1, sizeof(*p));

	p->most = most;
	p->wide = (most + PANEL_ROWS - 1) / PANEL_ROWS * PANEL_ROWS;
	p->level = mem_zero(most * f->words + 1, sizeof(*p->level));
	p->number = mem_zero(most * f->numbers + 1, sizeof(*p->number));
	p->linear = mem_zero(most, sizeof(*p->linear));
	p->fm = mem_zero(most, sizeof(*p->fm));
	p->deep = mem_zero(most, sizeof(*p->deep));
	p->sum = mem_zero(most * f->dim + 1, sizeof(*p->sum));
	p->add = panel_best();
	for (unsigned i = 0; f->layers && i <= f->layers; i++) {
		size_t n = factor_into(f, i) * p->wide;
		p->layer[i] = mem_aligned(n, sizeof(float));
		memset(p->layer[i], 0, n * sizeof(float));
	}
	return p;
}

void pass_free(struct pass *p)
{
	if (!p)
		return;
	for (unsigned i = 0; i <= FACTOR_LAYERS; i++)
		free(p->layer[i]);
	free(p->level);
	free(p->number);
	free(p->linear);
	free(p->fm);
	free(p->deep);
	free(p->sum);
	free(p);
}

void factor_encode(const struct machine *f, const double *cell, uint32_t *level,
	float *number)
{
	for (unsigned i = 0; i < f->fields; i++) {
		const struct factor_field *field = &f->field[i];
		double x = cell[i];
		if (!field->number) {
			level[field->slot] = x == x ? (uint32_t)x : 0;
			continue;
		}
		x = x == x ? (x - field->mean) * field->by : 0;
		if (!f->imported)
			x = fmax(-FAR, fmin(FAR, x));
		number[field->slot] = (float)x;
	}
}

enum { AHEAD = 4 }; /* rows whose part of the table is fetched */

/* X times a row of the table, into the sums of a row. */
static void take(const struct machine *f, const float *row, double x,
	bool vector, double *sum, double *squares, double *linear)
{
	*linear += x * (double)row[f->dim];
	for (unsigned k = 0; vector && k < f->dim; k++) {
		double v = x * (double)row[k];
		sum[k] += v;
		*squares += v * v;
	}
}

static void into_layer(
	struct pass *p, size_t i, size_t at, const float *from, size_t n)
{
	for (size_t k = 0; k < n; k++)
		p->layer[0][pass_cell(p, i, at + k)] = from[k];
}

/* The linear part and that of pairs, by the square of the sum less the sum of
 * squares; and what goes into the first layer. */
static void gather(struct pass *p, const struct machine *f, size_t i)
{
	const uint32_t *level = p->level + i * f->words;
	const float *number = p->number + i * f->numbers;
	double *sum = p->sum + i * f->dim;
	double linear = 0, squares = 0, all = 0;

	memset(sum, 0, f->dim * sizeof(*sum));
	for (unsigned k = 0; k < f->fields; k++) {
		const struct factor_field *field = &f->field[k];
		uint64_t at =
			field->row + (field->number ? 0 : level[field->slot]);
		const float *row = f->table + at * f->stride;
		double x = field->number ? (double)number[field->slot] : 1;
		take(f, row, x, !field->number || f->vectors, sum, &squares,
			&linear);
		if (f->layers && !field->number)
			into_layer(p, i, (size_t)field->slot * f->dim, row,
				f->dim);
	}
	if (f->layers)
		into_layer(p, i, (size_t)f->words * f->dim, number, f->numbers);
	for (unsigned k = 0; k < f->dim; k++)
		all += sum[k] * sum[k];
	p->linear[i] = linear;
	p->fm[i] = (all - squares) / 2;
}

/* Rows of the table are read at random, which nothing else foresees. */
static void fetch(const struct pass *p, const struct machine *f, size_t i)
{
	const uint32_t *level = p->level + i * f->words;

	for (unsigned k = 0; k < f->fields; k++) {
		const struct factor_field *field = &f->field[k];
		if (!field->number)
			__builtin_prefetch(
				f->table +
				(field->row + level[field->slot]) * f->stride);
	}
}

/* Eight rows from FROM on through layer L, a panel of its units. */
static void eight(struct pass *p, const struct machine *f, unsigned l,
	size_t from, size_t panel)
{
	size_t into = factor_into(f, l), inputs = factor_inputs(f, l);
	const float *w = factor_weights(f, l) + panel * FACTOR_PANEL * into,
		    *b = factor_biases(f, l) + panel * FACTOR_PANEL;
	float *to = p->layer[l + 1] + (panel * p->wide + from) * FACTOR_PANEL;

	for (size_t m = 0; m < PANEL_ROWS; m++)
		memcpy(to + m * FACTOR_PANEL, b, FACTOR_PANEL * sizeof(*b));
	for (size_t k = 0; k < inputs; k += FACTOR_PANEL)
		p->add(to, p->layer[l] + k * p->wide + from * FACTOR_PANEL, 1,
			FACTOR_PANEL, w + k * FACTOR_PANEL,
			inputs - k < FACTOR_PANEL ? inputs - k : FACTOR_PANEL);
	for (size_t k = 0; k < (size_t)PANEL_ROWS * FACTOR_PANEL; k++)
		to[k] = to[k] > 0 ? to[k] : 0;
}

/* The sum that ends the net, in sixteen lanes that are joined in one order. */
static double end_sum(const struct pass *p, const struct machine *f, size_t i)
{
	const float *w = factor_weights(f, f->layers);
	size_t n = factor_into(f, f->layers);
	double lane[16] = {0}, all = 0;

	for (size_t k = 0; k < n; k += 16) {
		const float *h = p->layer[f->layers] + pass_cell(p, i, k);
		for (size_t c = 0; c < 16; c++)
			lane[c] += (double)h[c] * (double)w[k + c];
	}
	for (size_t c = 0; c < 16; c++)
		all += lane[c];
	return all;
}

void pass_run(struct pass *p, const struct machine *f, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i + AHEAD < n)
			fetch(p, f, i + AHEAD);
		gather(p, f, i);
	}
	for (unsigned l = 0; l < f->layers; l++)
		for (size_t panel = 0;
			panel < factor_out_of(f, l) / FACTOR_PANEL; panel++)
			for (size_t i = 0; i < n; i += PANEL_ROWS)
				eight(p, f, l, i, panel);
	for (size_t i = 0; i < n; i++)
		p->deep[i] = f->layers ? end_sum(p, f, i) : 0;
}

/* N rows, the first of which is number FROM, into P. */
static void take_rows(struct pass *p, const struct machine *f,
	const uint32_t *level, const float *number, const uint32_t *row,
	size_t from, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t at = row ? row[from + i] : from + i;
		memcpy(p->level + i * f->words, level + at * f->words,
			f->words * sizeof(*level));
		memcpy(p->number + i * f->numbers, number + at * f->numbers,
			f->numbers * sizeof(*number));
	}
}

double *pass_all(const struct machine *f, const uint32_t *level,
	const float *number, const uint32_t *row, size_t n)
{
	enum { BLOCK = 256 };
	struct pass *p = pass_new(f, BLOCK);
	double *score = mem_array(n + 1, sizeof(*score));

	for (size_t from = 0; from < n; from += BLOCK) {
		size_t m = n - from < BLOCK ? n - from : BLOCK;
		take_rows(p, f, level, number, row, from, m);
		pass_run(p, f, m);
		for (size_t i = 0; i < m; i++)
			score[from + i] = pass_raw(p, f, i);
	}
	pass_free(p);
	return score;
}

/* explain.c - shares of pairs, and columns left out one at a time. */
#include "factor/explain.h"

#include <stdlib.h>

#include "base/mem.h"

struct explain {
	const struct machine *f;
	struct pass *p;	     /* with layers: a row for each field, and one */
	double *mean, *away; /* of each field: vector and weight */
	double *all;	     /* of mean vectors: their sum */
	double base;
};

/* The mean of a column of words, weighed by the rows that had each level. */
static void mean_of(
	double *to, const struct machine *f, const struct factor_field *field)
{
	double rows = 0;

	for (uint32_t k = 0; k < field->levels && f->count && !field->number;
		k++) {
		const float *row = f->table + (field->row + k) * f->stride;
		double n = (double)f->count[field->row + k];
		for (size_t d = 0; d <= f->dim; d++)
			to[d] += n * (double)row[d];
		rows += n;
	}
	for (size_t d = 0; d <= f->dim && rows > 0; d++)
		to[d] /= rows;
}

static double dot(const double *a, const double *b, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += a[i] * b[i];
	return sum;
}

/* The score with all columns absent. */
static double start(struct explain *e)
{
	const struct machine *f = e->f;
	size_t size = (size_t)f->dim + 1;
	double squares = 0, linear = f->bias;

	for (unsigned i = 0; i < f->fields; i++) {
		const double *mean = e->mean + i * size;
		for (size_t d = 0; d < f->dim; d++)
			e->all[d] += mean[d];
		squares += dot(mean, mean, f->dim);
		linear += mean[f->dim];
	}
	return linear + (dot(e->all, e->all, f->dim) - squares) / 2;
}

struct explain *explain_new(const struct machine *f)
{
	struct explain *e = mem_zero(1, sizeof(*e));
	size_t size = (size_t)f->dim + 1;

	e->f = f;
	if (f->layers) {
		e->p = pass_new(f, (size_t)f->fields + 1);
		pass_run(e->p, f, 1);
		e->base = pass_raw(e->p, f, 0);
		return e;
	}
	e->mean = mem_zero(f->fields * size, sizeof(*e->mean));
	e->away = mem_zero(f->fields * size, sizeof(*e->away));
	e->all = mem_zero(size, sizeof(*e->all));
	for (unsigned i = 0; i < f->fields; i++)
		mean_of(e->mean + i * size, f, &f->field[i]);
	e->base = start(e);
	return e;
}

void explain_free(struct explain *e)
{
	if (!e)
		return;
	pass_free(e->p);
	free(e->mean);
	free(e->away);
	free(e->all);
	free(e);
}

double explain_base(const struct explain *e)
{
	return e->base;
}

/* How far each column is from its mean. */
static void find_away(
	struct explain *e, const uint32_t *level, const float *number)
{
	const struct machine *f = e->f;
	size_t size = (size_t)f->dim + 1;

	for (unsigned i = 0; i < f->fields; i++) {
		const struct factor_field *field = &f->field[i];
		uint32_t k = field->number ? 0 : level[field->slot];
		const float *row = f->table + (field->row + k) * f->stride;
		double x = field->number ? (double)number[field->slot] : 1;
		for (size_t d = 0; d < size; d++) {
			bool counts =
				d == f->dim || !field->number || f->vectors;
			e->away[i * size + d] =
				(counts ? x * (double)row[d] : 0) -
				e->mean[i * size + d];
		}
	}
}

static void share_pairs(struct explain *e, double *phi)
{
	const struct machine *f = e->f;
	size_t size = (size_t)f->dim + 1;

	for (unsigned i = 0; i < f->fields; i++) {
		const double *away = e->away + i * size,
			     *mean = e->mean + i * size;
		phi[i] = away[f->dim] + dot(away, e->all, f->dim) -
			 dot(away, mean, f->dim);
		for (unsigned k = 0; k < f->fields; k++)
			if (k != i)
				phi[i] += explain_pair(e, i, k) / 2;
	}
}

double explain_pair(const struct explain *e, unsigned a, unsigned b)
{
	size_t size = (size_t)e->f->dim + 1;

	return dot(e->away + a * size, e->away + b * size, e->f->dim);
}

/* Row 0 as it is, and behind it a row for each field, which is absent there. */
static void leave_out(struct explain *e, const uint32_t *level,
	const float *number, double *phi)
{
	const struct machine *f = e->f;
	struct pass *p = e->p;

	for (unsigned i = 0; i <= f->fields; i++) {
		uint32_t *l = p->level + (size_t)i * f->words;
		float *x = p->number + (size_t)i * f->numbers;
		memcpy(l, level, f->words * sizeof(*l));
		memcpy(x, number, f->numbers * sizeof(*x));
		if (i && f->field[i - 1].number)
			x[f->field[i - 1].slot] = 0;
		else if (i)
			l[f->field[i - 1].slot] = 0;
	}
	pass_run(p, f, (size_t)f->fields + 1);
	for (unsigned i = 0; i < f->fields; i++)
		phi[i] = pass_raw(p, f, 0) - pass_raw(p, f, i + 1);
}

void explain_row(struct explain *e, const uint32_t *level, const float *number,
	double *phi, double *rest)
{
	*rest = 0;
	if (!e->f->layers) {
		find_away(e, level, number);
		share_pairs(e, phi);
		return;
	}
	leave_out(e, level, number, phi);
	*rest = pass_raw(e->p, e->f, 0) - e->base;
	for (unsigned i = 0; i < e->f->fields; i++)
		*rest -= phi[i];
}

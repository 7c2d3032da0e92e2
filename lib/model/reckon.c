/* reckon.c - rows through a model: by trees, or by a machine. */
#include "model/reckon.h"

#include <stdlib.h>

#include "base/mem.h"

static void init_machine(struct reckon *r)
{
	const struct machine *f = r->how.machine;

	r->pass = pass_new(f, r->most);
	if (!r->how.explains)
		return;
	r->explain = explain_new(f);
	r->rest = mem_zero(r->most, sizeof(*r->rest));
	r->phi = mem_zero((size_t)f->fields * r->most, sizeof(*r->phi));
	if (r->how.pairs)
		r->pair = mem_zero(
			reckon_pairs(f) * r->most + 1, sizeof(*r->pair));
}

void reckon_init(struct reckon *r, const struct reckon_how *how)
{
	const struct ensemble *e = how->e;
	size_t columns = ensemble_columns(e);

	*r = (struct reckon){.how = *how,
		.most = how->machine ? (size_t)SHAPLEY_ROWS : RECKON_ROWS};
	r->row = mem_zero(columns * r->most, sizeof(*r->row));
	r->raw = mem_zero((size_t)e->outputs * r->most, sizeof(*r->raw));
	if (how->machine)
		init_machine(r);
	if (!how->shapley)
		return;
	r->column = mem_aligned(columns * r->most, sizeof(*r->column));
	r->phi = mem_aligned(
		(size_t)e->outputs * e->features * r->most, sizeof(*r->phi));
	r->room = shapley_room_new(how->shapley);
}

void reckon_release(struct reckon *r)
{
	free(r->row);
	free(r->raw);
	free(r->column);
	free(r->phi);
	free(r->rest);
	free(r->pair);
	pass_free(r->pass);
	explain_free(r->explain);
	shapley_room_free(r->room);
}

size_t reckon_pairs(const struct machine *f)
{
	return (size_t)f->fields * (f->fields - 1) / 2;
}

void reckon_fields(const struct machine *f, size_t n, size_t *a, size_t *b)
{
	size_t row = f->fields - 1;

	for (*a = 0; n >= row; n -= row--)
		++*a;
	*b = *a + 1 + n;
}

/* Slice I of the rows, column by column. */
static void transpose(struct reckon *r, size_t columns, size_t slice)
{
	size_t first = slice * SHAPLEY_ROWS * columns;
	const double *from = r->row + first;
	double *to = r->column + first;

	for (size_t i = 0; i < columns; i++)
		for (size_t k = 0; k < SHAPLEY_ROWS; k++)
			to[i * SHAPLEY_ROWS + k] = from[k * columns + i];
}

static void explain_trees(struct reckon *r, size_t n)
{
	size_t slices = (n + SHAPLEY_ROWS - 1) / SHAPLEY_ROWS;

	for (size_t i = 0; i < slices; i++)
		transpose(r, ensemble_columns(r->how.e), i);
	shapley_of(r->how.shapley, r->room, r->column, r->phi, slices);
}

/* Contributions of row AT, where others find them, and its pairs. */
static void explain_machine(struct reckon *r, size_t at)
{
	const struct machine *f = r->how.machine;
	double *phi = mem_array(f->fields, sizeof(*phi));
	size_t n = 0;

	explain_row(r->explain, r->pass->level + at * f->words,
		r->pass->number + at * f->numbers, phi, &r->rest[at]);
	for (unsigned i = 0; i < f->fields; i++)
		r->phi[i * SHAPLEY_ROWS + at] = phi[i];
	for (unsigned i = 0; i < f->fields && r->pair; i++)
		for (unsigned k = i + 1; k < f->fields; k++)
			r->pair[n++ * SHAPLEY_ROWS + at] =
				explain_pair(r->explain, i, k);
	free(phi);
}

static void run_machine(struct reckon *r, size_t n)
{
	const struct machine *f = r->how.machine;

	for (size_t i = 0; i < n; i++)
		factor_encode(f, r->row + i * f->fields,
			r->pass->level + i * f->words,
			r->pass->number + i * f->numbers);
	pass_run(r->pass, f, n);
	for (size_t i = 0; i < n; i++)
		r->raw[i] = pass_raw(r->pass, f, i);
	for (size_t i = 0; r->explain && i < n; i++)
		explain_machine(r, i);
}

void reckon_run(struct reckon *r, size_t n)
{
	if (r->how.machine) {
		run_machine(r, n);
		return;
	}
	margin_of(r->how.margin, r->row, n, r->raw);
	if (r->how.shapley)
		explain_trees(r, n);
}

const double *reckon_phi(const struct reckon *r, unsigned output, size_t at)
{
	const struct ensemble *e = r->how.e;
	size_t slice = at / SHAPLEY_ROWS * e->outputs + output;

	return r->phi + slice * e->features * SHAPLEY_ROWS + at % SHAPLEY_ROWS;
}

double reckon_base(const struct reckon *r, unsigned output)
{
	return r->explain ? explain_base(r->explain)
			  : shapley_base(r->how.shapley, output);
}

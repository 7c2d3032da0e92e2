/* xlearn.c - the lines of a model of xLearn. */
#include "factor/xlearn.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"

static const struct number_style plain = {.decimal = '.'};

struct lines {
	struct text rest;
	unsigned long line;
};

bool xlearn_is(struct text head)
{
	return head.len > 5 && memcmp(head.at, "bias:", 5) == 0;
}

/* The next line that is not empty. */
static bool next(struct lines *l, struct text *line)
{
	while (l->rest.at) {
		*line = text_trim(text_split(&l->rest, '\n'));
		l->line++;
		if (line->len)
			return true;
	}
	return false;
}

/* A line of the kind LETTER, whose number is WANT; its numbers to TO, at most
 * MOST, how many to *N. */
static const char *read_line(struct lines *l, struct text line, char letter,
	size_t want, double *to, size_t most, size_t *n)
{
	char name[32];
	struct text rest = line, is = text_split(&rest, ':');

	snprintf(name, sizeof(name), letter ? "%c_%zu" : "bias", letter, want);
	if (!text_is(is, name) || !rest.at)
		return fail_text("line %lu: '%s' where '%s:' is wanted",
			l->line, text_show(is), name);
	*n = 0;
	for (rest = text_trim(rest); rest.at;) {
		struct text cell = text_split(&rest, ' ');
		if (cell.len == 0)
			continue;
		if (*n == most)
			return fail_text("line %lu: more than %zu numbers",
				l->line, most);
		if (!real_parse(&to[*n], cell, &plain) ||
			!isfinite((float)to[*n]))
			return fail_text("line %lu: '%s' is not a number",
				l->line, text_show(cell));
		++*n;
	}
	return *n ? NULL : fail_text("line %lu: no number", l->line);
}

static void add_field(struct machine *f, size_t *cap)
{
	char name[32];
	int n = snprintf(name, sizeof(name), "%u", f->fields);

	mem_grow(&f->field, cap, (size_t)f->fields + 1, sizeof(*f->field));
	f->field[f->fields++] = (struct factor_field){.number = true,
		.name = mem_copy(name, (size_t)n),
		.levels = 1,
		.by = 1};
}

/* The lines i_0, i_1, ...; WEIGHT gets their numbers.  The line behind them is
 * in *LINE, *MORE: there is one. */
static const char *read_weights(struct machine *f, struct lines *l,
	struct buf *weight, struct text *line, bool *more)
{
	size_t cap = 0, n;
	double x;

	while ((*more = next(l, line)) && line->at[0] != 'v') {
		if (f->fields == FACTOR_FIELDS)
			return fail_text("line %lu: more than %d features",
				l->line, FACTOR_FIELDS);
		TRY(read_line(l, *line, 'i', f->fields, &x, 1, &n));
		add_field(f, &cap);
		buf_bytes(weight, (const char *)&x, sizeof(x));
	}
	return f->fields ? NULL : "no line i_0: the model has no features";
}

/* The lines v_0, v_1, ...; VECTOR gets their numbers. */
static const char *read_vectors(struct machine *f, struct lines *l,
	struct buf *vector, struct text line, bool more)
{
	double x[FACTOR_DIM];
	size_t n = 0;

	for (unsigned i = 0; i < f->fields && more; i++) {
		TRY(read_line(l, line, 'v', i, x, FACTOR_DIM, &n));
		if (i && n != f->dim)
			return fail_text(
				"line %lu: a vector of length %zu (want %u)",
				l->line, n, f->dim);
		f->dim = (unsigned)n;
		buf_bytes(vector, (const char *)x, n * sizeof(*x));
		if (i + 1 < f->fields && !(more = next(l, &line)))
			return fail_text("it ends before v_%u", i + 1);
	}
	if (f->dim && next(l, &line))
		return fail_text(
			"line %lu: more than the model has features", l->line);
	return NULL;
}

static const char *read_model(struct machine *f, struct lines *l,
	struct buf *weight, struct buf *vector)
{
	struct text line = {"", 0};
	bool more;
	size_t n;

	if (!next(l, &line))
		return "it is empty";
	TRY(read_line(l, line, 0, 0, &f->bias, 1, &n));
	TRY(read_weights(f, l, weight, &line, &more));
	return read_vectors(f, l, vector, line, more);
}

static void fill(
	struct machine *f, const struct buf *weight, const struct buf *vector)
{
	double x;

	f->vectors = true;
	f->imported = true;
	f->stride = (size_t)f->dim + 1;
	f->table = mem_zero((size_t)f->rows * f->stride, sizeof(*f->table));
	f->text = mem_zero((size_t)f->rows + 1, sizeof(*f->text));
	f->bytes = mem_zero(1, 1);
	for (size_t i = 0; i < f->rows; i++) {
		for (size_t k = 0; k < f->dim; k++) {
			memcpy(&x, vector->at + (i * f->dim + k) * sizeof(x),
				sizeof(x));
			f->table[i * f->stride + k] = (float)x;
		}
		memcpy(&x, weight->at + i * sizeof(x), sizeof(x));
		f->table[i * f->stride + f->dim] = (float)x;
	}
}

const char *xlearn_read(struct machine **to, struct text model)
{
	struct machine *f = mem_zero(1, sizeof(*f));
	struct lines l = {.rest = model};
	struct buf weight = {0}, vector = {0};
	const char *why = read_model(f, &l, &weight, &vector);

	if (!why)
		why = factor_lay_out(f);
	if (why) {
		factor_free(f);
		f = NULL;
	} else
		fill(f, &weight, &vector);
	buf_release(&weight);
	buf_release(&vector);
	*to = f;
	return why;
}

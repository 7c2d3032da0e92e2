/* tensors.c - the lines of weights.tsv: name, shape, numbers. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "factor/tensors.h"

static const struct number_style plain = {.decimal = '.'};

enum { MOST = 1 << 28 /* numbers of a tensor */ };

static const char *wrong(const struct tensor *t, const char *why)
{
	return fail_text("line %lu: %s", t->line, why);
}

/* "7x4", or "7" */
static const char *read_shape(struct tensor *t, struct text shape)
{
	struct text rest = shape, rows = text_split(&rest, 'x');
	int64_t n = 0, k = 1;

	if (!int_parse(&n, rows) || n < 1 || n > MOST ||
		(rest.at && (!int_parse(&k, rest) || k < 1 || k > MOST / n)))
		return fail_text("line %lu: '%s' is no shape (want "
				 "7x4, or 7)",
			t->line, text_show(shape));
	t->rows = (size_t)n;
	t->columns = (size_t)k;
	return NULL;
}

static const char *read_numbers(struct tensor *t, struct text rest)
{
	size_t n = t->rows * t->columns, has = 0;

	if (rest.len / 2 + 1 < n)
		return wrong(t, "fewer numbers than its shape has");
	t->x = mem_array(n, sizeof(*t->x));
	while (rest.at && has < n) {
		struct text cell = text_split(&rest, '\t');
		if (!real_parse(&t->x[has], cell, &plain) ||
			!isfinite(t->x[has]))
			return fail_text("line %lu: '%s' is not a "
					 "number",
				t->line, text_show(cell));
		has++;
	}
	if (has < n)
		return wrong(t, "fewer numbers than its shape has");
	return rest.at ? wrong(t, "more numbers than its shape has") : NULL;
}

static const char *read_line(
	struct tensors *all, struct text line, unsigned long number)
{
	struct tensor t = {.line = number};

	t.name = text_split(&line, '\t');
	if (!line.at)
		return wrong(&t, "want name, shape and numbers, TABs between");
	if (tensors_find(all, "", t.name, ""))
		return fail_text("line %lu: '%s' is there twice", number,
			text_show(t.name));
	struct text shape = text_split(&line, '\t');
	TRY(read_shape(&t, shape));
	if (!line.at)
		return wrong(&t, "fewer numbers than its shape has");
	const char *why = read_numbers(&t, line);
	if (why) {
		free(t.x);
		return why;
	}
	mem_grow(&all->tensor, &all->cap, all->n + 1, sizeof(*all->tensor));
	all->tensor[all->n++] = t;
	return NULL;
}

const char *tensors_read(struct tensors *t, struct text weights)
{
	unsigned long number = 0;

	while (weights.at) {
		struct text line = text_split(&weights, '\n');
		number++;
		if (line.len && line.at[line.len - 1] == '\r')
			line.len--;
		if (line.len)
			TRY(read_line(t, line, number));
	}
	for (size_t i = 0; i < t->n; i++)
		t->tensor[i].used = false;
	return NULL;
}

void tensors_release(struct tensors *t)
{
	for (size_t i = 0; i < t->n; i++)
		free(t->tensor[i].x);
	free(t->tensor);
	*t = (struct tensors){0};
}

struct text tensors_between(
	struct text name, const char *before, const char *behind)
{
	size_t b = strlen(before), e = strlen(behind);

	if (name.len < b + e || memcmp(name.at, before, b) != 0 ||
		memcmp(name.at + name.len - e, behind, e) != 0)
		return (struct text){NULL, 0};
	return (struct text){name.at + b, name.len - b - e};
}

struct tensor *tensors_find(struct tensors *t, const char *before,
	struct text middle, const char *behind)
{
	for (size_t i = 0; i < t->n; i++) {
		struct text is =
			tensors_between(t->tensor[i].name, before, behind);
		if (is.at && text_equal(is, middle)) {
			t->tensor[i].used = true;
			return &t->tensor[i];
		}
	}
	return NULL;
}

const char *tensors_want(struct tensors *t, struct tensor **to,
	const char *name, size_t rows, size_t columns)
{
	*to = tensors_find(t, "", text_of(name), "");
	if (!*to)
		return fail_text("no '%s', which the net needs", name);
	if ((*to)->rows == rows && (*to)->columns == columns)
		return NULL;
	return fail_text("line %lu: '%s' is %zux%zu, which does not "
			 "go with the others (want %zux%zu)",
		(*to)->line, name, (*to)->rows, (*to)->columns, rows, columns);
}

/* sheet.c - a table in memory: its cells lie one behind the other. */
#include "chart/sheet.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"

void sheet_init(struct sheet *s, const struct text *name, size_t n)
{
	*s = (struct sheet){.columns = n};
	s->column = mem_array(n, sizeof(*s->column));
	for (size_t i = 0; i < n; i++)
		s->column[i] = (struct text){
			mem_copy(name[i].at, name[i].len), name[i].len};
}

void sheet_release(struct sheet *s)
{
	for (size_t i = 0; i < s->columns; i++)
		free((char *)(uintptr_t)s->column[i].at);
	free(s->column);
	free(s->end);
	buf_release(&s->bytes);
}

void sheet_cell(struct sheet *s, struct text t)
{
	mem_grow(&s->end, &s->cap, s->cells + 1, sizeof(*s->end));
	buf_text(&s->bytes, t);
	s->end[s->cells++] = s->bytes.len;
	s->rows = s->cells / s->columns;
}

int sheet_column(const struct sheet *s, struct text name)
{
	for (size_t i = 0; i < s->columns; i++)
		if (text_equal(s->column[i], name))
			return (int)i;
	return -1;
}

struct text sheet_text(const struct sheet *s, size_t row, int column)
{
	if (column < 0)
		return text_of("");
	size_t i = row * s->columns + (size_t)column;
	size_t from = i ? s->end[i - 1] : 0;
	return (struct text){s->bytes.at + from, s->end[i] - from};
}

double sheet_number(struct text t)
{
	static const struct number_style style = {'.', ','};
	amount a;
	unsigned decimals;
	double x;

	t = text_trim(t);
	if (amount_parse_plain(&a, &decimals, t, '.'))
		return amount_double(a);
	return real_parse(&x, t, &style) && fabs(x) < 1e300 ? x : (double)NAN;
}

double sheet_real(const struct sheet *s, size_t row, int column)
{
	return sheet_number(sheet_text(s, row, column));
}

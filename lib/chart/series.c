/* series.c - named figures gathered from the rows of a sheet. */
#include "chart/series.h"

#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"
#include "base/table.h"
#include "chart/often.h"

/* So many standard errors about an estimate are its 95 % interval. */
static const double NORMAL_95 = 1.959963984540054;

static struct series_bar *another(struct series *s, struct text label)
{
	mem_grow(&s->bar, &s->cap, s->n + 1, sizeof(*s->bar));
	s->bar[s->n] = (struct series_bar){
		.label = label, .lo = (double)NAN, .hi = (double)NAN};
	return &s->bar[s->n++];
}

/* The interval of a row: from its columns, or from its standard error, and then
 * a row that has none is left out (false), as it is no estimate. */
static bool interval(struct series_bar *b, const struct picture *p, size_t row)
{
	double se = sheet_real(p->sheet, row, p->column[PART_SE]);

	if (p->column[PART_SE] < 0) {
		b->lo = sheet_real(p->sheet, row, p->column[PART_LO]);
		b->hi = sheet_real(p->sheet, row, p->column[PART_HI]);
		return true;
	}
	b->lo = b->value - NORMAL_95 * se;
	b->hi = b->value + NORMAL_95 * se;
	return !isnan(se);
}

void series_of_rows(struct series *s, const struct picture *p)
{
	const int *c = p->column;

	labels_init(&s->labels, p);
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct series_bar of = {
			.value = sheet_real(p->sheet, i, c[PART_VALUE])};
		if (isnan(of.value) || !interval(&of, p, i))
			continue;
		struct series_bar *b = another(s, labels_of(&s->labels, i));
		b->apart = sheet_text(p->sheet, i, c[PART_APART]);
		b->value = of.value;
		b->count = 1;
		b->lo = of.lo;
		b->hi = of.hi;
		s->total += b->value;
		s->counted++;
	}
	s->shown = s->n < SERIES_SHOWN ? s->n : SERIES_SHOWN;
}

void series_of_parts(struct series *s, const struct picture *p)
{
	labels_init(&s->labels, p);
	s->parts = PART_THREE - PART_ONE + 1;
	for (size_t k = 0; k < s->parts; k++)
		s->part[k] = p->name[PART_ONE + k];
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct series_bar *b = another(s, labels_of(&s->labels, i));
		for (size_t k = 0; k < s->parts; k++) {
			double x = sheet_real(
				p->sheet, i, p->column[PART_ONE + k]);
			b->part[k] = x > 0 ? x : 0;
			b->count += b->part[k];
		}
		s->counted += b->count;
	}
	s->shown = s->n < SERIES_SHOWN ? s->n : SERIES_SHOWN;
}

static void add(struct series *s, const struct picture *p, size_t row,
	size_t at, unsigned part)
{
	double x = sheet_real(p->sheet, row, p->column[PART_SUM]);
	struct series_bar *b = &s->bar[at];

	x = isnan(x) ? 0 : x;
	b->count++;
	b->value += x;
	b->part[part]++;
	s->total += x;
	s->counted++;
}

void series_of_counts(struct series *s, const struct picture *p)
{
	struct often *and = NULL;
	size_t n = 0;
	struct table by;

	if (p->column[PART_AND] >= 0) {
		and = often_of(p, p->column[PART_AND], NULL, &n);
		s->parts =
			often_names(s->part, and, n, SERIES_PARTS, p->ink->zh);
	}
	table_init(&by, 1, hash_seed());
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct text t = sheet_text(p->sheet, i, p->column[PART_BY]);
		if (p->filled && t.len == 0)
			continue;
		size_t at = table_put(&by, t);
		if (at == s->n)
			another(s, t);
		t = picture_text(p, i, p->column[PART_AND]);
		add(s, p, i, at, often_place(and, n, SERIES_PARTS, t));
	}
	s->shown = s->n < SERIES_SHOWN ? s->n : SERIES_SHOWN;
	table_release(&by);
	free(and);
}

static int by_value(const void *a, const void *b, void *context)
{
	const struct series_bar *x = a, *y = b;
	const bool *count = context;
	double u = *count ? x->count : x->value;
	double v = *count ? y->count : y->value;

	if (u != v)
		return u > v ? -1 : 1;
	return text_compare(x->label, y->label);
}

void series_order(struct series *s, bool by_count)
{
	sort_with(s->bar, s->n, sizeof(*s->bar), by_value, &by_count);
}

void series_release(void *at)
{
	struct series *s = at;

	labels_release(&s->labels);
	free(s->bar);
}

void series_rest(struct picture *p, size_t shown, size_t n)
{
	if (shown >= n)
		return;
	ink_raw(p->ink, "<tr><td class=m colspan=9>");
	ink_either(p->ink, "The first ", "前 ");
	ink_number(p->ink, (double)shown, 0);
	ink_either(p->ink, " of ", " 项，共 ");
	ink_number(p->ink, (double)n, 0);
	ink_either(p->ink, " are shown", " 项");
	ink_raw(p->ink, "</td></tr>");
}

/* worded.c - dates and figures of a column are counted. */
#include "learn/worded.h"

#include <stdlib.h>

#include "base/mem.h"

enum { UNIT_MOST = 24 }; /* bytes; what is longer is a text */

static bool is_digit(char c)
{
	return (unsigned char)(c - '0') <= 9;
}

/* Numbers as others write them. */
static bool grouped(struct text t)
{
	static const struct number_style styles[] = {{'.', ','}, {',', '.'},
		{'.', ' '}, {',', ' '}, {'.', '\''}, {'.', '_'}};
	double x;

	for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
		if (real_parse(&x, t, &styles[i]))
			return true;
	return false;
}

/* What may stand before the digits: signs, and marks of money. */
static bool leads(struct text t)
{
	static const char *const before[] = {"", "-", "+", "<", ">", "~", "(",
		"$", "€", "£", "¥", "￥", "CNY", "RMB", "USD", "EUR", "HKD",
		"-$", "-¥", "-€", "-£"};

	t = text_trim(t);
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		if (text_is(t, before[i]))
			return true;
	return false;
}

/* A number between a mark and a unit, of which there may be none. */
static bool figure_unit(struct text *unit, struct text t)
{
	size_t from = 0, end = t.len;

	while (from < t.len && !is_digit(t.at[from]))
		from++;
	while (end > from && !is_digit(t.at[end - 1]))
		end--;
	*unit = text_trim((struct text){t.at + end, t.len - end});
	return end > from && unit->len <= UNIT_MOST &&
	       leads((struct text){t.at, from}) &&
	       grouped((struct text){t.at + from, end - from});
}

static bool begins_with(struct text t, struct text with)
{
	return t.len >= with.len &&
	       text_equal((struct text){t.at, with.len}, with);
}

/* "month" and "months" are one unit. */
static void meet_unit(struct learn_worded *w, struct text unit)
{
	if (w->unit.len == 0 || begins_with(unit, w->unit))
		w->unit = unit.len ? unit : w->unit;
	else if (!begins_with(w->unit, unit))
		w->units = true;
}

static void count(
	uint64_t *to, struct text *first, struct text t, uint64_t rows)
{
	if (*to == 0 || text_compare(t, *first) < 0)
		*first = t;
	*to += rows;
}

void worded_add(struct learn_worded *w, struct text t, uint64_t rows,
	const struct number_style *style, struct zone *zone)
{
	struct text unit;
	int64_t ms;
	double x;

	if (rows == 0)
		return;
	w->rows += rows;
	if (real_parse(&x, t, style)) {
		w->numbers += rows;
	} else if (when_parse(&ms, t, zone)) {
		count(&w->dates, &w->date, t, rows);
	} else if (figure_unit(&unit, text_trim(t))) {
		count(&w->figures, &w->figure, t, rows);
		meet_unit(w, unit);
	}
}

void worded_of_bins(struct learn_worded *w, const struct bins *b,
	const struct number_style *style, struct zone *zone)
{
	*w = (struct learn_worded){0};
	for (uint32_t i = 0; i < b->levels; i++)
		worded_add(w, b->level[i], b->rows[i], style, zone);
}

void worded_of_cells(struct learn_worded *w, const struct learn_cells *cells,
	const struct number_style *style, struct zone *zone)
{
	uint64_t *rows = mem_zero(cells->texts.n + 1, sizeof(*rows));

	*w = (struct learn_worded){0};
	for (size_t i = 0; i < cells->n; i++)
		if (cells->code[i] != CELLS_NONE)
			rows[cells->code[i]]++;
	for (size_t k = 0; k < cells->texts.n; k++)
		worded_add(
			w, table_key(&cells->texts, k), rows[k], style, zone);
	free(rows);
}

bool worded_dates(const struct learn_worded *w)
{
	return w->dates > w->rows / 2;
}

bool worded_figures(const struct learn_worded *w)
{
	return w->figures && !w->units && w->numbers <= w->rows - w->numbers &&
	       w->figures + w->numbers > w->rows / 2;
}

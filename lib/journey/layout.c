/* layout.c - rows of a report by period, rate and name. */
#include "journey/layout.h"

#include <stdlib.h>

#include "base/mem.h"

struct rated {
	uint64_t converted, reach;
	int32_t period;
	size_t line; /* in the order of names */
};

__extension__ typedef unsigned __int128 product;

/* Periods in their order, rates falling, exactly; what reached nobody comes
 * last; then names. */
static int by_rate(const void *a, const void *b)
{
	const struct rated *x = a, *y = b;
	product p = (product)x->converted * y->reach,
		q = (product)y->converted * x->reach;

	if (x->period != y->period)
		return x->period < y->period ? -1 : 1;
	if (!x->reach != !y->reach)
		return x->reach ? -1 : 1;
	if (p != q)
		return p > q ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

static void sort(struct rated *p, size_t n)
{
	if (n)
		qsort(p, n, sizeof(*p), by_rate);
}

size_t *layout_lines(
	const struct tally *t, const size_t *order, size_t n, bool rates)
{
	struct rated *p = mem_zero(n, sizeof(*p));
	size_t *line = mem_array(n, sizeof(*line));

	for (size_t i = 0; i < n; i++) {
		const struct tally_cell *cell = &t->cell[order[i]];
		p[i].period = cell->period;
		p[i].line = i;
		if (rates) {
			p[i].converted = cell->converted;
			p[i].reach = cell->reach;
		}
	}
	sort(p, n);
	for (size_t i = 0; i < n; i++)
		line[i] = p[i].line;
	free(p);
	return line;
}

static int by_time(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The periods of the cells, each once. */
static void find_periods(struct layout_sides *s, const struct tally *t,
	const size_t *order, size_t n)
{
	s->period = mem_array(n, sizeof(*s->period));
	for (size_t i = 0; i < n; i++)
		s->period[i] = t->cell[order[i]].period;
	if (n)
		qsort(s->period, n, sizeof(*s->period), by_time);
	s->periods = 0;
	for (size_t i = 0; i < n; i++)
		if (i == 0 || s->period[i] != s->period[s->periods - 1])
			s->period[s->periods++] = s->period[i];
}

/* The players, each with the number of its first line; their rates are over
 * all periods. */
static struct rated *find_rows(struct layout_sides *s, const struct tally *t,
	const size_t *order, size_t n, bool rates)
{
	struct rated *row = mem_zero(n, sizeof(*row));

	s->rows = 0;
	for (size_t i = 0; i < n; i++) {
		const struct tally_cell *cell = &t->cell[order[i]];
		if (i == 0 || cell->player != t->cell[order[i - 1]].player)
			row[s->rows++].line = i;
		row[s->rows - 1].converted += rates ? cell->converted : 0;
		row[s->rows - 1].reach += rates ? cell->reach : 0;
	}
	sort(row, s->rows);
	return row;
}

void layout_sides(struct layout_sides *s, const struct tally *t,
	const size_t *order, size_t n, bool rates)
{
	find_periods(s, t, order, n);
	struct rated *row = find_rows(s, t, order, n, rates);

	s->line = mem_array(s->rows * s->periods, sizeof(*s->line));
	for (size_t i = 0; i < s->rows; i++) {
		size_t at = row[i].line;
		uint32_t player = n ? t->cell[order[at]].player : 0;
		for (size_t k = 0; k < s->periods; k++) {
			bool has = at < n &&
				   t->cell[order[at]].player == player &&
				   t->cell[order[at]].period == s->period[k];
			s->line[i * s->periods + k] = has ? at++ : LAYOUT_NONE;
		}
	}
	free(row);
}

void layout_sides_release(struct layout_sides *s)
{
	free(s->period);
	free(s->line);
}

/* points.c - a point a row, by two figures; many rows are counted by cells. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/vmath.h"
#include "chart/often.h"
#include "chart/series.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 300, POINTS = 1500, ACROSS = 64, DOWN = 40, UNDER = 40 };

struct points_drawn {
	struct axis x, y;
	struct often *group; /* of PART_GROUP, or NULL; owned */
	size_t groups;
	double n;     /* rows with both figures */
	double *at;   /* both of each row, or NaN; owned */
	double *cell; /* ACROSS * DOWN counts, or NULL: points; owned */
};

/* The figures of row I; false: it has not both, or not such as the scale takes.
 */
static bool figures(const struct picture *p, size_t i, double *x, double *y)
{
	*x = sheet_real(p->sheet, i, p->column[PART_X]);
	*y = sheet_real(p->sheet, i, p->column[PART_Y]);
	if (p->scale == AXIS_LOG && !(*x > 0 && *y > 0))
		return false;
	return !isnan(*x) && !isnan(*y);
}

static bool has(const struct points_drawn *d, size_t i, double *x, double *y)
{
	*x = d->at[2 * i];
	*y = d->at[2 * i + 1];
	return !isnan(*x);
}

static bool find_scales(struct picture *p, struct points_drawn *d)
{
	double x, y, lo[2] = {0, 0}, hi[2] = {0, 0};

	d->at = mem_array(p->sheet->rows, 2 * sizeof(*d->at));
	for (size_t i = 0; i < p->sheet->rows; i++) {
		bool both = figures(p, i, &x, &y);
		d->at[2 * i] = both ? x : (double)NAN;
		d->at[2 * i + 1] = y;
		if (!both)
			continue;
		lo[0] = d->n == 0 || x < lo[0] ? x : lo[0];
		hi[0] = d->n == 0 || x > hi[0] ? x : hi[0];
		lo[1] = d->n == 0 || y < lo[1] ? y : lo[1];
		hi[1] = d->n == 0 || y > hi[1] ? y : hi[1];
		d->n++;
	}
	if (d->n == 0)
		return false;
	d->x = axis_over(lo[0], hi[0], p->scale);
	d->y = axis_over(lo[1], hi[1], p->scale);
	return true;
}

static size_t step(double at, size_t n)
{
	size_t i = (size_t)(at * (double)n);

	return i < n ? i : n - 1;
}

static bool gather(struct picture *p, void *data)
{
	struct points_drawn *d = data;
	double x, y;

	if (!find_scales(p, d))
		return false;
	if (p->column[PART_GROUP] >= 0)
		d->group = often_of(p, p->column[PART_GROUP], NULL, &d->groups);
	if (p->sheet->rows <= POINTS)
		return true;
	d->cell = mem_zero(ACROSS * DOWN, sizeof(*d->cell));
	for (size_t i = 0; i < p->sheet->rows; i++)
		if (has(d, i, &x, &y))
			d->cell[step(1 - axis_at(&d->y, y), DOWN) * ACROSS +
				step(axis_at(&d->x, x), ACROSS)]++;
	return true;
}

/* Rows without both figures, or with one that a logarithm does not take. */
static void say_not_drawn(struct picture *p, const struct points_drawn *d)
{
	double rest = (double)p->sheet->rows - d->n;

	if (rest == 0)
		return;
	ink_either(p->ink, "; ", "；");
	if (p->ink->zh)
		ink_raw(p->ink, "另有 ");
	words_rows(p, rest);
	ink_either(p->ink, " without a figure", "没有数值");
	if (p->scale == AXIS_LOG)
		ink_either(p->ink, " above 0", "或不大于 0");
}

static void say(struct picture *p, const void *data)
{
	const struct points_drawn *d = data;

	words_rows(p, d->n);
	ink_either(p->ink, " by ", "：");
	words_column(p->ink, p->name[PART_X]);
	ink_either(p->ink, " (", "（");
	ink_short(p->ink, d->x.lo);
	ink_raw(p->ink, " \xe2\x80\x93 ");
	ink_short(p->ink, d->x.hi);
	ink_either(p->ink, ") and ", "）与 ");
	words_column(p->ink, p->name[PART_Y]);
	ink_either(p->ink, " (", "（");
	ink_short(p->ink, d->y.lo);
	ink_raw(p->ink, " \xe2\x80\x93 ");
	ink_short(p->ink, d->y.hi);
	ink_either(p->ink, ")", "）");
	say_not_drawn(p, d);
}

static void draw_points(
	struct picture *p, const struct points_drawn *d, double top)
{
	int who = sheet_column(p->sheet, text_of("customer"));
	double x, y;

	for (size_t i = 0; i < p->sheet->rows; i++)
		if (has(d, i, &x, &y))
			svg_mark(p,
				often_place(d->group, d->groups, SVG_GROUPS,
					sheet_text(p->sheet, i,
						p->column[PART_GROUP])),
				axis_at(&d->x, x),
				top + HIGH * (1 - axis_at(&d->y, y)),
				sheet_text(p->sheet, i, p->names ? who : -1));
}

/* A cell is the darker the more rows are in it, by their logarithm. */
static void draw_cells(
	struct picture *p, const struct points_drawn *d, double top)
{
	double most = 1, width = 1.0 / ACROSS, high = (double)HIGH / DOWN;

	for (size_t i = 0; i < (size_t)ACROSS * DOWN; i++)
		most = d->cell[i] > most ? d->cell[i] : most;
	for (size_t i = 0; i < (size_t)ACROSS * DOWN; i++) {
		if (d->cell[i] == 0)
			continue;
		double dark = 0.15 + 0.85 * vmath_log(d->cell[i] + 1) /
					     vmath_log(most + 1);
		ink_raw(p->ink, "<g opacity=\"");
		ink_at(p->ink, dark);
		ink_raw(p->ink, "\">");
		double x = (double)(i % ACROSS) * width;
		svg_bar(p, 0, x, x + width, top + (double)(i / ACROSS) * high,
			high, false);
		ink_raw(p->ink, "</g>");
	}
}

/* What is along an axis, at its end. */
static void axis_name(struct picture *p, struct text name, const struct axis *s,
	double x, double y)
{
	svg_text(p, x, y, x > 0 ? 0 : -50, x > 0 ? "end" : "start", true);
	words_column(p->ink, name);
	ink_either(p->ink, s->kind == AXIS_LOG ? " (log)" : "",
		s->kind == AXIS_LOG ? "（对数）" : "");
	svg_text_end(p);
}

static void draw(struct picture *p, const void *data)
{
	const struct points_drawn *d = data;
	struct text name[SVG_GROUPS];
	size_t n = d->cell ? 0
			   : often_names(name, d->group, d->groups, SVG_GROUPS,
				     p->ink->zh);
	double top = (n ? svg_key_height(name, n) : 0) + 26;

	svg_open(p, (unsigned)(top + HIGH + UNDER), true, say, d);
	svg_key(p, name, n, 0);
	axis_name(p, p->name[PART_Y], &d->y, 0, top - 10);
	svg_ticks(p, &d->x, 6, top + HIGH + 18, top, top + HIGH);
	svg_ticks_left(p, &d->y, top, top + HIGH);
	axis_name(p, p->name[PART_X], &d->x, 1, top + HIGH + 34);
	if (d->cell)
		draw_cells(p, d, top);
	else
		draw_points(p, d, top);
	svg_close(p);
}

/* The rows themselves are the table behind it; here their groups. */
static void table(struct picture *p, const void *data)
{
	const struct points_drawn *d = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_GROUP], false);
	words_head(ink, text_of(ink->zh ? "行数" : "rows"), true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < d->groups && i < SERIES_SHOWN; i++) {
		ink_raw(ink, "<tr>");
		words_name(ink, d->group[i].value);
		words_figure(ink, d->group[i].n);
		ink_raw(ink, "</tr>");
	}
	series_rest(p, SERIES_SHOWN, d->groups);
}

static void release(void *data)
{
	struct points_drawn *d = data;

	free(d->group);
	free(d->cell);
	free(d->at);
}

const struct picture_kind picture_as_points = {"points",
	sizeof(struct points_drawn), gather, say, draw, table, release};

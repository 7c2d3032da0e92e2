/* line.c - sums or counts along a time or a number, a line a group. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/when.h"
#include "chart/day.h"
#include "chart/often.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 220, UNDER = 26, STEPS = 120, LISTED = 60 };

struct line_step {
	double x;
	double sum[SVG_GROUPS];
};

struct line {
	struct line_step *step; /* owned; in order of x */
	size_t n;
	bool days;
	double width;	     /* of a step in days, or 0 */
	double lacking;	     /* rows without a figure, which are not drawn */
	struct often *group; /* of PART_GROUP, or NULL; owned */
	size_t groups;
	struct axis x, y;
};

static double x_of(const struct picture *p, size_t i, bool days)
{
	struct text t = sheet_text(p->sheet, i, p->column[PART_X]);

	return days ? day_begun(t) : sheet_number(t);
}

static double y_of(const struct picture *p, size_t i)
{
	double y = sheet_real(p->sheet, i, p->column[PART_Y]);

	if (p->column[PART_Y] < 0)
		return 1;
	return isnan(y) ? 0 : y;
}

/* Whether the row has no figure where 0 would be one: a sum of a day may be of
 * nothing, what stands beside a number may not. */
static bool lacks(const struct picture *p, size_t i, bool days)
{
	return !days && p->column[PART_Y] >= 0 &&
	       isnan(sheet_real(p->sheet, i, p->column[PART_Y]));
}

static int by_x(const void *a, const void *b)
{
	const struct line_step *x = a, *y = b;

	return (x->x > y->x) - (x->x < y->x);
}

/* Equal x are one step; too many steps are joined, WIDTH wide from the first.
 */
static void join(struct line *l, double width)
{
	double first = l->n ? l->step[0].x : 0;
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++) {
		struct line_step *s = &l->step[i];
		if (width > 0)
			s->x = first + floor((s->x - first) / width) * width;
		if (n && l->step[n - 1].x == s->x) {
			for (unsigned k = 0; k < SVG_GROUPS; k++)
				l->step[n - 1].sum[k] += s->sum[k];
		} else {
			l->step[n++] = *s;
		}
	}
	l->n = n;
}

/* A day, or a step of WIDTH days, on which nothing happened is a step of
 * nothing: what is drawn are sums. */
static void fill(struct line *l, double width)
{
	double first = l->step[0].x, last = l->step[l->n - 1].x;
	size_t n = (size_t)((last - first) / width) + 1;
	struct line_step *all = mem_zero(n, sizeof(*all));

	for (size_t i = 0; i < n; i++)
		all[i].x = first + (double)i * width;
	for (size_t i = 0; i < l->n; i++)
		all[(size_t)((l->step[i].x - first) / width)] = l->step[i];
	free(l->step);
	l->step = all;
	l->n = n;
}

static void add_rows(struct line *l, const struct picture *p)
{
	l->step = mem_array(p->sheet->rows, sizeof(*l->step));
	for (size_t i = 0; i < p->sheet->rows; i++) {
		double x = x_of(p, i, l->days);
		if (lacks(p, i, l->days))
			l->lacking++;
		if (isnan(x) || lacks(p, i, l->days))
			continue;
		l->step[l->n] = (struct line_step){.x = x};
		l->step[l->n++].sum[often_place(l->group, l->groups, SVG_GROUPS,
			sheet_text(p->sheet, i, p->column[PART_GROUP]))] =
			y_of(p, i);
	}
	qsort(l->step, l->n, sizeof(*l->step), by_x);
	join(l, 0);
}

static bool gather(struct picture *p, void *data)
{
	struct line *l = data;
	double hi = 0, lo = 0;

	if (p->column[PART_GROUP] >= 0)
		l->group = often_of(p, p->column[PART_GROUP], NULL, &l->groups);
	for (size_t i = 0; i < p->sheet->rows && !l->days; i++)
		l->days = !isnan(x_of(p, i, true));
	add_rows(l, p);
	if (l->n == 0)
		return false;
	double range = l->step[l->n - 1].x - l->step[0].x;
	double width = l->days ? ceil((range + 1) / STEPS) : range / STEPS;
	if (l->n > STEPS || (l->days && width > 1))
		join(l, width);
	if (l->days) {
		fill(l, width);
		l->width = width;
	}
	for (size_t i = 0; i < l->n; i++)
		for (unsigned k = 0; k < SVG_GROUPS; k++) {
			hi = l->step[i].sum[k] > hi ? l->step[i].sum[k] : hi;
			lo = l->step[i].sum[k] < lo ? l->step[i].sum[k] : lo;
		}
	l->x = axis_over(l->step[0].x, l->step[l->n - 1].x, AXIS_LINEAR);
	l->y = axis_over(lo, hi, AXIS_LINEAR);
	return true;
}

static double sum_of(const struct line_step *s)
{
	double sum = 0;

	for (unsigned k = 0; k < SVG_GROUPS; k++)
		sum += s->sum[k];
	return sum;
}

static void place(struct picture *p, const struct line *l, double x)
{
	struct buf day = {0};

	if (!l->days) {
		ink_short(p->ink, x);
		return;
	}
	when_print_day(&day, (int64_t)x);
	ink_text(p->ink, buf_view(&day));
	buf_release(&day);
}

static void say(struct picture *p, const void *data)
{
	const struct line *l = data;
	const struct line_step *most = &l->step[0];

	for (size_t i = 1; i < l->n; i++)
		most = sum_of(&l->step[i]) > sum_of(most) ? &l->step[i] : most;
	if (p->column[PART_Y] >= 0)
		words_column(p->ink, p->name[PART_Y]);
	else
		ink_either(p->ink, "rows", "行数");
	ink_either(p->ink, " from ", "：");
	place(p, l, l->step[0].x);
	ink_either(p->ink, " (", "（");
	ink_short(p->ink, sum_of(&l->step[0]));
	ink_either(p->ink, ") to ", "）到 ");
	place(p, l, l->step[l->n - 1].x);
	ink_either(p->ink, " (", "（");
	ink_short(p->ink, sum_of(&l->step[l->n - 1]));
	ink_either(p->ink, "), at most ", "），最高 ");
	ink_short(p->ink, sum_of(most));
	if (l->groups > 1)
		ink_either(p->ink, " in all", "（各线合计）");
	ink_either(p->ink, " at ", "，在 ");
	place(p, l, most->x);
	if (l->width > 1) {
		ink_either(p->ink, ", by ", "，每 ");
		ink_number(p->ink, l->width, 0);
		ink_either(p->ink, " days", " 天合计");
	}
	if (l->lacking > 0) {
		ink_either(p->ink, "; ", "；另有 ");
		words_rows(p, l->lacking);
		ink_either(p->ink, " without a figure", "没有数值");
	}
}

/* The line of group K, stretched to the width, with its marks. */
static void draw_group(
	struct picture *p, const struct line *l, unsigned k, double top)
{
	static const char *const class[] = {
		"s c1", "s c2", "s c3", "s c4", "s c5", "s c6"};

	for (size_t i = 0; i < l->n; i++) {
		double x = axis_at(&l->x, l->step[i].x);
		double y = top + HIGH * (1 - axis_at(&l->y, l->step[i].sum[k]));
		if (i > 0)
			svg_line(p, class[k], axis_at(&l->x, l->step[i - 1].x),
				top + HIGH * (1 - axis_at(&l->y,
							  l->step[i - 1]
								  .sum[k])),
				x, y);
		if (svg_is_marked(i, l->n, k))
			svg_mark(p, k, x, y, text_of(""));
	}
}

static void ends(struct picture *p, const struct line *l, double y)
{
	svg_text(p, 0, y, 0, "start", true);
	place(p, l, l->step[0].x);
	svg_text_end(p);
	if (l->n < 2)
		return;
	svg_text(p, 1, y, 0, "end", true);
	place(p, l, l->step[l->n - 1].x);
	svg_text_end(p);
}

static void draw(struct picture *p, const void *data)
{
	const struct line *l = data;
	struct text name[SVG_GROUPS];
	size_t n =
		often_names(name, l->group, l->groups, SVG_GROUPS, p->ink->zh);
	double top = n ? svg_key_height(name, n) + 8 : 8;

	svg_open(p, (unsigned)(top + HIGH + UNDER), true, say, l);
	svg_key(p, name, n, 0);
	svg_ticks_left(p, &l->y, top, top + HIGH);
	svg_line(p, "ax", 0, top + HIGH, 1, top + HIGH);
	ends(p, l, top + HIGH + 18);
	for (unsigned k = 0; k < (n ? n : 1); k++)
		draw_group(p, l, k, top);
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	const struct line *l = data;
	struct text name[SVG_GROUPS];
	size_t n = often_names(
		       name, l->group, l->groups, SVG_GROUPS, p->ink->zh),
	       from = 0;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_X], false);
	for (size_t k = 0; k < n; k++)
		words_head(ink, name[k], true);
	if (n == 0)
		words_head(ink, p->name[PART_Y], true);
	ink_raw(ink, "</tr>");
	from = l->n > LISTED ? l->n - LISTED : 0; /* the last are the news */
	for (size_t i = from; i < l->n; i++) {
		ink_raw(ink, "<tr><td>");
		place(p, l, l->step[i].x);
		ink_raw(ink, "</td>");
		for (size_t k = 0; k < (n ? n : 1); k++)
			words_figure(ink, l->step[i].sum[k]);
		ink_raw(ink, "</tr>");
	}
}

static void release(void *data)
{
	struct line *l = data;

	free(l->step);
	free(l->group);
}

const struct picture_kind picture_as_line = {
	"line", sizeof(struct line), gather, say, draw, table, release};

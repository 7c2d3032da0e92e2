/* intervals.c - figures with the interval that they may lie in, against a
 * reference: above, below, or not known. */
#include <math.h>

#include "chart/series.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { ROW = 38, TEXT_AT = 13, MARK_AT = 25, HEAD = 20 };

enum intervals_side { ABOVE, BELOW, UNKNOWN };

static bool has_interval(const struct series_bar *b)
{
	return !isnan(b->lo) && !isnan(b->hi);
}

static bool has_intervals(const struct series *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (has_interval(&s->bar[i]))
			return true;
	return false;
}

/* By its interval, as SURE as figures of this picture are; where none has an
 * interval, a figure is where it is. */
static enum intervals_side side_of(
	const struct picture *p, const struct series_bar *b, bool sure)
{
	double lo = has_interval(b) ? b->lo : b->value;
	double hi = has_interval(b) ? b->hi : b->value;

	if (sure && !has_interval(b))
		return UNKNOWN;
	return lo > p->ref ? ABOVE : hi < p->ref ? BELOW : UNKNOWN;
}

static bool gather(struct picture *p, void *data)
{
	struct series *s = data;

	series_of_rows(s, p);
	if (!p->ordered)
		series_order(s, false);
	return s->n > 0;
}

static size_t count(const struct picture *p, const struct series *s,
	enum intervals_side side, bool sure)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += side_of(p, &s->bar[i], sure) == side;
	return n;
}

/* The names on one side, at most three, or how many of all. */
static void names(struct picture *p, const struct series *s,
	enum intervals_side side, bool sure)
{
	size_t n = count(p, s, side, sure), k = 0;

	if (n > 3) {
		ink_number(p->ink, (double)n, 0);
		ink_either(p->ink, " of ", " 项，共 ");
		ink_number(p->ink, (double)s->n, 0);
		ink_either(p->ink, "", " 项");
		return;
	}
	for (size_t i = 0; i < s->n; i++) {
		if (side_of(p, &s->bar[i], sure) != side)
			continue;
		if (k++)
			ink_either(p->ink, ", ", "、");
		words_named(p->ink, labels_name(&s->labels), s->bar[i].label);
	}
}

static void reference(struct picture *p)
{
	if (p->ref < 0)
		ink_raw(p->ink, "\xe2\x88\x92");
	ink_at(p->ink, fabs(p->ref));
}

/* "roi, surely above 0: Email, Direct". */
static void say_side(struct picture *p, const struct series *s,
	enum intervals_side side, bool sure, bool *before)
{
	static const char *const en[2][3] = {
		{"above ", "below ", "level with "},
		{"surely above ", "surely below ", "not known whether above "}};
	static const char *const zh[2][3] = {{"高于 ", "低于 ", "等于 "},
		{"确定高于 ", "确定低于 ", "不能断定是否高于 "}};

	if (count(p, s, side, sure) == 0)
		return;
	if (*before) {
		ink_either(p->ink, "; ", "；");
	} else {
		words_column(p->ink, p->name[PART_VALUE]);
		ink_either(p->ink, ", ", " ");
	}
	*before = true;
	ink_either(p->ink, en[sure][side], zh[sure][side]);
	reference(p);
	ink_either(p->ink, ": ", "：");
	names(p, s, side, sure);
}

/* Whether BEST is above all others by its interval. */
static bool is_surely_best(
	const struct series *s, const struct series_bar *best)
{
	if (!has_interval(best))
		return false;
	for (size_t i = 0; i < s->n; i++)
		if (&s->bar[i] != best && !(s->bar[i].hi < best->lo))
			return false;
	return true;
}

/* Without a reference: what is largest, and whether that is sure. */
static void say_largest(struct picture *p, const struct series *s)
{
	const struct series_bar *best = &s->bar[0];

	for (size_t i = 1; i < s->n; i++)
		best = s->bar[i].value > best->value ? &s->bar[i] : best;
	words_column(p->ink, p->name[PART_VALUE]);
	ink_either(p->ink, ": ", "：");
	words_named(p->ink, labels_name(&s->labels), best->label);
	if (is_surely_best(s, best))
		ink_either(p->ink, " is highest, ", " 最高，");
	else
		ink_either(p->ink, " is highest, perhaps by chance, ",
			" 最高（也可能是偶然），");
	words_value(p, best->value);
	words_interval(p, best->lo, best->hi);
}

/* Rows that are steps: where most is lost from one to the next. */
static void say_steps(struct picture *p, const struct series *s)
{
	const struct series_bar *first = &s->bar[0], *worst = NULL;
	double most = 0;

	for (size_t i = 1; i < s->n; i++)
		if (s->bar[i - 1].value - s->bar[i].value > most) {
			most = s->bar[i - 1].value - s->bar[i].value;
			worst = &s->bar[i];
		}
	if (!worst) {
		ink_either(p->ink, "Nothing is lost after ", "没有流失：");
		words_label(p->ink, first->label, 40);
		return;
	}
	ink_either(p->ink, "Most is lost at ", "流失最多的一步是 ");
	words_label(p->ink, worst->label, 40);
	ink_either(p->ink, ": from ", "：从 ");
	ink_share(p->ink, worst->value + most);
	ink_either(p->ink, " to ", " 到 ");
	ink_share(p->ink, worst->value);
}

static void say(struct picture *p, const void *data)
{
	const struct series *s = data;
	bool before = false, sure = has_intervals(s);

	if (p->steps) {
		say_steps(p, s);
		return;
	}
	if (isnan(p->ref)) {
		say_largest(p, s);
		return;
	}
	for (int side = ABOVE; side <= UNKNOWN; side++)
		say_side(p, s, (enum intervals_side)side, sure, &before);
}

static void reach(double *lo, double *hi, double x)
{
	if (isnan(x))
		return;
	*lo = x < *lo ? x : *lo;
	*hi = x > *hi ? x : *hi;
}

/* Where the rows end that are on the scale of row FROM. */
static size_t same_scale(const struct series *s, size_t from)
{
	size_t i = from + 1;

	while (i < s->shown && text_equal(s->bar[i].apart, s->bar[from].apart))
		i++;
	return i;
}

static size_t scales(const struct series *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->shown; i = same_scale(s, i))
		n++;
	return n;
}

/* Over rows FROM to END. */
static struct axis scale_for(const struct picture *p, const struct series *s,
	size_t from, size_t end)
{
	double lo = s->bar[from].value, hi = lo;

	reach(&lo, &hi, p->ref);
	for (size_t i = from; i < end; i++) {
		reach(&lo, &hi, s->bar[i].value);
		reach(&lo, &hi, s->bar[i].lo);
		reach(&lo, &hi, s->bar[i].hi);
	}
	return axis_over(lo, hi, p->scale);
}

static void whisker(struct picture *p, const struct axis *scale,
	const struct series_bar *b, double y, unsigned colour)
{
	static const char *const class[] = {"s c3", "s c2", "s c4"};
	double lo = axis_at(scale, b->lo), hi = axis_at(scale, b->hi);

	if (!isnan(b->lo) && !isnan(b->hi)) {
		svg_line(p, class[colour], lo, y, hi, y);
		svg_line(p, class[colour], lo, y - 4, lo, y + 4);
		svg_line(p, class[colour], hi, y - 4, hi, y + 4);
	}
	svg_mark(p, (const unsigned[]){2, 1, 3}[colour],
		axis_at(scale, b->value), y, text_of(""));
}

static void draw_row(struct picture *p, const struct axis *scale,
	const struct series_bar *b, double y, bool sure)
{
	svg_text(p, 0, y + TEXT_AT, 0, "start", false);
	words_row_label(p->ink, b->label, 24);
	svg_text_end(p);
	svg_text(p, 1, y + TEXT_AT, 0, "end", false);
	words_value(p, b->value);
	words_interval(p, b->lo, b->hi);
	svg_text_end(p);
	whisker(p, scale, b, y + MARK_AT, side_of(p, b, sure));
}

/* Rows FROM to END below their scale, from Y on; returns where they end. */
static double draw_rows(struct picture *p, const struct series *s, size_t from,
	size_t end, double y)
{
	struct axis scale = scale_for(p, s, from, end);
	double top = y + HEAD, bottom = top + (double)(end - from) * ROW;

	svg_ticks(p, &scale, 5, y + 12, top, bottom);
	if (!isnan(p->ref))
		svg_line(p, "ref", axis_at(&scale, p->ref), top,
			axis_at(&scale, p->ref), bottom);
	for (size_t i = from; i < end; i++)
		draw_row(p, &scale, &s->bar[i], top + (double)(i - from) * ROW,
			has_intervals(s));
	return bottom;
}

static void draw(struct picture *p, const void *data)
{
	const struct series *s = data;
	double y = 0;

	svg_open(p, (unsigned)(scales(s) * HEAD + s->shown * ROW), false, say,
		s);
	for (size_t i = 0; i < s->shown;) {
		size_t end = same_scale(s, i);
		y = draw_rows(p, s, i, end, y);
		i = end;
	}
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	const struct series *s = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, labels_name(&s->labels), false);
	words_head(ink, p->name[PART_VALUE], true);
	words_head(ink, text_of(ink->zh ? "下限" : "from"), true);
	words_head(ink, text_of(ink->zh ? "上限" : "to"), true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < s->shown; i++) {
		ink_raw(ink, "<tr>");
		words_name(ink, s->bar[i].label);
		words_measure(p, s->bar[i].value);
		words_measure(p, s->bar[i].lo);
		words_measure(p, s->bar[i].hi);
		ink_raw(ink, "</tr>");
	}
	series_rest(p, s->shown, s->n);
}

const struct picture_kind picture_as_intervals = {"intervals",
	sizeof(struct series), gather, say, draw, table, series_release};

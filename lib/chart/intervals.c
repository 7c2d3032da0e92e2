/* intervals.c - figures with the interval that they may lie in, against a
 * reference: above, below, or not known. */
#include <math.h>

#include "chart/series.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { ROW = 38, TEXT_AT = 13, MARK_AT = 25, HEAD = 20 };

enum intervals_side { ABOVE, BELOW, UNKNOWN };

static enum intervals_side side_of(
	const struct picture *p, const struct series_bar *b)
{
	if (isnan(p->ref) || isnan(b->lo) || isnan(b->hi))
		return UNKNOWN;
	return b->lo > p->ref ? ABOVE : b->hi < p->ref ? BELOW : UNKNOWN;
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
	enum intervals_side side)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += side_of(p, &s->bar[i]) == side;
	return n;
}

/* The names on one side, at most three, or how many. */
static void names(
	struct picture *p, const struct series *s, enum intervals_side side)
{
	size_t n = count(p, s, side), k = 0;

	if (n > 3) {
		ink_number(p->ink, (double)n, 0);
		return;
	}
	for (size_t i = 0; i < s->n; i++) {
		if (side_of(p, &s->bar[i]) != side)
			continue;
		if (k++)
			ink_either(p->ink, ", ", "、");
		words_label(p->ink, s->bar[i].label, 30);
	}
}

static void say_side(struct picture *p, const struct series *s,
	enum intervals_side side, const char *en, const char *zh, bool *before)
{
	if (count(p, s, side) == 0)
		return;
	if (*before)
		ink_either(p->ink, "; ", "；");
	*before = true;
	ink_either(p->ink, en, zh);
	names(p, s, side);
}

/* Without a reference, or an interval: what is largest, and whether that is
 * sure. */
static void say_largest(struct picture *p, const struct series *s)
{
	const struct series_bar *best = &s->bar[0];
	bool sure = !isnan(best->lo);

	for (size_t i = 1; i < s->n; i++)
		best = s->bar[i].value > best->value ? &s->bar[i] : best;
	for (size_t i = 0; i < s->n; i++)
		if (&s->bar[i] != best && !(s->bar[i].hi < best->lo))
			sure = false;
	words_label(p->ink, best->label, 60);
	ink_either(p->ink,
		sure ? " is highest: "
		     : " is highest, perhaps by "
		       "chance: ",
		sure ? " 最高：" : " 最高（也可能是偶然）：");
	ink_short(p->ink, best->value);
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
	bool before = false;

	if (p->ordered) {
		say_steps(p, s);
		return;
	}
	if (isnan(p->ref)) {
		say_largest(p, s);
		return;
	}
	words_column(p->ink, p->name[PART_VALUE]);
	ink_either(p->ink, " against ", " 对照 ");
	ink_short(p->ink, p->ref);
	ink_either(p->ink, ": ", "：");
	say_side(p, s, ABOVE, "surely above ", "确定高于：", &before);
	say_side(p, s, BELOW, "surely below ", "确定低于：", &before);
	say_side(p, s, UNKNOWN, "not known ", "不能断定：", &before);
}

static void reach(double *lo, double *hi, double x)
{
	if (isnan(x))
		return;
	*lo = x < *lo ? x : *lo;
	*hi = x > *hi ? x : *hi;
}

static struct axis scale_for(const struct picture *p, const struct series *s)
{
	double lo = s->bar[0].value, hi = lo;

	reach(&lo, &hi, p->ref);
	for (size_t i = 0; i < s->shown; i++) {
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

/* "10.6 (6.1 - 15.1)" */
static void figure(struct picture *p, const struct series_bar *b)
{
	ink_short(p->ink, b->value);
	if (isnan(b->lo) || isnan(b->hi))
		return;
	ink_raw(p->ink, " (");
	ink_short(p->ink, b->lo);
	ink_raw(p->ink, " \xe2\x80\x93 ");
	ink_short(p->ink, b->hi);
	ink_raw(p->ink, ")");
}

static void draw(struct picture *p, const void *data)
{
	const struct series *s = data;
	struct axis scale = scale_for(p, s);
	double end = HEAD + (double)s->shown * ROW;

	svg_open(p, (unsigned)end, false, say, s);
	svg_ticks(p, &scale, 5, 12, HEAD, end);
	if (!isnan(p->ref))
		svg_line(p, "ref", axis_at(&scale, p->ref), HEAD,
			axis_at(&scale, p->ref), end);
	for (size_t i = 0; i < s->shown; i++) {
		const struct series_bar *b = &s->bar[i];
		double y = HEAD + (double)i * ROW;
		svg_text(p, 0, y + TEXT_AT, 0, "start", false);
		words_label(p->ink, b->label, 24);
		svg_text_end(p);
		svg_text(p, 1, y + TEXT_AT, 0, "end", false);
		figure(p, b);
		svg_text_end(p);
		whisker(p, &scale, b, y + MARK_AT, side_of(p, b));
	}
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	const struct series *s = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_LABEL], false);
	words_head(ink, p->name[PART_VALUE], true);
	words_head(ink, text_of(ink->zh ? "下限" : "from"), true);
	words_head(ink, text_of(ink->zh ? "上限" : "to"), true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < s->shown; i++) {
		ink_raw(ink, "<tr>");
		words_name(ink, s->bar[i].label);
		words_figure(ink, s->bar[i].value);
		words_figure(ink, s->bar[i].lo);
		words_figure(ink, s->bar[i].hi);
		ink_raw(ink, "</tr>");
	}
	series_rest(p, s->shown, s->n);
}

const struct picture_kind picture_as_intervals = {"intervals",
	sizeof(struct series), gather, say, draw, table, series_release};

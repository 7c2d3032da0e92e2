/* bars.c - a bar a name: figures of rows, counts of rows, shares of people
 * beside shares of money.  The name and the figure stand above each bar, so
 * that neither is cut on a phone. */
#include <math.h>

#include "chart/series.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { ROW = 38, TEXT_AT = 13, BAR_AT = 19, BAR_HIGH = 10 };

static double share(double x, double of)
{
	return of > 0 ? x / of : (double)NAN;
}

/* Begin the line above a bar: its name on the left; the caller writes the right
 * side and ends it. */
static void line_above(struct picture *p, const struct series_bar *b, double y)
{
	svg_text(p, 0, y + TEXT_AT, 0, "start", false);
	words_row_label(p->ink, b->label, 34);
	svg_text_end(p);
	svg_text(p, 1, y + TEXT_AT, 0, "end", false);
}

/* ---- bars: figures as they are ---- */

static bool gather_bars(struct picture *p, void *data)
{
	struct series *s = data;

	series_of_rows(s, p);
	if (!p->ordered)
		series_order(s, false);
	return s->n > 0;
}

/* Whether figures are parts of their sum. */
static bool adds_up(const struct series *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->bar[i].value < 0)
			return false;
	return s->total > 0 && s->n > 1;
}

static const struct series_bar *largest(const struct series *s)
{
	const struct series_bar *best = &s->bar[0];

	for (size_t i = 1; i < s->n; i++)
		if (s->bar[i].value > best->value)
			best = &s->bar[i];
	return best;
}

/* How many have the value of BEST; of counts, its count. */
static size_t level_with(
	const struct series *s, const struct series_bar *best, bool count)
{
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++)
		n += count ? s->bar[i].count == best->count
			   : s->bar[i].value == best->value;
	return n;
}

/* Several of S are largest: N of them are level at X. */
static void say_level(struct picture *p, const struct series *s, size_t n,
	enum picture_part part, double x)
{
	words_column(p->ink, p->name[part]);
	ink_either(p->ink, ": ", "：");
	ink_number(p->ink, (double)(p->ink->zh ? s->n : n), 0);
	ink_either(p->ink, " of ", " 项中有 ");
	ink_number(p->ink, (double)(p->ink->zh ? n : s->n), 0);
	ink_either(p->ink, " have the most, ", " 项并列最多，各 ");
	if (part == PART_BY)
		words_rows(p, x);
	else
		ink_short(p->ink, x);
	ink_either(p->ink, " each", "");
}

static const struct series_bar *smallest(const struct series *s)
{
	const struct series_bar *worst = &s->bar[0];

	for (size_t i = 1; i < s->n; i++)
		if (s->bar[i].value < worst->value)
			worst = &s->bar[i];
	return worst;
}

/* Where one is far below 0, it is as much the news as the one far above. */
static void say_lowest(struct picture *p, const struct series *s)
{
	const struct series_bar *b = smallest(s);

	if (b->value >= 0)
		return;
	ink_either(p->ink, "; lowest is ", "；最低的是 ");
	words_named(p->ink, labels_name(&s->labels), b->label);
	ink_either(p->ink, ", ", "，");
	ink_short(p->ink, b->value);
}

/* There is one bar only: what it has. */
static void say_only(struct picture *p, const struct series *s)
{
	words_named(p->ink, labels_name(&s->labels), s->bar[0].label);
	ink_either(p->ink, ": ", "：");
	words_column(p->ink, p->name[PART_VALUE]);
	ink_raw(p->ink, " ");
	ink_short(p->ink, s->bar[0].value);
}

/* Whether NAME is of things that are counted: of these one has the most. */
static bool is_count(struct text name)
{
	static const char *const of[] = {
		"customers", "people", "rows", "cells", "links"};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		if (text_is(name, of[i]))
			return true;
	return false;
}

static void say_bars(struct picture *p, const void *data)
{
	const struct series *s = data;
	const struct series_bar *b = largest(s);
	size_t level = level_with(s, b, false);

	if (s->n == 1) {
		say_only(p, s);
		return;
	}
	if (level > 1) {
		say_level(p, s, level, PART_VALUE, b->value);
		return;
	}
	words_named(p->ink, labels_name(&s->labels), b->label);
	ink_either(p->ink,
		is_count(p->name[PART_VALUE]) ? " has the most "
					      : " has the largest ",
		" 的");
	words_column(p->ink, p->name[PART_VALUE]);
	ink_either(p->ink, ": ", "最大：");
	ink_short(p->ink, b->value);
	if (adds_up(s)) {
		ink_either(p->ink, ", ", "，占 ");
		ink_share(p->ink, b->value / s->total);
		ink_either(p->ink, " of all", "");
	}
	say_lowest(p, s);
}

static void draw_bars(struct picture *p, const void *data)
{
	const struct series *s = data;
	double lo = 0, hi = 0;

	for (size_t i = 0; i < s->shown; i++) {
		lo = s->bar[i].value < lo ? s->bar[i].value : lo;
		hi = s->bar[i].value > hi ? s->bar[i].value : hi;
	}
	struct axis scale = axis_over(lo, hi, AXIS_LINEAR);
	double zero = axis_at(&scale, 0);
	svg_open(p, (unsigned)(s->shown * ROW), false, say_bars, s);
	for (size_t i = 0; i < s->shown; i++) {
		const struct series_bar *b = &s->bar[i];
		double y = (double)i * ROW, at = axis_at(&scale, b->value);
		line_above(p, b, y);
		ink_short(p->ink, b->value);
		svg_text_end(p);
		svg_bar(p, b->value < 0, at < zero ? at : zero,
			at < zero ? zero : at, y + BAR_AT, BAR_HIGH, false);
	}
	svg_close(p);
}

static void table_bars(struct picture *p, const void *data)
{
	const struct series *s = data;
	bool shares = adds_up(s);

	ink_raw(p->ink, "<tr>");
	words_head(p->ink, labels_name(&s->labels), false);
	words_head(p->ink, p->name[PART_VALUE], true);
	if (shares)
		words_head(
			p->ink, text_of(p->ink->zh ? "占比" : "share"), true);
	ink_raw(p->ink, "</tr>");
	for (size_t i = 0; i < s->shown; i++) {
		ink_raw(p->ink, "<tr>");
		words_name(p->ink, s->bar[i].label);
		words_figure(p->ink, s->bar[i].value);
		if (shares)
			words_part(p->ink, s->bar[i].value / s->total);
		ink_raw(p->ink, "</tr>");
	}
	series_rest(p, s->shown, s->n);
}

const struct picture_kind picture_as_bars = {"bars", sizeof(struct series),
	gather_bars, say_bars, draw_bars, table_bars, series_release};

/* ---- shares: of people, and of what they bring ---- */

/* A value has the colour that points and ribbons of the same page give it:
 * theirs go by how often it is. */
static void colour_groups(struct series *s)
{
	for (size_t i = 0; i < s->n; i++)
		s->bar[i].group = i < SVG_GROUPS ? (unsigned)i : SVG_GROUPS - 1;
}

static bool gather_shares(struct picture *p, void *data)
{
	struct series *s = data;

	series_of_counts(s, p);
	series_order(s, true);
	colour_groups(s);
	series_order(s, false);
	return s->n > 0 && s->total > 0;
}

static void say_shares(struct picture *p, const void *data)
{
	const struct series *s = data;
	const struct series_bar *b = &s->bar[0];

	ink_share(p->ink, share(b->count, s->counted));
	if (p->people)
		ink_either(p->ink, " of the customers", "的客户");
	else
		ink_either(p->ink, " of the rows", "的行");
	ink_either(p->ink, " bring ", "带来 ");
	ink_share(p->ink, share(b->value, s->total));
	ink_either(p->ink, " of the ", "的");
	words_column(p->ink, p->name[PART_SUM]);
	ink_either(p->ink, ": ", "：");
	words_named(p->ink, p->name[PART_BY], b->label);
}

static void draw_shares(struct picture *p, const void *data)
{
	const struct series *s = data;

	svg_open(p, (unsigned)(s->shown * ROW), false, say_shares, s);
	for (size_t i = 0; i < s->shown; i++) {
		const struct series_bar *b = &s->bar[i];
		double y = (double)i * ROW, of = share(b->value, s->total);
		line_above(p, b, y);
		ink_share(p->ink, share(b->count, s->counted));
		ink_raw(p->ink, " \xe2\x86\x92 ");
		ink_share(p->ink, of);
		svg_text_end(p);
		svg_bar(p, b->group, 0, share(b->count, s->counted), y + BAR_AT,
			BAR_HIGH / 2, true);
		svg_bar(p, b->group, 0, of < 0 ? 0 : of,
			y + BAR_AT + BAR_HIGH / 2 + 1, BAR_HIGH / 2, false);
	}
	svg_close(p);
}

static void table_shares(struct picture *p, const void *data)
{
	const struct series *s = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_BY], false);
	words_head(ink, text_of(ink->zh ? "行数" : "rows"), true);
	words_head(ink, text_of(ink->zh ? "占比" : "share"), true);
	words_head(ink, p->name[PART_SUM], true);
	words_head(ink, text_of(ink->zh ? "占比" : "share"), true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < s->shown; i++) {
		const struct series_bar *b = &s->bar[i];
		ink_raw(ink, "<tr>");
		words_name(ink, b->label);
		words_figure(ink, b->count);
		words_part(ink, share(b->count, s->counted));
		words_figure(ink, b->value);
		words_part(ink, share(b->value, s->total));
		ink_raw(ink, "</tr>");
	}
	series_rest(p, s->shown, s->n);
}

const struct picture_kind picture_as_shares = {"shares", sizeof(struct series),
	gather_shares, say_shares, draw_shares, table_shares, series_release};

/* ---- counts: rows by one column, divided by another ---- */

static bool gather_counts(struct picture *p, void *data)
{
	struct series *s = data;

	series_of_counts(s, p);
	if (!p->ordered)
		series_order(s, true);
	return s->n > 0;
}

static void say_counts(struct picture *p, const void *data)
{
	const struct series *s = data;
	const struct series_bar *b = &s->bar[0];

	for (size_t i = 1; i < s->n; i++)
		b = s->bar[i].count > b->count ? &s->bar[i] : b;
	size_t level = level_with(s, b, true);
	if (level > 1) {
		say_level(p, s, level, PART_BY, b->count);
		return;
	}
	if (p->ink->zh)
		words_column(p->ink, p->name[PART_BY]);
	ink_either(p->ink, "", "以 ");
	words_label(p->ink, b->label, 60);
	ink_either(p->ink, " is the most frequent ", " 最多：占 ");
	if (!p->ink->zh)
		words_column(p->ink, p->name[PART_BY]);
	ink_either(p->ink, ": ", "");
	ink_share(p->ink, share(b->count, s->counted));
	ink_either(p->ink, " of ", "，共 ");
	words_rows(p, s->counted);
}

static void draw_parts(struct picture *p, const struct series_bar *b, double y,
	double most, size_t parts)
{
	double from = 0;

	if (parts < 2) {
		svg_bar(p, 0, 0, b->count / most, y + BAR_AT, BAR_HIGH, false);
		return;
	}
	for (size_t k = 0; k < parts; k++) {
		double n = b->part[k];
		if (n > 0)
			svg_part(p, (unsigned)k, from / most, (from + n) / most,
				y + BAR_AT, BAR_HIGH);
		from += n;
	}
}

static void draw_counted(struct picture *p, const struct series *s,
	void (*say)(struct picture *p, const void *data))
{
	double top = s->parts ? svg_key_height(s->part, s->parts) : 0;
	double most = 0;

	for (size_t i = 0; i < s->n; i++)
		most = s->bar[i].count > most ? s->bar[i].count : most;
	svg_open(p, (unsigned)(top + (double)s->shown * ROW), false, say, s);
	if (s->parts)
		svg_key(p, s->part, s->parts, 0);
	for (size_t i = 0; i < s->shown; i++) {
		const struct series_bar *b = &s->bar[i];
		double y = top + (double)i * ROW;
		line_above(p, b, y);
		ink_number(p->ink, b->count, 0);
		ink_raw(p->ink, " \xc2\xb7 ");
		ink_share(p->ink, share(b->count, s->counted));
		svg_text_end(p);
		draw_parts(p, b, y, most, s->parts);
	}
	svg_close(p);
}

static void draw_counts(struct picture *p, const void *data)
{
	draw_counted(p, data, say_counts);
}

/* NAME: of the first column. */
static void table_counted(
	struct picture *p, const struct series *s, struct text name)
{
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, name, false);
	for (size_t k = 0; k < s->parts; k++) {
		ink_raw(ink, "<th class=n scope=col>");
		words_label(ink, s->part[k], 24);
		ink_raw(ink, "</th>");
	}
	words_head(ink, text_of(ink->zh ? "行数" : "rows"), true);
	words_head(ink, text_of(ink->zh ? "占比" : "share"), true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < s->shown; i++) {
		const struct series_bar *b = &s->bar[i];
		ink_raw(ink, "<tr>");
		words_name(ink, b->label);
		for (size_t k = 0; k < s->parts; k++)
			words_figure(ink, b->part[k]);
		words_figure(ink, b->count);
		words_part(ink, share(b->count, s->counted));
		ink_raw(ink, "</tr>");
	}
	series_rest(p, s->shown, s->n);
}

static void table_counts(struct picture *p, const void *data)
{
	table_counted(p, data, p->name[PART_BY]);
}

const struct picture_kind picture_as_counts = {"counts", sizeof(struct series),
	gather_counts, say_counts, draw_counts, table_counts, series_release};

/* ---- stack: figures of a row that are parts of one sum ---- */

static bool gather_stack(struct picture *p, void *data)
{
	struct series *s = data;

	series_of_parts(s, p);
	if (!p->ordered)
		series_order(s, true);
	return s->n > 0;
}

/* "came, went or changed". */
static void say_parts(struct picture *p, const struct series *s)
{
	for (size_t k = 0; k < s->parts; k++) {
		if (k && k + 1 == s->parts)
			ink_either(p->ink, " or ", "、");
		else if (k)
			ink_either(p->ink, ", ", "、");
		words_column(p->ink, s->part[k]);
	}
}

/* "6 rows came, went or changed". */
static void say_all(struct picture *p, const struct series *s)
{
	if (p->ink->zh) {
		say_parts(p, s);
		ink_raw(p->ink, "合计 ");
		ink_number(p->ink, s->counted, 0);
		return;
	}
	if (s->counted > 0)
		ink_number(p->ink, s->counted, 0);
	ink_raw(p->ink, s->counted == 0	  ? "No row "
			: s->counted == 1 ? " row "
					  : " rows ");
	say_parts(p, s);
}

static void say_stack(struct picture *p, const void *data)
{
	const struct series *s = data;
	const struct series_bar *b = &s->bar[0];

	for (size_t i = 1; i < s->n; i++)
		b = s->bar[i].count > b->count ? &s->bar[i] : b;
	say_all(p, s);
	if (s->counted == 0)
		return;
	if (level_with(s, b, true) == 1) {
		ink_either(p->ink, ": ", "，其中 ");
		words_named(p->ink, labels_name(&s->labels), b->label);
		ink_either(p->ink, " has most, ", " 最多，");
	} else {
		ink_either(p->ink, ", at most ", "，每组至多 ");
	}
	ink_number(p->ink, b->count, 0);
}

static void draw_stack(struct picture *p, const void *data)
{
	draw_counted(p, data, say_stack);
}

static void table_stack(struct picture *p, const void *data)
{
	const struct series *s = data;

	table_counted(p, s, labels_name(&s->labels));
}

const struct picture_kind picture_as_stack = {"stack", sizeof(struct series),
	gather_stack, say_stack, draw_stack, table_stack, series_release};

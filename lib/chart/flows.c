/* flows.c - from where to where: ribbons whose width is how many went, and the
 * matrix of it. */
#include <stdlib.h>

#include "chart/often.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { NODES = 12, GAP = 8, HIGH = 300, NODE = 1 };

struct flows_side {
	struct text name[NODES];
	double n[NODES];
	size_t count;
	struct often *often; /* owned */
	size_t values;
};

struct flows {
	struct flows_side from, to;
	double n[NODES][NODES];
	double total, stayed, rows;
};

/* How much row I is; 0: it is left out. */
static double weight(const struct picture *p, size_t i)
{
	double w;

	if (p->filled && sheet_text(p->sheet, i, p->column[PART_FROM]).len == 0)
		return 0;
	if (p->column[PART_WEIGHT] < 0)
		return 1;
	w = sheet_real(p->sheet, i, p->column[PART_WEIGHT]);
	return w > 0 ? w : 0;
}

/* The nodes of one side, the largest first. */
static void find_side(struct flows_side *s, const struct picture *p, int column)
{
	s->often = often_of(p, column, weight, &s->values);
	s->count = often_names(s->name, s->often, s->values, NODES, p->ink->zh);
}

static size_t node_of(const struct flows_side *s, struct text t)
{
	return often_place(s->often, s->values, NODES, t);
}

static bool gather(struct picture *p, void *data)
{
	struct flows *f = data;

	find_side(&f->from, p, p->column[PART_FROM]);
	find_side(&f->to, p, p->column[PART_TO]);
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct text a = sheet_text(p->sheet, i, p->column[PART_FROM]);
		struct text b = sheet_text(p->sheet, i, p->column[PART_TO]);
		size_t from = node_of(&f->from, a), to = node_of(&f->to, b);
		double w = weight(p, i);
		if (w == 0)
			continue;
		f->n[from][to] += w;
		f->from.n[from] += w;
		f->to.n[to] += w;
		f->total += w;
		f->stayed += text_equal(a, b) ? w : 0;
	}
	f->rows = (double)p->sheet->rows;
	return f->total > 0;
}

/* The largest flow between two different names; false if there is none. */
static bool largest(const struct flows *f, size_t *from, size_t *to)
{
	double most = 0;

	for (size_t a = 0; a < f->from.count; a++)
		for (size_t b = 0; b < f->to.count; b++)
			if (f->n[a][b] > most &&
				!text_equal(f->from.name[a], f->to.name[b])) {
				most = f->n[a][b];
				*from = a;
				*to = b;
			}
	return most > 0;
}

/* Rows without an earlier name are not in the picture. */
static void say_left_out(struct picture *p, const struct flows *f)
{
	if (!p->filled || f->rows == f->total)
		return;
	ink_either(p->ink, "; ", "；");
	if (p->ink->zh)
		ink_raw(p->ink, "另有 ");
	words_rows(p, f->rows - f->total);
	ink_either(p->ink, " not there before", "上期没有");
}

static void say(struct picture *p, const void *data)
{
	const struct flows *f = data;
	size_t a = 0, b = 0;

	if (p->filled || f->stayed > 0) {
		ink_number(p->ink, f->total - f->stayed, 0);
		ink_either(p->ink, " of ", " 个有变化，共 ");
		words_rows(p, f->total);
		ink_either(p->ink, " changed", "");
	} else {
		ink_either(p->ink, "Of ", "共 ");
		ink_number(p->ink, f->total, 0);
	}
	if (largest(f, &a, &b)) {
		ink_either(p->ink, ": most went from ", "，最多的是 ");
		words_label(p->ink, f->from.name[a], 40);
		ink_either(p->ink, " to ", " → ");
		words_label(p->ink, f->to.name[b], 40);
		ink_raw(p->ink, " (");
		ink_number(p->ink, f->n[a][b], 0);
		ink_raw(p->ink, ")");
	}
	say_left_out(p, f);
}

/* How many pixels one is, so that both sides fit. */
static double pixels(const struct flows *f)
{
	size_t most = f->from.count > f->to.count ? f->from.count : f->to.count;

	return (HIGH - GAP * (double)(most - 1)) / f->total;
}

static void ribbon(
	struct picture *p, unsigned colour, double y0, double y1, double high)
{
	const double c[] = {
		y0, y0, y1, y1, y1 + high, y1 + high, y0 + high, y0 + high};
	static const char *const piece[] = {"<path d=\"M0 ", "C500 ", " 500 ",
		" 1000 ", "V", "C500 ", " 500 ", " 0 "};

	for (unsigned i = 0; i < 8; i++) {
		ink_raw(p->ink, piece[i]);
		ink_at(p->ink, c[i]);
	}
	ink_raw(p->ink, "Z\" class=\"c");
	ink_number(p->ink, colour % SVG_GROUPS + 1, 0);
	ink_raw(p->ink, " f p\"/>");
}

/* In a drawing of its own that is stretched to the width. */
static void ribbons(struct picture *p, const struct flows *f, double k)
{
	double left = 0, right[NODES], y = 0;

	for (size_t b = 0; b < f->to.count; b++) {
		right[b] = y;
		y += f->to.n[b] * k + GAP;
	}
	ink_raw(p->ink, "<svg width=\"100%\" height=\"300\" viewBox=\"0 0 1000 "
			"300\" preserveAspectRatio=\"none\">");
	for (size_t a = 0; a < f->from.count; a++) {
		for (size_t b = 0; b < f->to.count; b++) {
			double high = f->n[a][b] * k;
			if (high == 0)
				continue;
			ribbon(p, (unsigned)a, left, right[b], high);
			left += high;
			right[b] += high;
		}
		left += GAP;
	}
	ink_raw(p->ink, "</svg>");
}

static void side(
	struct picture *p, const struct flows_side *s, double k, bool right)
{
	double y = 0, last = -100;

	for (size_t i = 0; i < s->count; i++) {
		double high = s->n[i] * k;
		double x = right ? 1 - NODE / 100.0 : 0;
		svg_bar(p, right ? 3 : (unsigned)i, x, x + NODE / 100.0, y,
			high > 1 ? high : 1, false);
		double at = y + high / 2 + 4;
		if (at - last >= 14) { /* else the one above is in its place */
			svg_text(p, right, at, right ? -12 : 12,
				right ? "end" : "start", false);
			words_label(p->ink, s->name[i], 20);
			ink_raw(p->ink, " ");
			ink_short(p->ink, s->n[i]);
			svg_text_end(p);
			last = at;
		}
		y += high + GAP;
	}
}

static void draw(struct picture *p, const void *data)
{
	const struct flows *f = data;
	double k = pixels(f);

	svg_open(p, HIGH, false, say, f);
	ribbons(p, f, k);
	side(p, &f->from, k, false);
	side(p, &f->to, k, true);
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	const struct flows *f = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_FROM], false);
	for (size_t b = 0; b < f->to.count; b++) {
		ink_raw(ink, "<th class=n scope=col>");
		words_label(p->ink, f->to.name[b], 24);
		ink_raw(ink, "</th>");
	}
	ink_raw(ink, "</tr>");
	for (size_t a = 0; a < f->from.count; a++) {
		ink_raw(ink, "<tr><td>");
		words_label(p->ink, f->from.name[a], 40);
		ink_raw(ink, "</td>");
		for (size_t b = 0; b < f->to.count; b++)
			words_figure(ink, f->n[a][b]);
		ink_raw(ink, "</tr>");
	}
}

static void release(void *data)
{
	struct flows *f = data;

	free(f->from.often);
	free(f->to.often);
}

const struct picture_kind picture_as_flows = {
	"flows", sizeof(struct flows), gather, say, draw, table, release};

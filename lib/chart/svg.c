/* svg.c - the marks that pictures are made of. */
#include "chart/svg.h"

#include "base/width.h"
#include "chart/words.h"

/* Room around a picture that is a file of its own, in pixels. */
enum { ALONE_WIDTH = 760, ALONE_LEFT = 64, ALONE_SIDE = 16, ALONE_TOP = 56 };

static void put(struct picture *p, const char *name, double x, const char *unit)
{
	ink_raw(p->ink, " ");
	ink_raw(p->ink, name);
	ink_raw(p->ink, "=\"");
	ink_at(p->ink, x);
	ink_raw(p->ink, unit);
	ink_raw(p->ink, "\"");
}

static void id(struct picture *p, const char *before)
{
	ink_raw(p->ink, before);
	ink_number(p->ink, p->number, 0);
}

/* Colours of a file that has no page around it. */
static const char style[] =
	"<style>svg{font:13px sans-serif;fill:#1b1f24}.g{stroke:#e9edf0}"
	".ax{stroke:#b8c0c8}.m{fill:#5b6570;font-size:12px}"
	".ref{stroke:#1b1f24;stroke-dasharray:3 3}"
	".ref~text,.g~text{paint-order:stroke;stroke:#fff;stroke-width:3px;"
	"stroke-linejoin:round}.c1{--c:#0072b2}"
	".c2{--c:#c97a00}.c3{--c:#00875f}.c4{--c:#7a7f87}.c5{--c:#a8518a}"
	".c6{--c:#3d3270}.f{fill:var(--c)}.s{stroke:var(--c);fill:none}"
	".k{fill:#fff}.p{fill-opacity:.45}.o{fill-opacity:.62}</style>";

static void open_alone(struct picture *p, unsigned height, bool axis)
{
	double left = axis ? ALONE_LEFT : ALONE_SIDE;
	double all = height + ALONE_TOP + ALONE_SIDE;

	ink_raw(p->ink, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
	put(p, "width", ALONE_WIDTH, "");
	put(p, "height", all, "");
	ink_raw(p->ink, " viewBox=\"0 0 ");
	ink_at(p->ink, ALONE_WIDTH);
	ink_raw(p->ink, " ");
	ink_at(p->ink, all);
	ink_raw(p->ink, "\" role=\"img\" aria-labelledby=\"t d\">");
	ink_raw(p->ink, style);
	ink_raw(p->ink, "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
	ink_raw(p->ink, "<text x=\"16\" y=\"26\" font-weight=\"600\" "
			"font-size=\"15\">");
	ink_either(p->ink, p->chart->en, p->chart->zh);
	ink_raw(p->ink, "</text><svg");
	put(p, "x", left, "");
	put(p, "y", ALONE_TOP, "");
	put(p, "width", ALONE_WIDTH - left - ALONE_SIDE, "");
	put(p, "height", height, "");
	ink_raw(p->ink, " overflow=\"visible\">");
}

void svg_open(struct picture *p, unsigned height, bool axis,
	void (*say)(struct picture *p, const void *data), const void *data)
{
	if (p->alone) {
		open_alone(p, height, axis);
	} else {
		ink_raw(p->ink, axis ? "<div class=axis>" : "<div>");
		ink_raw(p->ink, "<svg width=\"100%\"");
		put(p, "height", height, "");
		id(p, " role=\"img\" aria-labelledby=\"t");
		id(p, " d");
		ink_raw(p->ink, "\">");
	}
	p->alone ? ink_raw(p->ink, "<title id=\"t") : id(p, "<title id=\"t");
	ink_raw(p->ink, "\">");
	ink_either(p->ink, p->chart->en, p->chart->zh);
	ink_raw(p->ink, "</title>");
	p->alone ? ink_raw(p->ink, "<desc id=\"d") : id(p, "<desc id=\"d");
	ink_raw(p->ink, "\">");
	say(p, data);
	ink_raw(p->ink, "</desc>");
}

void svg_close(struct picture *p)
{
	ink_raw(p->ink, p->alone ? "</svg></svg>\n" : "</svg></div>");
}

static void class_of(struct picture *p, unsigned g, const char *more)
{
	ink_raw(p->ink, " class=\"c");
	ink_number(p->ink, g % SVG_GROUPS + 1, 0);
	ink_raw(p->ink, more);
	ink_raw(p->ink, "\"");
}

/* A mark in the colours of CLASS. */
static void mark_in(struct picture *p, unsigned g, double x, double y,
	const char *class, struct text title)
{
	static const char *const shape[SVG_GROUPS] = {
		"M0-4.6 4.6 0 0 4.6-4.6 0Z", "M0-4.4 4.4 3.4-4.4 3.4Z",
		"M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z", "M-3.4-3.4H3.4V3.4H-3.4Z",
		"M0 4.4 4.4-3.4-4.4-3.4Z",
		"M-4.4-1.3H-1.3V-4.4H1.3V-1.3H4.4V1.3H1.3V4.4H-1.3V1.3H-4.4Z"};

	ink_raw(p->ink, "<svg");
	put(p, "x", x * 100, "%");
	put(p, "y", y, "");
	ink_raw(p->ink,
		" width=\"1\" height=\"1\" overflow=\"visible\"><path d=\"");
	ink_raw(p->ink, shape[g % SVG_GROUPS]);
	ink_raw(p->ink, "\"");
	if (class)
		ink_raw(p->ink, class);
	else
		class_of(p, g, " f o");
	if (title.len) {
		ink_raw(p->ink, "><title>");
		ink_text(p->ink, title);
		ink_raw(p->ink, "</title></path></svg>");
	} else {
		ink_raw(p->ink, "/></svg>");
	}
}

void svg_mark(
	struct picture *p, unsigned g, double x, double y, struct text title)
{
	mark_in(p, g, x, y, NULL, title);
}

enum { MARKS_FEW = 31, MARKS = 8 };

bool svg_is_marked(size_t i, size_t n, unsigned g)
{
	size_t every = n / MARKS;

	return n <= MARKS_FEW || (i + g * every / SVG_GROUPS) % every == 0;
}

void svg_bar(struct picture *p, unsigned g, double x0, double x1, double y,
	double height, bool pale)
{
	ink_raw(p->ink, "<rect");
	put(p, "x", x0 * 100, "%");
	put(p, "y", y, "");
	put(p, "width", (x1 - x0) * 100, "%");
	put(p, "height", height, "");
	class_of(p, g, pale ? " f p" : " f");
	ink_raw(p->ink, "/>");
}

void svg_part(struct picture *p, unsigned g, double x0, double x1, double y,
	double height)
{
	svg_bar(p, g, x0, x1, y, height, false);
	if (x1 - x0 >= 0.04) /* 12 pixels on a phone */
		mark_in(p, g, (x0 + x1) / 2, y + height / 2, " class=\"k\"",
			text_of(""));
}

void svg_line(struct picture *p, const char *class, double x0, double y0,
	double x1, double y1)
{
	ink_raw(p->ink, "<line class=\"");
	ink_raw(p->ink, class);
	ink_raw(p->ink, "\"");
	put(p, "x1", x0 * 100, "%");
	put(p, "x2", x1 * 100, "%");
	put(p, "y1", y0, "");
	put(p, "y2", y1, "");
	ink_raw(p->ink, "/>");
}

void svg_text(struct picture *p, double x, double y, double dx,
	const char *anchor, bool mute)
{
	ink_raw(p->ink, mute ? "<text class=\"m\"" : "<text");
	put(p, "x", x * 100, "%");
	put(p, "y", y, "");
	if (dx != 0)
		put(p, "dx", dx, "");
	if (strcmp(anchor, "start") != 0) {
		ink_raw(p->ink, " text-anchor=\"");
		ink_raw(p->ink, anchor);
		ink_raw(p->ink, "\"");
	}
	ink_raw(p->ink, ">");
}

void svg_text_end(struct picture *p)
{
	ink_raw(p->ink, "</text>");
}

/* Where the name of a group goes: X and the Y of its line move on. */
struct key {
	double x, line;
};

static double key_room(struct text name)
{
	size_t width = name.len ? width_of(name) : width_of(text_of("(empty)"));

	return 28 + 7.5 * (double)(width < 24 ? width : 24);
}

static void key_next(struct key *k, struct text name)
{
	if (k->x > 6 && k->x + key_room(name) > 330)
		*k = (struct key){6, k->line + 18};
}

double svg_key_height(const struct text *name, size_t n)
{
	struct key k = {6, 10};

	for (size_t i = 0; i < n; i++) {
		key_next(&k, name[i]);
		k.x += key_room(name[i]);
	}
	return k.line + 10;
}

void svg_key(struct picture *p, const struct text *name, size_t n, double y)
{
	struct key k = {6, y + 10};

	for (size_t i = 0; i < n; i++) {
		key_next(&k, name[i]);
		ink_raw(p->ink, "<g transform=\"translate(");
		ink_at(p->ink, k.x);
		ink_raw(p->ink, " 0)\">");
		svg_mark(p, (unsigned)i, 0, k.line - 4, text_of(""));
		svg_text(p, 0, k.line, 10, "start", false);
		words_label(p->ink, name[i], 24);
		ink_raw(p->ink, "</text></g>");
		k.x += key_room(name[i]);
	}
}

static void tick_text(struct picture *p, double x)
{
	words_value(p, x);
	svg_text_end(p);
}

void svg_ticks(struct picture *p, const struct axis *s, size_t want, double y,
	double y0, double y1)
{
	double tick[AXIS_TICKS];
	size_t n = axis_ticks(s, tick, want);

	for (size_t i = 0; i < n; i++) {
		double x = axis_at(s, tick[i]);
		svg_line(p, "g", x, y0, x, y1);
		svg_text(p, x, y, 0,
			x < 0.04   ? "start"
			: x > 0.96 ? "end"
				   : "middle",
			true);
		tick_text(p, tick[i]);
	}
}

void svg_ticks_left(
	struct picture *p, const struct axis *s, double y0, double y1)
{
	double tick[AXIS_TICKS];
	size_t n = axis_ticks(s, tick, 6);

	for (size_t i = 0; i < n; i++) {
		double y = y1 - (y1 - y0) * axis_at(s, tick[i]);
		svg_line(p, "g", 0, y, 1, y);
		svg_text(p, 0, y + 4, -6, "end", true);
		tick_text(p, tick[i]);
	}
}

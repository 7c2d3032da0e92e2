/* dots.c - figures of several methods side by side: a row a name, on it a mark
 * a method, with its interval where there is one.
 *
 * The methods are values of PART_GROUP, each row of the sheet having one figure
 * in PART_VALUE; or, without that part, all columns that PART_VALUE matches.
 */
#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/table.h"
#include "chart/series.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { TEXT_AT = 13, MARK_AT = 25, LANE = 10, UNDER = 10, HEAD = 20 };
enum { SHOWN = 16 };

struct dots_figure {
	double value, lo, hi; /* NaN: it has none */
};

struct dots_row {
	struct text label; /* of "labels" */
	struct dots_figure of[SVG_GROUPS];
};

struct dots {
	struct labels labels;
	struct dots_row *row; /* owned; n of them */
	size_t n, cap, shown;
	struct text method[SVG_GROUPS]; /* of the sheet */
	int column[SVG_GROUPS];		/* without PART_GROUP: of each */
	size_t methods;
	bool more; /* methods than there are marks */
	bool intervals;
	struct axis scale;
};

static const struct dots_figure nothing = {
	(double)NAN, (double)NAN, (double)NAN};

static struct dots_row *another(struct dots *d, struct text label)
{
	mem_grow(&d->row, &d->cap, d->n + 1, sizeof(*d->row));
	struct dots_row *r = &d->row[d->n++];
	r->label = label;
	for (size_t k = 0; k < SVG_GROUPS; k++)
		r->of[k] = nothing;
	return r;
}

/* The method of that name, or SVG_GROUPS if there is no room for it. */
static size_t method_of(struct dots *d, struct text name)
{
	for (size_t k = 0; k < d->methods; k++)
		if (text_equal(d->method[k], name))
			return k;
	if (d->methods == SVG_GROUPS)
		return SVG_GROUPS;
	d->method[d->methods] = name;
	return d->methods++;
}

static struct dots_figure figure(const struct picture *p, size_t i, int column)
{
	return (struct dots_figure){sheet_real(p->sheet, i, column),
		sheet_real(p->sheet, i, p->column[PART_LO]),
		sheet_real(p->sheet, i, p->column[PART_HI])};
}

/* Methods are rows of the same name. */
static void gather_long(struct dots *d, const struct picture *p)
{
	struct table by;

	table_init(&by, 1, hash_seed());
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct text label = labels_of(&d->labels, i);
		struct text name =
			sheet_text(p->sheet, i, p->column[PART_GROUP]);
		size_t at = table_put(&by, label), k = method_of(d, name);
		if (at == d->n)
			another(d, label);
		if (k < SVG_GROUPS)
			d->row[at].of[k] = figure(p, i, p->column[PART_VALUE]);
		d->more |= k == SVG_GROUPS;
	}
	table_release(&by);
}

/* Methods are columns. */
static void gather_wide(struct dots *d, const struct picture *p)
{
	const struct sheet *s = p->sheet;
	struct text pattern = p->pattern[PART_VALUE], stem;

	for (size_t c = 0; c < s->columns; c++) {
		if (!picture_matches(pattern, s->column[c], &stem))
			continue;
		d->more |= d->methods == SVG_GROUPS;
		if (d->methods == SVG_GROUPS)
			break;
		d->column[d->methods] = (int)c;
		d->method[d->methods++] =
			pattern.at[0] == '*' ? stem : s->column[c];
	}
	for (size_t i = 0; i < s->rows; i++) {
		struct dots_row *r = another(d, labels_of(&d->labels, i));
		for (size_t k = 0; k < d->methods; k++)
			r->of[k] = figure(p, i, d->column[k]);
	}
}

/* The lowest and highest figure of a row, and whose they are; how many it has.
 */
static size_t ends_of(const struct dots *d, const struct dots_row *r,
	size_t *low, size_t *high)
{
	size_t n = 0;

	for (size_t k = 0; k < d->methods; k++) {
		double x = r->of[k].value;
		if (isnan(x))
			continue;
		if (n == 0 || x < r->of[*low].value)
			*low = k;
		if (n == 0 || x > r->of[*high].value)
			*high = k;
		n++;
	}
	return n;
}

static double highest(const struct dots *d, const struct dots_row *r)
{
	size_t low, high;

	return ends_of(d, r, &low, &high) ? r->of[high].value : -INFINITY;
}

static int by_highest(const void *a, const void *b)
{
	const struct dots_row *x = a, *y = b;
	const struct dots all = {.methods = SVG_GROUPS};
	double u = highest(&all, x), v = highest(&all, y);

	if (u != v)
		return u > v ? -1 : 1;
	return text_compare(x->label, y->label);
}

static void reach(double *lo, double *hi, double x)
{
	if (isnan(x))
		return;
	*lo = !(*lo <= x) ? x : *lo;
	*hi = !(*hi >= x) ? x : *hi;
}

static bool set_scale(struct dots *d, const struct picture *p)
{
	double lo = (double)NAN, hi = (double)NAN;

	for (size_t i = 0; i < d->shown; i++)
		for (size_t k = 0; k < d->methods; k++) {
			const struct dots_figure *f = &d->row[i].of[k];
			reach(&lo, &hi, f->value);
			reach(&lo, &hi, f->lo);
			reach(&lo, &hi, f->hi);
			d->intervals |= !isnan(f->lo) && !isnan(f->hi);
		}
	if (isnan(lo))
		return false;
	reach(&lo, &hi, p->ref);
	d->scale = axis_over(lo, hi, p->scale);
	return true;
}

static bool gather(struct picture *p, void *data)
{
	struct dots *d = data;

	labels_init(&d->labels, p);
	if (p->column[PART_GROUP] >= 0)
		gather_long(d, p);
	else
		gather_wide(d, p);
	if (!p->ordered && d->n > 1)
		qsort(d->row, d->n, sizeof(*d->row), by_highest);
	d->shown = d->n < SHOWN ? d->n : SHOWN;
	return d->methods > 1 && set_scale(d, p);
}

/* The row whose figures are farthest apart; NULL: no row has two. */
static const struct dots_row *farthest(const struct dots *d)
{
	const struct dots_row *far = NULL;
	double most = -1;

	for (size_t i = 0; i < d->n; i++) {
		size_t low, high;
		if (ends_of(d, &d->row[i], &low, &high) < 2)
			continue;
		double apart =
			d->row[i].of[high].value - d->row[i].of[low].value;
		if (apart > most) {
			most = apart;
			far = &d->row[i];
		}
	}
	return far;
}

/* Whether row R is highest by method K, and whether ALONE. */
static bool is_highest(
	const struct dots *d, const struct dots_row *r, size_t k, bool *alone)
{
	if (isnan(r->of[k].value))
		return false;
	for (size_t i = 0; i < d->n; i++) {
		if (d->row[i].of[k].value > r->of[k].value)
			return false;
		if (&d->row[i] != r && d->row[i].of[k].value == r->of[k].value)
			*alone = false;
	}
	return true;
}

/* The row that is highest by every method, and whether no other is by any;
 * NULL: they are not of one mind. */
static const struct dots_row *agreed(const struct dots *d, bool *alone)
{
	for (size_t i = 0; i < d->n; i++) {
		size_t k = 0;
		*alone = true;
		while (k < d->methods && is_highest(d, &d->row[i], k, alone))
			k++;
		if (k == d->methods)
			return &d->row[i];
	}
	return NULL;
}

static void say_method(struct picture *p, const struct dots *d,
	const struct dots_row *r, size_t k)
{
	words_value(p, r->of[k].value);
	ink_raw(p->ink, " (");
	words_label(p->ink, d->method[k], 30);
	ink_raw(p->ink, ")");
}

/* What is measured: the column, or what columns have in common. */
static void say_measure(struct picture *p)
{
	struct text t = p->pattern[PART_VALUE];

	while (t.len && (*t.at == '*' || *t.at == '_'))
		t = (struct text){t.at + 1, t.len - 1};
	while (t.len && (t.at[t.len - 1] == '*' || t.at[t.len - 1] == '_'))
		t.len--;
	words_column(p->ink, t);
}

static void say(struct picture *p, const void *data)
{
	const struct dots *d = data;
	bool alone = true;
	const struct dots_row *best = agreed(d, &alone), *far = farthest(d);
	size_t low = 0, high = 0;

	say_measure(p);
	ink_either(p->ink, ", ", "，");
	ink_number(p->ink, (double)d->methods, 0);
	ink_either(p->ink, " ways side by side: ", " 种方法并列：");
	if (best) {
		words_label(p->ink, best->label, 40);
		ink_either(p->ink, " is highest in all", " 均为最高");
		if (!alone)
			ink_either(p->ink, ", beside others in some",
				"（有并列）");
	} else {
		ink_either(p->ink, "they differ in what is highest",
			"最高者不一致");
	}
	if (!far)
		return;
	ends_of(d, far, &low, &high);
	ink_either(p->ink, "; farthest apart at ", "；相差最大的是 ");
	words_label(p->ink, far->label, 40);
	ink_either(p->ink, ", from ", "，从 ");
	say_method(p, d, far, low);
	ink_either(p->ink, " to ", " 到 ");
	say_method(p, d, far, high);
}

static double row_high(const struct dots *d)
{
	return MARK_AT + UNDER +
	       (d->intervals ? LANE * (double)(d->methods - 1) : 0);
}

static void draw_figure(struct picture *p, const struct dots *d,
	const struct dots_figure *f, unsigned k, double y)
{
	static const char *const class[] = {
		"s c1", "s c2", "s c3", "s c4", "s c5", "s c6"};
	double lo = axis_at(&d->scale, f->lo), hi = axis_at(&d->scale, f->hi);

	if (isnan(f->value))
		return;
	if (!isnan(f->lo) && !isnan(f->hi)) {
		svg_line(p, class[k], lo, y, hi, y);
		svg_line(p, class[k], lo, y - 3, lo, y + 3);
		svg_line(p, class[k], hi, y - 3, hi, y + 3);
	}
	svg_mark(p, k, axis_at(&d->scale, f->value), y, text_of(""));
}

/* The name of a row, from where to where its figures go, and its marks. */
static void draw_row(struct picture *p, const struct dots *d,
	const struct dots_row *r, double y)
{
	size_t low = 0, high = 0, n = ends_of(d, r, &low, &high);

	svg_text(p, 0, y + TEXT_AT, 0, "start", false);
	words_row_label(p->ink, r->label, 28);
	svg_text_end(p);
	svg_text(p, 1, y + TEXT_AT, 0, "end", false);
	if (n)
		words_value(p, r->of[low].value);
	if (n && r->of[high].value > r->of[low].value) {
		ink_raw(p->ink, " \xe2\x80\x93 ");
		words_value(p, r->of[high].value);
	}
	svg_text_end(p);
	for (unsigned k = 0; k < d->methods; k++)
		draw_figure(p, d, &r->of[k], k,
			y + MARK_AT + (d->intervals ? LANE * k : 0));
}

static void draw(struct picture *p, const void *data)
{
	const struct dots *d = data;
	double key = svg_key_height(d->method, d->methods) + 4;
	double top = key + HEAD;
	double bottom = top + (double)d->shown * row_high(d);

	svg_open(p, (unsigned)bottom, false, say, d);
	svg_key(p, d->method, d->methods, 0);
	svg_ticks(p, &d->scale, 5, key + 12, top, bottom);
	if (!isnan(p->ref))
		svg_line(p, "ref", axis_at(&d->scale, p->ref), top,
			axis_at(&d->scale, p->ref), bottom);
	for (size_t i = 0; i < d->shown; i++)
		draw_row(p, d, &d->row[i], top + (double)i * row_high(d));
	svg_close(p);
}

static void rest(struct picture *p, const struct dots *d)
{
	series_rest(p, d->shown, d->n);
	if (!d->more)
		return;
	ink_raw(p->ink, "<tr><td class=m colspan=9>");
	ink_either(p->ink, "More than ", "超过 ");
	ink_number(p->ink, (double)d->methods, 0);
	ink_either(p->ink,
		" cannot be told apart in one picture: the others are "
		"not shown",
		" 种难以在一张图中分辨，其余未画出");
	ink_raw(p->ink, "</td></tr>");
}

static void table(struct picture *p, const void *data)
{
	const struct dots *d = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, labels_name(&d->labels), false);
	for (size_t k = 0; k < d->methods; k++) {
		ink_raw(ink, "<th class=n scope=col>");
		words_label(ink, d->method[k], 24);
		ink_raw(ink, "</th>");
	}
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < d->shown; i++) {
		ink_raw(ink, "<tr>");
		words_name(ink, d->row[i].label);
		for (size_t k = 0; k < d->methods; k++) {
			const struct dots_figure *f = &d->row[i].of[k];
			ink_raw(ink, "<td class=n>");
			words_value(p, f->value);
			words_interval(p, f->lo, f->hi);
			ink_raw(ink, "</td>");
		}
		ink_raw(ink, "</tr>");
	}
	rest(p, d);
}

static void release(void *data)
{
	struct dots *d = data;

	labels_release(&d->labels);
	free(d->row);
}

const struct picture_kind picture_as_dots = {
	"dots", sizeof(struct dots), gather, say, draw, table, release};

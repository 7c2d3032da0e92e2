/* qini.c - what a score is worth for choosing whom to treat: what is gained
 * when the highest scores are taken first, bin by bin, beside a choice by
 * chance.
 *
 * A bin gains n * uplift, and its error is that of the interval of its uplift;
 * bins are independent.  The first metric is drawn, an arm a line, in each of
 * which the bins follow one another from 1.
 */
#include <math.h>

#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 240, UNDER = 44, BINS = 100 };

/* An arm, and from bin 0, which is nothing, on: how many units are in all bins
 * up to this one, what they gain, and the variance of that. */
struct qini_arm {
	struct text name;
	double units[BINS + 1], gain[BINS + 1], variance[BINS + 1];
	size_t bins;
};

struct qini_drawn {
	struct text metric;
	struct qini_arm arm[SVG_GROUPS];
	size_t n;
	struct axis y;
};

static double figure(const struct picture *p, size_t row, enum picture_part c)
{
	return sheet_real(p->sheet, row, p->column[c]);
}

/* The arm that a row is of; NULL: of another metric, or there are too many. */
static struct qini_arm *find(
	struct qini_drawn *q, const struct picture *p, size_t row)
{
	struct text arm = sheet_text(p->sheet, row, p->column[PART_GROUP]);
	struct text metric = sheet_text(p->sheet, row, p->column[PART_BY]);

	if (q->n == 0)
		q->metric = metric;
	if (!text_equal(q->metric, metric))
		return NULL;
	for (size_t i = 0; i < q->n; i++)
		if (text_equal(q->arm[i].name, arm))
			return &q->arm[i];
	if (q->n == SVG_GROUPS)
		return NULL;
	q->arm[q->n].name = arm;
	return &q->arm[q->n++];
}

static void add(struct qini_arm *a, const struct picture *p, size_t row)
{
	double n = figure(p, row, PART_WEIGHT), up = figure(p, row, PART_VALUE);
	double wide = figure(p, row, PART_HI) - figure(p, row, PART_LO);
	size_t k = a->bins + 1;

	if (k > BINS || figure(p, row, PART_X) != (double)k)
		return;
	double error = n * wide / (2 * 1.96);
	a->bins = k;
	a->units[k] = a->units[k - 1] + n;
	a->gain[k] = a->gain[k - 1] + n * up;
	a->variance[k] = a->variance[k - 1] + error * error;
}

static bool gather(struct picture *p, void *data)
{
	struct qini_drawn *q = data;
	double lo = 0, hi = 0;

	for (size_t i = 0; i < p->sheet->rows; i++) {
		if (isnan(figure(p, i, PART_X)) ||
			isnan(figure(p, i, PART_VALUE)))
			continue;
		struct qini_arm *a = find(q, p, i);
		if (a)
			add(a, p, i);
	}
	for (size_t i = 0; i < q->n; i++)
		for (size_t k = 1; k <= q->arm[i].bins; k++) {
			lo = fmin(lo, q->arm[i].gain[k]);
			hi = fmax(hi, q->arm[i].gain[k]);
		}
	q->y = axis_over(lo, hi, AXIS_LINEAR);
	return q->n > 0 && q->arm[0].bins > 1;
}

/* The bins up to half of the units, or a little more. */
static size_t half(const struct qini_arm *a)
{
	size_t k = 1;

	while (k < a->bins && a->units[k] * 2 < a->units[a->bins])
		k++;
	return k;
}

/* How many standard errors the first K bins gain more than the same share by
 * chance would: (1 - s) G_k - s (G_n - G_k), s their share of the units. */
static double beyond_chance(const struct qini_arm *a, size_t k)
{
	double s = a->units[k] / a->units[a->bins];
	double more = a->gain[k] - s * a->gain[a->bins];
	double rest = a->variance[a->bins] - a->variance[k];

	return more / sqrt((1 - s) * (1 - s) * a->variance[k] + s * s * rest);
}

static void say(struct picture *p, const void *data)
{
	const struct qini_drawn *q = data;
	const struct qini_arm *a = &q->arm[0];
	size_t k = half(a);
	double share = a->units[k] / a->units[a->bins];
	double z = beyond_chance(a, k);

	words_label(p->ink, q->metric, 30);
	ink_raw(p->ink, " \xc2\xb7 ");
	words_label(p->ink, a->name, 30);
	ink_either(p->ink, ": the highest ", "：得分最高的 ");
	ink_share(p->ink, share);
	ink_either(p->ink, " of the scores gain ", " 增量为 ");
	ink_short(p->ink, a->gain[k]);
	ink_either(p->ink, ", as many by chance ", "，随机选同样多为 ");
	ink_short(p->ink, share * a->gain[a->bins]);
	ink_either(p->ink,
		z > 1.96    ? "; surely more"
		: z < -1.96 ? "; surely less"
			    : "; which is more is not known",
		z > 1.96    ? "；确定更多"
		: z < -1.96 ? "；确定更少"
			    : "；不能断定哪个更多");
}

static double high(const struct qini_drawn *q, double top, double gain)
{
	return top + HIGH * (1 - axis_at(&q->y, gain));
}

static void draw_arm(
	struct picture *p, const struct qini_drawn *q, unsigned i, double top)
{
	static const char *const class[] = {
		"s c1", "s c2", "s c3", "s c4", "s c5", "s c6"};
	const struct qini_arm *a = &q->arm[i];
	double x0 = 0, y0 = high(q, top, 0);

	svg_line(p, "ref", 0, y0, 1, high(q, top, a->gain[a->bins]));
	for (size_t k = 1; k <= a->bins; k++) {
		double x = a->units[k] / a->units[a->bins];
		double y = high(q, top, a->gain[k]);
		svg_line(p, class[i], x0, y0, x, y);
		if (svg_is_marked(k, a->bins, i))
			svg_mark(p, i, x, y, text_of(""));
		x0 = x;
		y0 = y;
	}
}

static void draw(struct picture *p, const void *data)
{
	const struct qini_drawn *q = data;
	const struct axis whole = axis_over(0, 1, AXIS_LINEAR);
	struct text name[SVG_GROUPS];

	for (size_t i = 0; i < q->n; i++)
		name[i] = q->arm[i].name;
	double top = svg_key_height(name, q->n) + 8;
	svg_open(p, (unsigned)(top + HIGH + UNDER), true, say, q);
	svg_key(p, name, q->n, 0);
	svg_ticks_left(p, &q->y, top, top + HIGH);
	p->share = true; /* of the units, to the right */
	svg_ticks(p, &whole, 4, top + HIGH + 18, top, top + HIGH);
	p->share = false;
	for (unsigned i = 0; i < q->n; i++)
		draw_arm(p, q, i, top);
	svg_text(p, 1, top + HIGH + 36, 0, "end", true);
	ink_either(p->ink, "share of the units, the highest scores first",
		"单位比例（得分从高到低）");
	svg_text_end(p);
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	const struct qini_drawn *q = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_GROUP], false);
	words_head(ink, p->name[PART_X], true);
	words_head(ink, text_of(ink->zh ? "累计占比" : "share up to it"), true);
	words_head(ink, text_of(ink->zh ? "累计增量" : "gain up to it"), true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < q->n; i++)
		for (size_t k = 1; k <= q->arm[i].bins; k++) {
			const struct qini_arm *a = &q->arm[i];
			ink_raw(ink, "<tr>");
			words_name(ink, a->name);
			words_figure(ink, (double)k);
			words_part(ink, a->units[k] / a->units[a->bins]);
			words_figure(ink, a->gain[k]);
			ink_raw(ink, "</tr>");
		}
}

static void release(void *data)
{
	(void)data;
}

const struct picture_kind picture_as_qini = {
	"qini", sizeof(struct qini_drawn), gather, say, draw, table, release};

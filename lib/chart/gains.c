/* gains.c - how good a model is: the positives that are found when the highest
 * scores are taken first, tenth by tenth, beside what chance would find.
 *
 * The rows are those of a report of model-fit: part (learned, test), measure
 * (auc, capture, ...), at (the tenth, from 1) and value.
 */
#include <math.h>

#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 240, UNDER = 44, TENTHS = 10 };

enum gains_part { LEARNED, TEST, GAINS_PARTS };

struct gains_of {
	double rows, positives, auc;
	double capture[TENTHS + 1]; /* a part of 1, of the first so many */
	size_t tenths;
};

struct gains {
	struct gains_of of[GAINS_PARTS];
};

static struct text cell(
	const struct picture *p, size_t row, enum picture_part c)
{
	return sheet_text(p->sheet, row, p->column[c]);
}

/* Which part a row is of; GAINS_PARTS: none. */
static enum gains_part part_of_row(const struct picture *p, size_t row)
{
	struct text t = cell(p, row, PART_GROUP);

	return text_is(t, "learned") ? LEARNED
	       : text_is(t, "test")  ? TEST
				     : GAINS_PARTS;
}

static void add(struct gains_of *g, const struct picture *p, size_t row)
{
	struct text measure = cell(p, row, PART_BY);
	double at = sheet_real(p->sheet, row, p->column[PART_X]);
	double value = sheet_real(p->sheet, row, p->column[PART_VALUE]);

	if (text_is(measure, "rows"))
		g->rows = value;
	else if (text_is(measure, "positives"))
		g->positives = value;
	else if (text_is(measure, "auc"))
		g->auc = value;
	else if (text_is(measure, "capture") && at == (double)(g->tenths + 1) &&
		 g->tenths < TENTHS && !isnan(value))
		g->capture[++g->tenths] = value;
}

static bool gather(struct picture *p, void *data)
{
	struct gains *g = data;

	for (size_t i = 0; i < p->sheet->rows; i++) {
		enum gains_part part = part_of_row(p, i);
		if (part != GAINS_PARTS)
			add(&g->of[part], p, i);
	}
	return g->of[LEARNED].tenths == TENTHS || g->of[TEST].tenths == TENTHS;
}

/* The standard error of an AUC (Hanley and McNeil 1982, formula 1). */
static double auc_error(const struct gains_of *g)
{
	double a = g->auc, n1 = g->positives, n2 = g->rows - n1;
	double q1 = a / (2 - a), q2 = 2 * a * a / (1 + a);

	return sqrt((a * (1 - a) + (n1 - 1) * (q1 - a * a) +
			    (n2 - 1) * (q2 - a * a)) /
		    (n1 * n2));
}

static void say_auc(struct picture *p, const struct gains_of *g)
{
	double off = 1.96 * auc_error(g);
	double lo = g->auc - off, hi = g->auc + off;

	ink_raw(p->ink, "AUC ");
	ink_number(p->ink, g->auc, 2);
	ink_raw(p->ink, " (");
	ink_number(p->ink, lo > 0 ? lo : 0, 2);
	ink_either(p->ink, " to ", " 至 ");
	ink_number(p->ink, hi < 1 ? hi : 1, 2);
	ink_raw(p->ink, ")");
}

static void say(struct picture *p, const void *data)
{
	const struct gains *g = data;
	bool unseen = g->of[TEST].tenths == TENTHS;
	const struct gains_of *of = &g->of[unseen ? TEST : LEARNED];

	say_auc(p, of);
	ink_either(p->ink, unseen ? " on " : " on the ", "，");
	ink_number(p->ink, of->rows, 0);
	ink_either(p->ink,
		unseen ? " rows that it has not seen; the tenth with the "
			 "highest scores has "
		       : " rows that it learned from, which says little of "
			 "others; the tenth with the highest scores has ",
		unseen ? " 行未参与学习；得分最高的一成含 "
		       : " 行均参与过学习，不代表对新数据的效果；得分最高的一"
			 "成含 ");
	ink_share(p->ink, of->capture[1]);
	ink_either(p->ink, " of the ", "的正例（共 ");
	ink_number(p->ink, of->positives, 0);
	ink_either(p->ink, " positives", " 个）");
}

static const char *part_name(const struct picture *p, enum gains_part part)
{
	static const char *const en[] = {"learned from", "not seen"};
	static const char *const zh[] = {"参与学习", "未参与学习"};

	return (p->ink->zh ? zh : en)[part];
}

static void draw_part(
	struct picture *p, const struct gains_of *g, unsigned k, double top)
{
	static const char *const class[] = {"s c1", "s c2"};
	double y0 = top + HIGH;

	for (size_t i = 1; i <= g->tenths; i++) {
		double x = (double)i / TENTHS;
		double y = top + HIGH * (1 - g->capture[i]);
		svg_line(p, class[k], x - 1.0 / TENTHS, y0, x, y);
		svg_mark(p, k, x, y, text_of(""));
		y0 = y;
	}
}

static void draw(struct picture *p, const void *data)
{
	const struct gains *g = data;
	const struct axis whole = axis_over(0, 1, AXIS_LINEAR);
	struct text name[GAINS_PARTS] = {{NULL, 0}};
	const struct gains_of *of[GAINS_PARTS];
	size_t n = 0;

	for (int k = TEST; k >= LEARNED; k--)
		if (g->of[k].tenths == TENTHS) {
			of[n] = &g->of[k];
			name[n++] = text_of(part_name(p, (enum gains_part)k));
		}
	double top = svg_key_height(name, n) + 8;
	svg_open(p, (unsigned)(top + HIGH + UNDER), true, say, g);
	svg_key(p, name, n, 0);
	svg_ticks_left(p, &whole, top, top + HIGH);
	svg_ticks(p, &whole, 4, top + HIGH + 18, top, top + HIGH);
	svg_line(p, "ref", 0, top + HIGH, 1, top);
	for (unsigned k = 0; k < n; k++)
		draw_part(p, of[k], k, top);
	svg_text(p, 1, top + HIGH + 36, 0, "end", true);
	ink_either(p->ink, "share of the rows", "行的比例");
	svg_text_end(p);
	svg_close(p);
}

/* The figure of another part with the measure and the place of ROW. */
static double beside(const struct picture *p, size_t row, enum gains_part part)
{
	for (size_t i = 0; i < p->sheet->rows; i++)
		if (part_of_row(p, i) == part &&
			text_equal(
				cell(p, i, PART_BY), cell(p, row, PART_BY)) &&
			text_equal(cell(p, i, PART_X), cell(p, row, PART_X)))
			return sheet_real(p->sheet, i, p->column[PART_VALUE]);
	return (double)NAN;
}

static void table(struct picture *p, const void *data)
{
	struct ink *ink = p->ink;

	(void)data;
	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_BY], false);
	words_head(ink, p->name[PART_X], true);
	words_head(ink, text_of(part_name(p, LEARNED)), true);
	words_head(ink, text_of(part_name(p, TEST)), true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < p->sheet->rows; i++) {
		if (part_of_row(p, i) != LEARNED)
			continue;
		ink_raw(ink, "<tr>");
		words_name(ink, cell(p, i, PART_BY));
		ink_raw(ink, "<td class=n>");
		ink_text(ink, cell(p, i, PART_X));
		ink_raw(ink, "</td>");
		words_figure(ink, beside(p, i, LEARNED));
		words_figure(ink, beside(p, i, TEST));
		ink_raw(ink, "</tr>");
	}
}

static void release(void *data)
{
	(void)data;
}

const struct picture_kind picture_as_gains = {
	"gains", sizeof(struct gains), gather, say, draw, table, release};

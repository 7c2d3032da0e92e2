/* calibration.c - does what the scores say come true: of the rows of a bin, the
 * mean score beside the share that has the label, and the line where both are
 * equal.
 *
 * The rows are those of model-fit --calibration: part (learned, test), score,
 * label and rows.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 260, UNDER = 44 };

enum calibration_part { LEARNED, TEST, CALIBRATION_PARTS };

struct calibration_bin {
	enum calibration_part part;
	double said, came, rows;
};

struct calibration {
	struct calibration_bin *bin; /* owned; in the order of the sheet */
	size_t n;
	double rows[CALIBRATION_PARTS]; /* of each part; 0: it is not there */
	struct axis both;
};

static bool take(struct calibration_bin *b, const struct picture *p, size_t row)
{
	struct text part = sheet_text(p->sheet, row, p->column[PART_GROUP]);

	b->part = text_is(part, "learned") ? LEARNED
		  : text_is(part, "test")  ? TEST
					   : CALIBRATION_PARTS;
	b->said = sheet_real(p->sheet, row, p->column[PART_X]);
	b->came = sheet_real(p->sheet, row, p->column[PART_Y]);
	b->rows = sheet_real(p->sheet, row, p->column[PART_WEIGHT]);
	return b->part != CALIBRATION_PARTS && !isnan(b->said) &&
	       !isnan(b->came) && b->rows > 0;
}

static bool gather(struct picture *p, void *data)
{
	struct calibration *c = data;
	double most = 0;

	c->bin = mem_array(p->sheet->rows, sizeof(*c->bin));
	for (size_t i = 0; i < p->sheet->rows; i++) {
		struct calibration_bin *b = &c->bin[c->n];
		if (!take(b, p, i))
			continue;
		c->rows[b->part] += b->rows;
		most = fmax(most, fmax(b->said, b->came));
		c->n++;
	}
	c->both = axis_over(0, most, AXIS_LINEAR);
	return c->n > 0;
}

/* How far what came is from what was said, over the rows of PART; the bin that
 * is farthest. */
static double distance(const struct calibration *c, enum calibration_part part,
	const struct calibration_bin **far)
{
	double sum = 0, most = -1;

	for (size_t i = 0; i < c->n; i++) {
		const struct calibration_bin *b = &c->bin[i];
		double off = fabs(b->came - b->said);
		if (b->part != part)
			continue;
		sum += off * b->rows;
		if (off > most) {
			most = off;
			*far = b;
		}
	}
	return sum / c->rows[part];
}

static void say(struct picture *p, const void *data)
{
	const struct calibration *c = data;
	bool unseen = c->rows[TEST] > 0;
	const struct calibration_bin *far = c->bin;
	double off = distance(c, unseen ? TEST : LEARNED, &far);

	ink_either(p->ink, "What is said comes true within ",
		"得分与实际平均相差 ");
	ink_share(p->ink, off);
	ink_either(p->ink, unseen ? " on average, on " : " on average, on the ",
		"，");
	ink_number(p->ink, c->rows[unseen ? TEST : LEARNED], 0);
	ink_either(p->ink,
		unseen ? " rows that it has not seen; where "
		       : " rows that it learned from, which says little of "
			 "others; where ",
		unseen ? " 行未参与学习；差得最多处得分为 "
		       : " 行均参与过学习，不代表对新数据的效果；差得最多处"
			 "得分为 ");
	ink_share(p->ink, far->said);
	ink_either(p->ink, " was said, ", "，实际为 ");
	ink_share(p->ink, far->came);
	ink_either(p->ink, " came", "");
}

static const char *part_name(
	const struct picture *p, enum calibration_part part)
{
	static const char *const en[] = {"learned from", "not seen"};
	static const char *const zh[] = {"参与学习", "未参与学习"};

	return (p->ink->zh ? zh : en)[part];
}

static void draw_part(struct picture *p, const struct calibration *c,
	enum calibration_part part, unsigned k, double top)
{
	static const char *const class[] = {"s c1", "s c2"};
	double x0 = -1, y0 = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct calibration_bin *b = &c->bin[i];
		if (b->part != part)
			continue;
		double x = axis_at(&c->both, b->said);
		double y = top + HIGH * (1 - axis_at(&c->both, b->came));
		if (x0 >= 0)
			svg_line(p, class[k], x0, y0, x, y);
		svg_mark(p, k, x, y, text_of(""));
		x0 = x;
		y0 = y;
	}
}

static void draw(struct picture *p, const void *data)
{
	const struct calibration *c = data;
	struct text name[CALIBRATION_PARTS];
	enum calibration_part of[CALIBRATION_PARTS];
	size_t n = 0;

	for (int k = TEST; k >= LEARNED; k--)
		if (c->rows[k] > 0) {
			of[n] = (enum calibration_part)k;
			name[n++] =
				text_of(part_name(p, (enum calibration_part)k));
		}
	double top = svg_key_height(name, n) + 8;
	svg_open(p, (unsigned)(top + HIGH + UNDER), true, say, c);
	svg_key(p, name, n, 0);
	svg_ticks_left(p, &c->both, top, top + HIGH);
	svg_ticks(p, &c->both, 4, top + HIGH + 18, top, top + HIGH);
	svg_line(p, "ref", 0, top + HIGH, 1, top);
	for (unsigned k = 0; k < n; k++)
		draw_part(p, c, of[k], k, top);
	svg_text(p, 1, top + HIGH + 36, 0, "end", true);
	ink_either(p->ink, "score", "得分");
	svg_text_end(p);
	svg_close(p);
}

static void table(struct picture *p, const void *data)
{
	const struct calibration *c = data;
	struct ink *ink = p->ink;

	ink_raw(ink, "<tr>");
	words_head(ink, p->name[PART_GROUP], false);
	words_head(ink, p->name[PART_WEIGHT], true);
	words_head(ink, p->name[PART_X], true);
	words_head(ink, p->name[PART_Y], true);
	ink_raw(ink, "</tr>");
	for (size_t i = 0; i < c->n; i++) {
		const struct calibration_bin *b = &c->bin[i];
		ink_raw(ink, "<tr><td>");
		ink_text(ink, text_of(part_name(p, b->part)));
		ink_raw(ink, "</td>");
		words_figure(ink, b->rows);
		words_figure(ink, b->said);
		words_figure(ink, b->came);
		ink_raw(ink, "</tr>");
	}
}

static void release(void *data)
{
	struct calibration *c = data;

	free(c->bin);
}

const struct picture_kind picture_as_calibration = {"calibration",
	sizeof(struct calibration), gather, say, draw, table, release};

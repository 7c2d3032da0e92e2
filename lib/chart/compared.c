/* compared.c - funds side by side: their way from one common day, and what a
 * customer is to be told of them. */
#include <math.h>
#include <stdlib.h>

#include "base/when.h"
#include "chart/funds.h"
#include "chart/svg.h"
#include "chart/words.h"

enum { HIGH = 240, UNDER = 26 };

struct compared_funds {
	struct funds funds;
	struct axis x, y;
};

/* The value of fund I on day D, the first day as 100. */
static double index_of(const struct funds *f, size_t i, size_t d)
{
	return f->fund[i].nav[d] / f->fund[i].nav[0] * 100;
}

static bool gather(struct picture *p, void *data)
{
	struct compared_funds *c = data;
	struct funds *f = &c->funds;
	double lo = 100, hi = 100;

	if (!funds_of(f, p->sheet, p->column[PART_GROUP], p->column[PART_X],
		    p->column[PART_Y]))
		return false;
	for (size_t i = 0; i < f->n; i++)
		for (size_t d = 0; d < f->days; d++) {
			lo = index_of(f, i, d) < lo ? index_of(f, i, d) : lo;
			hi = index_of(f, i, d) > hi ? index_of(f, i, d) : hi;
		}
	c->x = axis_over(
		(double)f->day[0], (double)f->day[f->days - 1], AXIS_LINEAR);
	c->y = axis_over(lo, hi, AXIS_LINEAR);
	return true;
}

static void day(struct picture *p, int64_t at)
{
	struct buf b = {0};

	when_print_day(&b, at);
	ink_text(p->ink, buf_view(&b));
	buf_release(&b);
}

/* What was, of all alike; and never what will be. */
static void say(struct picture *p, const void *data)
{
	const struct funds *f = &((const struct compared_funds *)data)->funds;

	for (size_t i = 0; i < f->n; i++) {
		if (i)
			ink_either(p->ink, ", ", "，");
		words_label(p->ink, f->fund[i].name, 40);
		ink_raw(p->ink, " ");
		ink_change(p->ink, index_of(f, i, f->days - 1) / 100 - 1);
	}
	ink_either(p->ink, " from ", "：");
	day(p, f->day[0]);
	ink_either(p->ink, " to ", " 至 ");
	day(p, f->day[f->days - 1]);
	ink_either(p->ink, "; the past promises nothing",
		"；历史业绩不预示未来表现");
}

/* The way of fund I, with its marks. */
static void draw_fund(
	struct picture *p, const struct compared_funds *c, size_t i, double top)
{
	static const char *const class[] = {
		"s c1", "s c2", "s c3", "s c4", "s c5", "s c6"};
	const struct funds *f = &c->funds;
	double x0 = 0, y0 = 0;

	for (size_t d = 0; d < f->days; d++) {
		double x = axis_at(&c->x, (double)f->day[d]);
		double y = top + HIGH * (1 - axis_at(&c->y, index_of(f, i, d)));
		if (d > 0)
			svg_line(p, class[i], x0, y0, x, y);
		if (svg_is_marked(d, f->days, (unsigned)i))
			svg_mark(p, (unsigned)i, x, y, text_of(""));
		x0 = x;
		y0 = y;
	}
}

static void draw(struct picture *p, const void *data)
{
	const struct compared_funds *c = data;
	const struct funds *f = &c->funds;
	struct text name[FUNDS_MOST];

	for (size_t i = 0; i < f->n; i++)
		name[i] = f->fund[i].name;
	double top = svg_key_height(name, f->n) + 8;
	svg_open(p, (unsigned)(top + HIGH + UNDER), true, say, c);
	svg_key(p, name, f->n, 0);
	svg_ticks_left(p, &c->y, top, top + HIGH);
	for (size_t i = 0; i < f->n; i++)
		draw_fund(p, c, i, top);
	svg_text(p, 0, top + HIGH + 18, 0, "start", true);
	day(p, f->day[0]);
	svg_text_end(p);
	svg_text(p, 1, top + HIGH + 18, 0, "end", true);
	day(p, f->day[f->days - 1]);
	svg_text_end(p);
	svg_close(p);
}

static void change_cell(struct ink *ink, double change)
{
	ink_raw(ink, "<td class=n>");
	ink_change(ink, change);
	ink_raw(ink, "</td>");
}

static void percent_cell(struct ink *ink, double part)
{
	ink_raw(ink, "<td class=n>");
	if (isnan(part)) {
		ink_raw(ink, "\xe2\x80\x93");
	} else {
		ink_number(ink, part * 100, 2);
		ink_raw(ink, "\xc2\xa0%");
	}
	ink_raw(ink, "</td>");
}

static void fund_row(struct picture *p, const struct funds *f, size_t i)
{
	const struct fund *x = &f->fund[i];

	ink_raw(p->ink, "<tr>");
	words_name(p->ink, x->name);
	for (unsigned k = 0; k < FUNDS_SPANS; k++)
		change_cell(p->ink, x->gain[k]);
	percent_cell(p->ink, x->volatility);
	change_cell(p->ink, x->fall);
	ink_raw(p->ink, "<td class=n>");
	if (x->fall < 0) {
		ink_number(p->ink,
			(double)((x->back < f->days ? f->day[x->back]
						    : f->day[f->days - 1]) -
				 f->day[x->peak]),
			0);
		ink_raw(p->ink, x->back < f->days ? "" : "+");
	}
	ink_raw(p->ink, "</td></tr>");
}

static void table(struct picture *p, const void *data)
{
	static const char *const en[] = {"fund", "1 month", "3 months",
		"12 months", "volatility a year", "largest fall",
		"days until it was made good"};
	static const char *const zh[] = {"基金", "近 1 月", "近 3 月",
		"近 12 月", "年化波动率", "最大回撤", "收复天数"};
	const struct funds *f = &((const struct compared_funds *)data)->funds;

	ink_raw(p->ink, "<tr>");
	for (unsigned i = 0; i < sizeof(en) / sizeof(*en); i++)
		words_head(p->ink, text_of(p->ink->zh ? zh[i] : en[i]), i > 0);
	ink_raw(p->ink, "</tr>");
	for (size_t i = 0; i < f->n; i++)
		fund_row(p, f, i);
	ink_raw(p->ink, "<tr><td class=m colspan=9>");
	ink_number(p->ink, (double)f->days, 0);
	ink_either(p->ink, " days that all have, ", " 个共有的交易日，");
	ink_number(p->ink, (double)f->lacking, 0);
	ink_either(p->ink, " left out, as a fund lacks them. ",
		" 天因有基金缺失而不计。");
	if (f->again) {
		ink_either(p->ink,
			"Values that a later row of the day replaces: ",
			"同日后一行取代的净值：");
		ink_number(p->ink, (double)f->again, 0);
		ink_either(p->ink, ". ", "。");
	}
	if (f->unread) {
		ink_either(p->ink,
			"Values that are not above 0, or of no fund or day: ",
			"不大于 0，或没有基金、日期的净值：");
		ink_number(p->ink, (double)f->unread, 0);
		ink_either(p->ink, ". ", "。");
	}
	ink_either(p->ink, "The past promises nothing.",
		"历史业绩不预示未来表现。");
	ink_raw(p->ink, "</td></tr>");
}

static void release(void *data)
{
	struct compared_funds *c = data;

	funds_release(&c->funds);
}

const struct picture_kind picture_as_funds = {"funds",
	sizeof(struct compared_funds), gather, say, draw, table, release};

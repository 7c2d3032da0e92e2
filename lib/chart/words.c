/* words.c - pieces of sentences and tables. */
#include "chart/words.h"

#include <math.h>

#include "base/chinese.h"

void words_label(struct ink *ink, struct text t, size_t width)
{
	if (t.len)
		ink_cut(ink, t, width);
	else
		ink_either(ink, "(empty)", "（空）");
}

void words_row_label(struct ink *ink, struct text t, size_t width)
{
	if (t.len)
		ink_cut_middle(ink, t, width);
	else
		words_label(ink, t, width);
}

void words_named(struct ink *ink, struct text name, struct text t)
{
	if (!isnan(sheet_number(t))) {
		words_column(ink, name);
		ink_raw(ink, " ");
	}
	words_label(ink, t, 60);
}

void words_column(struct ink *ink, struct text name)
{
	struct buf zh = {0};
	bool found = ink->zh && chinese_column(&zh, name);

	if (found)
		ink_text(ink, buf_view(&zh));
	buf_release(&zh);
	if (found)
		return;
	while (name.at) {
		ink_text(ink, text_split(&name, '_'));
		if (name.at)
			ink_raw(ink, " ");
	}
}

void words_value(const struct picture *p, double x)
{
	if (p->share)
		ink_share(p->ink, x);
	else
		ink_short(p->ink, x);
}

void words_interval(const struct picture *p, double lo, double hi)
{
	if (isnan(lo) || isnan(hi))
		return;
	ink_raw(p->ink, " (");
	words_value(p, lo);
	ink_either(p->ink, " to ", " 至 ");
	words_value(p, hi);
	ink_raw(p->ink, ")");
}

void words_rows(const struct picture *p, double n)
{
	ink_number(p->ink, n, 0);
	if (p->people)
		ink_either(
			p->ink, n == 1 ? " customer" : " customers", " 位客户");
	else
		ink_either(p->ink, n == 1 ? " row" : " rows", " 行");
}

void words_head(struct ink *ink, struct text name, bool number)
{
	ink_raw(ink, number ? "<th class=n scope=col>" : "<th scope=col>");
	words_column(ink, name);
	ink_raw(ink, "</th>");
}

void words_name(struct ink *ink, struct text t)
{
	ink_raw(ink, "<td>");
	words_label(ink, t, 200);
	ink_raw(ink, "</td>");
}

void words_figure(struct ink *ink, double x)
{
	ink_raw(ink, "<td class=n>");
	ink_short(ink, x);
	ink_raw(ink, "</td>");
}

void words_measure(const struct picture *p, double x)
{
	if (p->share)
		words_part(p->ink, x);
	else
		words_figure(p->ink, x);
}

void words_part(struct ink *ink, double share)
{
	ink_raw(ink, "<td class=n>");
	ink_share(ink, share);
	ink_raw(ink, "</td>");
}

/* ink.h - what is written into a page: text that is escaped, and numbers as
 * people read them.
 *
 *	struct ink ink = {.to = &buf, .zh = true};
 *	ink_raw(&ink, "<b>");
 *	ink_text(&ink, name);              // & < > " ' cannot end anything
 *	ink_short(&ink, 78370000);         // 7,837 万
 *
 * No byte of a cell reaches a page but through ink_text(): control characters
 * and what is not UTF-8 become U+FFFD, which XML allows.
 */
#ifndef CHART_INK_H
#define CHART_INK_H

#include "base/text.h"

struct ink {
	struct buf *to; /* borrowed */
	bool zh;	/* Chinese, else English */
};

/* As it is: what the program itself says. */
void ink_raw(struct ink *ink, const char *s);

/* Escaped; and at most WIDTH columns of it (a CJK character takes two), the
 * last an ellipsis if it was cut. */
void ink_text(struct ink *ink, struct text t);
void ink_cut(struct ink *ink, struct text t, size_t width);

/* The same, cut in its middle: what is alike at its beginning, as rules are,
 * often differs at its end. */
void ink_cut_middle(struct ink *ink, struct text t, size_t width);

/* The one or the other, as the language is. */
void ink_either(struct ink *ink, const char *en, const char *zh);

/* X with so many decimals, rounded to nearest, groups of three divided by
 * commas, minus as U+2212. */
void ink_number(struct ink *ink, double x, unsigned decimals);

/* X short: three to four digits and 万, 亿, or thousand, million; small ones
 * with as many decimals as tell something. */
void ink_short(struct ink *ink, double x);

/* A share of 1 as a percentage; 0.1 % where it is below 1 %, and never 0 % or
 * 100 % of what is not all or nothing. */
void ink_share(struct ink *ink, double share);

/* A change of 1 as a signed percentage with two decimals: +4.10 %, −0.35 %. */
void ink_change(struct ink *ink, double change);

/* A coordinate, with two decimals at most, and no minus zero. */
void ink_at(struct ink *ink, double x);

#endif

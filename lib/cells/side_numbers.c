/* side_numbers.c - numbers of tables that are written as --decimal and
 * --thousands say. */
#include "cells/side.h"

enum { LONGEST = 400 }; /* bytes of a number worth reading */

/* Whether only what numbers are made of is in T: what has a letter is a word
 * ("inf", "up to 5"), whose meaning the command knows. */
static bool is_figures(struct text t, const struct number_style *style)
{
	bool digits = false;

	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		digits |= c >= '0' && c <= '9';
		if (!(c >= '0' && c <= '9') && !strchr("+-., \t", c) &&
			c != style->decimal && c != style->thousands)
			return false;
	}
	return digits;
}

/* TO, which is T in the table's own memory, with a point for the decimal mark
 * and without marks between thousands. */
static size_t rewrite(char *to, struct text t, const struct number_style *style)
{
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] == style->decimal)
			to[n++] = '.';
		else if (t.at[i] != style->thousands)
			to[n++] = t.at[i];
	return n;
}

/* The cell T, which is in the table's own memory, becomes a plain number if it
 * is figures; false: they are no number in STYLE. */
static bool make_plain(struct text *t, const struct number_style *style)
{
	char room[LONGEST];
	struct text plain = {room, 0};
	unsigned decimals;
	amount a;

	if (t->len > sizeof(room))
		return true;
	plain.len = number_plain(room, *t);
	if (!is_figures(plain, style))
		return true;
	if (!amount_parse(&a, &decimals, plain, style))
		return false;
	t->len = rewrite((char *)t->at, plain, style);
	return true;
}

const char *side_numbers(struct side *s, int column)
{
	if (column < 0 || (s->style.decimal == '.' && !s->style.thousands))
		return NULL;
	for (size_t i = 0; i < s->n; i++) {
		struct text *t = &s->cell[i * s->columns + (size_t)column];
		if (!make_plain(t, &s->style))
			return side_fault(s, i,
				fail_text("'%s' is not a number as --decimal "
					  "and --thousands say",
					text_show(*t)));
	}
	return NULL;
}

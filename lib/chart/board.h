/* board.h - the tables of a page, and all their pictures.
 *
 *	struct board_table *t = board_table(&b, label, names, n);
 *	sheet_cell(&t->sheet, text);
 *	board_draw(&b, &how, &bytes);
 *	board_release(&b);
 */
#ifndef CHART_BOARD_H
#define CHART_BOARD_H

#include "chart/picture.h"

struct board_table {
	struct text label;  /* owned; may be empty */
	const char *format; /* a literal; NULL: of none that is known */
	bool *hidden;	    /* columns that are not to be seen; owned */
	struct sheet sheet;
};

struct board {
	struct board_table **table; /* owned */
	size_t n, cap;
};

struct board_how {
	struct text title;	   /* empty: a common one */
	bool zh, names;		   /* people may be named */
	const struct chart *chart; /* this picture alone; NULL: a page */
};

/* The table of that label with these columns in any order; it is the last, and
 * its format and hidden are NULL, if there was none. */
struct board_table *board_table(
	struct board *b, struct text label, const struct text *name, size_t n);

/* What a table is that no program writes: "funds" with columns fund, time and
 * nav; else NULL. */
const char *board_known(const struct sheet *s);

/* The page, or the picture, onto TO.  False, and nothing is written: no table
 * can be drawn as HOW->chart. */
bool board_draw(
	const struct board *b, const struct board_how *how, struct buf *to);

void board_release(struct board *b);

#endif

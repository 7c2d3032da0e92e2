/* sheet.h - a table in memory as a chart looks at it: cells by row and column.
 *
 *	sheet_init(&s, names, n);
 *	for (each row)
 *		for (each column)
 *			sheet_cell(&s, text);
 *	sheet_real(&s, row, sheet_column(&s, text_of("monetary")));
 *	sheet_release(&s);
 *
 * All is copied.  Rows are numbered from 0, in the order in which they came.
 */
#ifndef CHART_SHEET_H
#define CHART_SHEET_H

#include "base/text.h"

struct sheet {
	struct text *column; /* names; owned, bytes and all */
	size_t columns;
	size_t rows;	  /* that are complete */
	struct buf bytes; /* of the cells, one behind the other */
	size_t *end;	  /* of each cell; owned */
	size_t cells, cap;
};

void sheet_init(struct sheet *s, const struct text *name, size_t n);
void sheet_release(struct sheet *s);

/* The next cell; a row is complete with its last. */
void sheet_cell(struct sheet *s, struct text t);

/* The number of the column of that name, or -1. */
int sheet_column(const struct sheet *s, struct text name);

/* A cell; nothing where COLUMN is -1. */
struct text sheet_text(const struct sheet *s, size_t row, int column);

/* The number in it, written with a point; NaN where there is none. */
double sheet_real(const struct sheet *s, size_t row, int column);

/* The number in T, as sheet_real() reads one: digits, also with commas between
 * groups of three, blanks around, a percent sign or a unit are none. */
double sheet_number(struct text t);

#endif

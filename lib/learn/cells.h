/* cells.h - one column of a table, cell by cell, before it is known what it is.
 *
 * A column is of numbers if every cell that is not empty is a number, else it
 * is of words; so much is known when the last row has come.  Until the first
 * word comes a cell is a double and a byte that says how it was written; then
 * all cells are read once more, as words, each a number into a table of texts.
 *
 *	struct learn_cells c;
 *	cells_init(&c, false);
 *	cells_add(&c, cell, &style);     // rows 0, 1, 2, ...
 *
 * Columns that several threads have filled become one:
 *
 *	uint32_t *code = cells_meet(&c, &other, &style);
 *	cells_join(&c, &other, code, first, n);	// rows of the other
 *	free(code);
 *
 * What memory cannot hold is set aside, and then the arrays have the rows
 * behind "gone" alone, until they are whole again:
 *
 *	cells_set_aside(&c, &file);	// as often as it is wanted
 *	cells_whole(&c);		// when the last row has come
 */
#ifndef LEARN_CELLS_H
#define LEARN_CELLS_H

#include "base/aside.h"
#include "base/number.h"
#include "base/table.h"

/* |x| up to here is a zero, as LightGBM has it when it asks trees. */
#define CELLS_ZERO ((double)1e-35F)

#define CELLS_NONE UINT32_MAX /* the code of a cell without a value */

/* A number that is written otherwise than cells_add() would write it. */
struct cells_odd {
	size_t row, at, len; /* of the bytes in odd_text */
};

struct learn_cells {
	bool words;
	size_t n, cap;	/* rows */
	double *number; /* NAN: no value; NULL once there are words */
	uint8_t *form;	/* decimals of each number, or that it is odd */
	uint32_t *code; /* of its text; NULL before there are words */
	size_t missing; /* cells without a value */
	struct table texts;
	struct cells_odd *odd;
	size_t odds, cap_odds;
	struct buf odd_text;
	/* Rows that are set aside, and where: of numbers (or codes), and of
	 * their forms. */
	size_t gone;
	struct aside *file;		 /* borrowed */
	struct aside_part *part, *forms; /* owned */
	size_t parts, cap_parts;
	bool whole; /* the arrays are views of all rows */
};

/* WORDS: the column is of words whatever its cells are. */
void cells_init(struct learn_cells *c, bool words);
void cells_release(struct learn_cells *c);

/* The cell of the next row.  Empty, or blanks alone, is no value; what is as
 * small as CELLS_ZERO is 0. */
void cells_add(struct learn_cells *c, struct text cell,
	const struct number_style *style);

/* C and FROM, another part of the same column, become of one kind, and C knows
 * all texts of FROM.  Of words: the codes in C of the texts of FROM, which the
 * caller frees; else NULL. */
uint32_t *cells_meet(struct learn_cells *c, struct learn_cells *from,
	const struct number_style *style);

/* Behind it, once for each row of FROM, in their order: add its rows FIRST to
 * FIRST + N - 1 behind those of C.  FROM, whose arrays are whole, drops them
 * behind its last row. */
void cells_join(struct learn_cells *c, struct learn_cells *from,
	const uint32_t *code, size_t first, size_t n);

/* Write the rows that are held, a multiple of aside_grain(), to FILE; false,
 * with errno. */
bool cells_set_aside(struct learn_cells *c, struct aside *file);

/* Bytes of memory that a row takes. */
size_t cells_row_bytes(const struct learn_cells *c);

/* Have all rows in the arrays again; no more can be added then.  And give back
 * the memory of rows that were read, until they are read again. */
void cells_whole(struct learn_cells *c);
void cells_rest(struct learn_cells *c);

/* The rows' values are not needed any more; texts are kept. */
void cells_drop(struct learn_cells *c);

/* Of a column of numbers: make it one of words. */
void cells_spell(struct learn_cells *c, const struct number_style *style);

/* Of a column of words: the first text, by bytes, that is no number, or an
 * empty text. */
struct text cells_first_word(
	const struct learn_cells *c, const struct number_style *style);

#endif

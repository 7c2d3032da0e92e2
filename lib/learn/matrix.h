/* matrix.h - the codes of all rows and columns, twice.
 *
 * Histograms want all codes of a row side by side, so that one row is one or
 * two cache lines; partitions want one column.  Both are here:
 *
 *	record		row r: codes of the narrow columns, a byte each, filled
 *			up to four; then those of wide ones, two bytes each
 *	narrow, wide	column by column
 */
#ifndef LEARN_MATRIX_H
#define LEARN_MATRIX_H

#include "learn/bins.h"

/* Bytes behind the last record that may be read, and mean nothing. */
enum { MATRIX_SPARE = 64 };

struct matrix {
	size_t rows;
	unsigned columns;
	const struct bins *bins; /* borrowed: one a column */
	size_t stride, wide_at;	 /* bytes of a record; where wide codes begin */
	unsigned narrows, wides; /* columns of either kind */
	unsigned groups;	 /* of eight narrow ones */
	unsigned *place;	 /* owned: of a column among its kind */
	uint8_t *record;	 /* owned */
	uint8_t *narrow;	 /* owned: narrows times rows */
	uint16_t *wide;		 /* owned: wides times rows */
};

/* Code the cells of the COLUMNS columns with BINS, by THREADS threads.  Cells
 * of row i become row POSITION[i] (NULL: i).  The values of a column are freed
 * when it is coded: CELLS keeps its texts. */
void matrix_make(struct matrix *m, struct learn_cells *cells,
	const struct bins *bins, unsigned columns, size_t rows,
	const uint32_t *position, unsigned threads);
void matrix_release(struct matrix *m);

/* The code of ROW in COLUMN. */
static inline unsigned matrix_code(
	const struct matrix *m, size_t row, unsigned column)
{
	size_t at = (size_t)m->place[column] * m->rows + row;

	return m->bins[column].wide ? m->wide[at] : m->narrow[at];
}

#endif

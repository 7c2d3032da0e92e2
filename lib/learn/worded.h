/* worded.h - columns of words whose cells are dates, or numbers with a mark or
 * a unit beside their digits: "2026-01-02", "12.3 %", "1,234". */
#ifndef LEARN_WORDED_H
#define LEARN_WORDED_H

#include "base/when.h"
#include "learn/bins.h"
#include "learn/cells.h"

/* Rows of a column by what their cells are; begins as {0}. */
struct learn_worded {
	uint64_t rows, numbers, dates, figures;
	struct text date, figure; /* the first of each, by bytes; borrowed */
	struct text unit;	  /* what stands behind figures, the longest */
	bool units; /* there are several, as codes such as 3A, 4B have */
};

/* ROWS more cells are T; numbers are written in STYLE, times are in ZONE. */
void worded_add(struct learn_worded *w, struct text t, uint64_t rows,
	const struct number_style *style, struct zone *zone);

/* All of a column of words, by its levels, or before there are bins by its
 * cells. */
void worded_of_bins(struct learn_worded *w, const struct bins *b,
	const struct number_style *style, struct zone *zone);
void worded_of_cells(struct learn_worded *w, const struct learn_cells *cells,
	const struct number_style *style, struct zone *zone);

/* Whether most cells are dates; or most are figures of one unit, or numbers
 * beside such. */
bool worded_dates(const struct learn_worded *w);
bool worded_figures(const struct learn_worded *w);

#endif

/* mixed.h - columns of words of which most cells are numbers: they were numbers
 * until somebody wrote "n/a" into one. */
#ifndef LEARN_MIXED_H
#define LEARN_MIXED_H

#include "learn/bins.h"
#include "learn/cells.h"

struct learn_mixed {
	uint64_t numbers, words; /* rows whose cell is one */
	struct text first; /* word, by bytes; empty: there is none; borrowed */
};

/* Of a column of words, by its levels, or before there are bins by its cells;
 * numbers are written in STYLE. */
void mixed_of_bins(struct learn_mixed *m, const struct bins *b,
	const struct number_style *style);
void mixed_of_cells(struct learn_mixed *m, const struct learn_cells *cells,
	const struct number_style *style);

/* Whether there are words, and more numbers. */
bool mixed_is(const struct learn_mixed *m);

#endif

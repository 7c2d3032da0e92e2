/* leak.h - columns that are too good to be true.
 *
 * A column that tells the label by itself was mostly made of it, or after it:
 * the date of a cancellation, the amount of a sale.
 */
#ifndef LEARN_LEAK_H
#define LEARN_LEAK_H

#include "learn/fitted.h"

/* How well column COLUMN alone puts the two labels of the learned rows in order
 * (judge_auc()): numbers as they rise or fall, rows without a value before or
 * behind all; words by how often they have label 1.  0.5 where rows are too few
 * to say. */
double leak_auc(const struct fitted *f, unsigned column);

/* A column of which N rows are at hand, STRIDE apart, with their labels Y, 0 or
 * 1, as leak_auc() judges it: words by numbers below LEVELS;
 * numbers in deviations from their mean, in steps of 1/256 up to 8. */
struct leak_rows {
	const double *y;
	size_t n, stride;
};
double leak_auc_words(
	const struct leak_rows *r, const uint32_t *level, uint32_t levels);
double leak_auc_numbers(const struct leak_rows *r, const float *x);

/* What trees have made of each column, for the caller to free. */
struct leak_use {
	unsigned column;
	uint64_t splits;
	double gain;
};
/* By falling gain, equal ones by name; data.columns of them. */
struct leak_use *leak_uses(const struct fitted *f);

#endif

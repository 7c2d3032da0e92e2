/* loss.h - what is to be as small as it can, and which way it falls.
 *
 * Scores are sums of leaves; a link makes answers of them.  With y the label:
 *
 *	binary		p = 1 / (1 + exp(-score)), of y in {0, 1}
 *	regression	the mean: score itself
 *	poisson		the mean of a count: exp(score)
 *	multiclass	one score a class, exp(score) over their sum
 *
 * loss_words() packs the gradient and the hessian of each row as integers
 * (histogram.h).  Of binary both are at most one, so their unit is fixed; of
 * the others it is a power of two that fits the largest of the round.  Rounding
 * is to the nearest: nothing is drawn by lot, so nothing depends on the order
 * of rows.
 */
#ifndef LEARN_LOSS_H
#define LEARN_LOSS_H

#include "base/number.h"
#include "learn/division.h"

enum loss_kind { LOSS_BINARY, LOSS_REGRESSION, LOSS_POISSON, LOSS_MULTICLASS };

struct loss {
	enum loss_kind kind;
	unsigned classes; /* scores a row: of multiclass as many, else 1 */
	size_t n;	  /* rows that are learned from, the first */
	const double *y;  /* borrowed: labels; a class is its number */
	const uint32_t *weight; /* borrowed, or NULL: all 1 */
	uint64_t weights;	/* their sum over those rows */
	double unit;		/* weights of one row that counts once */
	unsigned threads;
};

/* Most rows, or weight in all: what 32 bits of sums leave a use of. */
#define LOSS_MOST ((uint64_t)1 << 27)

/* The score that all rows begin with, of each class. */
void loss_begin(const struct loss *o, double *score);

/* Gains up to this are a matter of rounding (division.h): 1e-10, or, of numbers
 * that differ by less than 1 from their mean, that times the square of the most
 * that they do, so that their unit is no matter.  Labels are up to 1e150. */
double loss_least_gain(const struct loss *o);

/* Words of class CLASS.  SCORE: of row i and class k at k * rows + i. */
void loss_words(const struct loss *o, int64_t *word,
	struct division_scale *scale, const double *score, size_t rows,
	unsigned class);

/* The mean of what rows FROM to END cost: -log of the answer to what was, or of
 * numbers half the squared error, of counts half the deviance but for what does
 * not depend on the answer.  WEIGHT: by row, or NULL. */
double loss_mean(const struct loss *o, const double *score, size_t rows,
	const uint32_t *weight, size_t from, size_t end);

/* Why LABEL, a cell of column NAME, cannot be learned, or NULL. */
const char *loss_check_label(enum loss_kind kind, const char *name,
	struct text label, const struct number_style *style);

/* The answers of N rows whose scores are SCORE[k * rows + i], in place. */
void loss_answer(const struct loss *o, double *score, size_t n, size_t rows);

#endif

/* division.h - the best way to divide the rows of a leaf, by its histogram.
 *
 * With G and H the sums of gradients and hessians of a side, a division gains
 * G^2 / (H + l2) on both sides, less that of the whole (Chen and Guestrin,
 * XGBoost, 2016).  Numbers are divided at a bound; rows without a value go to
 * the side where they gain more.  Words of at most four levels are divided one
 * against the others; more are sorted by G / (H + smooth), and up to 32 from
 * either end go left (Fisher, 1958; as LightGBM does).
 *
 * Of equal gains the first column counts, then the lowest bound.
 */
#ifndef LEARN_DIVISION_H
#define LEARN_DIVISION_H

#include "learn/histogram.h"

enum { DIVISION_SET = 32 }; /* levels that go left */

/* What packed sums stand for (histogram.h). */
struct division_scale {
	unsigned low; /* bits of the hessian */
	double g, h;  /* of one unit */
};

static inline double division_gradient(
	const struct division_scale *s, int64_t sum)
{
	return (double)(sum >> s->low) * s->g;
}
static inline double division_hessian(
	const struct division_scale *s, int64_t sum)
{
	return (double)(sum & (int64_t)(((uint64_t)1 << s->low) - 1)) * s->h;
}

struct division_how {
	double l2;
	uint64_t min_leaf; /* rows of a leaf */
	double least_gain; /* a gain up to this is a matter of rounding */
	/* By column: 1 if the answer may not fall as the value rises, -1 if it
	 * may not rise, or 0.  NULL: all 0.  Borrowed. */
	const signed char *monotone;
};

/* A leaf as it is searched. */
struct division_leaf {
	const int64_t *histogram;
	int64_t sum;
	uint64_t rows;
	double least;	     /* hessian of a side */
	double low, high;    /* its answer is between them */
	const bool *allowed; /* by column; NULL: all are */
};

struct division {
	double gain;   /* above 0 */
	int column;    /* -1: there is none */
	unsigned code; /* of numbers: the last that goes left */
	bool words, left_missing;
	int64_t left; /* the sum of what goes left */
	unsigned levels;
	uint16_t set[DIVISION_SET]; /* codes of words that go left */
};

/* The answer of a leaf with SUM, between its bounds; not times the rate. */
double division_value(const struct division_how *how,
	const struct division_scale *scale, const struct division_leaf *leaf,
	int64_t sum);

void division_find(struct division *best, const struct histograms *h,
	const struct division_how *how, const struct division_scale *scale,
	const struct division_leaf *leaf);

#endif

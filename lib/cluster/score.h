/* score.h - scores 1 to N of one measure, by quantiles.
 *
 * quantile	thresholds are type-7 quantiles, x <= threshold is at or below
 *		it: equal values always score the same; where all are equal
 *		they get the middle score
 * spss		thresholds are type-7 quantiles + 1, the score is the interval
 *		[lo, hi) x is in: what the R package rfm (0.3.0) and SPSS do
 * ntile	as NTILE in SQL: rows in order of the value, ties as they come,
 *		dealt into N runs whose lengths differ by one at most, the
 *		longer runs first; equal values may score differently
 *
 * The highest value scores N; reversed (recency: few days are good) the lowest
 * does.
 */
#ifndef CLUSTER_SCORE_H
#define CLUSTER_SCORE_H

#include <stdbool.h>
#include <stddef.h>

enum score_bins { SCORE_QUANTILE, SCORE_SPSS, SCORE_NTILE };

enum { SCORE_MAX = 99 };

/* SCORE[i], 1 to PARTS, of each of the N finite values of X, and the PARTS - 1
 * thresholds between them, rising in the units of X (for ntile the highest
 * value of each run but the last; NAN where N = 0).  PARTS is 2 to SCORE_MAX.
 * With ntile ties go by position in X, and reversed is ORDER BY x DESC. */
void score_column(unsigned char *score, double *threshold, enum score_bins bins,
	unsigned parts, bool reversed, const double *x, size_t n);

/* SCORE[i] of each of the N values of X by PARTS - 1 rising CUTs: a value that
 * is a cut is at or below it. */
void score_cut(unsigned char *score, const double *cut, unsigned parts,
	bool reversed, const double *x, size_t n);

/* How many of the scores 1 to PARTS the N customers have.  Where many are equal
 * fewer are given than were asked for. */
unsigned score_given(const unsigned char *score, size_t n, unsigned parts);

/* How many of the N customers have the same value of X as one with another
 * score, which only ntile does; and the first of them (N: none).  THRESHOLD as
 * score_column() left it. */
size_t score_split(size_t *first, const unsigned char *score,
	const double *threshold, unsigned parts, const double *x, size_t n);

/* The score of one value against given thresholds, for all but ntile. */
unsigned score_of(const double *threshold, enum score_bins bins, unsigned parts,
	bool reversed, double x);

#endif

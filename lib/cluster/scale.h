/* scale.h - puts features of different units on one footing, and back.
 *
 * Forward is y = (t(x) - mean) / sd, where t(x) is sign(x) log1p(|x|) for log
 * and x itself otherwise; mean and the population deviation sd are those of
 * t(x) over the rows the scale was fitted on, 0 and 1 for raw.  Each feature
 * goes by itself and t is increasing, so order, quantiles and thresholds keep
 * their meaning either way.
 *
 * Sums are taken over chunks of 1,024 rows by position, and the chunks joined
 * in that order: the same columns give the same bits anywhere.
 *
 *	struct scale s;
 *	unsigned flat = scale_fit(&s, SCALE_LOG, column, 3, n);
 *	scale_columns(&s, column, 0, n);
 *	double days = scale_back(&s, 0, y);
 */
#ifndef CLUSTER_SCALE_H
#define CLUSTER_SCALE_H

#include <stddef.h>

#include "cluster/points.h"

enum scale_transform { SCALE_LOG, SCALE_ZSCORE, SCALE_RAW };

struct scale {
	enum scale_transform transform;
	unsigned d;
	double mean[POINTS_MAX_D], sd[POINTS_MAX_D];
};

/* Its name: "log", "zscore" or "raw". */
const char *scale_name(enum scale_transform transform);

/* Fit S to D columns (1 to 16) of N finite values, which stay as they are.
 * A column of one value has sd 1, so that it becomes all zero; bit j of the
 * result is set for each such column j (under raw too).  N = 0: mean 0, sd 1,
 * no bits.  Mean and deviation by chunks: Chan, Golub and LeVeque (1983). */
unsigned scale_fit(struct scale *s, enum scale_transform transform,
	double *const column[], unsigned d, size_t n);

/* Like scale_fit() then scale_columns() over all rows, at one logarithm a
 * value in place of two: the columns are transformed in place. */
unsigned scale_fit_columns(struct scale *s, enum scale_transform transform,
	double *const column[], unsigned d, size_t n);

/* Transform rows FROM to TO - 1 of the S->d columns in place.  Rows do not
 * depend on each other, so threads can share them out. */
void scale_columns(
	const struct scale *s, double *const column[], size_t from, size_t to);

/* One value of feature J, forward and back; back is forward's inverse up to
 * rounding (a few units in the last place), and infinite where the value is
 * beyond a double. */
double scale_forward(const struct scale *s, unsigned j, double x);
double scale_back(const struct scale *s, unsigned j, double y);

#endif

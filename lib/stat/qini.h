/* qini.h - does a score find those whom a treatment moves?
 *
 * Units by falling score; those of one score come together, so that the order
 * of rows is nothing.  Radcliffe: Using control groups to target on predicted
 * lift, Direct Marketing Analytics Journal 2007.
 */
#ifndef STAT_QINI_H
#define STAT_QINI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/number.h"
#include "stat/compare.h"

struct qini_unit {
	double score;
	amount y;
	bool treated;
};

struct qini {
	double end;	 /* treated sum less what the control's would be */
	double area;	 /* of that curve over its straight line, in units */
	double per_head; /* area / (units * treated units) */
	double auuc;	 /* area of uplift(k) k, over units^2 */
};

/* Units of a bin, from one score to another. */
struct qini_bin {
	size_t from, end;
};

/* Sort U by falling score; the order of equal ones does not matter. */
void qini_sort(struct qini_unit *u, size_t n);

/* Of sorted units.  NAN without a unit of both kinds. */
void qini(struct qini *to, const struct qini_unit *u, size_t n);

/* Divide sorted units into at most BINS bins of about one size, none of which
 * parts equal scores; BIN has room for BINS.  How many there are. */
size_t qini_bins(
	struct qini_bin *bin, size_t bins, const struct qini_unit *u, size_t n);

/* The means of the control's units, TO[0], and of the treated ones. */
void qini_samples(
	struct compare_sample to[2], const struct qini_unit *u, size_t n);

#endif

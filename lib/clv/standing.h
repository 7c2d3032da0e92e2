/* standing.h - where a customer stands among all: the tenth by worth, and the
 * cohort that he began with. */
#ifndef CLV_STANDING_H
#define CLV_STANDING_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum standing_cohort { COHORT_MONTH, COHORT_QUARTER, COHORT_YEAR };

/* DECILE[i] becomes the tenth that WORTH[i] of N is in, 1 being that of the
 * largest; equals are in one decile, that of the first of them.  A worth that
 * is not known (NAN) is the least. */
void standing_deciles(unsigned *decile, const double *worth, size_t n);

/* Append "2026-03", "2026Q1" or "2026": when who began on day FIRST did. */
void standing_cohort(
	struct buf *to, enum standing_cohort cohort, int64_t first);

#endif

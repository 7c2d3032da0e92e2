/* divide.h - features that are divided by the values of a column: which values
 * have a column of their own, and what all results are called.
 *
 *	struct measure_by *by = divide_values(&m, &last);
 *	size_t n = measure_results(m.p, by);
 *	struct text *name = divide_names(m.p, by);
 */
#ifndef PROFILE_DIVIDE_H
#define PROFILE_DIVIDE_H

#include "profile/measure.h"

/* Of each feature of M, which looks at them from now on: the most frequent
 * values over all customers as of LAST; of equally frequent ones those with the
 * least bytes.  "other" is none of them: that is what the rest is called.  LAST
 * may be NULL: there are none. */
struct measure_by *divide_values(
	struct measure *m, const struct measure_when *last);
void divide_release(struct measure_by *by, size_t features);

/* What the results are called, in their order; they and their bytes, which end
 * in 0, are the caller's. */
struct text *divide_names(
	const struct profile_plan *p, const struct measure_by *by);
void divide_names_release(struct text *name, size_t n);

#endif

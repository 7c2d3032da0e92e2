/* scale.h - from values to places along an axis, and the values that are
 * written beside it.
 *
 *	struct scale s = scale_over(1, 100, SCALE_LOG);
 *	scale_at(&s, 10);                    // 0.5
 *	n = scale_ticks(&s, tick, SCALE_TICKS);
 */
#ifndef CHART_SCALE_H
#define CHART_SCALE_H

#include <stdbool.h>
#include <stddef.h>

enum scale_kind { SCALE_LINEAR, SCALE_LOG };
enum { SCALE_TICKS = 12 };

struct scale {
	double lo, hi;
	enum scale_kind kind;
	double from, by; /* of the logarithms, so that it is worked out once */
};

/* From LO to HI; where they are equal, something around them.  A logarithmic
 * one is linear unless LO is above 0. */
struct scale scale_over(double lo, double hi, enum scale_kind kind);

/* Where X is, from 0 to 1; what is outside is at the edge. */
double scale_at(const struct scale *s, double x);

/* Round values inside, ascending: about WANT (at most SCALE_TICKS) of them, how
 * many. */
size_t scale_ticks(const struct scale *s, double *tick, size_t want);

#endif

/* axis.h - from values to places along an axis, and the values that are
 * written beside it.
 *
 *	struct axis s = axis_over(1, 100, AXIS_LOG);
 *	axis_at(&s, 10);                    // 0.5
 *	n = axis_ticks(&s, tick, AXIS_TICKS);
 */
#ifndef CHART_AXIS_H
#define CHART_AXIS_H

#include <stdbool.h>
#include <stddef.h>

enum axis_kind { AXIS_LINEAR, AXIS_LOG };
enum { AXIS_TICKS = 12 };

struct axis {
	double lo, hi;
	enum axis_kind kind;
	double from, by; /* of the logarithms, so that it is worked out once */
};

/* From LO to HI; where they are equal, something around them.  A logarithmic
 * one is linear unless LO is above 0. */
struct axis axis_over(double lo, double hi, enum axis_kind kind);

/* Where X is, from 0 to 1; what is outside is at the edge. */
double axis_at(const struct axis *s, double x);

/* Round values inside, ascending: about WANT (at most AXIS_TICKS) of them, how
 * many. */
size_t axis_ticks(const struct axis *s, double *tick, size_t want);

#endif

/* daysonly.h - rows with a date and no time of day, among rows that have one.
 *
 *	daysonly_see(&state->days, row, TIME, ms);		// in row()
 *	daysonly_merge(&into->days, &from->days);		// in merge()
 *	daysonly_tell(&state->days, setup);			// in finish()
 *
 * Such a row stands at the beginning of its day, and so before all others of
 * that day; where order matters, as in a funnel, that is said.  A log that has
 * dates alone has nothing to tell of that, but of a window that is less than a
 * day.  State does not hold it.
 */
#ifndef FILTER_DAYSONLY_H
#define FILTER_DAYSONLY_H

#include "filter/filter.h"

struct daysonly {
	struct notice rows; /* with a date alone */
	bool timed;	    /* some row has more */
};

/* The time of ROW, which is that of column ROLE, is MS. */
void daysonly_see(
	struct daysonly *d, struct row *row, unsigned role, int64_t ms);

void daysonly_merge(struct daysonly *into, const struct daysonly *from);

/* The figure days_only, and the line if there are rows of both kinds. */
void daysonly_tell(const struct daysonly *d, struct setup *s);

/* The figure window_short: no row has a time of day, and the window of WHOSE,
 * MS milliseconds, is less than a day and not 0, so that it holds what comes on
 * the same day and nothing else. */
void daysonly_tell_window(const struct daysonly *d, struct setup *s,
	const char *whose, int64_t ms);

#endif

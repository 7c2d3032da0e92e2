/* eventrow.h - rows that are written as events, which scene-push(1) reads:
 * --event and --as-of.
 *
 *	{0, "event", OPT_TEXT, AT(event.kind), "kind", NULL, 0, 0, 0, ...},
 *	{0, "as-of", OPT_TIME, AT(event.as_of), "time", NULL, 0, 0, 0, ...},
 *
 *	TRY(eventrow_open(&c->event, s));	// in open(), behind the columns
 *	eventrow_put(&c->event, out);		// behind the cells of a row
 */
#ifndef FILTER_EVENTROW_H
#define FILTER_EVENTROW_H

#include "filter/filter.h"

struct eventrow {
	const char *kind; /* NULL: rows are no events */
	struct opt_time as_of;
};

/* The columns kind and time, if there is an --event.  NULL, or a message of
 * usage. */
MUST_USE const char *eventrow_open(const struct eventrow *e, struct setup *s);

/* In finish(): that --as-of is a day or more before the newest event, at NEWEST
 * milliseconds, that the lists were learned from. */
void eventrow_tell(const struct eventrow *e, struct setup *s, int64_t newest);

void eventrow_put(const struct eventrow *e, struct out *out);

#endif

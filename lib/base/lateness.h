/* lateness.h - things that wait until time has gone so far that nothing older
 * is expected.
 *
 * Events reach a program out of order, by at most a known span.  The newest
 * time seen, less that span, is the mark: what is older than the mark is late,
 * and what is held comes out when the mark has reached its time, the oldest
 * first.
 *
 *	lateness_init(&l, span, NULL, NULL);
 *	if (lateness_is_late(&l, event->ms))
 *		...                             // say so; it waits no longer
 *	lateness_add(&l, event->ms, event);
 *	while ((event = lateness_due(&l)))
 *		judge(event);
 *	...                                     // at the end of the input
 *	while ((event = lateness_rest(&l)))
 *		judge(event);
 *	lateness_release(&l);
 *
 * No clock is read, so the same input gives the same order, whatever the pieces
 * it comes in.  Of equal times the order is that of TIE, then that of arrival.
 */
#ifndef BASE_LATENESS_H
#define BASE_LATENESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/heap.h"

struct lateness {
	int64_t span;	/* ms, not below 0 */
	int64_t newest; /* INT64_MIN: nothing was seen */

	/* its own */
	struct heap held;
	uint64_t arrived;
	sort_order *tie;
	void *context;
};

/* L must stay where it is.  TIE compares two items, or is NULL; CONTEXT is for
 * it. */
void lateness_init(
	struct lateness *l, int64_t span, sort_order *tie, void *context);

/* Time has come to MS, if it was not there yet. */
void lateness_see(struct lateness *l, int64_t ms);

/* The mark; INT64_MIN before anything was seen, or where the span reaches
 * further back than time. */
int64_t lateness_mark(const struct lateness *l);

/* Whether MS is before the mark. */
bool lateness_is_late(const struct lateness *l, int64_t ms);

/* Hold ITEM, whose time is MS, and see that time.  ITEM is borrowed. */
void lateness_add(struct lateness *l, int64_t ms, void *item);

/* Take out the oldest item that the mark has reached, or NULL. */
void *lateness_due(struct lateness *l);

/* Item I < l->held.n of those that are held, in no order. */
void *lateness_item(const struct lateness *l, size_t i);

/* Take out the oldest of all, or NULL.  Time does not move. */
void *lateness_rest(struct lateness *l);

void lateness_release(struct lateness *l);

#endif

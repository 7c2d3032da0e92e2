/* orders.h - the rows of one conversion made one.
 *
 * A conversion may come in several rows with its identifier: a line an article,
 * a part that was shipped later, what was given back.  They are one conversion,
 * at the time of the first that is no refund, and their revenues add up.  Rows
 * that are equal in time, revenue and line are one row that came twice.
 *
 *	if (orders_join(&o, &events, &list, ORDERS_SUM))
 *		... o.mark[i] & ORDERS_GONE ...
 *
 * A row whose revenue is below 0 and that belongs to no other is a refund: it
 * is marked, for it is no conversion.
 */
#ifndef JOURNEY_ORDERS_H
#define JOURNEY_ORDERS_H

#include "journey/events.h"

enum orders_rule {
	ORDERS_SUM,  /* revenues of all rows add up */
	ORDERS_FIRST /* the first row counts; of one time the dearest */
};

/* What became of an event; several may be said together. */
enum orders_mark {
	ORDERS_SAME = 1,   /* equal to another row, or not the first: it does
			    * not count */
	ORDERS_OTHER = 2,  /* the same, and its revenue is another */
	ORDERS_ADDED = 4,  /* its revenue went to the first row */
	ORDERS_LATER = 8,  /* the same, and the revenue is that of the first, at
			    * another time */
	ORDERS_BACK = 16,  /* its revenue is below 0 */
	ORDERS_GONE = 32,  /* and it is no visit: it came with the first row, or
			    * is below 0 */
	ORDERS_REFUND = 64 /* a refund of its own: still a conversion in form */
};

/* Zeroed before the first use. */
struct orders {
	unsigned char *mark; /* of each event of the list */
	size_t mark_cap;
	struct orders_row *row; /* scratch */
	size_t row_cap, n;
};

/* Join the conversions of LIST, a customer's events in order.  Those that are
 * not the first of their identifier become events that did not convert
 * (conversion = 0), the first has the sum of revenues.  False: nothing was
 * there to do, and marks are not set. */
bool orders_join(struct orders *o, struct events *events,
	struct event_list *list, enum orders_rule rule);
void orders_release(struct orders *o);

/* Whether ID stands for no identifier: "(not set)", 0, -, null, none, n/a and
 * others that exports write; case does not count in ASCII. */
bool orders_is_blank(struct text id);

/* The line of a row: of its cells that have no role, one after another, from
 * LINE = 0.  Equal cells give equal lines on any machine, others with a
 * probability of 2^-64. */
uint64_t orders_line(uint64_t line, struct text cell);

#endif

/* rulings.h - what people have decided, by event: for good, and for events
 * that have not come yet.
 *
 *	verdict 1 | length of event 1 | of by 1 | ms 8 | the one before 4 |
 *	back 16 | event | by
 *
 * The last one of an event by time counts; of those of one time the one that
 * came last.  "The one before" is where the one lies that counted until then,
 * plus 1, or 0: so a decision that is given again is known, and does not count
 * as one that comes now. */
#ifndef INVITE_RULINGS_H
#define INVITE_RULINGS_H

#include "base/number.h"
#include "invite/guard.h"

struct ruling {
	enum invite_verdict verdict;
	int64_t ms;
	struct text event, by; /* at most 255 bytes */
	amount back; /* of the reward taken back, and the rest stands; or 0 */
};

/* False: there is none. */
bool ruling_find(const struct guard *g, struct text event, struct ruling *to);

enum ruling_news {
	RULING_OLD,   /* a later one counts */
	RULING_KNOWN, /* it was given before */
	RULING_NEW,   /* it counts from now on */
	RULING_TIED   /* so does this, and another one has the same time */
};

/* What R is beside those that are known; ruling_put() keeps it if it counts. */
enum ruling_news ruling_news(const struct guard *g, const struct ruling *r);
enum ruling_news ruling_put(struct guard *g, const struct ruling *r);

#endif

/* rulings.h - what people have decided, by event: for good, and for events
 * that have not come yet.
 *
 *	verdict 1 | length of event 1 | of by 1 | ms 8 | event | by
 *
 * The last one of an event counts. */
#ifndef INVITE_RULINGS_H
#define INVITE_RULINGS_H

#include "invite/guard.h"

struct ruling {
	enum invite_verdict verdict;
	int64_t ms;
	struct text event, by; /* at most 255 bytes */
};

/* False: there is none. */
bool ruling_find(const struct guard *g, struct text event, struct ruling *to);

/* True if R is news: none of its event was there, or an older one that said
 * something else. */
bool ruling_put(struct guard *g, const struct ruling *r);

#endif

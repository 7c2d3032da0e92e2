/* funnel_match.h - steps matched to different events: of one time, and in any
 * order.  Behind journey/funnel.h, which has the words.
 *
 * A step is added to a matching by finding a way to shift those before it
 * (Berge 1957: augmenting paths). */
#ifndef JOURNEY_FUNNEL_MATCH_H
#define JOURNEY_FUNNEL_MATCH_H

#include "journey/funnel.h"

struct funnel_match {
	const struct funnel_event *event;
	size_t from, to;
	unsigned n;
	unsigned step[FUNNEL_STEPS]; /* those in it */
	size_t of[FUNNEL_STEPS];     /* the event of each */
};

/* Of the events FROM to TO. */
void funnel_match_init(struct funnel_match *m, const struct funnel_event *event,
	size_t from, size_t to);

/* Add STEP; false, and nothing has changed, if there is no event for it. */
bool funnel_match_step(struct funnel_match *m, unsigned step);

/* The events FROM to TO that are the N steps STEP, which can be matched: for
 * each step, in turn, the first event with which the others still can.  FIRST:
 * the first step prefers the lowest rank. */
void funnel_match_choose(size_t *to, const struct funnel_event *event,
	size_t from, size_t end, const unsigned *step, unsigned n, bool first);

/* The most steps in any order, of a window that begins with one of them; false:
 * there is none.  Step K of the answer means K of the steps. */
bool funnel_match_any(struct funnel_attempt *a, struct funnel *f);

#endif

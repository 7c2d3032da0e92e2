/* funnel.h - how far a unit came along a row of steps.
 *
 * A chain is a list of distinct events in order of time, of which the first
 * matches the first required step, the second the second, and so on; from its
 * first to its last not more than "within" passes, and from one to the next not
 * more than that step allows.  The longest chain counts; of equally long ones
 * that whose times come first (or that which begins last).
 *
 *	funnel_init(&f, &steps);
 *	funnel_of(&f, event, n);		// in order of time
 *	while (funnel_next(&f, &attempt))	// one, or one attempt each
 *		use(attempt.at[step]);
 *	funnel_release(&f);
 *
 * How: events of one time are a group, and steps that follow each other are
 * matched to different events of it (bipartite matching, a step at a time).
 * From the last group to the first it is worked out when a chain that has K
 * steps there ends at the earliest, so that time is linear in events times
 * steps.
 */
#ifndef JOURNEY_FUNNEL_H
#define JOURNEY_FUNNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FUNNEL_STEPS = 64 };

#define FUNNEL_NEVER INT64_MIN	  /* a step that was not reached */
#define FUNNEL_NO_LIMIT INT64_MAX /* milliseconds of a window that is open */

enum funnel_order { FUNNEL_ORDERED, FUNNEL_STRICT, FUNNEL_ANY };

struct funnel_steps {
	unsigned n; /* 1 to FUNNEL_STEPS */
	bool optional[FUNNEL_STEPS];
	int64_t step_within[FUNNEL_STEPS]; /* since the step before */
	int64_t within;			   /* from the first to the last */
	enum funnel_order order;
	bool later;    /* an event of the same time does not follow */
	bool last;     /* the chain that begins last */
	bool attempts; /* every attempt, not the best */
};

struct funnel_event {
	int64_t ms;
	uint64_t steps; /* those it matches, a bit each */
	uint32_t rank;	/* of what it is told by: the lower is preferred */
};

/* What came of it. */
struct funnel_attempt {
	int64_t at[FUNNEL_STEPS]; /* when, of each step, or FUNNEL_NEVER */
	size_t entry;		  /* the event it began with */
	unsigned reached;	  /* required steps */
	bool complete;
};

struct funnel {
	const struct funnel_steps *steps;
	unsigned required[FUNNEL_STEPS], n_required;
	bool plain; /* in order, the best, and no step has its own window */
	const struct funnel_event *event;
	size_t n, from; /* events before "from" are used up */
	/* groups of equal times: where each begins, and one more */
	size_t *group, groups, cap_groups;
	/* the earliest end by level and group, for each length of a chain */
	int64_t *end[FUNNEL_STEPS + 1];
	size_t cap_end[FUNNEL_STEPS + 1];
	bool known[FUNNEL_STEPS + 1];
	size_t *queue, cap_queue;
	size_t chain[FUNNEL_STEPS]; /* the events of the chain */
	bool done;
};

void funnel_init(struct funnel *f, const struct funnel_steps *steps);
void funnel_release(struct funnel *f);

/* The events of a unit, in order of time; they stay until the last
 * funnel_next(). */
void funnel_of(struct funnel *f, const struct funnel_event *event, size_t n);

/* The chain that counts, or the next attempt; false: there is none (any more).
 */
bool funnel_next(struct funnel *f, struct funnel_attempt *a);

#endif

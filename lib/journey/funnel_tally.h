/* funnel_tally.h - attempts added up by group: how many reached each step, and
 * how long it took.
 *
 *	funnel_tally_init(&t, &steps);
 *	funnel_tally_add(&t, group, &attempt, open);
 *	for (each group)
 *		funnel_tally_step(&figures, &t, group, step, z);
 *
 * Quantiles are exact, by nearest rank: the smallest value that at least the
 * share of all do not exceed.
 */
#ifndef JOURNEY_FUNNEL_TALLY_H
#define JOURNEY_FUNNEL_TALLY_H

#include "base/table.h"
#include "journey/funnel.h"
#include "journey/interval.h"

/* Milliseconds that attempts took; owned. */
struct funnel_times {
	int64_t *ms;
	size_t n, cap;
};

struct funnel_count {
	uint64_t units;
	struct funnel_times previous, first;
};

struct funnel_group {
	struct funnel_count *step; /* owned */
	uint64_t open;
};

struct funnel_tally {
	const struct funnel_steps *steps;
	struct table groups; /* of struct funnel_group, by key */
};

/* What is printed of a step.  Where nobody is, shares are NAN and times -1. */
struct funnel_figures {
	uint64_t units, before; /* before: at the required step before */
	double rate, step_rate; /* of the first; of the one before */
	struct rate_interval of_first, of_before;
	int64_t median, p90, first_median, first_p90; /* ms */
};

void funnel_tally_init(
	struct funnel_tally *t, const struct funnel_steps *steps);
void funnel_tally_release(struct funnel_tally *t);

/* One more in the group KEY; OPEN: it may still go on. */
void funnel_tally_add(struct funnel_tally *t, struct text key,
	const struct funnel_attempt *a, bool open);

/* What FROM, which has the same steps, has counted goes to TO as well, group by
 * group; or (AS_ONE) all of it to the group whose key is empty.  FROM may have
 * given its times away: it is only to be released. */
void funnel_tally_join(
	struct funnel_tally *to, struct funnel_tally *from, bool as_one);

/* Of group number I < t->groups.n; Z as interval_z() gives it.  The times of
 * the group may change places. */
void funnel_tally_step(struct funnel_figures *to, struct funnel_tally *t,
	size_t i, unsigned step, double z);

/* How many steps nobody of any group has reached; *FIRST is the first, if there
 * is one. */
unsigned funnel_tally_unreached(const struct funnel_tally *t, unsigned *first);

/* The K-th smallest, from 0, of the N values at V, which change places. */
int64_t funnel_select(int64_t *v, size_t n, size_t k);

#endif

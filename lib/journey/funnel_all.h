/* funnel_all.h - the attempts of all units, counted by group: their by cells
 *and the period of their entry.
 *
 *	struct funnel_all all;
 *	struct funnel_all_how how = {&deeds, &steps, by, period, &zone, end};
 *	funnel_all_count(&all, &how, threads);
 *	... all.tally
 *	funnel_all_release(&all);
 *
 * Whoever wants each attempt walks by himself, and asks funnel_all_takes() and
 * funnel_all_key() of it.
 */
#ifndef JOURNEY_FUNNEL_ALL_H
#define JOURNEY_FUNNEL_ALL_H

#include "journey/funnel_tally.h"
#include "journey/funnel_walk.h"
#include "journey/period.h"

/* All are borrowed.  DEEDS have been settled, and get no more. */
struct funnel_all_how {
	const struct deeds *deeds;
	const struct funnel_steps *steps;
	unsigned by; /* cells from FUNNEL_BY on */
	enum period period;
	struct zone *zone;
	int64_t end; /* of the log, milliseconds */
	bool mature; /* attempts that may go on are left out */
};

struct funnel_all {
	struct funnel_tally tally;
	uint64_t attempts, open, left_open; /* open: those left out, too */
	uint64_t repeated; /* events whose id was there before */
};

void funnel_all_init(struct funnel_all *all, const struct funnel_all_how *how);
void funnel_all_release(struct funnel_all *all);

/* Count the attempts of all units, by up to THREADS threads. */
void funnel_all_count(struct funnel_all *all, const struct funnel_all_how *how,
	unsigned threads);

/* Count A; false: it is left out.  *OPEN: it may still go on. */
bool funnel_all_takes(bool *open, struct funnel_all *all,
	const struct funnel_all_how *how, const struct funnel_attempt *a);

/* The group of A in place of KEY: its by cells, each with a NUL byte behind,
 * and if there are periods the name of one. */
void funnel_all_key(struct buf *key, struct funnel_walk *w,
	const struct funnel_all_how *how, const struct funnel_attempt *a);

#endif

/* funnel_all.h - the attempts of all units, counted by group: their by cells
 * and the period of their entry.
 *
 *	struct funnel_all all;
 *	struct funnel_all_how how = {&deeds, &steps, by, period, &zone, end};
 *	funnel_all_count(&all, &how, threads);
 *	... all.tally
 *	funnel_all_release(&all);
 *
 * funnel_all_each() gives one attempt after the other to whoever prints them.
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

/* An attempt of UNIT in the group KEY: its by cells, each with a NUL byte
 * behind, and if there are periods the name of one.  OPEN: it may still go on.
 */
struct funnel_all_one {
	struct text unit, key;
	const struct funnel_attempt *attempt;
	bool open;
};

/* Give each attempt to EACH, in the order of units by bytes, until it returns
 * false.  They are counted, and groups are not. */
void funnel_all_each(struct funnel_all *all, const struct funnel_all_how *how,
	bool (*each)(void *arg, const struct funnel_all_one *one), void *arg);

#endif

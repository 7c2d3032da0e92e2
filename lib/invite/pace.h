/* pace.h - how far time goes from row to row, and which time cannot be right.
 *
 *	struct pace p = {.as_of = as_of};
 *	pace_steps(&p, 0, hold);
 *	pace_begins(&p, &guard, seen);
 *	switch (pace_check(&p, &guard, seen, ms, &ahead)) {
 *	...
 *	pace_came(&p, ms);		// it is right, and waits
 *	pace_judged(&p);
 *
 * A row is right if it is at most "step" ahead of all rows before; the first of
 * a run, between which and the run before more time may go by, at most "pause".
 * Nobody knows of a first row whether it leaps: but the row behind it shows it,
 * if that is far older.  If the first counted all the same, all rows to come
 * would be late, and what is on hold would be paid. */
#ifndef INVITE_PACE_H
#define INVITE_PACE_H

#include "invite/guard.h"

/* All times in ms; GUARD_NEVER: none. */
struct pace {
	int64_t step, pause;
	int64_t as_of;	/* the time it is, as somebody says */
	int64_t before; /* newest of all runs before */
	int64_t last;	/* of the row that came last in this run */
	uint64_t came;	/* rows of this run that move the clock */
	uint64_t waits; /* of them, those that are not judged yet */
	bool leapt;	/* the first of them is far ahead of "before" */
	uint64_t ahead; /* rows that were too far ahead */
};

/* A run begins, to which all rows so far, up to SEEN, came before. */
void pace_begins(struct pace *p, int64_t seen);

/* What a row of MS says. */
enum pace_verdict {
	PACE_RIGHT,
	PACE_AHEAD,  /* so far ahead that its time is wrong */
	PACE_UNMASKS /* so far behind the one row before it that one of the two
		      * is */
};

/* SEEN: newest time of all rows and of --as-of; *AHEAD: how far it is ahead of
 * them, or UNMASKS, how far they are of it. */
enum pace_verdict pace_check(struct pace *p, const struct guard *g,
	int64_t seen, int64_t ms, int64_t *ahead);

/* A row of MS came, or one that came was judged. */
void pace_came(struct pace *p, int64_t ms);
void pace_judged(struct pace *p);

/* What is wrong with the time MS of a decision, or NULL: it is more than a
 * pause ahead of all that has happened to G, and would never be followed by a
 * later one. */
const char *pace_decision(
	const struct pace *p, const struct guard *g, int64_t ms);

/* How far a row may be ahead, and the first of a run or a decision: MOST, or if
 * that is 0 a month, but a row no farther than HOLD, unless that is 0, as one
 * that is not right should not end what is on hold. */
void pace_steps(struct pace *p, int64_t most, int64_t hold);

#endif

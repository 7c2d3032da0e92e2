/* split.h - the arm of a unit in an experiment, or why it has none.
 *
 * The first of the reasons that holds is the one, in the order they stand here.
 * A unit with SPLIT_IN is exposed to its arm.
 */
#ifndef GRAY_SPLIT_H
#define GRAY_SPLIT_H

#include "gray/plan.h"

enum split_reason {
	SPLIT_IN,
	SPLIT_KILLED,  /* the experiment is off */
	SPLIT_TARGET,  /* the row does not meet its conditions */
	SPLIT_NOUNIT,  /* the unit is empty */
	SPLIT_FORCED,  /* a list says so */
	SPLIT_HOLDOUT, /* held out: never exposed, to compare with */
	SPLIT_LAYER,   /* outside of the experiment's part of its layer */
	SPLIT_KEPT,    /* had this arm before, and it is still there */
	SPLIT_RAMP,    /* not yet: the ramp has not come to the unit */
	SPLIT_GAP,     /* in nobody's part */
	SPLIT_NONE,    /* no experiment holds */
	SPLIT_REASONS
};

/* What it is called in the output; "" for SPLIT_IN. */
const char *split_reason_name(enum split_reason r);

/* Lists of arms: not in the list, and in it without an arm. */
enum { SPLIT_UNLISTED = -2, SPLIT_NO_ARM = ARMS_NONE };

/* A unit before an experiment. */
struct split_case {
	bool meets; /* its conditions */
	struct text unit;
	int forced, kept; /* an arm, SPLIT_NO_ARM or SPLIT_UNLISTED */
};

struct split_how {
	enum draw_hash hash;
	struct text period;
};

/* *ARM is the arm, or ARMS_NONE. */
enum split_reason split_judge(int *arm, struct draws *d,
	const struct split_how *how, const struct plan_entry *e,
	const struct split_case *c);

/* Whether the reason comes with a propensity: the arm was drawn. */
static inline bool split_is_drawn(enum split_reason r)
{
	return r == SPLIT_IN || r == SPLIT_KEPT;
}

#endif

/* armgroups.h - from units to the arms of each experiment, beside one another.
 *
 *	struct armgroups g;
 *	struct armgroups_of of = {&metrics, &units, NULL, ...};
 *	const char *why = armgroups_make(&g, &of);
 *	... g.group[i].cell[stratum * arms + arm] are moments, for trial.h
 *	armgroups_release(&g);
 *
 * A group is an experiment and values of the columns that divide it.  Its arms
 * are those of the whole experiment: the control first, then by their bytes, or
 * by price.
 */
#ifndef GRAY_ARMGROUPS_H
#define GRAY_ARMGROUPS_H

#include "gray/units.h"
#include "stat/qini.h"
#include "stat/trial.h"

/* A unit with a score. */
struct armgroup_unit {
	uint32_t arm;
	double score;
	const amount *sum; /* a slot each; the units' */
};

struct armgroup {
	struct text experiment, by; /* by: as in a cell's name */
	struct text *arm;	    /* owned */
	size_t arms, strata;
	struct moments **cell; /* [stratum * arms + arm]; NULL: none; owned */
	double *propensity; /* of each arm; 0: no units; NAN: several, none */
	amount *cap;	    /* of each column; with winsor */
	bool has_control;
	struct armgroup_unit *unit; /* with scores; owned */
	size_t units, cap_units;
};

/* What they are made of; all borrowed. */
struct armgroups_of {
	const struct metrics *metrics;
	struct units *units;
	const struct exposed_list *exposed; /* NULL: units have their cells */
	struct exposed_window window;
	int64_t end;	     /* of the log, milliseconds */
	bool open_counts;    /* units whose window ends behind it count */
	const char *control; /* NULL: ctrl, or control */
	double winsor;	     /* per cent; 0: no caps */
	bool priced, scored;
};

struct armgroups {
	const struct armgroups_of *of;
	struct moments_shape shape;
	unsigned column_slot[2 * METRICS_SLOTS]; /* of each column of moments */
	bool capped[2 * METRICS_SLOTS];
	unsigned slot_column[METRICS_SLOTS];
	unsigned *metric_y; /* of each metric, a column of moments; owned */
	struct armgroup *group;
	size_t n, cap;
	uint32_t *unit_of;	/* exposures; owned */
	bool experiments;	/* some have a name */
	uint64_t several, open; /* units that are left out */
	struct buf first_several;
};

/* NULL, or why these arms cannot be compared; release it in both cases. */
MUST_USE const char *armgroups_make(
	struct armgroups *g, const struct armgroups_of *of);
void armgroups_release(struct armgroups *g);

/* Its arms, for trial.h. */
struct trial_arms armgroups_trial(
	const struct armgroups *g, const struct armgroup *of);

/* How many arms are another one of their experiment but for case and the blanks
 * around their names; *FIRST is one of them. */
size_t armgroups_alike(const struct armgroups *g, struct text *first);

/* Arms that the plan and the units do not both have. */
struct armgroups_strays {
	size_t empty, unplanned; /* with a share and no unit; the other way */
	struct text first_empty, first_unplanned; /* borrowed */
};

/* Those of a plan that names its arms; of any other there are none. */
void armgroups_strays(struct armgroups_strays *to, const struct armgroups *g);

/* The planned share of each arm, in WEIGHT[0 .. arms): as metrics say it, else
 * as the arms were drawn if each was drawn by one share, else all alike. */
void armgroups_plan(
	double *weight, const struct metrics *m, const struct armgroup *of);

/* The scored units of ARM and of the control, by falling score, with the sum of
 * SLOT; *N of them, which the caller frees. */
struct qini_unit *armgroups_scored(
	size_t *n, const struct armgroup *of, unsigned slot, uint32_t arm);

#endif

/* trial.h - arms of an experiment beside its control, on one metric.
 *
 * Units are counted in cells, one for each stratum and arm.  With strata the
 * difference is the sum of those within, each weighed by its share of the units
 * of both arms: needed where shares of arms have changed between phases, since
 * then the plain means compare other customers (Simpson's paradox).
 */
#ifndef STAT_TRIAL_H
#define STAT_TRIAL_H

#include "stat/compare.h"
#include "stat/rate.h"

/* What is compared, and beside it what the unit was like before. */
struct trial_metric {
	struct compare_of of, before;
	bool adjusts;
};

struct trial_arms {
	const struct moments_shape *shape;
	unsigned arms, strata, control; /* CONTROL < arms */
	const struct moments **cell;	/* [stratum * arms + arm]; NULL: none */
};

struct trial_figures {
	struct compared of; /* plain, or with what was before */
	double mean, control;
	double incremental, incremental_low, incremental_high;
};

struct trial_row {
	double n, n_control, sd;
	struct trial_figures plain, adjusted;
	double theta, explained; /* the share of variance that X explains */
	bool adjusts;		 /* adjusted is there */
	bool differs; /* X is not alike in the arms: it is not used */
	bool is_rate; /* all values are 0 and 1 */
	struct rate_interval rate, difference; /* Wilson's and Newcombe's */
	uint64_t left_out; /* units of strata with less than two in an arm */
};

/* ARM beside the control, or of the control alone what is its own: n, mean, sd
 * and rate. */
void trial_row(struct trial_row *to, const struct trial_arms *t,
	const struct trial_metric *m, unsigned arm,
	const struct compare_how *how);

/* The figures that decide. */
static inline const struct trial_figures *trial_decides(
	const struct trial_row *row)
{
	return row->adjusts ? &row->adjusted : &row->plain;
}

/* The units of ARM, and the mean of column Y of them; NAN without any. */
uint64_t trial_units(const struct trial_arms *t, unsigned arm);
double trial_mean(const struct trial_arms *t, unsigned arm, unsigned y);

/* Whether the interval proves that the metric went UP, or down, by more than
 * LIMIT of the control's mean. */
bool trial_harms(const struct trial_figures *f, bool up, double limit);

enum trial_verdict {
	TRIAL_FEW,
	TRIAL_NONE,
	TRIAL_UP,
	TRIAL_DOWN,
	TRIAL_INVALID,
	TRIAL_CONTROL
};

/* What P, adjusted, says of ROW. */
enum trial_verdict trial_verdict(
	const struct trial_row *row, double p, double alpha, double least_n);
const char *trial_verdict_name(enum trial_verdict v);

#endif

/* comparisons.h - what became of a release: of each metric and arm the
 * comparison with the control, p among all of them, and whether harm is proven.
 *
 *	struct comparison *o = mem_array(metrics.n * group.arms, sizeof(*o));
 *	comparisons_of(o, &found, &groups, &group, &how, srm_fails);
 */
#ifndef GRAY_COMPARISONS_H
#define GRAY_COMPARISONS_H

#include "gray/armgroups.h"
#include "stat/adjust.h"

struct comparisons_how {
	struct compare_how compare;
	enum adjust adjust;
	double least_n; /* with fewer units in an arm nothing is said */
};

/* Of a metric and an arm. */
struct comparison {
	struct trial_row row;
	double p, adjusted_p;
	enum trial_verdict verdict;
	bool harms; /* its guard has proof */
};

/* What was met on the way. */
struct comparisons_found {
	uint64_t differs;  /* comparisons whose before is not alike */
	uint64_t left_out; /* units of strata that have too few of an arm */
};

/* TO[metric * arms + arm] of a group.  INVALID: its arms are not as planned.
 * FOUND is added to. */
void comparisons_of(struct comparison *to, struct comparisons_found *found,
	const struct armgroups *g, const struct armgroup *of,
	const struct comparisons_how *how, bool invalid);

/* What one more of the metric of O costs in ARM: of what the arm cost beyond
 * the control, too, by column COST of moments; NAN unless more came. */
double comparisons_cost(const struct comparison *o, const struct trial_arms *t,
	unsigned arm, unsigned cost);

#endif

/* knapsack.h - which option of each group, to the largest value within limits.
 *
 * The multiple-choice knapsack.  A group (a customer, or all customers of one
 * condition) takes one of its options or none; each option has a value and uses
 * some of the limits:
 *
 *	maximise    sum of value over the options taken
 *	subject to  sum of use of limit l <= limit[l]    for each l
 *
 * It is solved by its Lagrangian dual.  With a price on each limit every group
 * chooses for itself, and the sum of what they then gain plus the worth of the
 * limits bounds the value of any choice (Sinha and Zoltners, "The
 * multiple-choice knapsack problem", Operations Research 27, 1979; Everett,
 * "Generalized Lagrange multiplier method", Operations Research 11, 1963).  One
 * limit: the prices at which groups change their minds are sorted as far as
 * needed, so the price is exact and the bound is the optimum of the linear
 * relaxation.  Several: the prices are found one at a time, each exactly, in
 * turns, until none changes, and where that leaves a gap by column generation
 * (knapsack_dual.h), whose solution is rounded.  The choice at those prices is
 * then made to fit, filled up, and improved by branch and bound where it was
 * nearly a tie; up to 1,000 groups are searched to the end, if that can be
 * (knapsack_exact.c, knapsack_prove.c); where single groups weigh much they are
 * fixed in turn (knapsack_branch.c), which also lowers the bound.
 *
 *	struct knapsack k = {.groups = 2, .limits = 1,
 *		.first = (uint32_t[]){0, 1, 3},
 *		.value = (int64_t[]){50, 30, 70},
 *		.cost = (int64_t[]){20, 10, 40}, .limit = (int64_t[]){30}};
 *	struct knapsack_answer a;
 *
 *	knapsack_solve(&a, &k);         // a.choice is {0, 1}: value 80
 *	knapsack_release(&a);
 *
 * Groups are taken in the order given, and ties go to the earlier group and
 * the earlier option, so the answer depends on nothing but the problem.  No
 * limit is ever exceeded: uses are integers.
 */
#ifndef OFFER_KNAPSACK_H
#define OFFER_KNAPSACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/number.h"

#define KNAPSACK_NONE UINT32_MAX
#define KNAPSACK_FREE INT64_MAX /* a limit that is none */
/* The most that a value, a use or a limit (other than KNAPSACK_FREE) can be. */
#define KNAPSACK_MAX ((int64_t)1 << 60)

struct knapsack_use {
	uint32_t limit;
	int64_t amount; /* 0 to KNAPSACK_MAX */
};

struct knapsack {
	size_t groups;
	unsigned limits; /* at least 1 */
	const uint32_t
		*first; /* groups + 1: group g has first[g] to first[g+1] */
	const int64_t
		*value;	     /* of each option; one of 0 or less is not taken */
	const int64_t *cost; /* one limit: what each option uses of it */
	/* Several limits: option j has use[use_first[j]] to use_first[j+1],
	 * with rising numbers of limits. */
	const uint32_t *use_first;
	const struct knapsack_use *use;
	const int64_t *limit; /* 0 to KNAPSACK_MAX, or KNAPSACK_FREE */
	/* Leave each group that could not have its best option at what fits,
	 * and do not fill up: the caller shares out what is left (a lottery).
	 */
	bool leave_broken;
	/* Spend few steps on a better choice, as for one of many problems of
	 * which each but adds to the bound. */
	bool hasty;
};

/* A group that did not get what it would choose at the prices. */
struct knapsack_broken {
	uint32_t group, option;
};

struct knapsack_answer {
	uint32_t *choice; /* of each group: an option, or KNAPSACK_NONE */
	double *price;	  /* of each limit, value a unit; 0: not scarce */
	double bound;	  /* no choice within the limits is worth more */
	bool exact;	  /* none is worth more than this one: all were tried */
	amount value;	  /* of the choice; in the units given */
	amount *used;	  /* of each limit */
	struct knapsack_broken *broken; /* the nearest first, at most limits */
	size_t n_broken;
};

/* Solve K into A, which the caller releases.  Time grows with the options,
 * times a few dozen with several limits; a gap that stays above 10^-7 costs a
 * second more, one above 3 * 10^-5 several; memory with one limit is 4 bytes a
 * group, with several about 30 an option. */
void knapsack_solve(struct knapsack_answer *a, const struct knapsack *k);
void knapsack_release(struct knapsack_answer *a);

#endif

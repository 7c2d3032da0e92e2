/* budget_solve.h - the choice of what to offer, by whichever way the limits ask
 * for.
 *
 *	TRY(budget_make(&b, sorted, keyed));
 *	TRY(budget_solve(&b, keyed, &a));    // b is picked and counted
 *	knapsack_release(&a);
 *
 * Limits from below are kept by bonuses (budget_least.h).  With a lottery by
 * cell the choice that leaves groups short and the one that does without lots
 * are both filled up by lot (draw.h), and the better of the two stays: so it is
 * worth no less than the choice without lots. */
#ifndef OFFER_BUDGET_SOLVE_H
#define OFFER_BUDGET_SOLVE_H

#include "offer/budget.h"

/* Choose for B, which budget_make() made with KEYED.  A: the bound, the prices
 * and what was broken off; the caller releases it, either way.  NULL, or what
 * is wrong, such as minima that no choice keeps. */
MUST_USE const char *budget_solve(
	struct budget *b, struct keyed *keyed, struct knapsack_answer *a);

#endif

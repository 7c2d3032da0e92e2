/* budget_least.h - limits from below: at least so much, or so many, of a scope.
 *
 *	if (budget_least_any(&b))
 *		found = budget_least_solve(&answer, &b, &bound);
 *
 * Each minimum has a bonus, what a unit of it is worth beyond its value, from 0
 * on.  At any bonuses the knapsack with values so raised, less the bonuses
 * times the minima, bounds the value of any choice that keeps them (Everett
 * 1963). The bonus of a minimum that is not kept is doubled until it is, and
 * then made as small as that allows, one minimum after the other.  Of the
 * choices on the way that keep all the best is improved by single exchanges.
 * Where there are at most LEAST_TRIES choices all of them are tried instead. */
#ifndef OFFER_BUDGET_LEAST_H
#define OFFER_BUDGET_LEAST_H

#include "offer/budget.h"

enum { LEAST_TRIES = 1 << 20 };

/* Whether one of B's limits has a minimum. */
bool budget_least_any(const struct budget *b);

/* Solve B, which was made, with its minima.  A is the caller's to release; its
 * prices are those of the limits from above at the bonuses.  *BOUND: no choice
 * is worth more, in units of the knapsack.  False: no choice was found that
 * keeps all; *PROVED: there is none. */
bool budget_least_solve(struct knapsack_answer *a, const struct budget *b,
	double *bound, bool *proved);

/* Which minimum cannot be kept whatever is chosen, or only beyond which limit,
 * and by how much; NULL: none by itself.  Of the thread, as fail_text() gives
 * it. */
const char *budget_least_short(const struct budget *b);

#endif

/* budget_why.h - why each offer that was not chosen was not.
 *
 *	struct budget_why *why = budget_why(&b, &a);  // after budget_solve()
 *	use(why[i].reason);       // of offer i of the table
 *	free(why);
 *
 * An offer is set beside what was chosen in its place, for its customer or, by
 * cell and without lots, for all customers of its group:
 *
 *	what was chosen is worth as much    BETTER, and the offer chosen
 *	the exchange exceeds a limit        LIMIT, and the one with the highest
 *					    price; LOT if others of the group
 *					    won the same by lot
 *	it undercuts a minimum              MINIMUM, likewise
 *	none of them                        PRICE: at the prices of the limits
 *					    it is worth less; the limit whose
 *					    price takes most off it
 */
#ifndef OFFER_BUDGET_WHY_H
#define OFFER_BUDGET_WHY_H

#include "offer/budget.h"

enum budget_reason {
	BUDGET_CHOSEN,
	BUDGET_NO_OFFER, /* neither value nor cost */
	BUDGET_CURRENCY, /* another than the one asked for */
	BUDGET_WORTHLESS,
	BUDGET_BETTER,
	BUDGET_LIMIT,
	BUDGET_LOT,
	BUDGET_MINIMUM,
	BUDGET_PRICE
};

struct budget_why {
	enum budget_reason reason;
	uint32_t by; /* BETTER: an offer of the table; LIMIT, LOT, MINIMUM,
			PRICE: a limit */
};

/* Of each offer of the table; the caller frees it. */
struct budget_why *budget_why(
	const struct budget *b, const struct knapsack_answer *a);

/* "better", "limit" and so on, "" for one that was chosen. */
const char *budget_reason_name(enum budget_reason reason);

#endif

/* price.h - the price of an offer, step by step from the list price.
 *
 * In the order of enum price_step, each from where the one before it arrived:
 *
 *	BASE		the rule's base, or else the list price
 *	ELASTICITY	unit_cost * e / (e - 1): the price of most profit where
 *			demand falls as price^-e (Lerner 1934; e > 1)
 *	INELASTIC	the cap, where e <= 1 and no price is the best
 *	DEMAND		step * push: up for what the customer pays, down for
 *			what the customer is paid
 *	SCARCITY	for a stock: unit_cost + step * scarce where the
 * customer pays, unit_cost - step * scarce where he is paid MAX_CHANGE	not
 * farther than that from the last price LIST, FLOOR, CAP, LAW	the bound that
 * was crossed, one of them
 *	ROUND		to a price that looks like one, within all bounds
 *
 * A step is what the price lost by it, so that all steps add up to list minus
 * price, exactly: each price on the way is a whole number of the rule's last
 * decimal.  Bounds go before max_change, the law before all; a price never
 * falls because a floor is raised.
 *
 * With the response q (how many units of the product a customer takes who gets
 * the offer), all per customer, rounded half away from zero to 10^-9:
 *
 *	fee, loan_rate	advantage = list - price   margin = price - unit_cost
 *	yield, voucher	advantage = price - list   margin = unit_cost - price
 *	value = q * margin    cost = q * advantage, of a voucher q * price
 */
#ifndef OFFER_PRICE_H
#define OFFER_PRICE_H

#include "offer/rules.h"

enum price_step {
	PRICE_BASE,
	PRICE_ELASTICITY,
	PRICE_INELASTIC,
	PRICE_DEMAND,
	PRICE_SCARCITY,
	PRICE_MAX_CHANGE,
	PRICE_LIST,
	PRICE_FLOOR,
	PRICE_CAP,
	PRICE_LAW,
	PRICE_ROUND,
	PRICE_STEPS
};

/* What bears on a price beside its rule. */
struct price_terms {
	bool may_worsen;	/* worse than list is allowed */
	struct figure law;	/* the legal cap */
	struct figure push;	/* market_push() */
	struct figure scarce;	/* market_scarce() */
	struct figure previous; /* the last price of this cell */
};

struct price {
	amount price, advantage, value, cost;
	bool valued; /* value is known: there is a unit_cost, or it is a price
		      */
	bool took[PRICE_STEPS];	  /* BASE always */
	amount step[PRICE_STEPS]; /* 0 where not taken */
	int capped_by;		  /* the step of the bound, or -1 */
};

/* "BASE" and so on. */
const char *price_step_name(enum price_step step);

/* NULL, or why R has no price under a legal cap: bounds that exclude each
 * other. */
MUST_USE const char *price_check(
	const struct offer_rule *r, const struct figure *law, bool may_worsen);

/* The price by R, which price_check() let pass. */
void price_make(struct price *p, const struct offer_rule *r,
	const struct price_terms *terms);

/* A * B of figures, rounded half away from zero. */
amount price_times(amount a, amount b);

#endif

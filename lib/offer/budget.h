/* budget.h - what to offer whom within limits, as a knapsack of customers.
 *
 *	struct budget b = {.offers = &offers, .words = &words,
 *		.limit = limit, .limits = 1, .by = BUDGET_AUTO};
 *	struct knapsack_answer a;
 *
 *	TRY(budget_make(&b, sorted, keyed));
 *	knapsack_solve(&a, &b.knapsack);
 *	budget_pick(&b, &a);
 *	TRY(budget_count(&b));
 *
 * Offers are entries of a table under CUSTOMER NUL NAME; words, such as a
 * segment, are numbers of a table of words, in which 0 is the empty one.  By
 * customer each is a group of the knapsack.  By cell customers with the same
 * cells (and products) on offer are one group, which gets the same one of them
 * or none.  Sums are exact: amounts of 10^-9, heads.
 */
#ifndef OFFER_BUDGET_H
#define OFFER_BUDGET_H

#include "base/keyed.h"
#include "base/number.h"
#include "base/table.h"
#include "offer/knapsack.h"

struct budget_limit {
	struct text scope; /* "*", a product, a segment or a campaign */
	bool count;	   /* heads, not money */
	bool none;	   /* inf */
	amount most;	   /* money in units of 10^-9; heads */
	amount least;	   /* at least so much, likewise; 0: no minimum */
	unsigned decimals; /* as it was written */
};

/* Read "1234.50", "inf", or of a count a whole number, 0 or more, into L, whose
 * COUNT is set; false: T is none of these. */
bool budget_limit_most(struct budget_limit *l, struct text t);

/* Read a minimum, 0 or more or empty, into L, whose COUNT is set; false: T is
 * none, or is above the limit. */
bool budget_limit_least(struct budget_limit *l, struct text t);

/* Fill L, which borrows SCOPE; UNIT is "money" or "count".  NULL, or what is
 * wrong. */
MUST_USE const char *budget_limit_read(struct budget_limit *l,
	struct text scope, struct text most, struct text unit);

struct budget_offer {
	amount value, cost; /* cost: 0 or more, as it is expected */
	amount worst;	    /* the cost if it is taken up; COST or more */
	uint64_t cells;	    /* the caller's */
	uint32_t product, segment, campaign, cell, currency; /* words */
	uint8_t decimals[2]; /* of value, cost: 0 to 9 */
	bool refused;	     /* no value and no cost: an offer to nobody */
};

enum budget_by { BUDGET_AUTO, BUDGET_BY_CELL, BUDGET_BY_CUSTOMER };

/* Customer c has offer[first[c]] to offer[first[c + 1]], in the order of the
 * options of its group. */
struct budget {
	/* given, borrowed */
	const struct table *offers; /* struct budget_offer */
	const struct table *words;
	const struct budget_limit *limit;
	unsigned limits;      /* 1 or more */
	const char *currency; /* only offers in this one; NULL: all */
	int by;		      /* enum budget_by */
	bool lottery;
	const char *period; /* of the lottery */

	/* made, owned */
	bool by_cell, has_currency; /* an offer has one */
	size_t customers, groups;
	uint32_t *first;   /* customers + 1 */
	uint32_t *offer;   /* numbers in offers */
	uint32_t *members; /* groups + 1, into member */
	uint32_t *member;  /* customers, by group */
	uint32_t *pick;	   /* of each customer, counted from its first; or
			      KNAPSACK_NONE */
	struct knapsack knapsack; /* made of the arrays that follow */
	uint32_t *option, *use_first;
	int64_t *worth, *uses_one;
	struct knapsack_use *use;
	int64_t *most;
	amount value_unit, cost_unit; /* what 1 in the knapsack is */
	unsigned decimals[2];	      /* most that a value, a cost has */
	uint32_t *limit_of;   /* first limit on each word, or NO_LIMIT */
	uint32_t *limit_next; /* the next on the same word */
	amount *used;	      /* of each limit, exactly */
	size_t chosen;
	amount value, cost, worst;
	size_t drawn, raised; /* customers in a lottery, and those who won */
};

#define BUDGET_NO_LIMIT UINT32_MAX

/* Make b->knapsack of the offers, SORTED by key.  KEYED draws lots, and is NULL
 * without a lottery.  NULL, or why it cannot be: two currencies, an offer
 * without a cell, sums that are too large.  Release it either way. */
MUST_USE const char *budget_make(
	struct budget *b, const uint32_t *sorted, struct keyed *keyed);
void budget_release(struct budget *b);

/* Whether O cannot be chosen for its currency: it is not b->currency, or
 * without that it is not said while other offers say theirs. */
bool budget_is_foreign(const struct budget *b, const struct budget_offer *o);

/* What each group gets, A, as what each customer gets. */
void budget_pick(struct budget *b, const struct knapsack_answer *a);

/* Add up what is picked: used, value, cost, chosen.  A message if a limit is
 * exceeded. */
MUST_USE const char *budget_count(struct budget *b);

/* The customer, and the offer's name, in the key of offer number I of the
 * table. */
struct text budget_customer(const struct table *offers, size_t i);
struct text budget_name(const struct table *offers, size_t i);

/* Option OPTION of CUSTOMER. */
static inline struct budget_offer *budget_option(
	const struct budget *b, uint32_t customer, uint32_t option)
{
	return table_value(b->offers, b->offer[b->first[customer] + option]);
}

/* How much of L offer O uses. */
static inline amount budget_use(
	const struct budget_limit *l, const struct budget_offer *o)
{
	return l->count ? 1 : o->cost;
}

/* The limits that offer O counts against, rising, into TO of as many as there
 * are; how many. */
size_t budget_limits(
	const struct budget *b, const struct budget_offer *o, uint32_t *to);

/* What an offer costs if it is taken up, when COST is expected with RESPONSE,
 * the probability that it is, in 10^-9.  A response of 0, or above 1, which is
 * an amount of money, leaves COST. */
amount budget_worst(amount cost, amount response);

/* Fill the knapsack once groups are made: a part of budget_make(). */
MUST_USE const char *budget_sums(struct budget *b);

/* What is worth one more unit of limit L in value, by the prices of A. */
double budget_price(
	const struct budget *b, const struct knapsack_answer *a, unsigned l);

/* The most that any choice could be worth; no less than b->value. */
double budget_bound(const struct budget *b, const struct knapsack_answer *a);

/* "money" or "count". */
const char *budget_limit_unit(const struct budget_limit *l);

/* A use A of L, or how much it is, as text in TO that reads like the input;
 * returns TO. */
enum { BUDGET_SHOWN = 64 };
const char *budget_show(char to[BUDGET_SHOWN], const struct budget *b,
	const struct budget_limit *l, amount a);

/* What is left of the first limit in money, or -1 if there is none. */
amount budget_unspent(const struct budget *b);

/* The first group that the limits do not reach. */
struct budget_break {
	struct text where, product; /* its cell, or the customer; borrowed */
	uint32_t customers;
	amount cost; /* of the option for all of them */
};
bool budget_find_break(struct budget_break *to, const struct budget *b,
	const struct knapsack_answer *a);

#endif

/* budget_passed.h - what of the offers and limits of a budget cannot count, or
 * counts otherwise than it seems.
 *
 *	struct budget_passed p;
 *
 *	budget_pass(&p, &b, sorted);    // after budget_make()
 *	... p.kind[PASSED_WORTHLESS].n, p.kind[PASSED_WORTHLESS].first ...
 *	budget_passed_release(&p);
 */
#ifndef OFFER_BUDGET_PASSED_H
#define OFFER_BUDGET_PASSED_H

#include "offer/budget.h"

/* What offers, or of PASSED_WITHOUT customers, can be. */
enum budget_passed_kind {
	PASSED_REFUSED,	  /* no value and no cost */
	PASSED_FOREIGN,	  /* in another currency than b->currency */
	PASSED_UNSAID,	  /* in none, while other offers have one */
	PASSED_WORTHLESS, /* fit, but of a value of 0 or less */
	PASSED_WITHOUT,	  /* customers who have none but the first three */
	PASSED_ROUNDED,	  /* fit, but the choice counts in larger units */
	PASSED_KINDS
};

/* What a limit with the scope of a name is on. */
enum budget_passed_scope {
	PASSED_ON_ALL,
	PASSED_ON_NONE,
	PASSED_ON_ONE,
	PASSED_ON_MORE
};

struct budget_passed {
	struct {
		uint64_t n;
		struct text first; /* the customer, in byte order; borrowed of
				      the offers */
	} kind[PASSED_KINDS];
	bool cell, currency; /* some fit offer has one */
	/* of each limit: nothing, or words of one column, or of several, as of
	 * a segment that is called like a product; owned */
	enum budget_passed_scope *scope;
};

/* Fill P with what is in B; SORTED are all offers by key. */
void budget_pass(struct budget_passed *p, const struct budget *b,
	const uint32_t *sorted);
void budget_passed_release(struct budget_passed *p);

#endif

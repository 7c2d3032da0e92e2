/* refusal.h - whether a customer may have an offer of his cell, and why not.
 *
 *	struct offeree p = {.customer = id, .opted_out = no, .used = 1};
 *	enum refusal why = refusal_judge(&p, &cell.offer[0], today);
 *
 *	if (why != OFFERED)
 *		print(refusal_code(why));		// FREQ
 *
 * Of several reasons the first in the order of the enum is given.
 */
#ifndef OFFER_REFUSAL_H
#define OFFER_REFUSAL_H

#include "offer/offer.h"

/* What is known of a customer. */
struct offeree {
	struct text customer, currency; /* the latter may be empty */
	bool opted_out, refuses;	/* no consent, where it is asked */
	int64_t used;			/* offers that he had */
	int grade;			/* 0: none */
	bool rated;
	int64_t rated_on; /* day */
	bool senior;
	bool unborn; /* on the day of the offer: a slip, or no birth */
};

enum refusal {
	NORULE,
	OPTOUT,
	NO_CONSENT,
	NO_RATING,
	OLD_RATING,
	ABOVE_GRADE,
	FREQ,
	NOPAY,
	HOLDOUT,
	REFUSALS,
	OFFERED = REFUSALS
};

/* Why P does not get O, on the day TODAY, or OFFERED: never NORULE or HOLDOUT,
 * which the caller knows. */
enum refusal refusal_judge(
	const struct offeree *p, const struct offer *o, int64_t today);

/* Whether P pays in the currency of R, as far as both are known. */
bool refusal_can_pay(const struct offeree *p, const struct offer_rule *r);

/* WHY < REFUSALS as it is printed, and in words. */
const char *refusal_code(enum refusal why);
const char *refusal_word(enum refusal why);

#endif

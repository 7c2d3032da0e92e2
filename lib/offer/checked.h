/* checked.h - what customers are checked for, and which of these checks are
 * off.
 *
 *	struct checked_asked asked = checked_asked_by(&terms);
 *
 *	there[GATE_AGE] = ...;		// whether the input has its column
 *	checked_list_off(&text, there, &asked, caps);
 *
 * A check is off for want of a column, or of a rule that asks for it.
 */
#ifndef OFFER_CHECKED_H
#define OFFER_CHECKED_H

#include "offer/offer.h"

enum checked {
	GATE_CONSENT,
	GATE_OPT_OUT,
	GATE_RISK,
	GATE_AGE,
	GATE_OFFERS_USED,
	GATE_CURRENCY,
	GATES
};

/* What rules ask for: a risk grade, a number of offers, a currency; and whether
 * there are rates, which the law caps. */
struct checked_asked {
	bool grade, freq_cap, currency, rate;
};

struct checked_asked checked_asked_by(const struct offer_terms *t);

/* "consent" and so on. */
const char *checked_name(enum checked gate);

/* Whether GATE, whose column is THERE, is off. */
bool checked_is_off(
	enum checked gate, bool there, const struct checked_asked *asked);

/* Append those that are off, with why: "consent, opt_out (no such column), risk
 * (no rule has a risk_grade)"; CAPS: a table of legal caps is there. */
void checked_list_off(struct buf *to, const bool there[GATES],
	const struct checked_asked *asked, bool caps);

#endif

/* last.h - the last prices: what the cells of an earlier run were offered.
 *
 *	struct last_prices last;
 *
 *	last_init(&last);
 *	TRY(last_add(&last, cell, price, kind, currency));	// of each row
 *	if (last_find(&price, &last, cell, rule) == LAST_KNOWN)
 *		...
 *	last_release(&last);
 *
 * A fee of 12 is no last price of a yield, nor one in dollars of one in yuan.
 */
#ifndef OFFER_LAST_H
#define OFFER_LAST_H

#include "base/table.h"
#include "offer/rules.h"

struct last_prices {
	struct table cells; /* struct last_price by cell */
	struct table words; /* currencies in one form; 0 is the empty one */
	struct buf form;
};

enum last_is {
	LAST_NONE,
	LAST_KNOWN,
	LAST_OTHER /* it is of another kind, or in another currency */
};

void last_init(struct last_prices *l);
void last_release(struct last_prices *l);

/* CELL had PRICE, an amount of 0 or more; KIND and CURRENCY may be empty, and
 * are not known then.  A cell or a price that is empty says nothing.  NULL, or
 * what is wrong: no such amount or kind, or another row of the cell says
 * otherwise. */
MUST_USE const char *last_add(struct last_prices *l, struct text cell,
	struct text price, struct text kind, struct text currency);

/* The last price of CELL, in 10^-9, for an offer by R.  *PRICE is set if it is
 * known. */
enum last_is last_find(amount *price, const struct last_prices *l,
	struct text cell, const struct offer_rule *r);

#endif

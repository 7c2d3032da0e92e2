/* better.h - trees and a scorecard learned from the same rows, of which the
 * better one stays.
 *
 *	struct better b;
 *	TRY(better_make(&b, &fitted, &card, &how));
 *	... fitted.kind, fitted.boost, and card if it is the scorecard
 */
#ifndef LEARN_BETTER_H
#define LEARN_BETTER_H

#include "learn/card.h"

/* The AUC of the rows that are kept for judging. */
struct better {
	double trees, card;
};

/* F is prepared, and some of its rows are kept.  That one stays in F which puts
 * them in better order; the scorecard, which is the simpler, if none does.
 * NULL, or what is wrong. */
MUST_USE const char *better_make(struct better *b, struct fitted *f,
	struct card *card, const struct card_how *how);

/* A scorecard, with its points. */
MUST_USE const char *better_card(
	struct card *card, struct fitted *f, const struct card_how *how);

#endif

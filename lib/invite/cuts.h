/* cuts.h - payouts of which a part was taken back.
 *
 *	if (!cuts_divide(&less, &terms, back, 2))
 *		...	// more than there is
 *	cuts_put(&guard, row, guard_terms(&guard, bytes of less, &new));
 *	...
 *	cuts_terms(&guard, row, &entry, &terms);	// what it pays now
 *
 * An entry of the book has the terms of the whole reward.  What is left of it
 * has terms of its own, until all of it is taken back or comes back. */
#ifndef INVITE_CUTS_H
#define INVITE_CUTS_H

#include "invite/ledger.h"

/* The entry, and its terms now; PEOPLE_NONE: those of the whole reward. */
struct cuts_row {
	uint32_t row, terms;
};

/* TO: what is left of T, all levels together, without BACK, which is above 0.
 * Each level keeps its part, rounded down to the DIGITS of the currency, 0 to
 * 9, or to as many as T or BACK has; what is left over goes to the largest
 * remainders, of equal ones to the first.  False: BACK is not less than all
 * levels get. */
bool cuts_divide(
	struct terms *to, const struct terms *t, amount back, unsigned digits);

/* TO: what each level gets more by A than by B. */
void cuts_difference(
	struct terms *to, const struct terms *a, const struct terms *b);

/* The entry at ROW pays by TERMS now, PEOPLE_NONE: by those of its reward. */
void cuts_put(struct guard *g, uint32_t row, uint32_t terms);

/* Whether a part of it was taken back; what E, the entry at ROW, pays now. */
bool cuts_has(const struct guard *g, uint32_t row);
void cuts_terms(const struct guard *g, uint32_t row, const struct book_entry *e,
	struct terms *to);

#endif

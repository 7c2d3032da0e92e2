/* facts_first.h - what release 0.1 kept of a guard, as what is kept now.
 *
 *	facts_first_areas(&first, &guard, area);
 *	...			// fill them from a file
 *	facts_first_read(&first, &guard, own, number);
 *	if (!facts_first_take(&first, &guard))
 *		...		// damaged
 *	facts_first_release(&first);
 *
 * Fans, windows, terms and most indexes are as they were.  Accounts had no
 * address, checks other numbers.  Entries of the book had the payout among
 * their flags and no byte of money, so that they lie elsewhere now; a decision
 * did not know the one before it; payouts on hold were a queue; claims did not
 * exist.
 */
#ifndef INVITE_FACTS_FIRST_H
#define INVITE_FACTS_FIRST_H

#include "invite/facts.h"

enum {
	FACTS_FIRST_INDEXES = 6,
	FACTS_FIRST_AREAS = 6 + 2 * WINDOWS + FACTS_FIRST_INDEXES,
	FACTS_FIRST_OWN = 2,
	FACTS_FIRST_NUMBERS =
		11 + FACTS_FIRST_OWN + 5 * WINDOWS + 2 * FACTS_FIRST_INDEXES
};

/* What is taken from the file and made anew. */
struct facts_first {
	struct area account, book, rulings;
	uint64_t book_len, rulings_len;
	struct queue hold;
	struct slots events, by_ruling;
	/* where an entry was, and where it is, rising */
	uint32_t (*moved)[2];
	size_t n, cap;
};

/* The arrays, in the order of the file, of which each has its size and bits;
 * those that stay as they are belong to G, which is as guard_init() has left
 * it. */
void facts_first_areas(struct facts_first *f, struct guard *g,
	struct area *area[FACTS_FIRST_AREAS]);

/* After the areas have been filled: the numbers, in the order of the file. */
void facts_first_read(struct facts_first *f, struct guard *g,
	uint64_t own[FACTS_FIRST_OWN],
	const uint64_t number[FACTS_FIRST_NUMBERS]);

/* Make the rest of G; false: what is there does not fit together. */
bool facts_first_take(struct facts_first *f, struct guard *g);
void facts_first_release(struct facts_first *f);

/* The checks of E, an effect that was read back from a journal of release 0.1,
 * become those of today; false: there is no such check. */
bool facts_first_effect(struct effect *e);

#endif

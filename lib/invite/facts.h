/* facts.h - a guard as arrays and numbers, for a file that keeps it.
 *
 *	facts_areas(&guard, area);
 *	facts_write(&guard, own, number);
 *	...                     // to a file, and back into another's areas
 *	facts_read(&other, own, number);
 *
 * The numbers, in this order: seed, newest, rows, people, fans, bytes of the
 * book, of terms and of rulings; how many payouts are on hold, how many claims,
 * cuts and mailboxes there are; the caller's own; of each window bits, keys,
 * and of its queue bits, head and n; of each index size and n.
 */
#ifndef INVITE_FACTS_H
#define INVITE_FACTS_H

#include "invite/guard.h"

enum {
	FACTS_OWN = 7,
	FACTS_INDEXES = 9,
	FACTS_AREAS = 9 + 2 * WINDOWS + FACTS_INDEXES,
	FACTS_NUMBERS = 12 + FACTS_OWN + 5 * WINDOWS + 2 * FACTS_INDEXES
};

/* The arrays of G, all of which are FACTS_AREAS. */
void facts_areas(struct guard *g, struct area *area[FACTS_AREAS]);

/* The numbers of G, and those that are the caller's. */
void facts_write(struct guard *g, const uint64_t own[FACTS_OWN],
	uint64_t number[FACTS_NUMBERS]);

/* Of them those of the windows, from FROM on; returns what is behind them. */
const uint64_t *facts_read_windows(struct guard *g, const uint64_t *from);

/* After its areas have been filled. */
void facts_read(struct guard *g, uint64_t own[FACTS_OWN],
	const uint64_t number[FACTS_NUMBERS]);

#endif

/* pairs.h - a set of pairs, to see whether one comes a second time.
 *
 *	struct pairs p = {0};
 *	pairs_init(&p);
 *	if (!pairs_add(&p, peel_edge(account, thing)))
 *		...                     // it was there before
 *	pairs_release(&p);
 *
 * Open addressing, at most half full: 16 to 32 bytes a pair.
 */
#ifndef INVITE_PAIRS_H
#define INVITE_PAIRS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pairs {
	uint64_t *slot; /* 2^bits: the pair + 1, or 0; owned */
	size_t n;
	unsigned bits;
	uint64_t seed;
};

/* An empty set. */
void pairs_init(struct pairs *p);

/* True: PAIR, below UINT64_MAX, is new, and from now on it is there. */
bool pairs_add(struct pairs *p, uint64_t pair);

/* Also of a set that is zeroed. */
void pairs_release(struct pairs *p);

#endif

/* first.h - how many there were of a kind, and whose was the first.
 *
 * Customers are taken in any order, so the first is the one with the least
 * bytes, and of hers the earliest: the same whatever the order was.
 *
 *	struct first repeated = {0};
 *	first_add(&repeated, 1, customer, event->ms);
 *	first_release(&repeated);
 */
#ifndef JOURNEY_FIRST_H
#define JOURNEY_FIRST_H

#include "base/text.h"

struct first {
	uint64_t n;	     /* how many */
	bool known;	     /* the two below: some had a customer */
	struct buf customer; /* owned */
	int64_t ms;	     /* since 1970 */
};

/* N more, of CUSTOMER at MS.  N = 0: nothing happens. */
void first_add(struct first *f, uint64_t n, struct text customer, int64_t ms);

/* CUSTOMER at MS is one of those that are counted otherwise. */
void first_place(struct first *f, struct text customer, int64_t ms);

/* INTO counts what FROM has counted, too. */
void first_unite(struct first *into, const struct first *from);

void first_release(struct first *f);

#endif

/* histories.h - the items of all customers in one array, oldest first.
 *
 * Items are numbered by the order of their bytes.  The last item of each
 * history has HISTORIES_END set, so that whoever stands in one sees where it
 * ends:
 *
 *	item	3 7 1* 5* 2 9*		start	0 3 4 6
 *
 * A model learns from the newest "most" items of each history: the cost of a
 * history is the square of its length, and robots visit everything.
 */
#ifndef RECO_HISTORIES_H
#define RECO_HISTORIES_H

#include <stdbool.h>

#include "reco/visits.h"

#define HISTORIES_END ((uint32_t)1 << 31)
#define HISTORIES_NONE UINT32_MAX

struct histories {
	size_t customers, items;
	uint64_t *start; /* customers + 1; owned, as what follows */
	uint32_t *item;
	size_t most;   /* items of a history that count */
	uint64_t over; /* histories that have more */
	size_t first_over;
	/* by item: customers whose history has it, anywhere */
	uint32_t *owners;
	uint64_t buyers; /* customers who have an item */
};

struct histories_how {
	const uint32_t *rank; /* by number in V->items; HISTORIES_NONE: the
			       * item is left out */
	size_t items;	      /* ranks are below that */
	size_t most;
};

/* All of V, which has been settled, customers in the order ORDER. */
void histories_init(struct histories *h, const struct visits *v,
	const uint32_t *order, const struct histories_how *how);
void histories_release(struct histories *h);

/* Take the newest item out of each history of at least LEAST items: HELD[c] is
 * that of customer c, or HISTORIES_NONE.  Returns how many are held. */
size_t histories_hold(struct histories *h, uint32_t *held, size_t least);

static inline size_t histories_length(
	const struct histories *h, size_t customer)
{
	return (size_t)(h->start[customer + 1] - h->start[customer]);
}

/* Where the part that counts begins. */
static inline uint64_t histories_begin(
	const struct histories *h, size_t customer)
{
	size_t n = histories_length(h, customer);

	return h->start[customer + 1] - (n < h->most ? n : h->most);
}

static inline uint32_t histories_item(const struct histories *h, uint64_t at)
{
	return h->item[at] & ~HISTORIES_END;
}

#endif

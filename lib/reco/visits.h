/* visits.h - which customers met which items, how often, and when last.
 *
 * Events come in any order; what is kept of a customer and an item is the
 * newest time and the count, which are exact however events are divided:
 *
 *	visits_init(&v);
 *	visits_add(&v, customer, item, ms, 1);
 *	visits_settle(&v);
 *	rank = visits_ranks(&v);		// of items by their bytes
 *	visits_list(&list, &v, rank, i);	// of customer i
 *
 * An event is in the list of its customer (strands.h), in numbers of 7 bits a
 * byte: item << 2 | counts more than 1 << 1 | has milliseconds; the time since
 * the store's first event in seconds or milliseconds, zigzag; the count.
 */
#ifndef RECO_VISITS_H
#define RECO_VISITS_H

#include "journey/strands.h"

struct visits {
	struct strands lists; /* by customer */
	struct table items;
	int64_t base;	/* time of the first event */
	int64_t newest; /* of all events; INT64_MIN of none */
	bool based;
};

struct visits_pair {
	int64_t ms;	/* of the newest event */
	uint64_t count; /* events; at least 1 */
	uint32_t item;	/* its rank */
};

/* The items of one customer. */
struct visits_list {
	struct visits_pair *at;
	size_t n, cap;
	struct buf bytes;
	uint32_t *turn;	 /* by item: when it was last met */
	uint32_t *place; /* and where it is in the list */
	uint32_t turns;
	size_t items; /* of turn and place */
};

void visits_init(struct visits *v);
void visits_release(struct visits *v);

/* COUNT > 0 events of CUSTOMER with ITEM, the newest at MS.  The bytes of
 * CUSTOMER must stay until visits_settle(). */
void visits_add(struct visits *v, struct text customer, struct text item,
	int64_t ms, uint64_t count);

/* Somebody who has met nothing yet; the same holds of the bytes. */
void visits_meet(struct visits *v, struct text customer);

/* Take in the events that wait; before anything below. */
void visits_settle(struct visits *v);

static inline size_t visits_customers(const struct visits *v)
{
	return v->lists.table.n;
}

/* By the number of an item in v->items, its rank by bytes; the caller frees
 * it. */
uint32_t *visits_ranks(const struct visits *v);

/* The items of customer I into LIST, each once, by newest time; equal times by
 * rank.  A list serves one store until it is released. */
void visits_list(struct visits_list *list, const struct visits *v,
	const uint32_t *rank, size_t i);
void visits_list_release(struct visits_list *list);

#endif

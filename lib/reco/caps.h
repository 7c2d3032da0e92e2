/* caps.h - how many customers may be given each item.
 *
 *	caps_init(&c, items, customers);
 *	caps_at_most(&c, item, 100);	// of any items; the least of several
 * counts order = caps_order(&ids, customers); caps_share(&c, order, &lists);
 *	... caps_may(&c, customer, item)
 *
 * The best of each customer goes first: in the order of their lots they take
 * one item each of what is left, then a second, and so on.  So nobody has two
 * scarce items before everybody could have one.
 *
 * Behind that caps_may() says what a customer was given, so that his list can
 * be made once more, with its reasons, by any thread.
 */
#ifndef RECO_CAPS_H
#define RECO_CAPS_H

#include <stdbool.h>

#include "reco/recommend.h"

#define CAPS_NONE UINT64_MAX /* no bound */

/* What a customer has been given, and would be given. */
struct caps_list {
	uint32_t *item; /* owned: those given, then, from "next", the others */
	uint32_t n, given, next;
};

struct caps {
	size_t items, customers;
	uint64_t *left;		/* by item: to how many more; owned */
	struct caps_list *list; /* by customer; owned */
	bool ended;		/* all is given */
};

/* No item has a bound. */
void caps_init(struct caps *c, size_t items, size_t customers);
void caps_release(struct caps *c);

/* ITEM goes to MOST customers, or to fewer if that was said before. */
void caps_at_most(struct caps *c, size_t item, uint64_t most);

/* Each item goes to ALL customers at most (0: no such bound), and, if MOST is
 * not NULL, to MOST[ROW[item]], where that row is not SIZE_MAX. */
void caps_bound_all(
	struct caps *c, uint64_t all, const uint64_t *most, const size_t *row);

/* The bound that a cell says: a whole number, or nothing for none.  False: it
 * is neither. */
bool caps_read(uint64_t *most, struct text t);

/* What customers are called. */
struct caps_ids {
	struct text (*at)(void *arg, size_t i);
	void *arg;
};

/* The numbers below N as if by lot: by the SHA-1 of what they are called, equal
 * ones as they are; the caller frees them. */
uint32_t *caps_order(const struct caps_ids *ids, size_t n);

/* Share out, customers in the order ORDER, at most EACH to one.  LISTS has the
 * best of what caps_may() allows, the best first, at most ASKED: EACH, or more,
 * which saves time, where an item that goes leaves the order of the others as
 * it is. */
struct caps_how {
	size_t each, asked;
};
void caps_share(struct caps *c, const uint32_t *order,
	const struct recommend_lists *lists, const struct caps_how *how);

/* Items of which nothing is left; *FIRST is the lowest of them. */
size_t caps_spent(const struct caps *c, size_t *first);

/* Whether ITEM is left, or has been given to CUSTOMER; after caps_share()
 * whether it has been given to him. */
bool caps_may(const struct caps *c, size_t customer, uint32_t item);

#endif

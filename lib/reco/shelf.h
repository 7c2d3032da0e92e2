/* shelf.h - the lists of all customers by several threads: what a learner
 * recommends to each, of what suits them.
 *
 *	struct shelf l;
 *	struct recommend_lists lists = shelf_init(&l, &from, &how, threads);
 *	... lists.make(lists.arg, &pick, customer, worker) ...
 *	odd = shelf_release(&l);
 */
#ifndef RECO_SHELF_H
#define RECO_SHELF_H

#include "reco/learner.h"
#include "reco/suited.h"

/* Borrowed. */
struct shelf_from {
	const struct learner *learner; /* which has learned */
	const struct suited *suited;
};

struct shelf {
	struct shelf_from from;
	struct recommend_how how;
	struct recommend_room *room; /* by worker; owned, as the next */
	struct suited_view *view;
	unsigned threads;
};

/* THREADS 0 are 1. */
struct recommend_lists shelf_init(struct shelf *l,
	const struct shelf_from *from, const struct recommend_how *how,
	unsigned threads);

/* Returns how many cells a condition could not compare. */
uint64_t shelf_release(struct shelf *l);

/* The same of L, which need not be set, by whoever judges lists; by the threads
 * of the learner. */
struct learner_lists shelf_lists(
	struct shelf *l, const struct shelf_from *from);

/* Share out what CAPS bounds, which is of FROM's items and customers; IDS are
 * what customers are called. */
void shelf_share(struct caps *caps, const struct shelf_from *from,
	const struct caps_ids *ids, unsigned threads);

#endif

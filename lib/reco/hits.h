/* hits.h - how good lists are: is what came next in them?
 *
 * The newest item of each history is held out (histories_hold()), the lists of
 * what is left are judged by it:
 *
 *	hits_init(&j, each, items);
 *	hits_add(&j, length, room.pick, n, held);	// of each customer
 *	hits_join(&all, &j);				// of each thread
 *	hits_figures_of(&figures, &all, group);
 *
 * Only whole numbers are kept until the end, so no order shows.  Groups are of
 * histories by their length: all, then up to 4, 9, 19 items, and more.
 */
#ifndef RECO_HITS_H
#define RECO_HITS_H

#include "reco/recommend.h"

enum { HITS_ALL, HITS_GROUPS = 5, HITS_COMMON = 10 };

extern const char *const hits_group[HITS_GROUPS]; /* "all", "1-4", ... */

struct hits {
	size_t each, items;
	uint64_t customers[HITS_GROUPS];
	uint64_t *at;	 /* by group and rank: hits; owned */
	uint64_t *shown; /* by item: lists that have it; owned */
};

struct hits_figures {
	uint64_t customers;
	double hit_rate; /* share of lists that have what came next */
	double hit_se;	 /* its standard error */
	double ndcg;	 /* the same, a hit at rank r counts 1 / log2(r + 1) */
	double coverage; /* share of items that are in any list */
	double common;	 /* share of places that the ten commonest take */
};

void hits_init(struct hits *j, size_t each, size_t items);
void hits_release(struct hits *j);

/* The N picks for a history of LENGTH, after which HELD came. */
void hits_add(struct hits *j, size_t length, const struct recommend_pick *pick,
	size_t n, uint32_t held);

/* What FROM has counted, too. */
void hits_join(struct hits *into, const struct hits *from);

/* Of GROUP; NAN where nothing was counted. */
void hits_figures_of(
	struct hits_figures *f, const struct hits *j, unsigned group);

#endif

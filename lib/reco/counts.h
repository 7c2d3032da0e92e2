/* counts.h - how often items meet, one item at a time.
 *
 *	counts_beside(&c, &h, &places, item);
 *	for (size_t k = 0; k < c.n; k++)
 *		... c.count[c.touched[k]] histories have both
 *	counts_clear(&c);
 *
 * One for each thread.  Only the parts of histories that count are looked at.
 */
#ifndef RECO_COUNTS_H
#define RECO_COUNTS_H

#include "reco/places.h"

struct reco_counts {
	uint32_t *count;   /* by item; 0 but for those touched; owned */
	uint32_t *touched; /* items that were met, each once; owned */
	size_t n;
};

void counts_init(struct reco_counts *c, size_t items);
void counts_release(struct reco_counts *c);

/* The items among the WINDOW behind ITEM in each history. */
void counts_next(struct reco_counts *c, const struct histories *h,
	const struct reco_places *p, size_t item, size_t window);

/* The others in each history that has ITEM. */
void counts_beside(struct reco_counts *c, const struct histories *h,
	const struct reco_places *p, size_t item);

/* All are 0 again. */
void counts_clear(struct reco_counts *c);

#endif

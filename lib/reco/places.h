/* places.h - where each item stands in all histories.
 *
 *	places_init(&p, &h);
 *	for (uint64_t k = p.start[item]; k < p.start[item + 1]; k++)
 *		... h.item[p.at[k]] is ITEM
 *
 * Only the parts of histories that count are looked at, in their order.
 */
#ifndef RECO_PLACES_H
#define RECO_PLACES_H

#include "reco/histories.h"

struct reco_places {
	uint64_t *start; /* items + 1; owned, as what follows */
	uint64_t *at;	 /* in histories.item */
};
void places_init(struct reco_places *p, const struct histories *h);
void places_release(struct reco_places *p);

/* Histories in whose counting part ITEM is. */
static inline uint64_t places_count(const struct reco_places *p, size_t item)
{
	return p->start[item + 1] - p->start[item];
}

#endif

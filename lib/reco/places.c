/* places.c - the inverse of the histories, by counting. */
#include "reco/places.h"

#include <stdlib.h>

#include "base/mem.h"

void places_init(struct reco_places *p, const struct histories *h)
{
	uint64_t *next = mem_zero(h->items + 2, sizeof(*next));

	p->start = next;
	for (size_t c = 0; c < h->customers; c++)
		for (uint64_t k = histories_begin(h, c); k < h->start[c + 1];
			k++)
			next[histories_item(h, k) + 2]++;
	for (size_t i = 2; i < h->items + 2; i++)
		next[i] += next[i - 1];
	p->at = mem_array(next[h->items + 1], sizeof(*p->at));
	for (size_t c = 0; c < h->customers; c++)
		for (uint64_t k = histories_begin(h, c); k < h->start[c + 1];
			k++)
			p->at[next[histories_item(h, k) + 1]++] = k;
}

void places_release(struct reco_places *p)
{
	free(p->start);
	free(p->at);
}

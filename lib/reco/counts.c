/* counts.c - counting around the places of an item. */
#include "reco/counts.h"

#include <stdlib.h>

#include "base/mem.h"

void counts_init(struct reco_counts *c, size_t items)
{
	c->count = mem_zero(items, sizeof(*c->count));
	c->touched = mem_array(items, sizeof(*c->touched));
	c->n = 0;
}

void counts_release(struct reco_counts *c)
{
	free(c->count);
	free(c->touched);
}

static void meet(struct reco_counts *c, uint32_t item)
{
	if (c->count[item]++ == 0)
		c->touched[c->n++] = item;
}

void counts_next(struct reco_counts *c, const struct histories *h,
	const struct reco_places *p, size_t item, size_t window)
{
	const uint32_t *at = h->item;

	for (uint64_t i = p->start[item]; i < p->start[item + 1]; i++) {
		uint64_t k = p->at[i], end = k + window;
		while (k < end && !(at[k] & HISTORIES_END))
			meet(c, at[++k] & ~HISTORIES_END);
	}
}

void counts_beside(struct reco_counts *c, const struct histories *h,
	const struct reco_places *p, size_t item)
{
	for (uint64_t i = p->start[item]; i < p->start[item + 1]; i++) {
		uint64_t at = p->at[i], k = at;
		while (!(h->item[k] & HISTORIES_END))
			meet(c, h->item[++k] & ~HISTORIES_END);
		size_t before = h->most - 1 - (size_t)(k - at);
		for (k = at; before > 0 && k > 0 &&
			     !(h->item[k - 1] & HISTORIES_END);
			before--)
			meet(c, h->item[--k]);
	}
}

void counts_clear(struct reco_counts *c)
{
	while (c->n > 0)
		c->count[c->touched[--c->n]] = 0;
}

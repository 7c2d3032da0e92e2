/* seen_order.c - what was seen, in order. */
#include <stdlib.h>

#include "base/mem.h"
#include "identity/seen.h"

static uint32_t *ranks(const uint32_t *id, size_t n)
{
	uint32_t *rank = mem_wide(n, sizeof(*rank));

	for (size_t i = 0; i < n; i++)
		rank[id[i]] = (uint32_t)i;
	return rank;
}

static void mark_linked(
	struct seen_order *o, struct seen_book *s, unsigned k, unsigned j)
{
	const struct links *links = &s->links[k][j];

	for (size_t i = 0; i < links->n; i++)
		o->linked[k][links->at[i].a] = o->linked[j][links->at[i].b] = 1;
}

void seen_order_make(struct seen_order *o, struct seen_book *s)
{
	uint32_t *rank[SEEN_KINDS];

	seen_settle(s);
	for (unsigned k = 0; k < s->kinds; k++) {
		o->linked[k] = mem_zero(s->ids[k].n, 1);
		o->id[k] = table_sorted(&s->ids[k]);
		rank[k] = ranks(o->id[k], s->ids[k].n);
		spans_squeeze(&s->spans[k]);
	}
	for (unsigned k = 0; k < s->kinds; k++)
		for (unsigned j = k + 1; j < s->kinds; j++) {
			mark_linked(o, s, k, j);
			spans_squeeze(&s->runs[k][j]);
			links_renumber(&s->links[k][j], rank[k], 0, rank[j], 0);
			links_squeeze(&s->links[k][j]);
		}
	for (unsigned k = 0; k < s->kinds; k++)
		free(rank[k]);
}

void seen_order_release(struct seen_order *o, const struct seen_book *s)
{
	for (unsigned k = 0; k < s->kinds; k++) {
		free(o->id[k]);
		free(o->linked[k]);
	}
}

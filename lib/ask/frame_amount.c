/* frame_amount.c - amounts in a unit that only the triples know: 16GB, 4核
 * where there are values like these, and below or above one of them is asked
 * for.
 */
#include "ask/framing.h"

bool framing_amount(const struct framing *r, const struct piece *p,
	struct quantity *q, uint32_t *unit)
{
	const struct piece *next = p + 1;
	bool bound = next < r->p->at + r->p->n && next->from == p->to &&
		     next->does & (DOES_ABOVE | DOES_BELOW);

	if (r->p->does & DOES_WHETHER && !r->property)
		return false; /* 12张以上能买吗 may be of anything */
	if (!p->mention || p->kinds != SLOT_VALUE || p->mention->near ||
		r->text->c[p->from] - '0' > 9 || (!r->compare && !bound))
		return false;
	size_t n = quantity_read(q, r->text->c + p->from, p->to - p->from);
	*unit = p->from + (uint32_t)n;
	return n && *unit < p->to && q->unit == UNIT_NONE;
}

bool framing_same_unit(const struct framing *r, const struct frame_cond *c)
{
	struct graph_scan scan;
	uint32_t t[3];

	if (c->is != COND_NUMBER || !c->words[0] || !c->unit[1] ||
		c->unit[1] != c->words[0]->to)
		return true;
	graph_match(&scan, r->x->graph, 0, 0, c->predicate, 0);
	while (graph_next(&scan, t))
		if (!framing_has_unit(r, c, c->predicate, t[2]))
			return false;
	return true;
}

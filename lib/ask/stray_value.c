/* stray_value.c - whether a yes or no is asked of a value of another property
 * than the one that is told. */
#include "ask/stray.h"

/* Whether VALUE is of a property that the thing has, 闭馆日, and none of the
 * one that is told. */
static bool is_of_other(const struct turn *a, uint32_t value)
{
	struct graph *g = a->d->graph;
	struct graph_scan scan;
	uint32_t t[3];
	bool other = false;

	graph_match(&scan, g, 0, 0, 0, value);
	while (graph_next(&scan, t)) {
		if (t[1] == a->t.predicate)
			return false;
		other |= graph_holds(g, 0, a->t.entity, t[1], 0);
	}
	return other;
}

bool stray_value(const struct turn *a, const struct pieces *p)
{
	const unsigned no =
		SLOT_ENTITY | SLOT_TYPE | SLOT_PREDICATE | SLOT_NUMBER;
	const struct sense *sense = a->d->lexicon->sense;

	if (!a->intent->builtin || a->intent->query.form != LOOKUP_SELECT ||
		!(a->intent->query.slots & 1u << SLOT_P) ||
		!(p->does & DOES_WHETHER))
		return false;
	for (size_t i = 0; i < p->n; i++) {
		const struct piece *o = &p->at[i];
		for (uint32_t r = o->kinds & no ? 0 : o->sense; r;
			r = sense[r].next)
			if (sense[r].kinds & SLOT_VALUE &&
				is_of_other(a, sense[r].term))
				return true;
	}
	return false;
}

/* nearby.c - what may have been asked where nothing has answered: the property
 * of one of the thing's values, or the property of a value that was named. */
#include "ask/turn.h"

/* The one value of E that has property P, 朗途汽车 for 创始人 of a car; or 0.
 */
static uint32_t one_step_on(const struct turn *a, uint32_t e, uint32_t p)
{
	struct graph *g = a->d->graph;
	struct graph_scan scan;
	uint32_t t[3], found = 0;

	graph_match(&scan, g, 0, e, 0, 0);
	while (graph_next(&scan, t)) {
		if (lexicon_is_type(a->d->lexicon, t[1]) ||
			!graph_holds(g, 0, t[2], p, 0))
			continue;
		if (found && found != t[2])
			return 0;
		found = t[2];
	}
	return found;
}

/* The one property that VALUE is of and E, or things of its type, have; or 0.
 */
static uint32_t property_of(const struct turn *a, uint32_t e, uint32_t value)
{
	struct graph *g = a->d->graph;
	struct graph_scan scan;
	uint32_t t[3], found = 0;

	graph_match(&scan, g, 0, 0, 0, value);
	while (graph_next(&scan, t)) {
		if (lexicon_is_type(a->d->lexicon, t[1]) || t[1] == found ||
			(!graph_holds(g, 0, e, t[1], 0) &&
				!topic_beside(a->d->lexicon, e, t[1])))
			continue;
		if (found)
			return 0;
		found = t[1];
	}
	return found;
}

bool turn_nearby(struct turn *a, struct option *to)
{
	const struct utterance *u = &a->d->u;
	const struct lexicon *x = a->d->lexicon;
	uint32_t e = a->t.entity, p = a->t.predicate;

	*to = (struct option){0, 0};
	if (!e || a->t.how_entity == HOW_CARRIED)
		return false;
	if (p) {
		*to = (struct option){one_step_on(a, e, p), p};
		return to->entity != 0;
	}
	*to = (struct option){e, 0};
	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		uint32_t r = m->sense;
		while (r && !(x->sense[r].kinds & SLOT_VALUE))
			r = x->sense[r].next;
		if (!r || m->kinds & SLOT_NUMBER || x->sense[r].term == e)
			continue;
		p = property_of(a, e, x->sense[r].term);
		if (p && to->predicate && to->predicate != p)
			return false;
		to->predicate = p ? p : to->predicate;
	}
	return to->predicate != 0;
}

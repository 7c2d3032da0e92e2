/* topic_reach.c - a property that nothing names, found by parts of its name. */
#include "ask/topic.h"

uint32_t topic_through(
	const struct lexicon *x, uint32_t entity, uint32_t predicate)
{
	for (size_t i = 0; i < x->types; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, x->graph, 0, entity, x->type[i], 0);
		while (graph_next(&scan, t))
			if (graph_holds(x->graph, 0, t[2], predicate, 0))
				return t[2];
	}
	return 0;
}

/* The clause that asks last, or the last. */
static size_t asking(const struct utterance *u)
{
	size_t last = u->clauses - 1;

	for (size_t i = u->clauses; i > 0; i--)
		if (u->clause[i - 1].asks)
			return i - 1;
	return last;
}

static bool has(const struct lexicon *x, uint32_t thing, uint32_t p)
{
	return thing && p &&
	       (graph_holds(x->graph, 0, thing, p, 0) ||
		       topic_through(x, thing, p));
}

void topic_reach(struct topic *t, struct utterance *u, const struct session *s,
	const struct reach_words *r)
{
	const struct lexicon *x = r->lexicon;

	if (!u->clauses || t->value || t->listed)
		return;
	size_t clause = asking(u);
	if (has(x, t->entity, t->predicate) && t->clause == clause && !t->only)
		return;
	for (size_t i = 0; i < 2 && s->focus[i]; i++) {
		uint32_t thing = s->focus[i];
		struct reach_found found = reach_property(r, u,
			u->clause[clause].from, u->clause[clause].to, thing);
		uint32_t p = found.predicate;
		if (!p || found.score < REACH_ENOUGH ||
			(t->only && found.run < 2))
			continue;
		t->entity = thing;
		t->predicate = p;
		t->through = graph_holds(x->graph, 0, thing, p, 0)
				     ? 0
				     : topic_through(x, thing, p);
		t->how_predicate =
			found.score >= REACH_SURE ? HOW_PART : HOW_ASKED;
		t->by_kind = found.by_kind;
		t->sense = t->from = t->to = 0;
		t->clause = clause;
		t->others = 0;
		t->how_entity = topic_how(u, x, thing);
		u->reach_from = found.at;
		u->reach_to = found.at + found.run;
		return;
	}
}

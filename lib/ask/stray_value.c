/* stray_value.c - whether a value of another property than the one that is told
 * was asked of: by a yes or no, or in words of it. */
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

/* 出险 of 出险多久内报案, which is in another value of the thing
 * (出险后48小时内报案) and not in the one that is told (30天). */
static bool is_of_text(const struct turn *a, uint32_t from, uint32_t to)
{
	const uint32_t *at = a->d->u.text.at;
	struct text said = {a->asked.at + at[from], at[to] - at[from]};
	struct graph_scan scan;
	uint32_t t[3];

	if (to < from + 2 || stray_answered(a, from, to))
		return false;
	graph_match(&scan, a->d->graph, 0, a->t.entity, 0, 0);
	while (a->t.entity && graph_next(&scan, t)) {
		struct text v = graph_term(a->d->graph, t[2]);
		if (t[1] != a->t.predicate && text_find(v, said))
			return true;
	}
	return false;
}

bool stray_value(const struct turn *a, const struct pieces *p)
{
	const unsigned no =
		SLOT_ENTITY | SLOT_TYPE | SLOT_PREDICATE | SLOT_NUMBER;
	const struct sense *sense = a->d->lexicon->sense;

	if (!a->intent->builtin || a->intent->query.form != LOOKUP_SELECT ||
		!(a->intent->query.slots & 1u << SLOT_P))
		return false;
	for (size_t i = 0; i < p->runs; i++)
		if (is_of_text(a, p->run[i].from, p->run[i].to))
			return true;
	for (size_t i = 0; p->does & DOES_WHETHER && i < p->n; i++) {
		const struct piece *o = &p->at[i];
		for (uint32_t r = o->kinds & no ? 0 : o->sense; r;
			r = sense[r].next)
			if (sense[r].kinds & SLOT_VALUE &&
				is_of_other(a, sense[r].term))
				return true;
	}
	return false;
}

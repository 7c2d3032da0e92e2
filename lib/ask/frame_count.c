/* frame_count.c - whether the triples say themselves how many there are of what
 * is counted: then what they have of it is not counted. */
#include <string.h>

#include "ask/framing.h"
#include "ask/lookup.h"

/* Whether V is a number of what is counted: 320间, where 多少间 asks. */
static bool is_counted(const struct framing *r, uint32_t v)
{
	struct text value = graph_term(r->x->graph, v);
	struct buf unit = {0};
	bool is = false;

	for (size_t i = 0; i < r->p->n && !is; i++) {
		const struct piece *p = &r->p->at[i];
		if (!(p->does & DOES_COUNT) || !value.len ||
			value.at[0] < '0' || value.at[0] > '9')
			continue;
		unit.len = 0;
		fold_print_one(&unit, r->text->c[p->to - 1]);
		is = value.len > unit.len &&
		     memcmp(value.at + value.len - unit.len, unit.at,
			     unit.len) == 0;
	}
	buf_release(&unit);
	return is;
}

/* Whether P, 法官人数, begins with the name of what is counted, 法官. */
static bool is_of_type(const struct framing *r, uint32_t p)
{
	struct text type = graph_term(r->x->graph, r->f->type);
	struct text name = graph_term(r->x->graph, p);

	return name.len > type.len && memcmp(name.at, type.at, type.len) == 0;
}

/* Whether a thing that is of a type with THING has such a number: then that of
 * THING is not known, if it has none. */
static bool is_known_of_others(const struct framing *r, uint32_t thing)
{
	const struct lexicon *x = r->x;
	struct graph_scan scan;
	struct quantity q;
	uint32_t t[3];
	uint32_t type =
		x->types ? frame_value(x, thing, x->type[0], NULL, NULL) : 0;

	for (size_t i = 0; i < x->predicates && type; i++) {
		if (!is_of_type(r, x->predicate[i]))
			continue;
		graph_match(&scan, x->graph, 0, 0, x->predicate[i], 0);
		while (graph_next(&scan, t))
			if (framing_is_of_type(x, t[0], type) &&
				lookup_number(&q, x->graph, t[2]))
				return true;
	}
	return false;
}

bool framing_says_how_many(const struct framing *r, const struct frame_cond *c)
{
	struct graph *g = r->x->graph;
	struct graph_scan scan;
	uint32_t t[3];
	struct quantity q;

	if (r->f->form != FRAME_COUNT || !r->f->type || c->is != COND_VALUE)
		return false;
	graph_match(&scan, g, 0, c->value, 0, 0);
	while (graph_next(&scan, t))
		if ((is_of_type(r, t[1]) && lookup_number(&q, g, t[2])) ||
			is_counted(r, t[2]))
			return true;
	return is_known_of_others(r, c->value);
}

/* reach_lint.c - which properties questions cannot reach, or tell apart. */
#include <string.h>

#include "ask/reach.h"

/* Whether an alias of a property names P. */
static bool is_aliased(const struct lexicon *x, uint32_t p)
{
	for (size_t i = 1; i < x->senses; i++)
		if (x->sense[i].term == p && x->sense[i].how == HOW_ALIAS &&
			x->sense[i].kinds & SLOT_PREDICATE)
			return true;
	return false;
}

bool reach_alone(const struct reach_words *r, size_t place)
{
	const struct lexicon *x = r->lexicon;
	uint32_t p = x->predicate[place];
	struct buf stem = {0};
	bool part = reach_stem(r, place, &stem);

	buf_release(&stem);
	return !part && !lexicon_has_rows(x, place) && !r->kinds[place] &&
	       !r->unit[place].n && !lexicon_is_type(x, p) && !is_aliased(x, p);
}

static bool have_both(struct graph *g, uint32_t p, uint32_t q)
{
	struct graph_scan scan;
	uint32_t t[3];

	graph_match(&scan, g, 0, 0, p, 0);
	for (int n = 0; n < 1000 && graph_next(&scan, t); n++)
		if (graph_holds(g, 0, t[0], q, 0))
			return true;
	return false;
}

bool reach_compete(const struct reach_words *r, size_t place, size_t other)
{
	const struct lexicon *x = r->lexicon;

	return lexicon_has_rows(x, place) &&
	       memcmp(&x->rows[place], &x->rows[other], sizeof(*x->rows)) ==
		       0 &&
	       r->kinds[place] == r->kinds[other] &&
	       !is_aliased(x, x->predicate[place]) &&
	       !is_aliased(x, x->predicate[other]) &&
	       have_both(x->graph, x->predicate[place], x->predicate[other]);
}

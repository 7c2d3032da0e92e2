/* frame_denied.c - what a frame denies, lacks or excepts. */
#include "ask/framing.h"

/* 简宁没教过: who has none of a property, and it is asked for one of its
 * values, has another than that. */
static void join_lack(struct frame *f)
{
	for (size_t i = 0; i < f->conds; i++)
		for (size_t k = 0; k < f->conds; k++) {
			struct frame_cond *c = &f->cond[i], *o = &f->cond[k];
			if (c->is != COND_LACK || o->is != COND_VALUE ||
				o->not || c->predicate != o->predicate)
				continue;
			o->not = true;
			*c = f->cond[--f->conds];
			return;
		}
}

/* What is denied or excepted and would be of something else: who has no such
 * property, if it is not said of which things; an exception that is none of
 * them; 除了网点还能在哪办卡, which asks for a value of 卡. */
static bool denies_other(const struct framing *r)
{
	const struct frame *f = r->f;

	for (size_t i = 0; i < f->conds; i++) {
		const struct frame_cond *c = &f->cond[i];
		if (!f->type && (c->is == COND_LACK || c->excepted))
			return true;
		if (f->type && c->excepted &&
			graph_holds(r->x->graph, 0, f->type, c->predicate,
				c->value))
			return true;
	}
	for (size_t i = 0; i < f->excepts && f->type; i++)
		if (!framing_is_of_type(r->x, f->except[i], f->type))
			return true;
	return r->denied != 0;
}

bool framing_denials(struct framing *r)
{
	join_lack(r->f);
	return !denies_other(r);
}

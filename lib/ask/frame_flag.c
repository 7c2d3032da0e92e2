/* frame_flag.c - a property that things have or have not, 是否处方药, as a
 * condition: 是处方药的药品, 不是处方药的药品.
 */
#include "ask/framing.h"

/* Whether P has no values but 是, YES, and 否. */
static bool is_flag(const struct framing *r, uint32_t p, uint32_t yes)
{
	struct graph_scan scan;
	uint32_t t[3], no = graph_find(r->x->graph, text_of("否"));
	size_t n = 0;

	graph_match(&scan, r->x->graph, 0, 0, p, 0);
	while (graph_next(&scan, t)) {
		if (t[2] != yes && t[2] != no)
			return false;
		n++;
	}
	return n > 0;
}

/* Whether 的 stands behind the property; or it is denied behind the type and
 * what asks for things: 哪些养老院不是医保定点. */
static bool qualifies(const struct framing *r)
{
	enum { OF = 0x7684 };
	uint32_t to = r->property->to;
	bool of = to < r->text->n && r->text->c[to] == OF;
	bool denied = r->not != NULL || r->denied == r->property->from;

	return of || (denied && r->p->does & DOES_WHICH &&
			     r->property == &r->p->at[r->p->n - 1]);
}

/* 不用面签的签证: what is 否, and not what tells nothing. */
static void lacking_flags(struct framing *r, uint32_t yes)
{
	uint32_t no = graph_find(r->x->graph, text_of("否"));

	for (size_t i = 0; i < r->f->conds && yes; i++) {
		struct frame_cond *c = &r->f->cond[i];
		if (c->is == COND_LACK && no && is_flag(r, c->predicate, yes)) {
			c->is = COND_VALUE;
			c->value = no;
		}
	}
}

void framing_flag(struct framing *r)
{
	struct frame *f = r->f;
	uint32_t yes = graph_find(r->x->graph, text_of("是"));

	lacking_flags(r, yes);

	if (!f->type || f->things || r->extreme || r->high || !r->property ||
		!yes || !qualifies(r) || f->conds == FRAME_CONDITIONS)
		return;
	uint32_t p = framing_term(r, r->property, SLOT_PREDICATE);
	if (!p || !is_flag(r, p, yes))
		return;
	bool denied = r->denied && r->denied == r->property->from; /* 不保本 */
	uint32_t no = graph_find(r->x->graph, text_of("否"));
	bool denies = r->not != NULL || denied;
	f->cond[f->conds++] = (struct frame_cond){.is = COND_VALUE,
		.not = denies && !no,
		.settled = true,
		.predicate = p,
		.value = denies && no ? no : yes};
	r->property = NULL;
	r->not = NULL;
	r->denied = denied ? 0 : r->denied;
}

/* frame_or.c - 或 and 和 between two conditions: one of them is enough only
 * where both are values of one property (R2或者R3), else the reading fails; and
 * 不是 in front of the first denies both. */
#include "ask/framing.h"

enum { OR = 0x6216 /* 或 */ };

/* The condition that has one of the piece's values, or NULL. */
static struct frame_cond *condition_of(
	const struct framing *r, const struct piece *p)
{
	struct frame *f = r->f;

	for (size_t i = 0; i < f->conds; i++)
		for (uint32_t s = p->sense; s; s = r->x->sense[s].next)
			if (f->cond[i].is == COND_VALUE &&
				f->cond[i].value == r->x->sense[s].term)
				return &f->cond[i];
	return NULL;
}

/* Whether the pieces are two values of one property, or no conditions: names of
 * things. */
static bool are_alike(
	const struct framing *r, const struct piece *a, const struct piece *b)
{
	const struct frame_cond *c = condition_of(r, a),
				*d = condition_of(r, b);

	if (c && d)
		return c->predicate == d->predicate && c->hop == d->hop;
	return !c && !d && a->kinds & b->kinds & SLOT_ENTITY;
}

bool framing_joined(const struct framing *r, const struct piece *a,
	const struct piece *b, bool comma)
{
	/* 者 和 与 跟 及 以 、 */
	static const uint32_t joins[] = {
		OR, 0x8005, 0x548c, 0x4e0e, 0x8ddf, 0x53ca, 0x4ee5, 0x3001};

	for (uint32_t i = a->to; i < b->from; i++) {
		size_t k = 0;
		while (k < 8 && r->text->c[i] != joins[k])
			k++;
		if (k == 8 && !(comma && r->text->c[i] == ','))
			return false;
	}
	return a->to < b->from;
}

/* 不是R2或者R3, 不是R2和R3: neither. */
static void deny_both(
	struct framing *r, const struct piece *a, const struct piece *b)
{
	struct frame_cond *c = condition_of(r, a), *d = condition_of(r, b);

	if (c && d && c->not &&c->predicate == d->predicate &&
		c->hop == d->hop && framing_joined(r, a, b, false))
		d->not = true;
}

/* 或 between pieces A and B. */
static void read_or(
	struct framing *r, const struct piece *a, const struct piece *b)
{
	for (uint32_t k = a->to; k < b->from; k++)
		if (r->text->c[k] == OR && !are_alike(r, a, b))
			framing_fails(
				r, &(struct piece){.from = k, .to = k + 1});
}

void framing_or(struct framing *r)
{
	const struct pieces *p = r->p;
	const struct piece *last = NULL; /* that is no operator, such as 和 */

	for (size_t i = 0; i < p->n && r->f->conds; i++) {
		if (i)
			read_or(r, &p->at[i - 1], &p->at[i]);
		if (last && p->at[i].kinds)
			deny_both(r, last, &p->at[i]);
		if (p->at[i].kinds)
			last = &p->at[i];
	}
}

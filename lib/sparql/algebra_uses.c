/* algebra_uses.c - which slots a part of a query looks at. */
#include "sparql/algebra.h"

static void see_selection(struct algebra_slots *to, const struct selection *s)
{
	algebra_sees(to, s->where);
	algebra_sees(to, s->values);
	for (unsigned i = 0; i < s->items; i++)
		algebra_uses(to, s->item[i].expr);
	for (unsigned i = 0; i < s->keys; i++)
		algebra_uses(to, s->key[i].expr);
	for (unsigned i = 0; i < s->havings; i++)
		algebra_uses(to, s->having[i]);
	for (unsigned i = 0; i < s->orders; i++)
		algebra_uses(to, s->order[i].expr);
	for (unsigned i = 0; i < s->aggregates; i++)
		algebra_uses(to, s->aggregate[i]->left);
}

void algebra_sees(struct algebra_slots *to, const struct algebra *a)
{
	if (!a)
		return;
	algebra_slots_add(to, &a->may);
	algebra_uses(to, a->expr);
	algebra_sees(to, a->left);
	algebra_sees(to, a->right);
	if (a->selection)
		see_selection(to, a->selection);
}

void algebra_uses(struct algebra_slots *to, const struct expr *e)
{
	for (; e; e = e->next) {
		if (e->op == OP_VAR || e->op == OP_AGGREGATE)
			slots_put(to, e->slot);
		algebra_sees(to, e->node_algebra);
		algebra_uses(to, e->left);
		algebra_uses(to, e->right);
	}
}

static void put_end(const struct end *e, struct algebra_slots *to)
{
	if (e->slot != NO_SLOT)
		slots_put(to, e->slot);
}

void algebra_visible(struct algebra_slots *to, const struct algebra *a)
{
	if (!a)
		return;
	for (unsigned i = 0; i < a->steps; i++)
		for (int k = 0; k < 3; k++)
			put_end(&a->step[i].part[k], to);
	for (unsigned i = 0; i < a->columns; i++)
		slots_put(to, a->column[i]);
	if (a->kind == ALGEBRA_GRAPH || a->kind == ALGEBRA_ROUTE)
		put_end(&a->name, to);
	if (a->kind == ALGEBRA_ROUTE)
		put_end(&a->end, to);
	slots_put(to, a->slot);
	slots_put(to, a->depth);
	slots_put(to, a->route);
	for (unsigned i = 0; a->selection && i < a->selection->items; i++)
		slots_put(to, a->selection->item[i].slot);
	algebra_visible(to, a->left);
	if (a->kind != ALGEBRA_MINUS)
		algebra_visible(to, a->right);
}

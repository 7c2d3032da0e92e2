/* plan_filter.c - where filters are checked: as low, and as early, as they mean
 * the same. */
#include "sparql/exec.h"

static void bind_step(struct algebra_slots *to, const struct step *s)
{
	for (int k = 0; k < 3; k++)
		slots_put(to, s->part[k].slot);
}

/* E is ?x = ?y, of which only ?y is in step AT, and nothing else links that
 * step with those before it. */
static void link_equal(struct algebra *a, unsigned at, struct expr *e,
	const struct algebra_slots *outer)
{
	struct step *s = &a->step[at];
	struct algebra_slots before = *outer, own = {{0}};

	if (e->op != OP_EQUAL || e->left->op != OP_VAR ||
		e->right->op != OP_VAR || s->path || s->equal)
		return;
	for (unsigned i = 0; i < at; i++)
		bind_step(&before, &a->step[i]);
	bind_step(&own, s);
	struct algebra_slots shared = slots_both(own, &before);
	if (!slots_none(&shared))
		return;
	for (unsigned k = 0; k < 3; k++) {
		unsigned slot = s->part[k].slot;
		if (slot == NO_SLOT ||
			(slot != e->left->slot && slot != e->right->slot))
			continue;
		unsigned other =
			slot == e->left->slot ? e->right->slot : e->left->slot;
		if (!slots_has(&before, other))
			continue;
		s->equal = e;
		s->equal_part = k;
	}
}

/* The first step after which all is bound that E and A share. */
static void attach(struct exec *r, struct algebra *a, struct expr *e,
	const struct algebra_slots *outer)
{
	struct algebra_slots uses = {{0}}, have = *outer;
	unsigned at = 0;

	algebra_uses(&uses, e);
	uses = slots_both(uses, &a->may);
	for (; at + 1 < a->steps; at++) {
		bind_step(&have, &a->step[at]);
		if (slots_within(&uses, &have))
			break;
	}
	struct step *s = &a->step[at];
	link_equal(a, at, e, outer);
	if ((s->filters & (s->filters - 1)) == 0) { /* a power of two: full */
		struct expr **more = pool_new(
			r->p->pool, (2 * s->filters + 1) * sizeof(*more));
		if (s->filters)
			memcpy(more, s->filter, s->filters * sizeof(*more));
		s->filter = more;
	}
	s->filter[s->filters++] = e;
}

void plan_attach(struct exec *r, struct algebra *a, struct expr *e,
	const struct algebra_slots *outer)
{
	if (e->op == OP_AND) {
		plan_attach(r, a, e->left, outer);
		plan_attach(r, a, e->right, outer);
	} else {
		attach(r, a, e, outer);
	}
}

static struct expr *both(struct exec *r, struct expr *a, struct expr *b)
{
	b->rank = 0;
	return expr_chain(r->p->pool, OP_AND, a, b);
}

/* A filter put around *A, as low as it means the same. */
static void sink(struct exec *r, struct algebra **a, struct expr *e)
{
	struct algebra *of = *a;
	struct algebra_slots uses = {{0}};

	algebra_uses(&uses, e);
	uses = slots_both(uses, &of->may);
	bool left = of->left && slots_within(&uses, &of->left->must);
	bool right = of->right && slots_within(&uses, &of->right->must);
	switch (of->kind) {
	case ALGEBRA_JOIN:
		if (left) {
			sink(r, &of->left, e);
			return;
		}
		if (right) {
			sink(r, &of->right, e);
			return;
		}
		break;
	case ALGEBRA_UNION:
		if (left && right) {
			sink(r, &of->left, e);
			sink(r, &of->right, e);
			return;
		}
		break;
	case ALGEBRA_FILTER:
		of->expr = both(r, of->expr, e);
		return;
	case ALGEBRA_OPTIONAL:
	case ALGEBRA_MINUS:
		if (left) {
			sink(r, &of->left, e);
			return;
		}
		break;
	case ALGEBRA_EXTEND:
		if (left && !slots_has(&uses, of->slot)) {
			sink(r, &of->left, e);
			return;
		}
		break;
	default:
		break;
	}
	struct algebra *f = pool_new(r->p->pool, sizeof(*f));
	f->kind = ALGEBRA_FILTER;
	f->left = of;
	f->expr = e;
	f->may = of->may;
	f->must = of->must;
	f->slot = f->depth = f->route = NO_SLOT;
	*a = f;
}

static void sink_all(struct exec *r, struct algebra **a, struct expr *e)
{
	if (e->op == OP_AND) {
		sink_all(r, a, e->left);
		sink_all(r, a, e->right);
	} else {
		sink(r, a, e);
	}
}

/* The condition of an optional part, without what only the right side decides:
 * that is a filter there.  NULL: nothing is left. */
static struct expr *lower_condition(
	struct exec *r, struct algebra *a, struct expr *e)
{
	struct algebra_slots uses = {{0}};

	if (e->op == OP_AND) {
		struct expr *x = lower_condition(r, a, e->left);
		struct expr *y = lower_condition(r, a, e->right);
		return x && y ? both(r, x, y) : x ? x : y;
	}
	algebra_uses(&uses, e);
	if (!slots_within(&uses, &a->right->must))
		return e;
	sink(r, &a->right, e);
	return NULL;
}

/* Filters apart and as low as they can be; before anything is planned. */
void plan_lower(struct exec *r, struct algebra **at)
{
	struct algebra *a = *at;

	if (!a)
		return;
	if (a->kind == ALGEBRA_FILTER) {
		*at = a->left;
		plan_lower(r, at);
		sink_all(r, at, a->expr);
		return;
	}
	plan_lower(r, &a->left);
	plan_lower(r, &a->right);
	if (a->kind == ALGEBRA_OPTIONAL && a->expr)
		a->expr = lower_condition(r, a, a->expr);
}

/* plan_halves.c - a basic graph pattern in two halves, one of which is kept in
 * a table, where that is much cheaper than one pattern behind the other.
 *
 * A ring of patterns (who reviewed what a shop near them sells) has no order in
 * which each look-up leads to few: two chains that meet at both ends do, as in
 * the bushy plans of Ono and Lohman (1990).
 */
#include "sparql/exec.h"

enum {
	HALVES_LEAST = 4,
	HALVES_MOST = 6, /* patterns: all ways of halving them are weighed */
	HALVES_FROM = 100000, /* cost below which it does not matter */
	HALVES_PAY = 2,	      /* times that two halves are to be cheaper */
	HALVES_ROWS = 4000000 /* that a table is to have at most */
};

static void bind_steps(
	const struct algebra *a, unsigned which, struct algebra_slots *to)
{
	for (unsigned i = 0; i < a->steps; i++)
		for (int k = 0; k < 3 && which >> i & 1; k++)
			slots_put(to, a->step[i].part[k].slot);
}

/* Whether the steps WHICH of A hang together by their variables. */
static bool hangs_together(const struct algebra *a, unsigned which)
{
	unsigned met = which & -which, before = 0;
	struct algebra_slots have, own;

	while (met != before) {
		before = met;
		for (unsigned i = 0; i < a->steps; i++) {
			memset(&have, 0, sizeof(have));
			memset(&own, 0, sizeof(own));
			bind_steps(a, met, &have);
			bind_steps(a, 1u << i & which, &own);
			own = slots_both(own, &have);
			met |= slots_none(&own) ? 0 : 1u << i;
		}
	}
	return met == which;
}

/* The steps WHICH of A as a pattern of its own, planned. */
static struct algebra *half_of(
	struct exec *r, const struct algebra *a, unsigned which)
{
	struct algebra *half = pool_new(r->p->pool, sizeof(*half));

	*half = (struct algebra){.kind = ALGEBRA_BGP, .at = a->at};
	half->step = pool_new(r->p->pool, a->steps * sizeof(*half->step));
	for (unsigned i = 0; i < a->steps; i++)
		if (which >> i & 1) {
			half->step[half->steps] = a->step[i];
			half->step[half->steps++].paired = false;
		}
	bind_steps(a, which, &half->may);
	half->must = half->may;
	plan_patterns(r, half, &(struct algebra_slots){{0}});
	return half;
}

/* Of half a row for each look-up of one side, and to keep each of the other. */
static double cost_of(const struct algebra *left, const struct algebra *right)
{
	return left->cost + right->cost +
	       0.5 * (left->estimate + right->estimate);
}

/* The steps WHICH and the others, if that is the cheapest so far. */
static void weigh_halves(
	struct exec *r, struct algebra *a, unsigned which, double *least)
{
	unsigned others = ((1u << a->steps) - 1) & ~which;

	if (!hangs_together(a, which) || !hangs_together(a, others))
		return;
	struct algebra *left = half_of(r, a, which);
	struct algebra *right = half_of(r, a, others);
	struct algebra_slots shared = slots_both(left->may, &right->may);
	if (slots_none(&shared) || right->estimate > HALVES_ROWS ||
		right->estimate > left->estimate ||
		cost_of(left, right) >= *least)
		return;
	*least = cost_of(left, right);
	a->left = left;
	a->right = right;
}

static unsigned steps_in(unsigned which)
{
	unsigned n = 0;

	for (; which; which &= which - 1)
		n++;
	return n;
}

void plan_halves(struct exec *r, const struct selection *s)
{
	struct algebra *a = s->where;
	bool stops = s->limit != UINT64_MAX && !s->orders && !s->grouped;
	double least = a->cost / HALVES_PAY;

	if (a->kind != ALGEBRA_BGP || a->steps < HALVES_LEAST ||
		a->steps > HALVES_MOST || a->cost < HALVES_FROM || stops)
		return;
	for (unsigned i = 0; i < a->steps; i++)
		if (a->step[i].path || a->step[i].filters)
			return;
	for (unsigned which = 1; which < 1u << a->steps; which++) {
		unsigned n = steps_in(which);
		if (n > 1 && n + 1 < a->steps)
			weigh_halves(r, a, which, &least);
	}
}

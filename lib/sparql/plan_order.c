/* plan_order.c - the order in which the patterns of a basic graph pattern are
 * matched.
 *
 * A triple pattern's size is known exactly for the terms it has; a variable
 * bound before it divides that by how many distinct values there are.  Orders
 * of up to eight patterns are all weighed (dynamic programming over subsets,
 * Selinger 1979), the sum of intermediate sizes being the cost; of more, each
 * time the smallest is taken.  Patterns are sorted first, so that the order in
 * which they were written does not matter.
 */
#include <math.h>
#include <stdlib.h>

#include "sparql/exec.h"

enum { WEIGH_ALL = 8 };

static void put_end(struct algebra_slots *s, const struct end *e)
{
	slots_put(s, e->slot);
}

void plan_resolve(struct exec *r, struct end *e)
{
	if (e->slot != NO_SLOT || !e->key.at)
		return;
	e->id = exec_term(r, e->key);
	if (e->is_a && !r->rdf && e->id > r->g->terms &&
		graph_find(r->g, text_of("a")))
		e->id = graph_find(r->g, text_of("a"));
}

static bool is_bound(const struct end *e, const struct algebra_slots *bound)
{
	return e->slot == NO_SLOT || slots_has(bound, e->slot);
}

/* How many solutions STEP has for each row that binds BOUND; BASE is how many
 * it has alone. */
static double fan_out(struct exec *r, const struct step *s, double base,
	const struct algebra_slots *bound)
{
	const struct graph_set *set = &r->g->set[r->set];
	int64_t p = s->part[1].slot == NO_SLOT && !s->path
			    ? graph_predicate(set, s->part[1].id)
			    : -1;
	double subjects = set->subjects, objects = set->objects;

	if (p >= 0) {
		subjects = packed_get(&set->subjects_of, (uint64_t)p);
		objects = packed_get(&set->objects_of, (uint64_t)p);
	}
	for (int k = 0; k < 3; k++) {
		const struct end *e = &s->part[k];
		double by = k == 0   ? subjects
			    : k == 2 ? objects
				     : (double)set->predicate.n;
		if (s->path && k == 1)
			continue;
		bool constant = e->slot == NO_SLOT;
		if ((s->path ? is_bound(e, bound)
			     : !constant && is_bound(e, bound)) &&
			by > 1)
			base /= by;
	}
	return base;
}

static double base_size(struct exec *r, struct step *s)
{
	if (s->path)
		return path_estimate(r, s->path);
	return (double)graph_count(
		r->g, r->set, s->part[0].id, s->part[1].id, s->part[2].id);
}

static void bind_step(struct algebra_slots *to, const struct step *s)
{
	for (int k = 0; k < 3; k++)
		put_end(to, &s->part[k]);
}

static int by_terms(const void *x, const void *y)
{
	const struct step *a = x, *b = y;

	for (int k = 0; k < 3; k++)
		if (a->part[k].id != b->part[k].id)
			return a->part[k].id < b->part[k].id ? -1 : 1;
	for (int k = 0; k < 3; k++)
		if (a->part[k].slot != b->part[k].slot)
			return a->part[k].slot < b->part[k].slot ? -1 : 1;
	return 0;
}

/* The part of a link that is open, from a term or what is BOUND to one
 * variable; -1: it is no link. */
static int open_end(const struct step *s, const struct algebra_slots *bound)
{
	bool first = is_bound(&s->part[0], bound);
	bool last = is_bound(&s->part[2], bound);

	if (s->path || s->part[1].slot != NO_SLOT || first == last)
		return -1;
	return first ? 2 : 0;
}

/* Whether steps A and B lead from what is BOUND to the same variable: then only
 * what both have is walked. */
static bool both_lead(const struct step *a, const struct step *b,
	const struct algebra_slots *bound)
{
	int x = open_end(a, bound), y = open_end(b, bound);

	return x >= 0 && y >= 0 && a->part[x].slot == b->part[y].slot;
}

/* For each set of steps the least cost at which it can be had, and the steps
 * that come last then: one, or two of which only what both have is walked. */
struct best {
	double cost, size;
	unsigned last[2];
	bool two;
};

struct weighed {
	struct exec *r;
	const struct step *step;
	unsigned n;
	const double *base;
	struct best *best;
};

enum {
	GALLOP = 10,	/* steps of a gallop in the time of one row */
	PAIR_MOST = 30, /* times that one leads to more than the other */
};

/* Steps I and J, one behind the other, after those of IN, which bind HAVE. */
static void weigh_two(struct weighed *w, unsigned in, unsigned i, unsigned j,
	const struct algebra_slots *have)
{
	const struct best *from = &w->best[in];
	double first = fan_out(w->r, &w->step[i], w->base[i], have);
	double second = fan_out(w->r, &w->step[j], w->base[j], have);
	double fewer = first < second ? first : second;
	double more = first < second ? second : first;
	if (fewer < PAIR_LEAST || more > PAIR_MOST * fewer)
		return;
	struct algebra_slots with = *have;
	bind_step(&with, &w->step[i]);
	double size = from->size * first *
		      fan_out(w->r, &w->step[j], w->base[j], &with);
	double cost = from->cost + size + 0.2 * from->size +
		      from->size * fewer / GALLOP;
	struct best *to = &w->best[in | 1u << i | 1u << j];

	if (cost < to->cost)
		*to = (struct best){cost, size, {j, i}, true};
}

/* Each step, or two, that may come behind those of IN. */
static void weigh_next(
	struct weighed *w, unsigned in, const struct algebra_slots *have)
{
	const struct best *from = &w->best[in];

	for (unsigned i = 0; i < w->n; i++) {
		if (in >> i & 1)
			continue;
		double size = from->size *
			      fan_out(w->r, &w->step[i], w->base[i], have);
		/* A look-up is not free. */
		double cost = from->cost + size + 0.1 * from->size;
		struct best *to = &w->best[in | 1u << i];
		if (cost < to->cost)
			*to = (struct best){cost, size, {i}, false};
		for (unsigned j = i + 1; j < w->n; j++)
			if (!(in >> j & 1) &&
				both_lead(&w->step[i], &w->step[j], have))
				weigh_two(w, in, i, j, have);
	}
}

static void weigh_all(struct exec *r, struct step *step, unsigned n,
	const double *base, const struct algebra_slots *bound, unsigned *order)
{
	struct best best[1 << WEIGH_ALL];
	struct weighed w = {r, step, n, base, best};
	unsigned all = 1u << n;

	for (unsigned in = 1; in < all; in++)
		best[in].cost = (double)INFINITY;
	best[0] = (struct best){.size = 1};
	for (unsigned in = 0; in < all; in++) {
		struct algebra_slots have = *bound;
		for (unsigned i = 0; i < n; i++)
			if (in >> i & 1)
				bind_step(&have, &step[i]);
		weigh_next(&w, in, &have);
	}
	for (unsigned in = all - 1, at = n; at > 0;) {
		const struct best *b = &best[in];
		unsigned last = b->two ? 2 : 1;
		for (unsigned k = 0; k < last; k++) {
			order[--at] = b->last[k];
			in ^= 1u << b->last[k];
			step[b->last[k]].paired = k == 1;
		}
	}
}

static void smallest_first(struct exec *r, struct step *step, unsigned n,
	const double *base, const struct algebra_slots *bound, unsigned *order)
{
	struct algebra_slots have = *bound;
	bool *taken = mem_zero(n, sizeof(*taken));

	for (unsigned at = 0; at < n; at++) {
		double least = (double)INFINITY;
		for (unsigned i = 0; i < n; i++) {
			double size =
				taken[i] ? (double)INFINITY
					 : fan_out(r, &step[i], base[i], &have);
			if (size < least) {
				least = size;
				order[at] = i;
			}
		}
		taken[order[at]] = true;
		bind_step(&have, &step[order[at]]);
	}
	free(taken);
}

/* What a look-up of S costs, of which HAVE is bound before it and SIZE it and
 * the one behind it have alone. */
static double cost_of_step(struct exec *r, const struct step *s,
	const double *size, const struct algebra_slots *have)
{
	if (!s->paired)
		return 1;
	double first = fan_out(r, s, size[0], have);
	double second = fan_out(r, s + 1, size[1], have);

	return 3 + (first < second ? first : second);
}

/* How many rows each step of A, in its order, comes to, SIZE being what each
 * has alone, and what it all costs. */
static void estimate(struct exec *r, struct algebra *a, const double *size,
	struct algebra_slots have)
{
	bool in_pair = false;

	a->estimate = 1;
	a->cost = 0;
	for (unsigned i = 0; i < a->steps; i++) {
		struct step *s = &a->step[i];
		double before = a->estimate;
		if (!in_pair)
			a->cost += before * cost_of_step(r, s, size + i, &have);
		a->estimate *= fan_out(r, s, size[i], &have);
		s->estimate = a->estimate;
		bind_step(&have, s);
		in_pair = s->paired;
		a->cost += in_pair ? 0 : a->estimate / 2;
	}
}

void plan_patterns(
	struct exec *r, struct algebra *a, const struct algebra_slots *bound)
{
	unsigned n = a->steps, *order = mem_array(n + 1, sizeof(*order));
	double *base = mem_array(n + 1, sizeof(*base));
	double *size = mem_array(n + 1, sizeof(*size));
	struct step *sorted = mem_array(n + 1, sizeof(*sorted));

	for (unsigned i = 0; i < n; i++)
		for (int k = 0; k < 3; k++)
			plan_resolve(r, &a->step[i].part[k]);
	if (n)
		qsort(a->step, n, sizeof(*a->step), by_terms);
	for (unsigned i = 0; i < n; i++)
		base[i] = base_size(r, &a->step[i]);
	if (n <= WEIGH_ALL)
		weigh_all(r, a->step, n, base, bound, order);
	else
		smallest_first(r, a->step, n, base, bound, order);
	for (unsigned i = 0; i < n; i++) {
		sorted[i] = a->step[order[i]];
		size[i] = base[order[i]];
	}
	if (n)
		memcpy(a->step, sorted, n * sizeof(*sorted));
	estimate(r, a, size, *bound);
	free(order);
	free(base);
	free(size);
	free(sorted);
}

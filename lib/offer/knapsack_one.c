/* knapsack_one.c - one limit: its price exactly, and a choice that fits.
 *
 * At a falling price each group climbs its hull step by step, and the step of
 * the best ratio is always next.  So the relaxation takes steps in order of
 * their ratio until one does not fit, whose ratio is the price (Dantzig's rule,
 * on hulls: Sinha and Zoltners 1979; Zemel 1980).  Only steps about the price
 * are sorted: a sample of the groups tells between which ratios it lies, one
 * pass over all adds up what is above, and if the sample was wrong the bounds
 * are widened.
 */
#include <math.h>
#include <stdlib.h>

#include "base/random.h"
#include "offer/knapsack_parts.h"

enum { SAMPLE = 16384, TRIES = 2 };

/* A step about the price. */
struct near {
	double ratio;
	uint32_t group, option;
};

struct one {
	struct knapsack_answer *a;
	const struct knapsack *k;
	struct knapsack_point *point; /* of one group */
	struct knapsack_step *step;
	double low, high; /* ratios between which the price lies */
	struct near *near;
	size_t n_near, cap_near;
	amount left;
};

static size_t climb(struct one *o, size_t g)
{
	const struct knapsack *k = o->k;
	size_t n = 0;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
		o->point[n++] = (struct knapsack_point){
			(double)k->value[j], (double)k->cost[j], j};
	return knapsack_hull(o->step, o->point, n);
}

/* High ratios first, then the earlier group, then the earlier step, which is
 * the one added first. */
static int by_ratio(const void *a, const void *b)
{
	const struct near *x = a, *y = b;

	if (x->ratio != y->ratio)
		return x->ratio > y->ratio ? -1 : 1;
	return (x->group > y->group) - (x->group < y->group);
}

static int by_step(const void *a, const void *b)
{
	const struct knapsack_step *x = a, *y = b;

	if (x->ratio != y->ratio)
		return x->ratio > y->ratio ? -1 : 1;
	return (x->cost > y->cost) - (x->cost < y->cost);
}

/* Bounds of the price from a sample: where its steps, best first, have used the
 * sample's part of the limit, give or take MARGIN of all they cost. */
static void guess(struct one *o, double margin)
{
	const struct knapsack *k = o->k;
	struct knapsack_step *all = mem_array(SAMPLE, sizeof(*all));
	size_t n = 0, cap = SAMPLE;
	double total = 0, used = 0;
	struct random r;

	random_seed(&r, k->groups);
	for (size_t i = 0; i < SAMPLE; i++) {
		size_t steps = climb(o, random_below(&r, k->groups));
		mem_grow(&all, &cap, n + steps, sizeof(*all));
		for (size_t s = 0; s < steps; s++) {
			total += o->step[s].cost;
			all[n++] = o->step[s];
		}
	}
	double part = (double)k->limit[0] * (SAMPLE / (double)k->groups);
	if (n)
		qsort(all, n, sizeof(*all), by_step);
	o->high = INFINITY;
	o->low = 0;
	for (size_t i = 0; i < n; i++) {
		if (used < part - margin * total)
			o->high = all[i].ratio;
		used += all[i].cost;
		if (used > part + margin * total) {
			o->low = all[i].ratio;
			break;
		}
	}
	free(all);
}

/* Everybody takes the steps above the bounds; those between are gathered.
 * Whether the price does lie between. */
static bool pass(struct one *o)
{
	const struct knapsack *k = o->k;
	amount between = 0;

	o->left = k->limit[0];
	o->n_near = 0;
	for (size_t g = 0; g < k->groups; g++) {
		size_t steps = climb(o, g), s = 0;
		uint32_t *choice = &o->a->choice[g];
		*choice = KNAPSACK_NONE;
		for (; s < steps &&
			(o->step[s].ratio > o->high || o->step[s].cost <= 0);
			s++)
			*choice = o->step[s].option;
		if (*choice != KNAPSACK_NONE)
			o->left -= k->cost[*choice];
		mem_grow(&o->near, &o->cap_near, o->n_near + steps,
			sizeof(*o->near));
		for (; s < steps && o->step[s].ratio >= o->low; s++) {
			o->near[o->n_near++] = (struct near){o->step[s].ratio,
				(uint32_t)g, o->step[s].option};
			between += (amount)o->step[s].cost;
		}
	}
	return o->left >= 0 && (o->low <= 0 || between > o->left);
}

/* The price and the bound, once the first step that does not fit is known. */
static void settle(struct one *o, const struct near *step)
{
	struct knapsack_answer *a = o->a;
	const struct knapsack *k = o->k;
	amount value = 0;

	for (size_t g = 0; g < k->groups; g++)
		if (a->choice[g] != KNAPSACK_NONE)
			value += k->value[a->choice[g]];
	a->price[0] = step ? step->ratio : 0;
	a->bound = (double)value;
	if (!step)
		return;
	a->bound += (double)o->left * step->ratio;
	a->broken[a->n_broken++] =
		(struct knapsack_broken){step->group, step->option};
}

/* Steps in order while they fit; behind the first that does not, whatever
 * still does. */
static void take(struct one *o)
{
	struct knapsack_answer *a = o->a;
	bool broken = false;

	if (o->n_near)
		qsort(o->near, o->n_near, sizeof(*o->near), by_ratio);
	for (size_t i = 0; i < o->n_near && o->left > 0; i++) {
		const struct near *s = &o->near[i];
		uint32_t *now = &a->choice[s->group];
		if (knapsack_fits(o->k, &o->left, s->option, *now)) {
			knapsack_swap(o->k, &o->left, s->option, *now);
			*now = s->option;
			continue;
		}
		if (!broken)
			settle(o, s);
		broken = true;
		if (o->k->leave_broken)
			return;
	}
	if (!broken)
		settle(o, NULL);
}

/* With nothing left the price is still that of the next step. */
static void price_when_full(struct one *o)
{
	if (o->left > 0 || o->a->price[0] > 0)
		return;
	for (size_t i = 0; i < o->n_near; i++) {
		const struct near *s = &o->near[i];
		uint32_t now = o->a->choice[s->group];
		if (now != KNAPSACK_NONE &&
			o->k->value[now] >= o->k->value[s->option])
			continue;
		o->a->price[0] = s->ratio;
		return;
	}
}

static void improve(struct one *o)
{
	uint32_t *group = mem_array(o->n_near, sizeof(*group));
	size_t n = 0;
	amount left = o->left;

	for (size_t i = 0; i < o->n_near; i++)
		group[n++] = o->near[i].group;
	knapsack_improve(
		o->a, o->k, &left, o->k->groups <= SAMPLE ? NULL : group, n);
	free(group);
}

void knapsack_one(struct knapsack_answer *a, const struct knapsack *k)
{
	size_t widest = knapsack_widest(k);
	struct one o = {.a = a,
		.k = k,
		.point = mem_array(widest, sizeof(*o.point)),
		.step = mem_array(widest, sizeof(*o.step)),
		.high = INFINITY};
	double margin = 0.02;

	if (k->groups > SAMPLE)
		guess(&o, margin);
	for (int try = 0; !pass(&o); try++) {
		if (try < TRIES)
			guess(&o, margin *= 4);
		else
			o.low = 0, o.high = INFINITY;
	}
	take(&o);
	price_when_full(&o);
	if (a->n_broken && !k->leave_broken)
		improve(&o);
	free(o.near);
	free(o.step);
	free(o.point);
}

/* knapsack_round.c - a solution of the relaxation made one choice.
 *
 * Most groups choose the same in all parts of a mix.  The others choose one
 * after the other, large ones first, each the option by which what all of them
 * use so far stays nearest to what the mix has them use (error diffusion, as in
 * Floyd and Steinberg 1976, with the limits as dimensions).  So the sum is off
 * by about one small option, and no option loses anything at the prices.
 */
#include <math.h>
#include <stdlib.h>

#include "offer/knapsack_dual.h"
#include "offer/knapsack_parts.h"

#define LEAST 1 /* of the bound: what a limit weighs at least */

/* A group that the mix is not at one about. */
struct mixed {
	double size; /* the most that one of its options is worth */
	uint32_t group;
};

struct knapsack_rounding {
	const struct knapsack *k;
	const struct knapsack_mix *mix;
	double *weight; /* of a unit of each limit */
	double *off;	/* used less what the mix uses, by limit */
	uint32_t *pick; /* of the group, in each part */
	bool nothing;	/* is a part too: the weights are below 1 */
};

static int by_size(const void *a, const void *b)
{
	const struct mixed *x = a, *y = b;

	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	return (x->group > y->group) - (x->group < y->group);
}

/* What group G chooses in each part; whether it is the same in all. */
static bool look(struct knapsack_rounding *r, uint32_t g, double *size)
{
	const struct knapsack_mix *mix = r->mix;
	bool same = true;
	double most;

	*size = 0;
	for (size_t i = 0; i < mix->n; i++) {
		uint32_t j = knapsack_best(
			&most, r->k, mix->price + i * r->k->limits, g);
		r->pick[i] = j;
		same = same && j == r->pick[0] &&
		       (!r->nothing || j == KNAPSACK_NONE);
		if (j != KNAPSACK_NONE)
			*size = fmax(*size, (double)r->k->value[j]);
	}
	return same;
}

static void add(struct knapsack_rounding *r, uint32_t j, double times)
{
	const struct knapsack *k = r->k;

	if (j == KNAPSACK_NONE)
		return;
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		r->off[k->use[u].limit] += times * (double)k->use[u].amount;
}

/* How far off it is, as a sum of squares in value. */
static double distance(const struct knapsack_rounding *r)
{
	double sum = 0;

	for (unsigned l = 0; l < r->k->limits; l++) {
		double x = r->off[l] * r->weight[l];
		sum += x * x;
	}
	return sum;
}

/* The pick by which the sum stays nearest, of those that fit. */
static uint32_t nearest(struct knapsack_rounding *r, const amount *left)
{
	uint32_t best = KNAPSACK_NONE;
	double least = distance(r);

	for (size_t i = 0; i < r->mix->n; i++) {
		uint32_t j = r->pick[i];
		if (j == KNAPSACK_NONE ||
			!knapsack_fits(r->k, left, j, KNAPSACK_NONE))
			continue;
		add(r, j, 1);
		double at = distance(r);
		add(r, j, -1);
		if (at < least) {
			least = at;
			best = j;
		}
	}
	return best;
}

static void weigh(struct knapsack_rounding *r, const double *price)
{
	const struct knapsack *k = r->k;
	double bound = 0;

	for (unsigned l = 0; l < k->limits; l++)
		if (k->limit[l] != KNAPSACK_FREE)
			bound += price[l] * (double)k->limit[l];
	for (unsigned l = 0; l < k->limits; l++) {
		double least = k->limit[l] > 0 && k->limit[l] != KNAPSACK_FREE
				       ? LEAST * bound / (double)k->limit[l]
				       : 0;
		r->weight[l] = fmax(price[l], least);
	}
}

void knapsack_round(uint32_t *choice, amount *left, const struct knapsack *k,
	const struct knapsack_mix *mix, const double *price)
{
	struct knapsack_rounding r = {.k = k,
		.mix = mix,
		.weight = mem_array(k->limits, sizeof(*r.weight)),
		.off = mem_zero(k->limits, sizeof(*r.off)),
		.pick = mem_array(mix->n, sizeof(*r.pick))};
	size_t n = 0, cap = 64;
	struct mixed *mixed = mem_array(cap, sizeof(*mixed));
	double size, all = 0;

	weigh(&r, price);
	for (size_t i = 0; i < mix->n; i++)
		all += mix->weight[i];
	r.nothing = all < 1 - 1e-9;
	for (size_t g = 0; g < k->groups; g++) {
		if (!look(&r, (uint32_t)g, &size)) {
			mem_grow(&mixed, &cap, n + 1, sizeof(*mixed));
			mixed[n++] = (struct mixed){size, (uint32_t)g};
		} else if (knapsack_fits(k, left, r.pick[0], KNAPSACK_NONE)) {
			choice[g] = r.pick[0];
			knapsack_swap(k, left, choice[g], KNAPSACK_NONE);
		}
	}
	if (n)
		qsort(mixed, n, sizeof(*mixed), by_size);
	for (size_t i = 0; i < n; i++) {
		uint32_t g = mixed[i].group;
		look(&r, g, &size);
		for (size_t p = 0; p < mix->n; p++)
			add(&r, r.pick[p], -mix->weight[p]);
		choice[g] = nearest(&r, left);
		add(&r, choice[g], 1);
		knapsack_swap(k, left, choice[g], KNAPSACK_NONE);
	}
	free(r.weight);
	free(r.off);
	free(r.pick);
	free(mixed);
}

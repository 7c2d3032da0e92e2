/* knapsack_exact.c - a knapsack of few groups by depth first search, which ends
 * with a proof.
 *
 * Groups are decided one after another, large ones first, the best option at
 * the prices of the relaxation first.  What is still possible is bounded by the
 * Lagrangian of several vectors of prices: those of the relaxation, none at
 * all, and for each limit the price that is best if it were the only one.  For
 * each of them a group that is not decided gains at most what it gains by
 * itself; these sums are known beforehand, so a bound costs a product with what
 * is left.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "offer/knapsack_parts.h"

enum { MOST_GROUPS = 1000, MOST_STEPS = 400000 };
enum { SEARCHES = 60 }; /* halvings for the price of one limit */

struct exact {
	struct knapsack_answer *a;
	const struct knapsack *k;
	unsigned vectors;
	double *price;	 /* by vector and limit */
	double *rest;	 /* by vector and depth: what undecided groups gain */
	uint32_t *group; /* by depth */
	uint32_t *order; /* options of each group, the best first */
	uint32_t *now;	 /* options taken, by group */
	amount *left, value, best;
	size_t steps;
};

static double gain(const struct knapsack *k, const double *price, uint32_t g)
{
	double most = 0;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
		if (k->value[j] > 0)
			most = fmax(most, knapsack_reduced(k, price, j));
	return most;
}

/* What all groups gain at PRICE, and what the limits are worth. */
static double dual(const struct knapsack *k, const double *price)
{
	double sum = 0;

	for (uint32_t g = 0; g < k->groups; g++)
		sum += gain(k, price, g);
	for (unsigned l = 0; l < k->limits; l++)
		if (price[l] > 0)
			sum += price[l] * (double)k->limit[l];
	return sum;
}

/* The same with P as the price of limit L. */
static double dual_at(
	const struct knapsack *k, double *price, unsigned l, double p)
{
	price[l] = p;
	return dual(k, price);
}

/* The price of limit L alone, where the dual, which is convex, is least. */
static void search_price(const struct knapsack *k, double *price, unsigned l)
{
	double low = 0, high = 1;

	while (high < 1e30) {
		double here = dual_at(k, price, l, high);
		if (dual_at(k, price, l, high * 2) >= here)
			break;
		high *= 2;
	}
	high *= 2;
	for (int i = 0; i < SEARCHES; i++) {
		double a = low + (high - low) / 3, b = high - (high - low) / 3;
		double at_a = dual_at(k, price, l, a);
		if (at_a <= dual_at(k, price, l, b))
			high = b;
		else
			low = a;
	}
	price[l] = low;
}

static void set_prices(struct exact *x)
{
	const struct knapsack *k = x->k;

	memcpy(x->price, x->a->price, k->limits * sizeof(*x->price));
	for (unsigned l = 0; l < k->limits; l++)
		if (k->limit[l] == KNAPSACK_FREE)
			x->price[l] = 0;
	for (unsigned l = 0; l < k->limits; l++)
		if (k->limit[l] != KNAPSACK_FREE && k->limits > 1)
			search_price(k, x->price + (2 + l) * k->limits, l);
}

struct sized {
	double size;
	uint32_t which;
};

static int by_size(const void *a, const void *b)
{
	const struct sized *x = a, *y = b;

	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	return (x->which > y->which) - (x->which < y->which);
}

static void set_order(struct exact *x)
{
	const struct knapsack *k = x->k;
	size_t most =
		knapsack_widest(k) > k->groups ? knapsack_widest(k) : k->groups;
	struct sized *s = mem_array(most, sizeof(*s));

	for (uint32_t g = 0; g < k->groups; g++) {
		double high = 0;
		for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++)
			high = fmax(high, (double)k->value[j]);
		s[g] = (struct sized){high, g};
	}
	qsort(s, k->groups, sizeof(*s), by_size);
	for (size_t i = 0; i < k->groups; i++)
		x->group[i] = s[i].which;
	for (uint32_t g = 0; g < k->groups; g++) {
		uint32_t from = k->first[g], n = k->first[g + 1] - from;
		for (uint32_t i = 0; i < n; i++)
			s[i] = (struct sized){
				knapsack_reduced(k, x->price, from + i),
				from + i};
		if (n > 1)
			qsort(s, n, sizeof(*s), by_size);
		for (uint32_t i = 0; i < n; i++)
			x->order[from + i] = s[i].which;
	}
	free(s);
}

static void set_rest(struct exact *x)
{
	size_t n = x->k->groups;

	for (unsigned v = 0; v < x->vectors; v++) {
		double *rest = x->rest + v * (n + 1);
		rest[n] = 0;
		for (size_t i = n; i-- > 0;)
			rest[i] = rest[i + 1] +
				  gain(x->k, x->price + v * x->k->limits,
					  x->group[i]);
	}
}

/* Whether something worth more than the best may be had from DEPTH on. */
static bool may_gain(const struct exact *x, size_t depth)
{
	const struct knapsack *k = x->k;
	double least = knapsack_more(x->best);

	for (unsigned v = 0; v < x->vectors; v++) {
		const double *price = x->price + v * k->limits;
		double bound =
			(double)x->value + x->rest[v * (k->groups + 1) + depth];
		for (unsigned l = 0; l < k->limits && bound < least; l++)
			if (price[l] > 0)
				bound += price[l] * (double)x->left[l];
		if (bound < least)
			return false;
	}
	return true;
}

/* Decide the groups from DEPTH on; false: it takes too long. */
static bool decide(struct exact *x, size_t depth)
{
	const struct knapsack *k = x->k;

	if (x->value > x->best) {
		x->best = x->value;
		memcpy(x->a->choice, x->now, k->groups * sizeof(*x->now));
	}
	if (depth == k->groups || !may_gain(x, depth))
		return true;
	if (++x->steps > MOST_STEPS)
		return false;
	uint32_t g = x->group[depth];
	for (uint32_t i = k->first[g]; i < k->first[g + 1]; i++) {
		uint32_t j = x->order[i];
		if (k->value[j] <= 0 ||
			!knapsack_fits(k, x->left, j, KNAPSACK_NONE))
			continue;
		knapsack_swap(k, x->left, j, KNAPSACK_NONE);
		x->value += k->value[j];
		x->now[g] = j;
		bool ended = decide(x, depth + 1);
		knapsack_swap(k, x->left, KNAPSACK_NONE, j);
		x->value -= k->value[j];
		x->now[g] = KNAPSACK_NONE;
		if (!ended)
			return false;
	}
	return decide(x, depth + 1);
}

void knapsack_exact(struct knapsack_answer *a, const struct knapsack *k)
{
	size_t n = k->groups;
	struct exact x = {.a = a, .k = k, .best = a->value};

	if (n == 0 || n > MOST_GROUPS || k->first[n] == 0)
		return;
	x.vectors = 2 + (k->limits > 1 ? k->limits : 0);
	x.price = mem_zero(x.vectors * k->limits, sizeof(*x.price));
	x.rest = mem_array(x.vectors * (n + 1), sizeof(*x.rest));
	x.group = mem_array(n, sizeof(*x.group));
	x.order = mem_array(k->first[n], sizeof(*x.order));
	x.now = mem_array(n, sizeof(*x.now));
	x.left = mem_array(k->limits, sizeof(*x.left));
	for (size_t g = 0; g < n; g++)
		x.now[g] = KNAPSACK_NONE;
	for (unsigned l = 0; l < k->limits; l++)
		x.left[l] = k->limit[l];
	set_prices(&x);
	set_order(&x);
	set_rest(&x);
	a->exact = decide(&x, 0);
	knapsack_count(a, k);
	free(x.price);
	free(x.rest);
	free(x.group);
	free(x.order);
	free(x.now);
	free(x.left);
}

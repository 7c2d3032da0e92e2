/* knapsack.c - the knapsack as a whole: solved, then counted once more. */
#include "offer/knapsack.h"

#include <stdlib.h>

#include "offer/knapsack_parts.h"

/* What option J (KNAPSACK_NONE: none) uses of limit L. */
static int64_t use_of(const struct knapsack *k, uint32_t j, uint32_t l)
{
	if (j == KNAPSACK_NONE)
		return 0;
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		if (k->use[u].limit == l)
			return k->use[u].amount;
	return 0;
}

bool knapsack_fits(
	const struct knapsack *k, const amount *left, uint32_t j, uint32_t now)
{
	if (j == KNAPSACK_NONE)
		return true;
	if (k->cost)
		return k->limit[0] == KNAPSACK_FREE ||
		       left[0] + (now == KNAPSACK_NONE ? 0 : k->cost[now]) >=
			       k->cost[j];
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++) {
		uint32_t l = k->use[u].limit;
		if (k->limit[l] != KNAPSACK_FREE &&
			left[l] + use_of(k, now, l) < k->use[u].amount)
			return false;
	}
	return true;
}

/* Add SIGN times what option J uses to SUM. */
static void add_uses(
	const struct knapsack *k, amount *sum, uint32_t j, int sign)
{
	if (j == KNAPSACK_NONE)
		return;
	if (k->cost) {
		sum[0] += sign * (amount)k->cost[j];
		return;
	}
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		sum[k->use[u].limit] += sign * (amount)k->use[u].amount;
}

void knapsack_swap(
	const struct knapsack *k, amount *left, uint32_t to, uint32_t now)
{
	add_uses(k, left, now, 1);
	add_uses(k, left, to, -1);
}

static void count(struct knapsack_answer *a, const struct knapsack *k)
{
	a->value = 0;
	for (size_t g = 0; g < k->groups; g++) {
		if (a->choice[g] == KNAPSACK_NONE)
			continue;
		a->value += k->value[a->choice[g]];
		add_uses(k, a->used, a->choice[g], 1);
	}
}

void knapsack_solve(struct knapsack_answer *a, const struct knapsack *k)
{
	*a = (struct knapsack_answer){
		.choice = mem_array(k->groups, sizeof(*a->choice)),
		.price = mem_zero(k->limits, sizeof(*a->price)),
		.used = mem_zero(k->limits, sizeof(*a->used)),
		.broken = mem_array(k->limits, sizeof(*a->broken))};
	if (k->limits == 1 && k->cost)
		knapsack_one(a, k);
	else
		knapsack_many(a, k);
	count(a, k);
	/* Rounding, and nothing else, can put the bound below what is had. */
	if (a->bound < (double)a->value)
		a->bound = (double)a->value;
}

void knapsack_release(struct knapsack_answer *a)
{
	free(a->choice);
	free(a->price);
	free(a->used);
	free(a->broken);
}

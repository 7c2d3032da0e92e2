/* knapsack.c - the knapsack as a whole: solved, then counted once more. */
#include "offer/knapsack.h"

#include <stdlib.h>

#include "offer/knapsack_parts.h"

bool knapsack_fits(
	const struct knapsack *k, const amount *left, uint32_t j, uint32_t now)
{
	struct knapsack_use room[2];
	const struct knapsack_use *more, *back = NULL;
	size_t n, m = 0, b = 0;

	if (j == KNAPSACK_NONE)
		return true;
	more = knapsack_uses(k, j, &n, &room[0]);
	if (now != KNAPSACK_NONE)
		back = knapsack_uses(k, now, &m, &room[1]);
	for (size_t i = 0; i < n; i++) {
		amount given = 0;
		while (b < m && back[b].limit < more[i].limit)
			b++;
		if (b < m && back[b].limit == more[i].limit)
			given = back[b].amount;
		if (k->limit[more[i].limit] != KNAPSACK_FREE &&
			left[more[i].limit] + given < more[i].amount)
			return false;
	}
	return true;
}

void knapsack_swap(
	const struct knapsack *k, amount *left, uint32_t to, uint32_t now)
{
	struct knapsack_use room;
	const struct knapsack_use *use;
	size_t n;

	if (now != KNAPSACK_NONE) {
		use = knapsack_uses(k, now, &n, &room);
		for (size_t i = 0; i < n; i++)
			left[use[i].limit] += use[i].amount;
	}
	if (to != KNAPSACK_NONE) {
		use = knapsack_uses(k, to, &n, &room);
		for (size_t i = 0; i < n; i++)
			left[use[i].limit] -= use[i].amount;
	}
}

static void count(struct knapsack_answer *a, const struct knapsack *k)
{
	struct knapsack_use room;

	a->value = 0;
	for (size_t g = 0; g < k->groups; g++) {
		size_t n;
		if (a->choice[g] == KNAPSACK_NONE)
			continue;
		const struct knapsack_use *use =
			knapsack_uses(k, a->choice[g], &n, &room);
		a->value += k->value[a->choice[g]];
		for (size_t i = 0; i < n; i++)
			a->used[use[i].limit] += use[i].amount;
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

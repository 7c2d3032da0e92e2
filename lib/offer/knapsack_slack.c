/* knapsack_slack.c - limits that cannot be reached are none.
 *
 * A limit that would not be exceeded if every group took its hungriest option
 * changes nothing.  Of a problem that has one other limit at most, only that
 * one is left, so it has the answer that it has without the others.
 */
#include <stdlib.h>

#include "offer/knapsack_parts.h"

/* The most that all groups together could use of each limit. */
static amount *find_most(const struct knapsack *k)
{
	amount *most = mem_zero(k->limits, sizeof(*most));
	int64_t *one = mem_zero(k->limits, sizeof(*one));

	for (size_t g = 0; g < k->groups; g++) {
		uint32_t from = k->use_first[k->first[g]],
			 to = k->use_first[k->first[g + 1]];
		for (uint32_t u = from; u < to; u++)
			if (k->use[u].amount > one[k->use[u].limit])
				one[k->use[u].limit] = k->use[u].amount;
		for (uint32_t u = from; u < to; u++) {
			most[k->use[u].limit] += one[k->use[u].limit];
			one[k->use[u].limit] = 0;
		}
	}
	free(one);
	return most;
}

unsigned knapsack_slack(const struct knapsack *k, int64_t *limit)
{
	amount *most = find_most(k);
	unsigned scarce = k->limits;

	for (unsigned l = k->limits; l-- > 0;) {
		limit[l] = k->limit[l];
		if (limit[l] != KNAPSACK_FREE && most[l] <= limit[l])
			limit[l] = KNAPSACK_FREE;
		if (limit[l] != KNAPSACK_FREE)
			scarce = scarce == k->limits ? l : KNAPSACK_NONE;
	}
	free(most);
	return scarce == k->limits ? 0 : scarce;
}

void knapsack_alone(
	struct knapsack_answer *a, const struct knapsack *k, unsigned scarce)
{
	uint32_t options = k->first[k->groups];
	int64_t *cost = mem_zero(options, sizeof(*cost));
	struct knapsack one = *k;

	for (uint32_t j = 0; j < options; j++)
		for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
			if (k->use[u].limit == scarce)
				cost[j] = k->use[u].amount;
	one.limits = 1;
	one.cost = cost;
	one.use_first = NULL;
	one.use = NULL;
	one.limit = k->limit + scarce;
	knapsack_solve(a, &one);
	double price = a->price[0];
	free(a->price);
	free(a->used);
	a->price = mem_zero(k->limits, sizeof(*a->price));
	a->used = mem_zero(k->limits, sizeof(*a->used));
	a->price[scarce] = price;
	knapsack_count(a, k);
	free(cost);
}

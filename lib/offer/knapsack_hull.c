/* knapsack_hull.c - the options of a group that some price makes the best. */
#include <math.h>
#include <stdlib.h>

#include "offer/knapsack_parts.h"

/* Cheap first, then worthy, then as given. */
static int by_cost(const void *a, const void *b)
{
	const struct knapsack_point *x = a, *y = b;

	if (x->cost != y->cost)
		return x->cost < y->cost ? -1 : 1;
	if (x->value != y->value)
		return x->value > y->value ? -1 : 1;
	return (x->option > y->option) - (x->option < y->option);
}

static void sort(struct knapsack_point *p, size_t n)
{
	if (n > 16) {
		qsort(p, n, sizeof(*p), by_cost);
		return;
	}
	for (size_t i = 1; i < n; i++) {
		struct knapsack_point x = p[i];
		size_t at = i;
		for (; at > 0 && by_cost(&x, &p[at - 1]) < 0; at--)
			p[at] = p[at - 1];
		p[at] = x;
	}
}

/* Rounding must not make a later step look better than an earlier one. */
static double ratio(double value, double cost, double before)
{
	double r = cost > 0 ? value / cost : INFINITY;

	return r < before ? r : before;
}

/* Andrew's monotone chain, the points by cost; a point that is worth no more
 * than a cheaper one is passed over. */
size_t knapsack_hull(
	struct knapsack_step *to, struct knapsack_point *p, size_t n)
{
	size_t top = 0, kept = 0;
	double value = 0, cost = 0;

	for (size_t i = 0; i < n; i++)
		if (p[i].value > 0)
			p[kept++] = p[i];
	sort(p, kept);
	for (size_t i = 0; i < kept; i++) {
		if (p[i].value <= value)
			continue;
		while (top > 0 &&
			(p[i].value - value) * to[top - 1].cost >=
				to[top - 1].value * (p[i].cost - cost)) {
			top--;
			value -= to[top].value;
			cost -= to[top].cost;
		}
		to[top].value = p[i].value - value;
		to[top].cost = p[i].cost - cost;
		to[top].option = p[i].option;
		to[top].ratio = ratio(to[top].value, to[top].cost,
			top ? to[top - 1].ratio : INFINITY);
		top++;
		value = p[i].value;
		cost = p[i].cost;
	}
	return top;
}

size_t knapsack_widest(const struct knapsack *k)
{
	size_t most = 0;

	for (size_t g = 0; g < k->groups; g++)
		if (k->first[g + 1] - k->first[g] > most)
			most = k->first[g + 1] - k->first[g];
	return most;
}

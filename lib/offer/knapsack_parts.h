/* knapsack_parts.h - what the parts of the knapsack share; see knapsack.h. */
#ifndef OFFER_KNAPSACK_PARTS_H
#define OFFER_KNAPSACK_PARTS_H

#include "base/mem.h"
#include "offer/knapsack.h"

/* Value of option J after its uses at PRICE. */
static inline double knapsack_reduced(
	const struct knapsack *k, const double *price, uint32_t j)
{
	double r = (double)k->value[j];

	if (k->cost)
		return r - price[0] * (double)k->cost[j];
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		r -= price[k->use[u].limit] * (double)k->use[u].amount;
	return r;
}

/* Whether option J (KNAPSACK_NONE: no option) fits into LEFT when what option
 * NOW uses is given back. */
bool knapsack_fits(
	const struct knapsack *k, const amount *left, uint32_t j, uint32_t now);

/* Take TO in place of NOW: LEFT is brought up to date. */
void knapsack_swap(
	const struct knapsack *k, amount *left, uint32_t to, uint32_t now);

/* One step on the upper hull of a group: from the option before (at first,
 * none) to OPTION, which costs and is worth that much more. */
struct knapsack_step {
	double ratio; /* value a unit of cost, falling; INFINITY: free */
	double cost, value;
	uint32_t option;
};

/* A point of a group: an option by value and what it uses of one limit. */
struct knapsack_point {
	double value, cost;
	uint32_t option;
};

/* The upper hull of POINT[0..n), which is sorted meanwhile, from no value at no
 * cost on; returns how many steps went TO. */
size_t knapsack_hull(
	struct knapsack_step *to, struct knapsack_point *point, size_t n);

/* The number of options of the largest group. */
size_t knapsack_widest(const struct knapsack *k);

/* Fill A's prices, bound and a choice that fits. */
void knapsack_one(struct knapsack_answer *a, const struct knapsack *k);
void knapsack_many(struct knapsack_answer *a, const struct knapsack *k);

/* Improve the choice at A's prices among the groups that are nearest to a tie.
 * GROUP[0..n): groups worth looking at, each once, or NULL: all.  LEFT: of each
 * limit, brought up to date. */
void knapsack_improve(struct knapsack_answer *a, const struct knapsack *k,
	amount *left, const uint32_t *group, size_t n);

/* Improve it further among all groups, while A's bound is farther off than
 * KNAPSACK_FINE; A is counted, and stays so. */
void knapsack_search(struct knapsack_answer *a, const struct knapsack *k);
#define KNAPSACK_FINE 1e-7 /* of the bound: a gap that is small enough */

/* Solve K as knapsack_solve() does, but do not go on if there is a gap.
 * POSSIBLE_ONLY: leave out options that exceed a limit by themselves, which
 * lowers the bound; but prices that leave them out say nothing of what more of
 * a limit would bring. */
void knapsack_plain(struct knapsack_answer *a, const struct knapsack *k,
	bool possible_only);

/* Improve A and its bound by fixing groups that are large beside the gap. */
void knapsack_branch(struct knapsack_answer *a, const struct knapsack *k);

/* LIMIT: those of K, which has several, KNAPSACK_FREE where all groups together
 * cannot reach it.  Which one is left if at most one is, else KNAPSACK_NONE. */
unsigned knapsack_slack(const struct knapsack *k, int64_t *limit);

/* Solve K as if SCARCE were its only limit. */
void knapsack_alone(
	struct knapsack_answer *a, const struct knapsack *k, unsigned scarce);

/* Where K has few groups, try all that may be worth more than A's choice, which
 * is counted, and stays so; if that ends a->exact is true. */
void knapsack_exact(struct knapsack_answer *a, const struct knapsack *k);

/* What is worth more than BEST is worth this at least: values are whole, and
 * large ones are not told more finely. */
static inline double knapsack_more(amount best)
{
	double b = (double)best;

	return b < 1e12 ? b + 0.999 : b * (1 + 1e-12);
}

/* The same for some hundred groups with several limits, with prices that move
 * (knapsack_prove.c), within a bounded time; A's bound may come down. */
void knapsack_prove(struct knapsack_answer *a, const struct knapsack *k);

/* Count A's choice into A's value and used. */
void knapsack_count(struct knapsack_answer *a, const struct knapsack *k);

#endif

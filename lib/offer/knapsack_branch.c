/* knapsack_branch.c - where single groups weigh much: each of their options is
 * tried, and the rest solved anew.
 *
 * The relaxation gives a group that breaks a part of an option.  As many small
 * groups that costs next to nothing; where figures are of very different sizes
 * a large one can leave a gap that no exchange of small ones closes.  So such a
 * group is fixed to each of its options in turn, and the problem that remains
 * is solved with its own prices; the branch with the highest bound is the next
 * to be divided (best-first branch and bound, as Sinha and Zoltners 1979 do).
 * The highest bound of what is left open is a bound of the whole.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "offer/knapsack_dual.h"
#include "offer/knapsack_parts.h"

enum { MOST_NODES = 300, MOST_OPTIONS = 16 };
enum { IDLE = 6 };	   /* divisions that gain little */
enum { FEW_GROUPS = 200 }; /* which the whole was searched well with */
#define LITTLE 0.02	   /* of the gap */
#define MOST_WORK 5e7	   /* options and limits, over all branches */
#define CLOSE 1e-6	   /* of the bound */
#define TIE 1e-6	   /* of a value: prices are not found more exactly */

struct branch_node {
	uint32_t above; /* or NOWHERE */
	uint32_t group, option;
	uint32_t breaks; /* the group to divide by, or KNAPSACK_NONE */
	double bound;
	bool open;
};

struct branch {
	struct knapsack_answer *a;
	const struct knapsack *k;
	struct branch_node *node;
	size_t n, cap;
	int64_t *value, *limit; /* of the problem that remains */
	amount *left;
};

#define NOWHERE UINT32_MAX

/* How far apart the options of group G are that are its best at PRICE, as far
 * as rounding can tell; none is one of them. */
static double spread(const struct knapsack *k, const double *price, uint32_t g)
{
	double best, value, low = INFINITY, high = 0;

	knapsack_best(&best, k, price, g);
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		value = (double)k->value[j];
		if (value <= 0 || knapsack_reduced(k, price, j) <
					  best - TIE * (value + best))
			continue;
		low = fmin(low, value);
		high = fmax(high, value);
		if (best <= TIE * value)
			low = 0;
	}
	return high > low ? high - low : 0;
}

/* The group that the relaxation gives a part of an option: of those that are
 * tied at PRICE the one whose options are farthest apart. */
static uint32_t breaks(const struct knapsack *k, const double *price)
{
	uint32_t best = KNAPSACK_NONE;
	double most = 0;

	for (size_t g = 0; g < k->groups; g++) {
		if (k->first[g + 1] - k->first[g] > MOST_OPTIONS)
			continue;
		double size = spread(k, price, (uint32_t)g);
		if (size <= most)
			continue;
		most = size;
		best = (uint32_t)g;
	}
	return best;
}

/* Take the options of GROUP away, or put them back. */
static void set_values(struct branch *b, uint32_t group, bool away)
{
	for (uint32_t j = b->k->first[group]; j < b->k->first[group + 1]; j++)
		b->value[j] = away ? 0 : b->k->value[j];
}

/* Fix the groups on the way from NODE up; returns what they are worth, or
 * -1: they do not fit. */
static double fix(struct branch *b, uint32_t node)
{
	const struct knapsack *k = b->k;
	double worth = 0;
	bool fits = true;

	for (unsigned l = 0; l < k->limits; l++)
		b->left[l] = k->limit[l];
	for (uint32_t i = node; i != NOWHERE; i = b->node[i].above) {
		uint32_t j = b->node[i].option;
		set_values(b, b->node[i].group, true);
		fits = fits && knapsack_fits(k, b->left, j, KNAPSACK_NONE);
		knapsack_swap(k, b->left, j, KNAPSACK_NONE);
		worth += j == KNAPSACK_NONE ? 0 : (double)k->value[j];
	}
	for (unsigned l = 0; l < k->limits && fits; l++)
		b->limit[l] = k->limit[l] == KNAPSACK_FREE
				      ? KNAPSACK_FREE
				      : (int64_t)b->left[l];
	return fits ? worth : -1;
}

static void unfix(struct branch *b, uint32_t node)
{
	for (; node != NOWHERE; node = b->node[node].above)
		set_values(b, b->node[node].group, false);
}

/* Take over X, the answer to what remains at NODE. */
static void take_over(
	struct branch *b, const struct knapsack_answer *x, uint32_t node)
{
	memcpy(b->a->choice, x->choice, b->k->groups * sizeof(*b->a->choice));
	for (; node != NOWHERE; node = b->node[node].above)
		b->a->choice[b->node[node].group] = b->node[node].option;
	knapsack_count(b->a, b->k);
}

/* Add the branch of GROUP with OPTION below ABOVE, and solve it. */
static void add(
	struct branch *b, uint32_t above, uint32_t group, uint32_t option)
{
	struct knapsack rest = *b->k;
	struct knapsack_answer x;
	uint32_t at = (uint32_t)b->n;

	mem_grow(&b->node, &b->cap, b->n + 1, sizeof(*b->node));
	b->node[b->n++] = (struct branch_node){
		above, group, option, KNAPSACK_NONE, 0, false};
	double worth = fix(b, at);
	if (worth >= 0) {
		rest.value = b->value;
		rest.limit = b->limit;
		rest.hasty = b->k->groups <= FEW_GROUPS;
		knapsack_plain(&x, &rest, true);
		b->node[at].open = true;
		b->node[at].bound = x.exact ? (double)x.value : x.bound;
		b->node[at].bound += worth;
		b->node[at].breaks = breaks(&rest, x.price);
		if (worth + (double)x.value > (double)b->a->value)
			take_over(b, &x, at);
		knapsack_release(&x);
	}
	unfix(b, at);
}

/* The open branch with the highest bound, or NOWHERE. */
static uint32_t highest(const struct branch *b)
{
	uint32_t best = NOWHERE;

	for (size_t i = 0; i < b->n; i++)
		if (b->node[i].open &&
			(best == NOWHERE ||
				b->node[i].bound > b->node[best].bound))
			best = (uint32_t)i;
	return best;
}

static void divide(struct branch *b, uint32_t above, uint32_t group)
{
	add(b, above, group, KNAPSACK_NONE);
	for (uint32_t j = b->k->first[group]; j < b->k->first[group + 1]; j++)
		if (b->k->value[j] > 0)
			add(b, above, group, j);
}

/* Solve what is possible at all; returns the group to divide by first. */
static uint32_t begin(struct branch *b)
{
	struct knapsack_answer x;

	knapsack_plain(&x, b->k, true);
	uint32_t group = breaks(b->k, x.price);
	if (x.value > b->a->value)
		take_over(b, &x, NOWHERE);
	b->a->bound = fmin(b->a->bound, x.bound);
	knapsack_release(&x);
	return group;
}

/* Divide from GROUP on, while it helps; returns the bound. */
static double divide_all(struct branch *b, uint32_t group, size_t most)
{
	double bound = b->a->bound, gap = bound - (double)b->a->value;
	uint32_t top = NOWHERE;

	if (gap <= CLOSE * bound)
		return bound;

	for (int idle = 0; idle < IDLE && group != KNAPSACK_NONE &&
			   b->n + MOST_OPTIONS < most;) {
		divide(b, top, group);
		top = highest(b);
		if (top == NOWHERE)
			break;
		bound = fmin(bound, b->node[top].bound);
		double now = bound - (double)b->a->value;
		if (now <= CLOSE * bound)
			break;
		idle = now > gap * (1 - LITTLE) ? idle + 1 : 0;
		gap = idle ? gap : now;
		group = b->node[top].breaks;
		b->node[top].open = group == KNAPSACK_NONE;
	}
	return bound;
}

void knapsack_branch(struct knapsack_answer *a, const struct knapsack *k)
{
	uint32_t options = k->first[k->groups];
	struct branch b = {.a = a,
		.k = k,
		.value = mem_array(options, sizeof(*b.value)),
		.limit = mem_array(k->limits, sizeof(*b.limit)),
		.left = mem_array(k->limits, sizeof(*b.left))};
	double most = MOST_WORK / (1.0 + options) / k->limits;

	memcpy(b.value, k->value, options * sizeof(*b.value));
	uint32_t group = begin(&b);
	a->bound = divide_all(&b, group, (size_t)fmin(most, MOST_NODES));
	if (a->bound < (double)a->value)
		a->bound = (double)a->value;
	free(b.node);
	free(b.value);
	free(b.limit);
	free(b.left);
}

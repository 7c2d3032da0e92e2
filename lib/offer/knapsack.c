/* knapsack.c - the knapsack as a whole: solved, then counted once more. */
#include "offer/knapsack.h"

#include <stdlib.h>
#include <string.h>

#include "offer/knapsack_parts.h"

#define COARSE 3e-5 /* a gap to branch for */
#define WHOLE 1e11  /* below it a bound is exact to much less than 1 */
#define WHOLE_ERROR 1e-3

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

void knapsack_count(struct knapsack_answer *a, const struct knapsack *k)
{
	a->value = 0;
	for (unsigned l = 0; l < k->limits; l++)
		a->used[l] = 0;
	for (size_t g = 0; g < k->groups; g++) {
		if (a->choice[g] == KNAPSACK_NONE)
			continue;
		a->value += k->value[a->choice[g]];
		add_uses(k, a->used, a->choice[g], 1);
	}
}

/* Whether option J by itself exceeds a limit. */
static bool is_too_much(const struct knapsack *k, uint32_t j)
{
	if (k->cost)
		return k->cost[j] > k->limit[0];
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		if (k->use[u].amount > k->limit[k->use[u].limit])
			return true;
	return false;
}

static int64_t divisor(int64_t a, int64_t b)
{
	while (b) {
		int64_t rest = a % b;
		a = b;
		b = rest;
	}
	return a;
}

/* What all options' uses of each limit are multiples of; 0: none uses it. */
static int64_t *find_steps(const struct knapsack *k)
{
	uint32_t options = k->groups ? k->first[k->groups] : 0;
	int64_t *step = mem_zero(k->limits, sizeof(*step));
	uint32_t uses = k->cost || !options ? 0 : k->use_first[options];

	for (uint32_t j = 0; j < options && k->cost && step[0] != 1; j++)
		step[0] = divisor(k->cost[j], step[0]);
	for (uint32_t u = 0; u < uses; u++) {
		int64_t *at = &step[k->use[u].limit];
		if (*at != 1)
			*at = divisor(k->use[u].amount, *at);
	}
	return step;
}

/* What is left of a limit beyond whole steps is of no use, and so not worth its
 * price (a cut of Chvatal and Gomory). */
static void tighten(struct knapsack_answer *a, const struct knapsack *k)
{
	int64_t *step = find_steps(k);

	for (unsigned l = 0; l < k->limits; l++)
		if (k->limit[l] != KNAPSACK_FREE && step[l] > 1)
			a->bound -=
				a->price[l] * (double)(k->limit[l] % step[l]);
	free(step);
	if (a->bound < (double)a->value)
		a->bound = (double)a->value;
}

/* The values, those of options that nobody can have taken away; or NULL: there
 * are no such. */
static int64_t *possible(const struct knapsack *k)
{
	uint32_t options = k->groups ? k->first[k->groups] : 0;
	int64_t *value = NULL;

	for (uint32_t j = 0; j < options; j++) {
		if (k->value[j] <= 0 || !is_too_much(k, j))
			continue;
		if (!value) {
			value = mem_array(options, sizeof(*value));
			memcpy(value, k->value, options * sizeof(*value));
		}
		value[j] = 0;
	}
	return value;
}

void knapsack_plain(
	struct knapsack_answer *a, const struct knapsack *k, bool possible_only)
{
	struct knapsack rest = *k;
	int64_t *value = possible_only ? possible(k) : NULL;

	if (value)
		rest.value = value;
	*a = (struct knapsack_answer){
		.choice = mem_array(k->groups, sizeof(*a->choice)),
		.price = mem_zero(k->limits, sizeof(*a->price)),
		.used = mem_zero(k->limits, sizeof(*a->used)),
		.broken = mem_array(k->limits, sizeof(*a->broken))};
	if (k->limits == 1 && k->cost)
		knapsack_one(a, &rest);
	else
		knapsack_many(a, &rest);
	knapsack_count(a, k);
	free(value);
	/* Rounding, and nothing else, can put the bound below what is had. */
	if (a->bound < (double)a->value)
		a->bound = (double)a->value;
}

static bool has_gap(const struct knapsack_answer *a, double most)
{
	return a->bound - (double)a->value > most * a->bound;
}

/* Solve K, of which all limits are scarce. */
static void solve(struct knapsack_answer *a, const struct knapsack *k)
{
	knapsack_plain(a, k, false);
	if (k->leave_broken)
		return;
	if (!a->exact) {
		tighten(a, k);
		if (has_gap(a, KNAPSACK_FINE))
			knapsack_search(a, k);
		if (has_gap(a, KNAPSACK_FINE))
			knapsack_exact(a, k);
		if (!a->exact && has_gap(a, KNAPSACK_FINE))
			knapsack_prove(a, k);
		if (!a->exact && has_gap(a, COARSE))
			knapsack_branch(a, k);
	}
	/* Values are whole, so nothing lies between this one and the next. */
	if (a->bound < WHOLE && a->bound - (double)a->value < 1 - WHOLE_ERROR)
		a->exact = true;
	if (a->exact) /* nothing else was left to try */
		a->bound = (double)a->value;
}

void knapsack_solve(struct knapsack_answer *a, const struct knapsack *k)
{
	struct knapsack rest = *k;
	int64_t *limit;
	unsigned scarce;

	if (k->cost || k->groups == 0 || k->first[k->groups] == 0) {
		solve(a, k);
		return;
	}
	limit = mem_array(k->limits, sizeof(*limit));
	scarce = knapsack_slack(k, limit);
	rest.limit = limit;
	if (scarce == KNAPSACK_NONE)
		solve(a, &rest);
	else
		knapsack_alone(a, &rest, scarce);
	free(limit);
}

void knapsack_release(struct knapsack_answer *a)
{
	free(a->choice);
	free(a->price);
	free(a->used);
	free(a->broken);
}

/* knapsack_improve.c - branch and bound among the groups that are nearly tied.
 *
 * What a choice falls short of the bound is the sum of what each group loses
 * against its best option at the prices, and of what is left of each limit
 * times its price.  An option that loses more than the choice at hand falls
 * short cannot be in a better one, so only groups with another option that
 * loses little are searched (the core: Pisinger, "A minimal algorithm for the
 * multiple-choice knapsack problem", European Journal of Operational Research
 * 83, 1995), those with the least loss deepest.  The search ends after a fixed
 * number of steps: few groups are solved exactly, many nearly.
 */
#include <math.h>
#include <stdlib.h>

#include "offer/knapsack_parts.h"

enum { CORE = 40, STEPS = 1000000, ROUNDS = 4 };

struct nearly {
	double loss; /* of the best option that is not taken now */
	uint32_t group;
};

struct pick {
	double loss;
	uint32_t option; /* or KNAPSACK_NONE */
};

struct core {
	struct knapsack_answer *a;
	const struct knapsack *k;
	amount *left;
	uint32_t group[CORE];
	size_t n;
	struct pick *pick[CORE]; /* of each, by loss */
	size_t picks[CORE];
	uint32_t now[CORE], best[CORE];
	double *most;	  /* of limit l in groups d on: most[d * limits + l] */
	double short_now; /* how much the best so far falls short */
	bool found;
	unsigned steps;
};

static int by_loss(const void *a, const void *b)
{
	const struct nearly *x = a, *y = b;

	if (x->loss != y->loss)
		return x->loss < y->loss ? -1 : 1;
	return (x->group > y->group) - (x->group < y->group);
}

static int by_pick(const void *a, const void *b)
{
	const struct pick *x = a, *y = b;

	if (x->loss != y->loss)
		return x->loss < y->loss ? -1 : 1;
	return (x->option > y->option) - (x->option < y->option);
}

/* The best that group G can reach at the prices. */
static double best_of(
	const struct knapsack_answer *a, const struct knapsack *k, uint32_t g)
{
	double best = 0;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		double r =
			k->value[j] > 0 ? knapsack_reduced(k, a->price, j) : 0;
		best = r > best ? r : best;
	}
	return best;
}

/* What G loses by the best option other than the one it has. */
static double other(
	const struct knapsack_answer *a, const struct knapsack *k, uint32_t g)
{
	double best = best_of(a, k, g), least = -1;

	if (a->choice[g] != KNAPSACK_NONE)
		least = best;
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (j == a->choice[g] || k->value[j] <= 0)
			continue;
		double loss = best - knapsack_reduced(k, a->price, j);
		least = least < 0 || loss < least ? loss : least;
	}
	return least;
}

/* What lies unused, at its price. */
static double unused(const struct core *c)
{
	double worth = 0;

	for (unsigned l = 0; l < c->k->limits; l++)
		if (c->a->price[l] > 0)
			worth += c->a->price[l] * (double)c->left[l];
	return worth;
}

/* At least so much of what is left cannot be used by groups D on. */
static double wasted(const struct core *c, size_t d)
{
	double worth = 0;

	for (unsigned l = 0; l < c->k->limits; l++) {
		double over =
			(double)c->left[l] - c->most[d * c->k->limits + l];
		if (c->a->price[l] > 0 && over > 0)
			worth += c->a->price[l] * over;
	}
	return worth;
}

/* Choose for group D and those below it, LOSS lost above. */
static void search(struct core *c, size_t d, double loss)
{
	if (c->steps++ >= STEPS || loss + wasted(c, d) >= c->short_now)
		return;
	if (d == c->n) {
		c->short_now = loss + unused(c);
		c->found = true;
		for (size_t i = 0; i < c->n; i++)
			c->best[i] = c->now[i];
		return;
	}
	for (size_t i = 0; i < c->picks[d]; i++) {
		struct pick p = c->pick[d][i];
		if (loss + p.loss >= c->short_now)
			return;
		if (!knapsack_fits(c->k, c->left, p.option, KNAPSACK_NONE))
			continue;
		knapsack_swap(c->k, c->left, p.option, KNAPSACK_NONE);
		c->now[d] = p.option;
		search(c, d + 1, loss + p.loss);
		knapsack_swap(c->k, c->left, KNAPSACK_NONE, p.option);
	}
}

/* Raise MOST[l] to what option J uses of limit l. */
static void raise_most(
	const struct knapsack *k, double *most, const double *below, uint32_t j)
{
	if (k->cost) {
		most[0] = fmax(most[0], below[0] + (double)k->cost[j]);
		return;
	}
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++) {
		uint32_t l = k->use[u].limit;
		most[l] = fmax(most[l], below[l] + (double)k->use[u].amount);
	}
}

/* The options of the core's group D, and the most it and those below use. */
static void open_group(struct core *c, size_t d)
{
	const struct knapsack *k = c->k;
	uint32_t g = c->group[d];
	double best = best_of(c->a, k, g);
	double *most = c->most + d * k->limits, *below = most + k->limits;

	c->pick[d] =
		mem_array(k->first[g + 1] - k->first[g] + 1, sizeof(**c->pick));
	c->pick[d][c->picks[d]++] = (struct pick){best, KNAPSACK_NONE};
	for (unsigned l = 0; l < k->limits; l++)
		most[l] = below[l];
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (k->value[j] <= 0)
			continue;
		c->pick[d][c->picks[d]++] = (struct pick){
			best - knapsack_reduced(k, c->a->price, j), j};
		raise_most(k, most, below, j);
	}
	qsort(c->pick[d], c->picks[d], sizeof(**c->pick), by_pick);
}

/* Search the core that NEAR[0..n) begins with; whether it found better. */
static bool once(struct core *c, const struct nearly *near, size_t n)
{
	const struct knapsack *k = c->k;
	double lost;

	c->n = n < CORE ? n : CORE;
	c->most = mem_zero((c->n + 1) * k->limits, sizeof(*c->most));
	c->found = false;
	c->steps = 0;
	c->short_now = unused(c);
	for (size_t i = c->n; i-- > 0;) {
		uint32_t g = near[c->n - 1 - i].group, now = c->a->choice[g];
		c->group[i] = g;
		c->picks[i] = 0;
		lost = best_of(c->a, k, g);
		if (now != KNAPSACK_NONE)
			lost -= knapsack_reduced(k, c->a->price, now);
		c->short_now += lost;
		open_group(c, i);
		knapsack_swap(k, c->left, KNAPSACK_NONE, now);
	}
	/* Below a millionth of what is to be found it is rounding. */
	c->short_now *= 1 - 1e-6;
	search(c, 0, 0);
	for (size_t i = 0; i < c->n; i++) {
		uint32_t *choice = &c->a->choice[c->group[i]];
		if (c->found)
			*choice = c->best[i];
		knapsack_swap(k, c->left, *choice, KNAPSACK_NONE);
		free(c->pick[i]);
	}
	free(c->most);
	return c->found;
}

void knapsack_improve(struct knapsack_answer *a, const struct knapsack *k,
	amount *left, const uint32_t *group, size_t n)
{
	struct core c = {.a = a, .k = k, .left = left};
	size_t all = group ? n : k->groups, kept;
	struct nearly *near = mem_array(all, sizeof(*near));

	for (int round = 0; round < ROUNDS; round++) {
		kept = 0;
		for (size_t i = 0; i < all; i++) {
			uint32_t g = group ? group[i] : (uint32_t)i;
			double loss = other(a, k, g);
			if (loss >= 0)
				near[kept++] = (struct nearly){loss, g};
		}
		if (kept)
			qsort(near, kept, sizeof(*near), by_loss);
		size_t distinct = 0;
		for (size_t i = 0; i < kept; i++)
			if (i == 0 || near[i].group != near[i - 1].group)
				near[distinct++] = near[i];
		if (!once(&c, near, distinct))
			break;
	}
	free(near);
}

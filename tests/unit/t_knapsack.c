/* t_knapsack.c - the knapsack against every choice there is, against HiGHS, and
 * within its limits always. */
#include "offer/knapsack.h"

#include <math.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

enum { GROUPS = 64, OPTIONS = 6, LIMITS = 4 };

/* An instance with room to spare; limits = 1 can also be read as cost. */
struct instance {
	struct knapsack k;
	uint32_t first[GROUPS + 1], use_first[GROUPS * OPTIONS + 1];
	int64_t value[GROUPS * OPTIONS], cost[GROUPS * OPTIONS];
	struct knapsack_use use[GROUPS * OPTIONS * LIMITS];
	int64_t limit[LIMITS];
};

static void add_uses(struct instance *x, uint32_t j, struct random *r)
{
	uint32_t at = x->use_first[j];

	if (x->cost[j])
		x->use[at++] = (struct knapsack_use){0, x->cost[j]};
	for (unsigned l = 1; l < x->k.limits; l++)
		if (random_below(r, 2))
			x->use[at++] = (struct knapsack_use){l,
				1 + (int64_t)random_below(r, l == 1 ? 1 : 9)};
	x->use_first[j + 1] = at;
}

/* GROUPS at most N; figures from a few to many, so that ties come up. */
static void draw(struct instance *x, size_t n, unsigned limits, uint64_t seed)
{
	struct random r;
	int64_t scale;
	uint32_t j = 0;

	random_seed(&r, seed);
	scale = (int64_t[]){3, 100, 1000000}[random_below(&r, 3)];
	x->k = (struct knapsack){.groups = 1 + random_below(&r, n),
		.limits = limits,
		.first = x->first,
		.value = x->value,
		.limit = x->limit};
	x->use_first[0] = x->first[0] = 0;
	for (size_t g = 0; g < x->k.groups; g++) {
		size_t options = random_below(&r, OPTIONS + 1);
		for (size_t i = 0; i < options; i++, j++) {
			x->value[j] =
				(int64_t)random_below(&r, (uint64_t)scale * 2) -
				scale / 5;
			x->cost[j] = (int64_t)random_below(&r, (uint64_t)scale);
			add_uses(x, j, &r);
		}
		x->first[g + 1] = j;
	}
	for (unsigned l = 0; l < limits; l++)
		x->limit[l] = (int64_t)random_below(
			&r, l == 0 ? x->k.groups * (uint64_t)scale / 2 + 1
				   : x->k.groups * 2 + 1);
	if (random_below(&r, 10) == 0)
		x->limit[limits - 1] = KNAPSACK_FREE;
	if (limits == 1) {
		x->k.cost = x->cost;
	} else {
		x->k.use_first = x->use_first;
		x->k.use = x->use;
	}
}

/* What option J uses of limit L. */
static int64_t used(const struct instance *x, uint32_t j, unsigned l)
{
	for (uint32_t u = x->use_first[j]; u < x->use_first[j + 1]; u++)
		if (x->use[u].limit == l)
			return x->use[u].amount;
	return 0;
}

/* The best of groups G on, with LEFT of each limit. */
static int64_t every(const struct instance *x, size_t g, const int64_t *left)
{
	int64_t best;

	if (g == x->k.groups)
		return 0;
	best = every(x, g + 1, left);
	for (uint32_t j = x->first[g]; j < x->first[g + 1]; j++) {
		int64_t rest[LIMITS];
		bool fits = x->value[j] > 0;
		for (unsigned l = 0; l < x->k.limits; l++) {
			rest[l] = left[l] - used(x, j, l);
			fits = fits && rest[l] >= 0;
		}
		if (!fits)
			continue;
		int64_t v = x->value[j] + every(x, g + 1, rest);
		best = v > best ? v : best;
	}
	return best;
}

/* What A says holds: the choice is one, the sums are right and within. */
static void check(const struct instance *x, const struct knapsack_answer *a)
{
	int64_t value = 0, sum[LIMITS] = {0};

	for (size_t g = 0; g < x->k.groups; g++) {
		uint32_t j = a->choice[g];
		if (j == KNAPSACK_NONE)
			continue;
		ck_assert(j >= x->first[g] && j < x->first[g + 1]);
		ck_assert(x->value[j] > 0);
		value += x->value[j];
		for (unsigned l = 0; l < x->k.limits; l++)
			sum[l] += used(x, j, l);
	}
	ck_assert(value == (int64_t)a->value);
	ck_assert(a->bound >= (double)value);
	for (unsigned l = 0; l < x->k.limits; l++) {
		ck_assert(sum[l] == (int64_t)a->used[l]);
		ck_assert(sum[l] <= x->limit[l]);
		ck_assert(a->price[l] >= 0);
	}
}

START_TEST(every_choice)
{
	static struct instance x;

	for (uint64_t seed = 0; seed < 20000; seed++) {
		struct knapsack_answer a;
		draw(&x, 6, 1 + (unsigned)(seed % LIMITS), seed);
		knapsack_solve(&a, &x.k);
		check(&x, &a);
		int64_t best = every(&x, 0, x.limit);
		if (best != (int64_t)a.value)
			ck_abort_msg("seed %d: %lld, not %lld", (int)seed,
				(long long)a.value, (long long)best);
		ck_assert(a.bound >= (double)best * (1 - 1e-12));
		knapsack_release(&a);
	}
}
END_TEST

START_TEST(never_exceeded)
{
	static struct instance x;

	for (uint64_t seed = 0; seed < 10000; seed++) {
		struct knapsack_answer a;
		draw(&x, GROUPS, 1 + (unsigned)(seed % LIMITS), ~seed);
		x.k.leave_broken = seed % 3 == 0;
		knapsack_solve(&a, &x.k);
		check(&x, &a);
		knapsack_release(&a);
	}
}
END_TEST

UNIT_MAIN("knapsack", every_choice, never_exceeded)

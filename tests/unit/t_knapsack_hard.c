/* t_knapsack_hard.c - unkind instances: figures of very different sizes, and
 * many groups alike under several limits that overlap; the gap stays small. */
#include <math.h>

#include "base/mem.h"
#include "base/random.h"
#include "offer/knapsack.h"
#include "unit.h"

enum { N = 10000, K = 4, LIMITS = 5 };

struct instance {
	struct knapsack k;
	uint32_t first[N + 1], use_first[N * K + 1];
	int64_t value[N * K], cost[N * K], limit[LIMITS];
	struct knapsack_use use[N * K * LIMITS];
	double cost_of_all; /* of one offer to each, at random */
};

static double normal(struct random *r)
{
	return sqrt(-2 * log(1 - random_unit(r))) *
	       cos(2 * acos(-1) * random_unit(r));
}

/* Log-normal customers: the largest is worth half of all together. */
static void draw_sizes(struct instance *x, uint64_t seed)
{
	struct random r;

	random_seed(&r, seed);
	x->cost_of_all = 0;
	for (uint32_t g = 0, j = 0; g < N; g++) {
		double size = exp(3 * normal(&r));
		for (uint32_t o = 1; o <= K; o++, j++) {
			x->cost[j] =
				(int64_t)(1 +
					  500 * size * o *
						  (0.3 + 0.7 * random_unit(
								       &r)));
			x->value[j] =
				(int64_t)(1 +
					  900 * size * sqrt(o) *
						  (0.3 + 0.7 * random_unit(
								       &r)));
			x->cost_of_all += (double)x->cost[j] / K;
		}
	}
}

/* Offers that cost the same for all, and are worth one of three figures. */
static void draw_alike(struct instance *x, uint64_t seed)
{
	struct random r;

	random_seed(&r, seed);
	x->cost_of_all = 0;
	for (uint32_t j = 0; j < N * K; j++) {
		x->cost[j] = (j % K + 1) * 500;
		x->value[j] =
			(j % K + 1) * 700 + (int64_t)random_below(&r, 3) * 100;
		x->cost_of_all += (double)x->cost[j] / K;
	}
}

/* All money and all heads, money of two segments of four, heads of the first
 * offer: the first LIMITS of them. */
static void set_limits(struct instance *x, unsigned limits)
{
	const double part[LIMITS] = {0.3, 0, 0.04, 0.06, 0};
	uint32_t at = 0;

	for (uint32_t j = 0; j < N * K; j++) {
		uint32_t g = j / K;
		x->first[g] = g * K;
		x->use_first[j] = at;
		for (uint32_t l = 0; l < limits; l++)
			if (l < 2 || g % 4 + 2 == l || (l == 4 && j % K == 0))
				x->use[at++] = (struct knapsack_use){
					l, part[l] > 0 ? x->cost[j] : 1};
	}
	x->first[N] = N * K;
	x->use_first[N * K] = at;
	for (unsigned l = 0; l < limits; l++)
		x->limit[l] = (int64_t)(part[l] * x->cost_of_all);
	x->limit[1] = N * 2 / 5;
	x->limit[4] = N / 10;
	x->k = (struct knapsack){.groups = N,
		.limits = limits,
		.first = x->first,
		.value = x->value,
		.limit = x->limit};
	x->k.cost = limits == 1 ? x->cost : NULL;
	x->k.use_first = x->use_first;
	x->k.use = x->use;
}

static void check(const struct instance *x, double most, const char *name)
{
	struct knapsack_answer a;

	knapsack_solve(&a, &x->k);
	double gap = (a.bound - (double)a.value) / a.bound;
	for (unsigned l = 0; l < x->k.limits; l++)
		ck_assert(a.used[l] <= x->limit[l]);
	if (!(gap <= most))
		ck_abort_msg("%s, %u limits: gap %g", name, x->k.limits, gap);
	ck_assert(gap >= 0);
	knapsack_release(&a);
}

START_TEST(sizes)
{
	static struct instance x;

	for (uint64_t seed = 1; seed <= 3; seed++)
		for (unsigned limits = 1; limits <= 2; limits++) {
			draw_sizes(&x, seed);
			set_limits(&x, limits);
			check(&x, 1e-5, "sizes");
		}
}
END_TEST

START_TEST(alike)
{
	static struct instance x;

	for (uint64_t seed = 1; seed <= 3; seed++)
		for (unsigned limits = 1; limits <= LIMITS; limits++) {
			draw_alike(&x, seed);
			set_limits(&x, limits);
			check(&x, 1e-4, "alike");
		}
}
END_TEST

/* Half of a limit's last step is left, and of no use to anybody. */
START_TEST(whole_steps)
{
	static uint32_t each[101];
	static int64_t value[100], cost[100];
	const int64_t limit[] = {202};

	for (uint32_t g = 0; g < 100; g++) {
		each[g + 1] = g + 1;
		value[g] = 3;
		cost[g] = 4;
	}
	struct knapsack k = {.groups = 100,
		.limits = 1,
		.first = each,
		.value = value,
		.cost = cost,
		.limit = limit};
	struct knapsack_answer a;
	knapsack_solve(&a, &k);
	ck_assert(a.value == 150);
	ck_assert_double_eq_tol(a.bound, 150, 1e-9);
	knapsack_release(&a);
}
END_TEST

UNIT_MAIN("knapsack_hard", sizes, alike, whole_steps)

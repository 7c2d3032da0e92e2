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

	for (uint64_t seed = 0; seed < 6000; seed++) {
		struct knapsack_answer a;
		draw(&x, 6, 1 + (unsigned)(seed % LIMITS), seed);
		knapsack_solve(&a, &x.k);
		check(&x, &a);
		int64_t best = every(&x, 0, x.limit);
		if (best != (int64_t)a.value)
			ck_abort_msg("seed %d: %lld, not %lld", (int)seed,
				(long long)a.value, (long long)best);
		ck_assert(a.exact && a.bound == (double)best);
		knapsack_release(&a);
	}
}
END_TEST

START_TEST(never_exceeded)
{
	static struct instance x;

	for (uint64_t seed = 0; seed < 4000; seed++) {
		struct knapsack_answer a;
		draw(&x, GROUPS, 1 + (unsigned)(seed % LIMITS), ~seed);
		x.k.leave_broken = seed % 3 == 0;
		knapsack_solve(&a, &x.k);
		check(&x, &a);
		knapsack_release(&a);
	}
}
END_TEST

/* xoroshiro128+ (Blackman and Vigna 2016; rotations 24, 16, 37), by which the
 * instances below were drawn. */
static uint64_t drawn(uint64_t s[2])
{
	uint64_t a = s[0], b = s[1], sum = a + b;

	b ^= a;
	s[0] = (a << 24 | a >> 40) ^ b ^ b << 16;
	s[1] = b << 37 | b >> 27;
	return sum;
}

static double unit(uint64_t s[2])
{
	return (double)(drawn(s) >> 11) * 0x1p-53;
}

/* N customers with four offers, cents: worth exponential with mean 40, costs
 * about 5 a step, values that saturate. */
static void market(struct knapsack *k, size_t n, uint64_t seed)
{
	uint64_t s[2] = {seed * 0x9e3779b97f4a7c15};
	int64_t *value = mem_array(4 * n, sizeof(*value));
	int64_t *cost = mem_array(4 * n, sizeof(*cost));
	uint32_t *first = mem_array(n + 1, sizeof(*first));

	s[1] = ~s[0];
	for (int i = 0; i < 20; i++)
		drawn(s);
	for (size_t g = 0; g <= n; g++)
		first[g] = (uint32_t)(4 * g);
	for (size_t g = 0; g < n; g++) {
		double base = -log(1 - unit(s)) * 40;
		double slope = 0.3 + 1.4 * unit(s);
		for (int j = 0; j < 4; j++) {
			double c = (j + 1) * 5 * (0.3 + 0.7 * unit(s));
			double v = base * (1 - exp(-slope * (j + 1) / 4 * 2)) +
				   4 * (unit(s) - 0.5);
			cost[4 * g + (size_t)j] = (int64_t)floor(c * 100);
			value[4 * g + (size_t)j] = (int64_t)floor(v * 100);
		}
	}
	*k = (struct knapsack){.groups = n,
		.limits = 1,
		.first = first,
		.value = value,
		.cost = cost};
}

static void market_release(struct knapsack *k)
{
	free((void *)k->first);
	free((void *)k->value);
	free((void *)k->cost);
}

/* The same with a second limit: heads, for the last of the four offers. */
static void add_stock(struct knapsack *k)
{
	size_t n = 4 * k->groups, at = 0;
	uint32_t *first = mem_array(n + 1, sizeof(*first));
	struct knapsack_use *use = mem_array(2 * n, sizeof(*use));

	for (size_t j = 0; j < n; j++) {
		first[j] = (uint32_t)at;
		use[at++] = (struct knapsack_use){0, k->cost[j]};
		if (j % 4 == 3)
			use[at++] = (struct knapsack_use){1, 1};
	}
	first[n] = (uint32_t)at;
	k->limits = 2;
	k->use_first = first;
	k->use = use;
}

/* What HiGHS 1.15.1 says of market(n, 7) with these limits: the linear
 * relaxation by simplex, and where it was run the integer optimum (gap 1e-7).
 */
START_TEST(highs)
{
	static const struct {
		size_t n;
		int64_t limit[2];
		double relaxed, integer;
	} tries[] = {{1000, {366000, 0}, 25336.987952, 25336.91},
		{1000, {366000, 40}, 24885.570714, 24885.47},
		{10000, {3659850, 0}, 256537.619364, 0},
		{10000, {3659850, 400}, 250977.690460, 0}};

	for (size_t i = 0; i < sizeof(tries) / sizeof(*tries); i++) {
		struct knapsack_answer a;
		struct knapsack k;
		market(&k, tries[i].n, 7);
		k.limit = tries[i].limit;
		const int64_t *cost = k.cost;
		if (tries[i].limit[1]) {
			add_stock(&k);
			k.cost = NULL;
		}
		knapsack_solve(&a, &k);
		if (a.exact) /* then the bound is the optimum */
			ck_assert(a.bound == (double)a.value &&
				  a.bound / 100 >= tries[i].integer - 1e-6 &&
				  a.bound / 100 <= tries[i].relaxed + 1e-6);
		else
			ck_assert_double_ge(
				a.bound / 100, tries[i].relaxed - 1e-6);
		ck_assert_double_eq_tol(a.bound / 100, tries[i].relaxed, 0.2);
		ck_assert_double_ge((double)a.value, a.bound * (1 - 1e-5));
		if (tries[i].integer > 0)
			ck_assert_double_ge(
				(double)a.value / 100, tries[i].integer - 0.05);
		for (unsigned l = 0; l < k.limits; l++)
			ck_assert(a.used[l] <= tries[i].limit[l]);
		knapsack_release(&a);
		free((void *)k.use);
		free((void *)k.use_first);
		k.cost = cost;
		market_release(&k);
	}
}
END_TEST

/* 2000 groups with a few figures that many share, all money and that of one
 * half: at the prices most are tied, and what is lost must be less than one of
 * the largest options of each limit. */
START_TEST(ties)
{
	enum { N = 2000, K = 3 };
	static uint32_t first[N + 1], use_first[N * K + 1];
	static int64_t value[N * K];
	static struct knapsack_use use[2 * N * K];

	for (uint64_t seed = 0; seed < 40; seed++) {
		struct knapsack_answer a;
		struct random r;
		uint32_t at = 0;
		random_seed(&r, seed);
		for (uint32_t j = 0; j < N * K; j++) {
			use_first[j] = at;
			first[j / K] = j / K * K;
			value[j] = (j % K + 1) * 700 +
				   (int64_t)random_below(&r, 5) * 100;
			use[at++] = (struct knapsack_use){0, (j % K + 1) * 500};
			if (j / K % 2)
				use[at++] = (struct knapsack_use){
					1, (j % K + 1) * 500};
		}
		first[N] = N * K;
		use_first[N * K] = at;
		int64_t limit[] = {(int64_t)random_below(&r, N * 1500),
			(int64_t)random_below(&r, N * 700)};
		struct knapsack k = {.groups = N,
			.limits = 2,
			.first = first,
			.value = value,
			.use_first = use_first,
			.use = use,
			.limit = limit};
		knapsack_solve(&a, &k);
		ck_assert_double_le(a.bound - (double)a.value,
			1500 * (a.price[0] + a.price[1]) + 1e-6);
		for (int l = 0; l < 2; l++)
			ck_assert(a.used[l] <= limit[l]);
		knapsack_release(&a);
	}
}
END_TEST

/* No groups; groups without options; neither may be looked at. */
START_TEST(nothing)
{
	const uint32_t first[4] = {0};
	const int64_t limit[2] = {5, 5}, none[1] = {0};

	for (size_t groups = 0; groups < 4; groups++)
		for (unsigned limits = 1; limits < 3; limits++) {
			struct knapsack k = {.groups = groups,
				.limits = limits,
				.first = first,
				.cost = limits == 1 ? none : NULL,
				.limit = limit};
			struct knapsack_answer a;
			knapsack_solve(&a, &k);
			ck_assert(a.value == 0 && a.bound == 0);
			for (size_t g = 0; g < groups; g++)
				ck_assert(a.choice[g] == KNAPSACK_NONE);
			knapsack_release(&a);
		}
}
END_TEST

UNIT_MAIN("knapsack", nothing, every_choice, never_exceeded, highs, ties)

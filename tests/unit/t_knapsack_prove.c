/* t_knapsack_prove.c - the search with moving prices against every choice there
 * is, from no choice on and from any prices; and its end where it takes long.
 */
#include <math.h>

#include "base/random.h"
#include "offer/knapsack_parts.h"
#include "unit.h"

enum { GROUPS = 7, OPTIONS = 3, LIMITS = 5 };

struct instance {
	struct knapsack k;
	uint32_t first[GROUPS + 1], use_first[GROUPS * OPTIONS + 1];
	int64_t value[GROUPS * OPTIONS], limit[LIMITS], wide[8];
	struct knapsack_use use[GROUPS * OPTIONS * LIMITS];
};

/* An option uses some limits, of figures up to SIZE. */
static void invent_uses(
	struct instance *x, struct random *r, uint32_t j, int64_t size)
{
	uint32_t at = x->use_first[j];

	for (uint32_t l = 0; l < x->k.limits; l++)
		if (random_below(r, 3))
			x->use[at++] = (struct knapsack_use){
				l, (int64_t)random_below(r, (uint64_t)size)};
	x->use_first[j + 1] = at;
}

static void invent(struct instance *x, struct random *r)
{
	int64_t size = random_below(r, 4) ? 40 : (int64_t)1 << 50;
	uint32_t j = 0;

	x->k = (struct knapsack){.groups = 1 + random_below(r, GROUPS),
		.limits = 1 + (unsigned)random_below(r, LIMITS),
		.first = x->first,
		.value = x->value,
		.use_first = x->use_first,
		.use = x->use,
		.limit = x->limit};
	x->first[0] = x->use_first[0] = 0;
	for (size_t g = 0; g < x->k.groups; g++) {
		for (uint64_t n = random_below(r, OPTIONS + 1); n--; j++) {
			x->value[j] = (int64_t)random_below(r, (uint64_t)size) -
				      size / 20;
			invent_uses(x, r, j, size);
		}
		x->first[g + 1] = j;
	}
	for (unsigned l = 0; l < x->k.limits; l++)
		x->limit[l] = random_below(r, 9) ? (int64_t)random_below(r,
							   (uint64_t)size * 3)
						 : KNAPSACK_FREE;
}

/* The most that groups from G on are worth within LEFT. */
static amount best_of(const struct knapsack *k, size_t g, amount *left)
{
	if (g == k->groups)
		return 0;
	amount most = best_of(k, g + 1, left);
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (!knapsack_fits(k, left, j, KNAPSACK_NONE))
			continue;
		knapsack_swap(k, left, j, KNAPSACK_NONE);
		amount worth = k->value[j] + best_of(k, g + 1, left);
		knapsack_swap(k, left, KNAPSACK_NONE, j);
		most = worth > most ? worth : most;
	}
	return most;
}

/* No choice, at any prices. */
static void begin(
	struct knapsack_answer *a, const struct knapsack *k, struct random *r)
{
	*a = (struct knapsack_answer){
		.choice = mem_array(k->groups, sizeof(*a->choice)),
		.price = mem_zero(k->limits, sizeof(*a->price)),
		.used = mem_zero(k->limits, sizeof(*a->used)),
		.bound = INFINITY};
	for (size_t g = 0; g < k->groups; g++)
		a->choice[g] = KNAPSACK_NONE;
	for (unsigned l = 0; l < k->limits; l++)
		a->price[l] = random_below(r, 2) ? random_unit(r) * 2 : 0;
}

/* A's choice fits, and is worth what A says. */
static void check(const struct knapsack_answer *a, const struct knapsack *k)
{
	amount left[LIMITS], worth = 0;

	for (unsigned l = 0; l < k->limits; l++)
		left[l] = k->limit[l];
	for (size_t g = 0; g < k->groups; g++) {
		uint32_t j = a->choice[g];
		if (j == KNAPSACK_NONE)
			continue;
		ck_assert_uint_ge(j, k->first[g]);
		ck_assert_uint_lt(j, k->first[g + 1]);
		ck_assert_int_gt(k->value[j], 0);
		ck_assert(knapsack_fits(k, left, j, KNAPSACK_NONE));
		knapsack_swap(k, left, j, KNAPSACK_NONE);
		worth += k->value[j];
	}
	ck_assert(worth == a->value);
}

START_TEST(as_every_choice)
{
	struct instance x;
	struct random r;

	random_seed(&r, 1969);
	for (int i = 0; i < 20000; i++) {
		struct knapsack_answer a;
		amount left[LIMITS];
		invent(&x, &r);
		begin(&a, &x.k, &r);
		knapsack_prove(&a, &x.k);
		check(&a, &x.k);
		for (unsigned l = 0; l < x.k.limits; l++)
			left[l] = x.limit[l];
		amount most = best_of(&x.k, 0, left);
		ck_assert(a.exact || x.first[x.k.groups] == 0);
		/* Large figures are told apart to a 10^12th part. */
		ck_assert_msg((double)a.value >= (double)most * (1 - 2e-12) &&
				      (most > 1000000 || a.value == most),
			"instance %d", i);
		ck_assert(a.value <= most);
		ck_assert(a.bound >= (double)most * (1 - 1e-9) - 1);
		knapsack_release(&a);
	}
}
END_TEST

/* Of more groups than it takes nothing is touched. */
START_TEST(too_many)
{
	enum { MANY = 1001 };
	static uint32_t first[MANY + 1], use_first[MANY + 1], choice[MANY];
	static int64_t value[MANY];
	static struct knapsack_use use[MANY];
	int64_t limit[1] = {MANY / 2};
	double price[1] = {0};
	amount used[1] = {0};
	struct knapsack k = {.groups = MANY,
		.limits = 1,
		.first = first,
		.value = value,
		.use_first = use_first,
		.use = use,
		.limit = limit};
	struct knapsack_answer a = {
		.choice = choice, .price = price, .used = used, .bound = 1e9};

	for (uint32_t i = 0; i < MANY; i++) {
		first[i + 1] = use_first[i + 1] = i + 1;
		value[i] = 1000 + i;
		use[i] = (struct knapsack_use){0, 1};
		choice[i] = KNAPSACK_NONE;
	}
	knapsack_prove(&a, &k);
	ck_assert(!a.exact && a.value == 0 && a.bound == 1e9);
	k.groups--;
	knapsack_prove(&a, &k);
	/* The dearest half of 1000 to 1999. */
	ck_assert(a.exact && a.value == 500 * (1500 + 1999) / 2);
}
END_TEST

enum { MIDDLING = 120, EACH = 4, BUDGETS = 8 };

/* Four products for each of 120 customers, budgets for all, for each product
 * and for each of three segments: figures of very different sizes. */
static void invent_market(struct instance *x, struct random *r)
{
	static uint32_t first[MIDDLING + 1], use_first[MIDDLING * EACH + 1];
	static int64_t value[MIDDLING * EACH];
	static struct knapsack_use use[MIDDLING * EACH * 3];
	uint32_t j = 0, at = 0;

	x->k = (struct knapsack){.groups = MIDDLING,
		.limits = BUDGETS,
		.first = first,
		.value = value,
		.use_first = use_first,
		.use = use,
		.limit = x->wide};
	for (uint32_t g = 0; g < MIDDLING; g++) {
		uint32_t segment = (uint32_t)random_below(r, 3);
		for (uint32_t p = 0; p < EACH; p++) {
			int64_t cost = (int64_t)(500 * exp(4 * random_unit(r)));
			value[j++] = (int64_t)(500 * exp(4 * random_unit(r)));
			use[at++] = (struct knapsack_use){0, cost};
			use[at++] = (struct knapsack_use){1 + p, cost};
			use[at++] = (struct knapsack_use){5 + segment, cost};
			use_first[j] = at;
		}
		first[g + 1] = j;
	}
	for (unsigned l = 0; l < BUDGETS; l++)
		x->wide[l] = l == 0 ? 100000 : l < 5 ? 30000 : 40000;
}

/* What no search with prices that stay would end with is proved. */
START_TEST(middling)
{
	static struct instance x;
	struct random r;
	unsigned proved = 0;

	random_seed(&r, 12);
	for (int i = 0; i < 10; i++) {
		struct knapsack_answer a;
		invent_market(&x, &r);
		knapsack_plain(&a, &x.k, false);
		double bound = a.bound;
		knapsack_prove(&a, &x.k);
		proved += a.exact;
		ck_assert((double)a.value <= bound);
		knapsack_release(&a);
	}
	ck_assert_uint_ge(proved, 8);
}
END_TEST

UNIT_MAIN("knapsack_prove", as_every_choice, too_many, middling)

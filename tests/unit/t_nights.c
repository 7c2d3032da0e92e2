/* t_nights.c - how often a comparison cries wolf: two arms that are alike, 28
 * nights of 300 customers an arm, looked at every night.
 *
 * SEEDS (100) experiments of each kind of data; with 10,000 the shares are what
 * the manual says.
 */
#include "stat/srm.h"
#include "stat/trial.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

enum { NIGHTS = 28, CUSTOMERS = 300 };

static double normal(struct random *r)
{
	double u = 1 - random_unit(r), v = random_unit(r);

	return sqrt(-2 * log(u)) * cos(6.283185307179586 * v);
}

static double plain(struct random *r)
{
	return 10 + 3 * normal(r);
}

static double heavy(struct random *r)
{
	return random_unit(r) < 0.05 ? exp(4 + 1.2 * normal(r)) : 0;
}

static double rate(struct random *r)
{
	return random_unit(r) < 0.05;
}

static double rare(struct random *r)
{
	return random_unit(r) < 0.003;
}

static void night(struct moments *m, const struct moments_shape *s,
	struct random *r, double (*draw)(struct random *))
{
	for (int i = 0; i < CUSTOMERS; i++) {
		amount y = (amount)(draw(r) * AMOUNT_UNIT);
		moments_add(m, s, &y);
	}
}

/* One experiment: whether the last look alone finds something, and whether any
 * nightly one does. */
static void experiment(
	int *once, int *nightly, uint64_t seed, double (*draw)(struct random *))
{
	struct moments_shape s = {.columns = 1};
	struct compare_how how = {0.05, 0.8, true, 5000};
	struct trial_metric metric = {.adjusts = false};
	struct moments *m[2];
	struct trial_row row;
	struct random r;
	bool found = false;

	random_seed(&r, seed);
	moments_pair(&s, 0, 0);
	for (int arm = 0; arm < 2; arm++)
		m[arm] = mem_zero(1, moments_size(&s));
	struct trial_arms t = {&s, 2, 1, 0, (const struct moments **)m};
	for (int i = 0; i < NIGHTS; i++) {
		for (int arm = 0; arm < 2; arm++)
			night(m[arm], &s, &r, draw);
		trial_row(&row, &t, &metric, 1, &how);
		found |= row.plain.of.proven;
	}
	how.nightly = false;
	trial_row(&row, &t, &metric, 1, &how);
	*once += row.plain.of.proven;
	*nightly += found;
	free(m[0]);
	free(m[1]);
}

static void check(const char *name, double (*draw)(struct random *))
{
	const char *asked = getenv("SEEDS");
	int n = asked ? atoi(asked) : 100, once = 0, nightly = 0;

	for (int i = 0; i < n; i++)
		experiment(&once, &nightly, (uint64_t)i + 1, draw);
	printf("# %s, %d seeds: %.2f %% once, %.2f %% in 28 nights\n", name, n,
		100.0 * once / n, 100.0 * nightly / n);
	/* 5 % and three of its standard errors; half a per cent of 10,000 */
	double off = 3 * sqrt(0.05 * 0.95 / n);
	ck_assert(fabs((double)once / n - 0.05) <= fmax(off, 0.005));
	ck_assert((double)nightly / n <= 0.05);
}

START_TEST(alike)
{
	check("normal", plain);
	check("revenue with heavy tails", heavy);
	check("conversion of 5 %", rate);
	check("conversion of 0.3 %", rare);
}
END_TEST

/* Arms of 48 to 52, 600 a night: found, and before the month is over; arms of
 * equal shares are not. */
START_TEST(mismatch)
{
	const double weight[] = {1, 1};
	int late = 0, wrong = 0;

	for (uint64_t seed = 1; seed <= 60; seed++) {
		uint64_t off[2] = {0, 0}, fine[2] = {0, 0};
		bool found = false, alarm = false;
		struct random r;
		struct srm s;
		random_seed(&r, seed);
		for (int i = 0; i < NIGHTS; i++) {
			for (int k = 0; k < 2 * CUSTOMERS; k++) {
				off[random_unit(&r) < 0.52]++;
				fine[random_unit(&r) < 0.5]++;
			}
			srm(&s, off, weight, 2, true);
			found |= s.fails;
			srm(&s, fine, weight, 2, true);
			alarm |= s.fails;
		}
		late += !found;
		wrong += alarm;
	}
	ck_assert_int_le(late, 15);
	ck_assert_int_eq(wrong, 0);
}
END_TEST

UNIT_MAIN("nights", alike, mismatch)

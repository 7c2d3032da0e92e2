/* t_fit.c - fits of made customers: optima, ridges, and what decides nothing.
 *
 * Optima that others have published are in tests/golden/clv-forecast.sh. */
#include "clv/fit.h"

#include <math.h>
#include <string.h>

#include "clv/forecast.h"
#include "unit.h"

/* Some customers, in a unit of time. */
static void people(struct census *c, double unit)
{
	*c = (struct census){.n = 0};
	for (unsigned i = 0; i < 400; i++) {
		unsigned x = i * i % 7 * (i % 3);
		double T = 20 + i % 30, tx = x ? T * (1 + i % 9) / 10 : 0;
		census_add(c, x, tx * unit, T * unit);
	}
	census_group(c);
}

/* The unit of time changes alpha and beta, and nothing else. */
START_TEST(units)
{
	for (unsigned m = 0; m < NBD_BGBB; m++) {
		struct census days, weeks;
		struct clv_fit d, w;
		people(&days, 1);
		people(&weeks, 1 / 7.0);
		ck_assert_ptr_null(
			fit_purchases(&d, (enum nbd_model)m, &days, 1));
		ck_assert_ptr_null(
			fit_purchases(&w, (enum nbd_model)m, &weeks, 1));
		ck_assert_uint_eq(d.customers, 400);
		for (unsigned i = 0; i < NBD_Q; i++) {
			bool time = i == 1 || (m == NBD_PARETO && i == 3);
			double by = time ? 7 : 1;
			ck_assert_int_eq(d.bound[i], w.bound[i]);
			ck_assert_double_eq_tol(
				d.q[i], by * w.q[i], 1e-8 * d.q[i]);
		}
		ck_assert_double_eq_tol(d.likelihood,
			w.likelihood - days.repeats * log(7.0), 1e-8);
		census_release(&days);
		census_release(&weeks);
	}
}
END_TEST

/* At the optimum no parameter has a slope. */
START_TEST(tops)
{
	struct census c;

	people(&c, 1);
	for (unsigned m = 0; m < NBD_BGBB; m++) {
		struct surface s = {0};
		struct clv_fit f;
		ck_assert_ptr_null(fit_purchases(&f, (enum nbd_model)m, &c, 1));
		nbd_likelihood(&s, (enum nbd_model)m, f.q, &c.facts, 1);
		ck_assert_double_eq_tol(s.value, f.likelihood, 1e-6);
		for (unsigned i = 0; i < NBD_Q; i++)
			if (!f.bound[i])
				ck_assert_double_eq_tol(
					s.slope[i] * f.q[i], 0, 1e-5);
	}
	census_release(&c);
}
END_TEST

/* Who buys on and on to the last day seems never to leave. */
START_TEST(ridges)
{
	struct census c = {.n = 0};
	struct clv_fit f;

	for (unsigned i = 0; i < 300; i++)
		census_add(&c, 5 + i % 7, 30 - i % 2, 30);
	census_group(&c);
	ck_assert_ptr_null(fit_purchases(&f, NBD_PARETO, &c, 1));
	bool bound = false;
	for (unsigned i = 0; i < NBD_Q; i++) {
		bound |= f.bound[i] != 0;
		if (f.bound[i]) {
			ck_assert(isnan(fit_se(&f, i)));
			ck_assert_ptr_nonnull(fit_ridge(NBD_PARETO, &f, i));
		}
	}
	ck_assert(bound);
	census_release(&c);
}
END_TEST

START_TEST(nothing)
{
	struct census c = {.n = 0};
	struct clv_fit f;

	census_group(&c);
	ck_assert_ptr_nonnull(
		strstr(fit_purchases(&f, NBD_BG, &c, 1), "no customers"));
	census_release(&c);
	census_add(&c, 0, 0, 5);
	census_add(&c, 0, 0, 6);
	census_group(&c);
	ck_assert_ptr_nonnull(
		strstr(fit_purchases(&f, NBD_BG, &c, 1), "a second time"));
	census_release(&c);
	census_add(&c, 2, 3, 5);
	census_add(&c, 2, 3, 5);
	census_group(&c);
	ck_assert_ptr_nonnull(
		strstr(fit_purchases(&f, NBD_BG, &c, 1), "did the same"));
	census_release(&c);
	census_add(&c, 2, 0, 0);
	census_group(&c);
	ck_assert_ptr_nonnull(
		strstr(fit_purchases(&f, NBD_BG, &c, 1), "watched"));
	census_release(&c);
}
END_TEST

START_TEST(money)
{
	uint32_t x[200];
	double z[200], cents[200];
	struct gammagamma_facts f = {200, x, z}, g = {200, x, cents};
	struct clv_fit a, b;

	for (unsigned i = 0; i < 200; i++) {
		x[i] = 1 + i % 5;
		z[i] = 10 + i * 37 % 91;
		cents[i] = 100 * z[i];
	}
	ck_assert_ptr_null(fit_spend(&a, &f, 1));
	ck_assert_ptr_null(fit_spend(&b, &g, 3));
	ck_assert_double_eq_tol(a.q[0], b.q[0], 1e-8 * a.q[0]);
	ck_assert_double_eq_tol(a.q[1], b.q[1], 1e-8 * a.q[1]);
	ck_assert_double_eq_tol(100 * a.q[2], b.q[2], 1e-8 * b.q[2]);
	/* Between what was spent and what others spend. */
	double mean = gammagamma_mean(a.q, 0, 0);
	ck_assert_double_eq_tol(
		mean, a.q[0] * a.q[2] / (a.q[1] - 1), 1e-12 * mean);
	ck_assert(gammagamma_mean(a.q, 3, 200) > mean);
	ck_assert(gammagamma_mean(a.q, 3, 200) < 200);
	ck_assert(isnan(gammagamma_mean((double[]){2, 0.9, 5}, 0, 0)));
	for (unsigned i = 0; i < 200; i++)
		z[i] = 5;
	ck_assert_ptr_nonnull(fit_spend(&a, &f, 1));
	f.n = 0;
	ck_assert_ptr_nonnull(fit_spend(&a, &f, 1));
}
END_TEST

START_TEST(correlations)
{
	uint32_t x[] = {1, 2, 3}, same[] = {2, 2, 2};
	double z[] = {10, 20, 30}, down[] = {3, 2, 1};

	ck_assert_double_eq_tol(
		gammagamma_correlation(&(struct gammagamma_facts){3, x, z}), 1,
		1e-15);
	ck_assert_double_eq_tol(
		gammagamma_correlation(&(struct gammagamma_facts){3, x, down}),
		-1, 1e-15);
	ck_assert(isnan(gammagamma_correlation(
		&(struct gammagamma_facts){3, same, z})));
}
END_TEST

/* Discounted sums, by hand where nobody leaves: purchases come evenly. */
START_TEST(discounts)
{
	struct census c = {.n = 0};
	static const double q[NBD_Q] = {2, 10, 1e-9, 1};
	struct forecast_plan plan = {
		.horizon = 25, .step = 10, .per_year = 50, .rate = 0.1};
	struct forecast f;

	census_add(&c, 3, 9, 10);
	census_group(&c);
	forecast_make(&f, NBD_BG, q, &c.facts, &plan, 1);
	double rate = 5 / 20.0; /* (r + x) / (alpha + T) */
	ck_assert_double_eq_tol(f.expected[0], 25 * rate, 1e-6);
	ck_assert_double_eq_tol(f.discounted[0],
		rate * (10 * pow(1.1, -0.2) + 10 * pow(1.1, -0.4) +
			       5 * pow(1.1, -0.5)),
		1e-6);
	forecast_release(&f);
	plan.middle = true;
	forecast_make(&f, NBD_BG, q, &c.facts, &plan, 1);
	ck_assert_double_eq_tol(f.discounted[0],
		rate * (10 * pow(1.1, -0.1) + 10 * pow(1.1, -0.3) +
			       5 * pow(1.1, -0.45)),
		1e-6);
	forecast_release(&f);
	plan.rate = 0;
	forecast_make(&f, NBD_BG, q, &c.facts, &plan, 1);
	ck_assert(f.discounted[0] == f.expected[0]);
	forecast_release(&f);
	census_release(&c);
}
END_TEST

/* Slopes of a forecast are differences of it. */
START_TEST(slopes)
{
	struct forecast_plan plan = {.horizon = 30, .step = 30, .per_year = 1};
	double slope[NBD_Q][1],
		*at[NBD_Q] = {slope[0], slope[1], slope[2], slope[3]};
	static const double q[NBD_Q] = {0.6, 5, 0.8, 3};
	struct forecast here, there;
	struct census c = {.n = 0};

	census_add(&c, 3, 9, 10);
	census_group(&c);
	forecast_slopes(at, NBD_PARETO, q, &c.facts, 30, 1);
	forecast_make(&here, NBD_PARETO, q, &c.facts, &plan, 1);
	forecast_make(&there, NBD_PARETO, (double[]){0.6, 5.005, 0.8, 3},
		&c.facts, &plan, 1);
	ck_assert_double_eq_tol(
		(there.expected[0] - here.expected[0]) / log(1.001),
		slope[1][0], 1e-3);
	forecast_release(&here);
	forecast_release(&there);
	census_release(&c);
}
END_TEST

UNIT_MAIN("fit", units, tops, ridges, nothing, money, correlations, discounts,
	slopes)

/* t_drift.c - the population stability index. */
#include "cluster/drift.h"

#include <math.h>

#include "cluster/quantile.h"
#include "unit.h"

#include "orders.h"

START_TEST(by_hand)
{
	uint64_t now[] = {20, 30, 50}, then[] = {30, 30, 40},
		 twice[] = {40, 60, 100}, none[] = {0, 0, 0};
	double want = -0.1 * log(2.0 / 3) + 0.1 * log(5.0 / 4);

	ck_assert_double_eq_tol(drift_psi(now, then, 3), want, 1e-15);
	ck_assert_double_eq_tol(drift_psi(then, now, 3), want, 1e-15);
	ck_assert(drift_psi(now, now, 3) == 0);
	ck_assert_double_eq_tol(drift_psi(now, twice, 3), 0, 1e-15);
	ck_assert(isnan(drift_psi(now, none, 3)));
	ck_assert(isnan(drift_psi(none, now, 3)));
}
END_TEST

START_TEST(empty_bins)
{
	uint64_t now[] = {10, 0, 0}, then[] = {9, 1, 0};
	double p1 = 10 / 10.5, p2 = 0.5 / 10.5;

	ck_assert_double_eq_tol(drift_psi(now, then, 3),
		(p1 - 0.9) * log(p1 / 0.9) + (p2 - 0.1) * log(p2 / 0.1), 1e-15);
}
END_TEST

START_TEST(counts)
{
	double x[] = {1, 1, 1, 2, 3, 4, 5, 6, 7, 80}, edge[DRIFT_BINS - 1];
	uint64_t count[DRIFT_BINS], sum = 0;

	quantile_edges(edge, DRIFT_BINS, x, 10);
	drift_count(count, edge, x, 10);
	ck_assert_uint_eq(count[0], 3); /* ties keep together */
	ck_assert_uint_eq(count[1], 0);
	ck_assert_uint_eq(count[9], 1);
	for (int b = 0; b < DRIFT_BINS; b++)
		sum += count[b];
	ck_assert_uint_eq(sum, 10);
	ck_assert_uint_eq(drift_filled(count), 8);
	memset(count, 0, sizeof(count));
	ck_assert_uint_eq(drift_filled(count), 0);
	count[0] = count[9] = 1;
	ck_assert_uint_eq(drift_filled(count), 2);
}
END_TEST

/* Deciles as numpy.quantile() gives them. */
START_TEST(retail)
{
	static const double want[3][9] = {
		{6, 13.8, 23, 33, 51, 72, 109, 180, 263.3},
		{1, 1, 1, 2, 2, 3, 4, 6, 9},
		{156.699, 250.194, 351.772, 490.096, 674.485, 942.276, 1353.74,
			2058.426, 3646.531}};
	struct orders o;

	if (!orders_read(
		    &o, "onlineretail_invoices.csv", when_day(2011, 12, 10)))
		return;
	for (int j = 0; j < 3; j++) {
		double edge[DRIFT_BINS - 1];
		uint64_t count[DRIFT_BINS];

		quantile_edges(edge, DRIFT_BINS, o.x[j], o.n);
		for (int i = 0; i < 9; i++)
			ck_assert_double_eq_tol(edge[i], want[j][i], 1e-8);
		drift_count(count, edge, o.x[j], o.n);
		ck_assert(drift_psi(count, count, DRIFT_BINS) == 0);
	}
	orders_release(&o);
}
END_TEST

/* What is learned of values has no drift against them. */
START_TEST(learned)
{
	double x[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, edge[DRIFT_BINS - 1];
	double low[] = {1, 1, 1, 1, 1};
	uint64_t count[DRIFT_BINS];

	drift_learn(count, edge, x, 10);
	for (int i = 0; i < DRIFT_BINS; i++)
		ck_assert_uint_eq(count[i], 1);
	ck_assert(drift_of(count, edge, x, 10) == 0);
	ck_assert(drift_of(count, edge, low, 5) > 0.25);
}
END_TEST

UNIT_MAIN("drift", by_hand, empty_bins, counts, retail, learned)

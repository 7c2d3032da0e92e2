/* t_quantile.c - order statistics without sorting. */
#include "cluster/quantile.h"

#include <float.h>
#include <math.h>

#include "base/random.h"
#include "unit.h"

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double draw(struct random *r, int kind)
{
	switch (kind) {
	case 0:
		return random_unit(r);
	case 1:
		return (double)random_below(r, 5);
	case 2:
		return (random_unit(r) - 0.5) * DBL_MAX;
	case 3:
		return (random_unit(r) - 0.5) * 40 * DBL_MIN;
	default:
		return random_below(r, 2) ? -0.0 : 0.0;
	}
}

START_TEST(as_sorted)
{
	enum { N = 700 };
	double x[N], sorted[N], value[N];
	size_t rank[N];
	struct random r;

	random_seed(&r, 6);
	for (int round = 0; round < 60; round++) {
		size_t n = 1 + random_below(&r, N), at = 0;
		unsigned m = 0;

		for (size_t i = 0; i < n; i++)
			sorted[i] = x[i] = draw(&r, round % 5);
		qsort(sorted, n, sizeof(*sorted), by_value);
		for (; at < n; at += random_below(&r, n / 4 + 2))
			rank[m++] = at; /* a rank may be asked for twice */
		quantile_ranks(value, rank, m, x, n);
		for (unsigned i = 0; i < m; i++)
			ck_assert(value[i] == sorted[rank[i]]);
	}
}
END_TEST

/* quantile(c(1,2,3,4,10), type = 7) of R. */
START_TEST(type_7)
{
	double x[] = {10, 3, 1, 2, 4}, p[] = {0, 0.1, 0.25, 0.5, 0.9, 1}, q[6],
	       nine[9], want[] = {1, 1.4, 2, 3, 7.6, 10};

	quantile_at(q, p, 6, x, 5);
	for (int i = 0; i < 6; i++)
		ck_assert_double_eq_tol(q[i], want[i], 1e-14);
	quantile_at(q, p, 6, x, 1);
	ck_assert(q[0] == 10 && q[5] == 10);
	quantile_at(q, p, 6, x, 0);
	ck_assert(isnan(q[0]) && isnan(q[5]));

	/* 0, 1, ... 100: every decile is a value, not nearly one. */
	double hundred[101];
	for (int i = 0; i <= 100; i++)
		hundred[i] = 100 - i;
	quantile_edges(nine, 10, hundred, 101);
	for (int i = 0; i < 9; i++)
		ck_assert(nine[i] == 10 * (i + 1));
}
END_TEST

START_TEST(bins)
{
	double edge[] = {1, 1, 2, 5};

	ck_assert_uint_eq(quantile_bin(edge, 4, 0), 0);
	ck_assert_uint_eq(quantile_bin(edge, 4, 1), 0);
	ck_assert_uint_eq(quantile_bin(edge, 4, 1.5), 2);
	ck_assert_uint_eq(quantile_bin(edge, 4, 2), 2);
	ck_assert_uint_eq(quantile_bin(edge, 4, 5), 3);
	ck_assert_uint_eq(quantile_bin(edge, 4, 5.1), 4);
	ck_assert_uint_eq(quantile_bin(edge, 0, 5), 0);
}
END_TEST

UNIT_MAIN("quantile", as_sorted, type_7, bins)

/* t_tenths.c - edges stand where a tenth of the rows is full. */
#include "learn/tenths.h"

#include <math.h>

#include "unit.h"

START_TEST(even)
{
	struct tenths t;
	double x[100];

	for (size_t i = 0; i < 100; i++)
		x[i] = (double)(i * 37 % 100);
	tenths_of(&t, x, 100);
	ck_assert_uint_eq(t.n, TENTHS - 1);
	for (unsigned i = 0; i < t.n; i++)
		ck_assert_double_eq(t.edge[i], 10 * i + 9);
	for (unsigned i = 0; i < TENTHS; i++)
		ck_assert_uint_eq(t.count[i], 10);
}
END_TEST

/* A value that half of the rows have is one part. */
START_TEST(ties)
{
	struct tenths t;
	double x[] = {5, 5, 5, 5, 5, 1, 2, 3, 4, 9};

	tenths_of(&t, x, 10);
	ck_assert_uint_eq(t.n, 5);
	ck_assert_double_eq(t.edge[3], 4);
	ck_assert_double_eq(t.edge[4], 5);
	ck_assert_uint_eq(t.count[3], 1);
	ck_assert_uint_eq(t.count[4], 5);
	ck_assert_uint_eq(t.count[5], 1);
}
END_TEST

START_TEST(few)
{
	struct tenths t;
	double x[] = {2, 1};

	tenths_of(&t, x, 0);
	ck_assert_uint_eq(t.n, 0);
	ck_assert_uint_eq(t.count[0], 0);
	tenths_of(&t, x, 2);
	ck_assert_uint_eq(t.n, 1);
	ck_assert_double_eq(t.edge[0], 1);
	ck_assert_uint_eq(t.count[1], 1);
	x[1] = 1;
	x[0] = 1;
	tenths_of(&t, x, 2);
	ck_assert_uint_eq(t.n, 0);
	ck_assert_uint_eq(t.count[0], 2);
}
END_TEST

/* Numbers of both signs and any size, sorted with it; -0 is 0. */
START_TEST(signs)
{
	static const double want[] = {-INFINITY, -1e300, -2, -1e-310, 0, 0, 0,
		5e-324, 0.5, 1, INFINITY};
	struct tenths t;
	double x[] = {0.5, -2, INFINITY, 0, -1e300, 1, -0.0, -1e-310, 5e-324, 0,
		-INFINITY};

	tenths_of(&t, x, 11);
	for (size_t i = 0; i < 11; i++)
		ck_assert_double_eq(x[i], want[i]);
	for (size_t i = 4; i < 7; i++)
		ck_assert(!signbit(x[i]));
	ck_assert_double_eq(t.edge[0], -1e300);
	ck_assert_double_eq(t.edge[3], 0);
	ck_assert_uint_eq(t.count[3], 3);
}
END_TEST

UNIT_MAIN("tenths", even, ties, few, signs)

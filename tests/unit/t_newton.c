/* t_newton.c - tops of hills, inside a box and at its sides. */
#include "clv/newton.h"

#include <math.h>

#include "unit.h"

/* -(ln q0 - 1)^2 - 2 (ln q1 + 1)^2 - (ln q0 - 1)(ln q1 + 1), times *ARG. */
static void hill(void *arg, const double *q, struct surface *to)
{
	double by = *(double *)arg, u = log(q[0]) - 1, v = log(q[1]) + 1;

	to->value = by * (-u * u - 2 * v * v - u * v);
	double gu = by * (-2 * u - v), gv = by * (-4 * v - u);
	to->slope[0] = gu / q[0];
	to->slope[1] = gv / q[1];
	to->curve[0][0] = (-2 * by - gu) / (q[0] * q[0]);
	to->curve[0][1] = -by / (q[0] * q[1]);
	to->curve[1][1] = (-4 * by - gv) / (q[1] * q[1]);
}

START_TEST(top)
{
	double by = 3;
	struct newton n = {.n = 2, .q = {20, 30}, .reach = 9};

	newton_climb(&n, hill, &by);
	ck_assert_double_eq_tol(n.q[0], exp(1), 1e-12);
	ck_assert_double_eq_tol(n.q[1], exp(-1), 1e-12);
	ck_assert_double_eq_tol(n.value, 0, 1e-18);
	ck_assert_int_eq(n.bound[0], 0);
	/* The inverse of 3 (2 1; 1 4). */
	ck_assert_double_eq_tol(n.cov[0][0], 4.0 / 21, 1e-9);
	ck_assert_double_eq_tol(n.cov[0][1], -1.0 / 21, 1e-9);
	ck_assert_double_eq_tol(n.cov[1][1], 2.0 / 21, 1e-9);
	ck_assert_uint_lt(n.looks, 12);
}
END_TEST

/* The box ends before the top: the other goes on to the best that is left. */
START_TEST(sides)
{
	double by = 1;
	struct newton n = {.n = 2, .q = {1, 1}, .reach = 0.5};

	newton_climb(&n, hill, &by);
	ck_assert_int_eq(n.bound[0], 1);
	ck_assert_int_eq(n.bound[1], -1);
	ck_assert_double_eq_tol(n.q[0], exp(0.5), 1e-12);
	ck_assert_double_eq_tol(n.q[1], exp(-0.5), 1e-12);
	ck_assert(n.cov[0][0] == 0 && n.cov[0][1] == 0);
}
END_TEST

/* ln q0 / (1 + q0) + 0: up for ever, and the other does not matter. */
static void ridge(void *arg, const double *q, struct surface *to)
{
	double u = log(q[1]);

	(void)arg;
	to->value = -1 / q[0] - u * u;
	to->slope[0] = 1 / (q[0] * q[0]);
	to->curve[0][0] = -2 / (q[0] * q[0] * q[0]);
	to->slope[1] = -2 * u / q[1];
	to->curve[1][1] = (2 * u - 2) / (q[1] * q[1]);
}

START_TEST(open_ends)
{
	struct newton n = {.n = 2, .q = {0.1, 5}, .reach = log(1e4)};

	newton_climb(&n, ridge, NULL);
	ck_assert_int_eq(n.bound[0], 1);
	ck_assert_int_eq(n.bound[1], 0);
	ck_assert_double_eq_tol(n.q[0], 1e4, 1e-8);
	ck_assert_double_eq_tol(n.q[1], 1, 1e-9);
	ck_assert_double_eq_tol(n.cov[1][1], 0.5, 1e-6);
}
END_TEST

/* Up for ever where both are equal, with steep sides and a value so large that
 * rounding hides the last of the way. */
static void crest(void *arg, const double *q, struct surface *to)
{
	double u = log(q[0] / q[1]), by = *(double *)arg;

	to->value = -1e6 - 1 / q[0] - by * u * u;
	to->slope[0] = 1 / (q[0] * q[0]) - 2 * by * u / q[0];
	to->slope[1] = 2 * by * u / q[1];
	to->curve[0][0] =
		-2 / (q[0] * q[0] * q[0]) + 2 * by * (u - 1) / (q[0] * q[0]);
	to->curve[0][1] = 2 * by / (q[0] * q[1]);
	to->curve[1][1] = -2 * by * (u + 1) / (q[1] * q[1]);
}

START_TEST(together)
{
	double by = 1e6;
	struct newton n = {.n = 2, .q = {2, 2}, .reach = log(1e4)};

	newton_climb(&n, crest, &by);
	ck_assert_int_eq(n.bound[0], 1);
	ck_assert_double_eq_tol(n.q[0], 1e4, 1e-8);
	ck_assert_double_eq_tol(n.q[1], 1e4, 1e-2);
	ck_assert_uint_lt(n.looks, 16);
}
END_TEST

UNIT_MAIN("newton", top, sides, open_ends, together)

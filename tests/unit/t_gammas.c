/* t_gammas.c - gamma functions and their sums against the C library and known
 * values. */
#include "clv/gammas.h"

#include <math.h>

#include "clv/gauss.h"
#include "clv/rise.h"
#include "unit.h"

#define EULER 0.57721566490153286061
#define PI 3.14159265358979323846

START_TEST(known)
{
	struct gammas one = gammas_of(1), half = gammas_of(0.5);

	ck_assert_double_eq_tol(one.ln, 0, 1e-14);
	ck_assert_double_eq_tol(one.d, -EULER, 1e-14);
	ck_assert_double_eq_tol(one.dd, PI * PI / 6, 1e-14);
	ck_assert_double_eq_tol(half.ln, log(PI) / 2, 1e-14);
	ck_assert_double_eq_tol(half.d, -EULER - 2 * log(2), 1e-14);
	ck_assert_double_eq_tol(half.dd, PI * PI / 2, 1e-14);
}
END_TEST

START_TEST(anywhere)
{
	for (double x = 1e-4; x < 1e6; x *= 1.37) {
		struct gammas g = gammas_of(x), next = gammas_of(x + 1);
		double tolerance = 1e-14 * (1 + fabs(lgamma(x)));
		ck_assert_double_eq_tol(g.ln, lgamma(x), tolerance);
		ck_assert_double_eq_tol(
			next.d - g.d, 1 / x, 1e-13 * (1 + 1 / x));
		ck_assert_double_eq_tol(
			g.dd - next.dd, 1 / (x * x), 1e-13 * (1 + 1 / x / x));
	}
}
END_TEST

START_TEST(rises)
{
	struct rise r = {NULL, 0};

	rise_make(&r, 2.5, 1000);
	ck_assert(r.at[0].ln == 0 && r.at[0].d == 0 && r.at[0].dd == 0);
	ck_assert_double_eq_tol(r.at[2].ln, log(2.5 * 3.5), 1e-15);
	ck_assert_double_eq_tol(r.at[2].d, 1 / 2.5 + 1 / 3.5, 1e-15);
	ck_assert_double_eq_tol(
		r.at[2].dd, -1 / 2.5 / 2.5 - 1 / 3.5 / 3.5, 1e-15);
	ck_assert_double_eq_tol(
		r.at[1000].ln, gammas_of(1002.5).ln - gammas_of(2.5).ln, 1e-11);
	ck_assert_double_eq_tol(
		r.at[1000].d, gammas_of(1002.5).d - gammas_of(2.5).d, 1e-13);
	rise_make(&r, 1, 3);
	ck_assert_double_eq_tol(r.at[3].ln, log(6), 1e-15);
	rise_release(&r);
}
END_TEST

/* Sixteen points are exact for polynomials up to degree 31. */
START_TEST(integrals)
{
	for (unsigned degree = 0; degree < 32; degree++) {
		double sum = 0;
		for (unsigned i = 0; i < GAUSS_NODES; i++)
			sum += gauss_weight[i] * pow(gauss_node[i], degree);
		ck_assert_double_eq_tol(sum, 1.0 / (degree + 1), 1e-15);
	}
}
END_TEST

UNIT_MAIN("gammas", known, anywhere, rises, integrals)

/* t_vmath.c - exp and log against the longer ones of the C library. */
#include <float.h>
#include <math.h>

#include "base/random.h"
#include "base/vmath.h"
#include "unit.h"

enum { CASES = 300000 };

/* How far GOT is from WANT, in units of GOT's last place. */
static double ulps(double got, long double want)
{
	double step = nextafter(fabs(got), INFINITY) - fabs(got);

	return (double)(fabsl((long double)got - want) / step);
}

static double between(struct random *r, double low, double high)
{
	return low + (high - low) * random_unit(r);
}

START_TEST(exp_is_within_an_ulp)
{
	struct random r;
	double worst = 0;

	random_seed(&r, 1);
	for (int i = 0; i < CASES; i++) {
		double x =
			i % 3 ? between(&r, -745, 709.7) : between(&r, -1, 1);
		worst = fmax(worst, ulps(vmath_exp(x), expl(x)));
	}
	ck_assert_msg(worst < 1, "%g ulp", worst);
}
END_TEST

START_TEST(log_is_within_an_ulp)
{
	struct random r;
	double worst = 0;

	random_seed(&r, 2);
	for (int i = 0; i < CASES; i++) {
		double x = i % 3 ? exp(between(&r, -744, 709))
				 : between(&r, 0.5, 2);
		if (x == 0)
			continue;
		worst = fmax(worst, ulps(vmath_log(x), logl(x)));
	}
	ck_assert_msg(worst < 1, "%g ulp", worst);
}
END_TEST

START_TEST(ends_of_the_range)
{
	ck_assert(vmath_exp(0) == 1);
	ck_assert(vmath_exp(-INFINITY) == 0);
	ck_assert(vmath_exp(-746) == 0);
	ck_assert(vmath_exp(-1e300) == 0);
	ck_assert(vmath_exp(INFINITY) == INFINITY);
	ck_assert(vmath_exp(709.79) == INFINITY);
	ck_assert(vmath_exp(709.78) < INFINITY);
	ck_assert(vmath_exp(-745.1) == 0x1p-1074);
	ck_assert(isnan(vmath_exp(NAN)));
	ck_assert(vmath_log(1) == 0);
	ck_assert(vmath_log(0) == -INFINITY);
	ck_assert(vmath_log(-0.0) == -INFINITY);
	ck_assert(vmath_log(INFINITY) == INFINITY);
	ck_assert(isnan(vmath_log(-1)));
	ck_assert(isnan(vmath_log(-DBL_MIN / 4)));
	ck_assert(isnan(vmath_log(NAN)));
	ck_assert(ulps(vmath_log(0x1p-1074), -1074 * logl(2)) < 1);
	ck_assert(ulps(vmath_log(DBL_MAX), logl(DBL_MAX)) < 1);
}
END_TEST

START_TEST(logistic_is_symmetric)
{
	ck_assert(vmath_logistic(0) == 0.5);
	ck_assert(vmath_logistic(-1000) == 0);
	ck_assert(vmath_logistic(1000) == 1);
	ck_assert(fabs(vmath_logistic(3) + vmath_logistic(-3) - 1) < 1e-15);
	ck_assert(fabs(vmath_logistic(-40) - 4.248354255291589e-18) < 1e-32);
}
END_TEST

/* The bits are part of what is promised: whatever compiler, level or machine,
 * this sum over them is the same. */
START_TEST(bits_are_the_same_everywhere)
{
	enum { N = 4096 };
	static double x[N], y[N];
	struct random r;
	uint64_t sum = 0, bits;

	random_seed(&r, 3);
	for (int i = 0; i < N; i++)
		x[i] = between(&r, -30, 30);
	vmath_exp_all(y, x, N);
	for (int i = 0; i < N; i++) {
		ck_assert(y[i] == vmath_exp(x[i]));
		memcpy(&bits, &y[i], sizeof(bits));
		sum = sum * 31 + bits;
	}
	vmath_log_all(y, y, N);
	for (int i = 0; i < N; i++) {
		memcpy(&bits, &y[i], sizeof(bits));
		sum = sum * 31 + bits;
	}
	ck_assert_uint_eq(sum, UINT64_C(16923375264316834560));
}
END_TEST

UNIT_MAIN("vmath", exp_is_within_an_ulp, log_is_within_an_ulp,
	ends_of_the_range, logistic_is_symmetric, bits_are_the_same_everywhere)

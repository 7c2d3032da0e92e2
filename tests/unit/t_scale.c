/* t_scale.c - features on one footing and back. */
#include "cluster/scale.h"

#include <math.h>

#include "base/random.h"
#include "unit.h"

#include "orders.h"

/* 1, 2, 3, 4 have mean 2.5 and population deviation sqrt(5) / 2. */
START_TEST(known)
{
	double x[] = {1, 2, 3, 4}, *column[] = {x};
	struct scale s;

	ck_assert_uint_eq(scale_fit(&s, SCALE_ZSCORE, column, 1, 4), 0);
	ck_assert_double_eq_tol(s.mean[0], 2.5, 1e-15);
	ck_assert_double_eq_tol(s.sd[0], sqrt(5) / 2, 1e-15);
	ck_assert(x[3] == 4);
	scale_columns(&s, column, 1, 4);
	ck_assert(x[0] == 1);
	ck_assert_double_eq_tol(x[3], 3 / sqrt(5), 1e-15);
	ck_assert_str_eq(scale_name(SCALE_LOG), "log");
	ck_assert_str_eq(scale_name(SCALE_ZSCORE), "zscore");
	ck_assert_str_eq(scale_name(SCALE_RAW), "raw");
}
END_TEST

START_TEST(raw_is_as_it_was)
{
	double x[] = {1, 2, 4}, y[] = {7, 7, 7}, *column[] = {x, y};
	struct scale s;

	ck_assert_uint_eq(scale_fit_columns(&s, SCALE_RAW, column, 2, 3), 2);
	ck_assert(s.mean[0] == 0 && s.sd[0] == 1);
	ck_assert(s.mean[1] == 0 && s.sd[1] == 1);
	ck_assert(x[2] == 4 && scale_forward(&s, 0, 3) == 3);
	ck_assert(scale_back(&s, 0, -3) == -3);
}
END_TEST

START_TEST(goes_back)
{
	double x[] = {-4287.63, 0, 3, 1e12, 2e-9}, *column[] = {x};
	struct scale s;

	for (enum scale_transform t = SCALE_LOG; t <= SCALE_RAW; t++) {
		scale_fit(&s, t, column, 1, 5);
		for (int i = 0; i < 5; i++) {
			double y = scale_forward(&s, 0, x[i]);
			double size = t == SCALE_LOG ? fabs(x[i]) + 1 : 1e12;

			ck_assert_double_eq_tol(
				scale_back(&s, 0, y), x[i], 1e-13 * size);
			ck_assert(i == 0 || i == 4 || x[i] < x[i - 1] ||
				  y > scale_forward(&s, 0, x[i - 1]));
		}
	}
	/* The log is odd. */
	s = (struct scale){SCALE_LOG, 1, {0}, {1}};
	ck_assert(scale_forward(&s, 0, -5) == -log1p(5));
	ck_assert(scale_forward(&s, 0, 0) == 0);
}
END_TEST

/* 0.1 is not a sum of halves: rounding must not make it vary. */
START_TEST(constant_columns)
{
	enum { N = 5000 };
	static double x[N], y[N], z[N];
	double *column[] = {x, y, z};
	struct scale s;

	for (int i = 0; i < N; i++) {
		x[i] = 0.1;
		y[i] = i == 4999;
		z[i] = -1e9;
	}
	for (enum scale_transform t = SCALE_LOG; t <= SCALE_ZSCORE; t++) {
		ck_assert_uint_eq(scale_fit(&s, t, column, 3, N), 5);
		ck_assert(s.sd[0] == 1 && s.sd[2] == 1);
		ck_assert(scale_forward(&s, 0, 0.1) == 0);
		ck_assert(scale_forward(&s, 2, -1e9) == 0);
	}
	ck_assert_uint_eq(scale_fit(&s, SCALE_LOG, column, 3, 0), 0);
	ck_assert(s.mean[1] == 0 && s.sd[1] == 1);
}
END_TEST

/* A small spread on a great height, over many chunks; and that both ways of
 * fitting are the same to the bit. */
START_TEST(keeps_digits)
{
	enum { N = 10007 };
	static double x[N], copy[N];
	double *a[] = {x}, *b[] = {copy};
	struct scale s, t;
	struct random r;
	long double sum = 0, squares = 0;

	random_seed(&r, 7);
	for (int i = 0; i < N; i++) {
		copy[i] = x[i] = 1e9 + random_unit(&r);
		sum += x[i];
	}
	for (int i = 0; i < N; i++)
		squares += (x[i] - sum / N) * (x[i] - sum / N);
	scale_fit(&s, SCALE_ZSCORE, a, 1, N);
	ck_assert_double_eq_tol(s.mean[0], (double)(sum / N), 1e-6);
	ck_assert_double_eq_tol(
		s.sd[0], (double)sqrtl(squares / N), 1e-8 * s.sd[0]);

	for (enum scale_transform k = SCALE_LOG; k <= SCALE_ZSCORE; k++) {
		scale_fit(&s, k, a, 1, N);
		memcpy(copy, x, sizeof(x));
		scale_fit_columns(&t, k, b, 1, N);
		ck_assert(s.mean[0] == t.mean[0] && s.sd[0] == t.sd[0]);
		for (int i = 0; i < N; i++)
			ck_assert(copy[i] == scale_forward(&s, 0, x[i]));
	}
}
END_TEST

/* scikit-learn's StandardScaler over numpy's log1p says the same. */
START_TEST(retail)
{
	static const double mean[] = {
		3.8571923719820584, 1.3455823418447785, 6.593627139432586};
	static const double sd[] = {
		1.3069094144256634, 0.6830249359732609, 1.2574326704824705};
	struct orders o;
	struct scale s;

	if (!orders_read(
		    &o, "onlineretail_invoices.csv", when_day(2011, 12, 10)))
		return;
	ck_assert_uint_eq(o.n, 4338);
	scale_fit(&s, SCALE_ZSCORE, o.x, 3, o.n);
	ck_assert_double_eq_tol(s.mean[0], 93.0595, 5e-5);
	ck_assert_double_eq_tol(s.mean[1], 4.2720, 5e-5);
	ck_assert_double_eq_tol(s.mean[2], 2054.2665, 5e-5);
	scale_fit(&s, SCALE_LOG, o.x, 3, o.n);
	for (int j = 0; j < 3; j++) {
		ck_assert_double_eq_tol(s.mean[j], mean[j], 1e-12);
		ck_assert_double_eq_tol(s.sd[j], sd[j], 1e-12);
	}
	orders_release(&o);
}
END_TEST

UNIT_MAIN("scale", known, raw_is_as_it_was, goes_back, constant_columns,
	keeps_digits, retail)

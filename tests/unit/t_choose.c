/* t_choose.c - what each number of clusters scores. */
#include "cluster/choose.h"

#include <math.h>

#include "base/random.h"
#include "unit.h"

#include "orders.h"

/* scikit-learn 1.x: calinski_harabasz_score, davies_bouldin_score; the
 * silhouette by its formula in numpy. */
START_TEST(small)
{
	double x[] = {1, 2, 1, 8, 9, 8, 1, 2, 1.5},
	       y[] = {1, 1, 2, 8, 8, 10, 9, 9, 8};
	unsigned short label[] = {0, 0, 0, 1, 1, 1, 2, 2, 2},
		       spread[] = {3, 3, 3, 0, 0, 0, 4, 4, 4};
	struct points p = {9, 2, {x, y}};
	struct choose c;

	choose_indices(&c, &p, label, 3);
	ck_assert_double_eq_tol(c.inertia, 5.833333333333334, 1e-13);
	ck_assert_double_eq_tol(c.silhouette, 0.8896826123578416, 1e-13);
	ck_assert_double_eq_tol(c.calinski_harabasz, 104.54285714285714, 1e-11);
	ck_assert_double_eq_tol(c.davies_bouldin, 0.21838429046397967, 1e-13);
	choose_indices(&c, &p, spread, 6); /* empty clusters say nothing */
	ck_assert_double_eq_tol(c.silhouette, 0.8896826123578416, 1e-13);
	ck_assert_double_eq_tol(c.calinski_harabasz, 104.54285714285714, 1e-11);
	ck_assert_double_eq_tol(c.davies_bouldin, 0.21838429046397967, 1e-13);
}
END_TEST

START_TEST(undefined)
{
	double x[] = {1, 2, 3, 3};
	unsigned short one[] = {0, 0, 0, 0}, each[] = {0, 1, 2, 3},
		       exact[] = {0, 1, 2, 2}, loner[] = {0, 1, 1, 1};
	struct points p = {4, 1, {x}};
	struct choose c;

	choose_indices(&c, &p, one, 1);
	ck_assert(c.inertia == 2.75 && isnan(c.silhouette));
	ck_assert(isnan(c.calinski_harabasz) && isnan(c.davies_bouldin));
	choose_indices(&c, &p, each, 4);
	ck_assert(c.inertia == 0 && isnan(c.silhouette));
	choose_indices(&c, &p, exact, 3);
	ck_assert(c.silhouette == 0.5); /* the loners count 0 */
	ck_assert(isnan(c.calinski_harabasz));
	choose_indices(&c, &p, loner, 2);
	ck_assert_double_lt(c.silhouette, 0.75);
}
END_TEST

/* sklearn.metrics.adjusted_rand_score on the same labels. */
START_TEST(rand_index)
{
	static const unsigned short a[] = {2, 3, 0, 3, 1, 2, 2, 1, 3, 0, 1, 1,
		2, 1, 0, 0, 0, 0, 0, 3, 0, 2, 3, 0, 1, 1, 1, 3, 0, 3, 3, 3, 0,
		1, 2, 1, 2, 2, 2, 0, 3, 2, 3, 1, 1, 3, 0, 0, 1, 2};
	static const unsigned short b[] = {0, 2, 1, 0, 1, 2, 2, 2, 0, 0, 2, 2,
		2, 0, 0, 1, 1, 1, 2, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 2, 1, 1, 0,
		2, 2, 0, 0, 0, 0, 2, 1, 1, 0, 1, 2, 0, 2, 0, 0, 2};
	/* scikit-learn's manual: 0.57, 1 and 0. */
	unsigned short c[] = {0, 0, 1, 2}, d[] = {0, 0, 1, 1},
		       e[] = {1, 1, 0, 0}, f[] = {0, 0, 0, 0},
		       g[] = {0, 1, 2, 3};
	const unsigned short *const three[] = {c, d, e};

	ck_assert_double_eq_tol(
		choose_rand(a, 4, b, 3, 50), -0.016774643202230283, 1e-14);
	ck_assert_double_eq_tol(
		choose_rand(b, 3, a, 4, 50), -0.016774643202230283, 1e-14);
	ck_assert_double_eq_tol(choose_rand(c, 3, d, 2, 4), 4.0 / 7, 1e-15);
	ck_assert(choose_rand(d, 2, e, 2, 4) == 1);
	ck_assert(choose_rand(f, 1, g, 4, 4) == 0);
	ck_assert(choose_rand(f, 1, f, 1, 4) == 1);
	ck_assert(choose_rand(g, 4, g, 4, 4) == 1);
	ck_assert(choose_rand(g, 4, g, 4, 1) == 1);
	ck_assert(choose_rand(g, 4, g, 4, 0) == 1);
	ck_assert_double_eq_tol(choose_stability(three, 3, 3, 4),
		(4.0 / 7 + 4.0 / 7 + 1) / 3, 1e-15);
	ck_assert(isnan(choose_stability(three, 1, 3, 4)));
}
END_TEST

START_TEST(choices)
{
	unsigned k[] = {2, 3, 4, 5, 6};
	double bend[] = {100, 60, 20, 15, 12}, flat[] = {5, 5, 5, 5, 5},
	       line[] = {50, 40, 30, 20, 10}, s[] = {NAN, .2, .5, .5, .1};

	ck_assert_uint_eq(choose_knee(k, bend, 5), 2);
	ck_assert_uint_eq(choose_knee(k, flat, 5), 0);
	ck_assert_uint_eq(choose_knee(k, line, 5), 0);
	ck_assert_uint_eq(choose_knee(k, bend, 2), 0);
	ck_assert_uint_eq(choose_highest(s, 5), 2);
	ck_assert_uint_eq(choose_highest(s, 1), 0);
}
END_TEST

/* scikit-learn on the same labels. */
START_TEST(retail)
{
	static const double want[2][3] = {
		{0.4673810243351254, 3346.127886327524, 1.0158703892541134},
		{0.4344988895220646, 2843.063241380084, 0.9925630148172468}};
	unsigned short *label[2];
	struct orders o[2];
	size_t n = 0;

	for (unsigned i = 0; i < 2; i++) {
		unsigned k = 4 * (i + 1);
		double centroid[24];
		struct scale s;
		struct choose c;

		if (!orders_retail(&o[i], &s, centroid, &label[i], k))
			return;
		struct points p = orders_points(&o[i]);
		choose_indices(&c, &p, label[i], k);
		ck_assert_double_eq_tol(c.silhouette, want[i][0], 1e-12);
		ck_assert_double_eq_tol(c.calinski_harabasz, want[i][1], 1e-8);
		ck_assert_double_eq_tol(c.davies_bouldin, want[i][2], 1e-12);
		n = p.n;
	}
	ck_assert_double_eq_tol(choose_rand(label[0], 4, label[1], 8, n),
		0.3488474095460125, 1e-12);
	for (int i = 0; i < 2; i++) {
		free(label[i]);
		orders_release(&o[i]);
	}
}
END_TEST

UNIT_MAIN("choose", small, undefined, rand_index, choices, retail)

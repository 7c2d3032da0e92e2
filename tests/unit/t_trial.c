/* t_trial.c - trials of k, and which of them is favoured. */
#include "cluster/trial.h"

#include <math.h>

#include "unit.h"

/* Three groups of points, as far from each other. */
static double x[] = {0, 1, 2, 100, 101, 102, 50, 51, 52};
static double y[] = {0, 0, 0, 0, 0, 0, 86.60254, 86.60254, 86.60254};
static const struct points groups = {.n = 9, .d = 2, .x = {x, y}};

START_TEST(three_groups)
{
	struct kmeans_options o = KMEANS_DEFAULTS;
	struct trial t[5];
	size_t knee = 9, best = 9;

	for (unsigned i = 0; i < 5; i++) {
		o.k = i + 1;
		ck_assert_ptr_null(trial_run(&t[i], &groups, &o));
		ck_assert_uint_eq(t[i].k, i + 1);
		ck_assert_uint_eq(t[i].searched, 9);
	}
	ck_assert_double_eq_tol(t[0].index.inertia, 30006, 1e-3);
	ck_assert_double_eq_tol(t[2].index.inertia, 6, 1e-9);
	ck_assert(isnan(t[0].index.silhouette));
	ck_assert_double_gt(t[2].index.silhouette, 0.98);
	ck_assert_double_eq(t[2].stability, 1);
	ck_assert_double_lt(t[3].stability, 1); /* any group may be cut */
	trial_choose(&knee, &best, t, 5);
	ck_assert_uint_eq(knee, 2);
	ck_assert_uint_eq(best, 2);
	trial_choose(&knee, &best, t + 1, 2);
	ck_assert_uint_eq(knee, 2); /* of two there is none */
	ck_assert_uint_eq(best, 1);
	trial_choose(&knee, &best, t + 1, 3);
	ck_assert_uint_eq(knee, 1);
	ck_assert_uint_eq(best, 1);
}
END_TEST

START_TEST(too_many)
{
	struct kmeans_options o = KMEANS_DEFAULTS;
	struct trial t;

	o.k = 10;
	ck_assert_str_eq(trial_run(&t, &groups, &o),
		"k is 10 but there are only 9 distinct points");
}
END_TEST

UNIT_MAIN("trial", three_groups, too_many)

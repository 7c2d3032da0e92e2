/* t_hindsight.c - forecasts against what came. */
#include "clv/hindsight.h"

#include <math.h>

#include "clv/expect.h"
#include "unit.h"

START_TEST(cells)
{
	struct hindsight_cell cell[HINDSIGHT_CELLS] = {{0, 0, 0}};

	hindsight_add(cell, 0, 1, 0.5);
	hindsight_add(cell, 0, 0, 0.25);
	hindsight_add(cell, 7, 2, 3);
	hindsight_add(cell, 900, 4, 5);
	hindsight_add(cell, 6, 8, 9);
	ck_assert_uint_eq(cell[0].customers, 2);
	ck_assert(cell[0].actual == 1 && cell[0].expected == 0.75);
	ck_assert(cell[7].actual == 6 && cell[7].expected == 8);
	ck_assert_uint_eq(cell[6].customers, 1);
	ck_assert_uint_eq(cell[1].customers, 0);
}
END_TEST

START_TEST(errors)
{
	ck_assert_double_eq_tol(hindsight_error(100, 90), -0.1, 1e-15);
	ck_assert_double_eq_tol(hindsight_error(50, 60), 0.2, 1e-15);
	ck_assert(hindsight_error(0, 0) == 0);
	ck_assert(isnan(hindsight_error(0, 1)));
}
END_TEST

/* Three who began on day 0 and one on day 8, over ten days. */
START_TEST(tracks)
{
	static const double q[NBD_Q] = {0.55, 10.6, 0.6, 11.7};
	uint32_t began[10] = {3, 0, 0, 0, 0, 0, 0, 0, 1, 0};
	double expected[2];

	ck_assert_uint_eq(hindsight_weeks(10, HINDSIGHT_WEEK), 2);
	ck_assert_uint_eq(hindsight_weeks(7, HINDSIGHT_WEEK), 1);
	ck_assert_uint_eq(hindsight_weeks(0, HINDSIGHT_WEEK), 0);
	ck_assert_uint_eq(hindsight_weeks(9, HINDSIGHT_TURN), 9);
	hindsight_track(expected, NBD_PARETO, q, 7, HINDSIGHT_WEEK, began, 10);
	ck_assert_double_eq_tol(
		expected[0], 3 * expect_new(NBD_PARETO, q, 1), 1e-12);
	ck_assert_double_eq_tol(expected[1],
		3 * expect_new(NBD_PARETO, q, 10 / 7.0) +
			expect_new(NBD_PARETO, q, 2 / 7.0),
		1e-12);
}
END_TEST

/* Two who began in period 0 and one in period 1: the period in which somebody
 * begins is no opportunity. */
START_TEST(turns)
{
	static const double q[NBD_Q] = {1.2, 0.75, 0.66, 2.8};
	uint32_t began[3] = {2, 1, 0};
	double expected[3];

	hindsight_track(expected, NBD_BGBB, q, 1, HINDSIGHT_TURN, began, 3);
	ck_assert(expected[0] == 0);
	ck_assert_double_eq_tol(
		expected[1], 2 * expect_new(NBD_BGBB, q, 1), 1e-12);
	ck_assert_double_eq_tol(expected[2],
		2 * expect_new(NBD_BGBB, q, 2) + expect_new(NBD_BGBB, q, 1),
		1e-12);
}
END_TEST

UNIT_MAIN("hindsight", cells, errors, tracks, turns)

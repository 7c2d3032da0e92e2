/* t_standing.c - deciles of customers, and when they began. */
#include "clv/standing.h"

#include <math.h>

#include "base/when.h"
#include "unit.h"

START_TEST(deciles)
{
	double worth[20];
	unsigned decile[20];

	for (unsigned i = 0; i < 20; i++)
		worth[i] = i;
	standing_deciles(decile, worth, 20);
	for (unsigned i = 0; i < 20; i++)
		ck_assert_uint_eq(decile[i], 10 - i / 2);
	/* Equals are where the first of them is; the unknown are last. */
	worth[19] = NAN;
	for (unsigned i = 10; i < 19; i++)
		worth[i] = 50;
	standing_deciles(decile, worth, 20);
	ck_assert_uint_eq(decile[10], 1);
	ck_assert_uint_eq(decile[18], 1);
	ck_assert_uint_eq(decile[9], 5);
	ck_assert_uint_eq(decile[19], 10);
}
END_TEST

static void is_cohort(enum standing_cohort cohort, int month, const char *want)
{
	struct buf got = {0};

	standing_cohort(&got, cohort, when_day(2026, month, 28));
	ck_assert(text_is(buf_view(&got), want));
	buf_release(&got);
}

START_TEST(cohorts)
{
	is_cohort(COHORT_MONTH, 11, "2026-11");
	is_cohort(COHORT_QUARTER, 3, "2026Q1");
	is_cohort(COHORT_QUARTER, 4, "2026Q2");
	is_cohort(COHORT_QUARTER, 12, "2026Q4");
	is_cohort(COHORT_YEAR, 12, "2026");
}
END_TEST

UNIT_MAIN("standing", deciles, cohorts)

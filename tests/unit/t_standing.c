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

/* The decile of each by the number of those who are worth more. */
START_TEST(any_worth)
{
	enum { MOST = 700 };
	static double worth[MOST];
	static unsigned decile[MOST];
	unsigned seed = 1;

	for (unsigned n = 0; n < MOST; n += 1 + n / 3) {
		for (unsigned i = 0; i < n; i++) {
			seed = seed * 1103515245 + 12345;
			worth[i] = seed >> 16 & (n % 2 ? 7 : 0x7fff);
		}
		standing_deciles(decile, worth, n);
		for (unsigned i = 0; i < n; i++) {
			unsigned more = 0;
			for (unsigned k = 0; k < n; k++)
				more += worth[k] > worth[i];
			ck_assert_uint_eq(decile[i], 1 + 10 * more / n);
		}
	}
	for (unsigned i = 0; i < MOST; i++) /* the worst order of a selection */
		worth[i] = i % 2 ? i : -(double)i;
	standing_deciles(decile, worth, MOST);
	ck_assert(decile[MOST - 1] == 1 && decile[MOST - 2] == 10);
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

UNIT_MAIN("standing", deciles, any_worth, cohorts)

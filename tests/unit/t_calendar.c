/* t_calendar.c - days as the moments of a model. */
#include "clv/calendar.h"

#include <math.h>

#include "base/when.h"
#include "unit.h"

START_TEST(days)
{
	struct calendar c = calendar_of(TURNS_WEEK, false, true);

	ck_assert_int_eq(calendar_moment(&c, 20000), 20000);
	ck_assert_int_eq(calendar_day(&c, 20000), 20000);
	ck_assert_int_eq(calendar_whole(&c, 20000), 20000);
	ck_assert_int_eq(calendar_began(&c, 20000, 3), 19979);
	ck_assert_int_eq(calendar_began(&c, 20000, 0.5), 19996);
	ck_assert(calendar_moments(&c) == 7 && calendar_days(&c) == 7);
	ck_assert(calendar_ahead(&c, 10.5) == 1.5);
	c.by_day = false;
	ck_assert(calendar_moments(&c) == 7 * 86400000.0);
	ck_assert(calendar_days(&c) == 7);
}
END_TEST

START_TEST(periods)
{
	struct calendar c = calendar_of(TURNS_MONTH, true, true);
	int64_t day = when_day(2026, 3, 10), first = when_day(2026, 3, 1);

	ck_assert_int_eq(calendar_moment(&c, day), 674);
	ck_assert_int_eq(calendar_day(&c, 674), first);
	ck_assert_int_eq(calendar_whole(&c, day), first - 1);
	ck_assert_int_eq(calendar_began(&c, day, 12), when_day(2025, 3, 1));
	ck_assert(calendar_moments(&c) == 1 && calendar_days(&c) == 1);
	ck_assert(calendar_ahead(&c, 364) == 12); /* 52 weeks */
	ck_assert(calendar_ahead(&c, 3) == 1);
	c.by_day = false;
	ck_assert(calendar_moments(&c) == 1);
}
END_TEST

START_TEST(units)
{
	ck_assert(calendar_unit_days(TURNS_DAY) == 1);
	ck_assert(calendar_unit_days(TURNS_MONTH) * 12 ==
		  calendar_unit_days(TURNS_YEAR));
}
END_TEST

UNIT_MAIN("calendar", days, periods, units)

/* t_suitable.c - grades, ratings, ages and days of birth. */
#include "base/when.h"
#include "offer/suitable.h"

#include "unit.h"

static int64_t day_of(const char *t, struct zone *zone)
{
	int64_t ms;

	ck_assert_msg(when_parse(&ms, text_of(t), zone), "%s", t);
	return zone_day(zone, ms);
}

START_TEST(ages)
{
	static const struct {
		const char *birth, *today;
		int want;
	} of[] = {{"1990-05-01", "2026-05-01", 36},
		{"1990-05-01", "2026-04-30", 35},
		{"1990-05-01", "2026-06-01", 36},
		{"2000-02-29", "2026-02-28", 25},
		{"2000-02-29", "2026-03-01", 26},
		{"2026-11-23", "2026-11-22", -1}};
	struct zone utc;

	ck_assert_ptr_null(zone_open(&utc, "UTC"));
	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		ck_assert_int_eq(suitable_age(day_of(of[i].birth, &utc),
					 day_of(of[i].today, &utc)),
			of[i].want);
}
END_TEST

/* Midnight anywhere is the day that is written; another hour is a moment. */
START_TEST(birthdays)
{
	static const struct {
		const char *birth, *want;
	} of[] = {{"1990-05-01", "1990-05-01"},
		{"1990-05-01T00:00:00+08:00", "1990-05-01"},
		{"1990-05-01 00:00+08:00", "1990-05-01"},
		{"1990-05-01T00:00:00.000+08:00", "1990-05-01"},
		{"1990-05-01T00:00:00Z", "1990-05-01"},
		{"1990-05-01T00:00:01+08:00", "1990-04-30"},
		{"1990-05-01T00:10:00+08:00", "1990-04-30"},
		{"1990-05-01T10:00:00+08:00", "1990-05-01"},
		{"641520000000", "1990-05-01"}};
	struct zone utc;

	ck_assert_ptr_null(zone_open(&utc, "UTC"));
	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		struct text t = text_of(of[i].birth);
		int64_t ms;
		ck_assert(when_parse(&ms, t, &utc));
		ck_assert_msg(suitable_birthday(t, ms, &utc) ==
				      day_of(of[i].want, &utc),
			"%s", of[i].birth);
	}
}
END_TEST

START_TEST(judged)
{
	enum { TODAY = 20000, YEAR = 366 }; /* 2024-10-04, and of a leap year */

	ck_assert_int_eq(suitable_judge(0, 0, false, 0, TODAY), SUITABLE);
	ck_assert_int_eq(suitable_judge(3, 3, true, TODAY, TODAY), SUITABLE);
	ck_assert_int_eq(
		suitable_judge(3, 2, true, TODAY, TODAY), SUITABLE_ABOVE_GRADE);
	ck_assert_int_eq(
		suitable_judge(3, 0, true, TODAY, TODAY), SUITABLE_NO_RATING);
	ck_assert_int_eq(
		suitable_judge(3, 3, false, TODAY, TODAY), SUITABLE_NO_RATING);
	ck_assert_int_eq(suitable_judge(3, 3, true, TODAY + 1, TODAY),
		SUITABLE_NO_RATING);
	ck_assert_int_eq(
		suitable_judge(3, 3, true, TODAY - YEAR, TODAY), SUITABLE);
	ck_assert_int_eq(suitable_judge(3, 3, true, TODAY - YEAR - 1, TODAY),
		SUITABLE_OLD_RATING);
}
END_TEST

UNIT_MAIN("suitable", ages, birthdays, judged)

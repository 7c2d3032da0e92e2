/* t_period.c - periods against a calendar that is walked through day by day. */
#include "journey/period.h"

#include "unit.h"

static const char *name(enum period period, int32_t first)
{
	static struct buf b;

	b.len = 0;
	period_print(&b, period, first);
	buf_byte(&b, '\0');
	return b.at;
}

/* From 1600-01-01, a Saturday, to 2400: the Monday and the first of the month
 * that were passed last. */
START_TEST(every_day)
{
	static const int length[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int64_t day = -135140, monday = day - 5, first = day;
	int weekday = 5; /* from Monday on */

	for (int year = 1600; year < 2400; year++)
		for (int month = 0; month < 12; month++) {
			bool leap = (year % 4 == 0 && year % 100 != 0) ||
				    year % 400 == 0;
			int days = length[month] + (month == 1 && leap);
			first = day;
			for (int i = 0; i < days; i++, day++) {
				if (weekday == 0)
					monday = day;
				ck_assert_int_eq(
					period_of_day(PERIOD_MONTH, day),
					first);
				ck_assert_int_eq(
					period_of_day(PERIOD_WEEK, day),
					monday);
				ck_assert_int_eq(
					period_of_day(PERIOD_DAY, day), day);
				ck_assert_int_eq(
					period_of_day(PERIOD_NONE, day), 0);
				weekday = (weekday + 1) % 7;
			}
		}
}
END_TEST

START_TEST(times_and_names)
{
	struct zone utc, shanghai;
	int64_t ms;

	ck_assert_ptr_null(zone_open(&utc, "UTC"));
	ck_assert_ptr_null(zone_open(&shanghai, "Asia/Shanghai"));
	ck_assert(when_parse(&ms, text_of("2026-11-30T23:00:00Z"), &utc));
	ck_assert_str_eq(name(PERIOD_MONTH, period_of(PERIOD_MONTH, &utc, ms)),
		"2026-11");
	ck_assert_str_eq(
		name(PERIOD_MONTH, period_of(PERIOD_MONTH, &shanghai, ms)),
		"2026-12");
	ck_assert_str_eq(name(PERIOD_DAY, period_of(PERIOD_DAY, &shanghai, ms)),
		"2026-12-01");
	ck_assert_str_eq(name(PERIOD_WEEK, period_of(PERIOD_WEEK, &utc, ms)),
		"2026-11-30");
	ck_assert_int_eq(period_of(PERIOD_NONE, &utc, ms), 0);
	ck_assert_str_eq(name(PERIOD_DAY, -1), "1969-12-31");
	ck_assert_str_eq(
		name(PERIOD_WEEK, period_of_day(PERIOD_WEEK, 0)), "1969-12-29");
}
END_TEST

START_TEST(months)
{
	static const char *const january[] = {"2026-01", "2026-1", "2026/01",
		"2026/1", "2026.01", "202601", "2026\u5e741\u6708",
		"2026\u5e7401\u6708"};
	static const char *const none[] = {"", "2026", "2026-", "2026-00",
		"2026-13", "2026-013", "2026-1-", "2026-01-05", "20261",
		"2026011", "2026\u5e741", "26-01", "12026-01", "2026-01\u6708",
		"2026 01", "0001-01", "x2026-01", "2026-ab"};
	int32_t from, end;

	for (size_t i = 0; i < sizeof(january) / sizeof(*january); i++) {
		ck_assert(period_month(&from, &end, text_of(january[i])));
		ck_assert_int_eq(from, when_day(2026, 1, 1));
		ck_assert_int_eq(end, when_day(2026, 2, 1));
	}
	ck_assert(period_month(&from, &end, text_of("2024-02")));
	ck_assert_int_eq(end - from, 29);
	ck_assert(period_month(&from, &end, text_of("2025-12")));
	ck_assert_int_eq(from, when_day(2025, 12, 1));
	ck_assert_int_eq(end, when_day(2026, 1, 1));
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_msg(!period_month(&from, &end, text_of(none[i])),
			"%s", none[i]);
}
END_TEST

UNIT_MAIN("period", every_day, times_and_names, months)

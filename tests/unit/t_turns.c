/* t_turns.c - calendar periods by number, and what was bought in them. */
#include "clv/turns.h"

#include "base/when.h"
#include "unit.h"

START_TEST(numbers)
{
	ck_assert_int_eq(turns_of(TURNS_DAY, -5), -5);
	ck_assert_int_eq(turns_of(TURNS_WEEK, 0), 0);
	ck_assert_int_eq(turns_of(TURNS_WEEK, 3), 0); /* Sunday */
	ck_assert_int_eq(turns_of(TURNS_WEEK, 4), 1); /* Monday */
	ck_assert_int_eq(turns_of(TURNS_WEEK, -4), -1);
	ck_assert_int_eq(turns_of(TURNS_MONTH, when_day(2026, 3, 31)), 674);
	ck_assert_int_eq(turns_of(TURNS_MONTH, when_day(1969, 12, 1)), -1);
	ck_assert_int_eq(turns_of(TURNS_YEAR, when_day(2026, 12, 31)), 56);
}
END_TEST

/* A day lies in the period of its number, and not in the next. */
START_TEST(days)
{
	for (unsigned t = TURNS_DAY; t <= TURNS_YEAR; t++)
		for (int64_t day = -900; day < 900; day++) {
			int64_t n = turns_of((enum turns_unit)t, day);
			ck_assert_int_le(turns_day((enum turns_unit)t, n), day);
			ck_assert_int_gt(
				turns_day((enum turns_unit)t, n + 1), day);
		}
}
END_TEST

START_TEST(whole)
{
	int64_t end = when_day(2024, 2, 29);

	ck_assert_int_eq(turns_whole(TURNS_MONTH, end), end);
	ck_assert_int_eq(
		turns_whole(TURNS_MONTH, end - 1), when_day(2024, 1, 31));
	ck_assert_int_eq(turns_whole(TURNS_YEAR, end), when_day(2023, 12, 31));
	ck_assert_int_eq(turns_whole(TURNS_DAY, end), end);
	ck_assert_int_eq(turns_whole(TURNS_WEEK, 3), 3);
	ck_assert_int_eq(turns_whole(TURNS_WEEK, 2), -4);
}
END_TEST

/* What was bought in one month is one purchase; a refund alone is none. */
START_TEST(joins)
{
	struct purchases_at at[] = {{when_day(2026, 1, 3), 5, 0, true},
		{when_day(2026, 1, 30), 7, -2, true},
		{when_day(2026, 2, 1), 0, -3, false},
		{when_day(2026, 2, 28), 1, 0, true},
		{when_day(2026, 4, 1), 0, -4, false}};
	struct purchases_list list = {.at = at, .n = 5};

	ck_assert_ptr_null(turns_join(&list, TURNS_MONTH));
	ck_assert_uint_eq(list.n, 3);
	ck_assert(at[0].moment == 672 && at[1].moment == 673);
	ck_assert(at[0].bought == 12 && at[0].refunded == -2 && at[0].buys);
	ck_assert(at[1].bought == 1 && at[1].refunded == -3 && at[1].buys);
	ck_assert(at[2].moment == 675 && !at[2].buys);
	list.n = 0;
	ck_assert_ptr_null(turns_join(&list, TURNS_MONTH));
	ck_assert_uint_eq(list.n, 0);
}
END_TEST

START_TEST(wrong)
{
	ck_assert_ptr_null(turns_wrong(0, 0, 0));
	ck_assert_ptr_null(turns_wrong(2, 2, 6));
	ck_assert_ptr_null(turns_wrong(1, 1, TURNS_MOST));
	ck_assert_ptr_nonnull(turns_wrong(1, 1, TURNS_MOST + 1.0));
	ck_assert_ptr_nonnull(turns_wrong(3, 2, 6));
	ck_assert_ptr_nonnull(turns_wrong(0, 1, 6));
	ck_assert_ptr_nonnull(turns_wrong(1, 1.5, 6));
	ck_assert_ptr_nonnull(turns_wrong(1, 1, 6.5));
}
END_TEST

UNIT_MAIN("turns", numbers, days, whole, joins, wrong)

/* t_rangesaid.c - where the other end of a range is. */
#include "scene/rangesaid.h"

#include "unit.h"

/* The other end of the number of N bytes at LOW of T. */
static void is(const char *t, size_t low, size_t n, size_t high)
{
	size_t at = rangesaid_high(text_of(t), low, low + n);

	ck_assert_msg(at == high, "%s: %zu", t, at);
}

START_TEST(marks)
{
	static const char *const of[] = {
		"-", "~", "至", "到", "——", "–", "—", "−", "～", "－", "〜"};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++)
		ck_assert_uint_eq(
			rangesaid_mark(text_of(of[i]), 0), strlen(of[i]));
	ck_assert_uint_eq(rangesaid_mark(text_of("2 -  3"), 1), 4);
	ck_assert_uint_eq(rangesaid_mark(text_of("2 3"), 1), 0);
	ck_assert_uint_eq(rangesaid_mark(text_of("2/3"), 1), 0);
	ck_assert_uint_eq(rangesaid_mark(text_of("2"), 1), 0);
}
END_TEST

START_TEST(ranges)
{
	is("20-30", 0, 2, 3);
	is("2.5 ~ 3.8%", 0, 3, 6);
	is("在20至30万", 3, 2, 8);
	is("-5~-3%", 1, 1, 4);
	is("0-3", 0, 1, 2);
	is("0.5-3", 0, 3, 4);
	is(":2-3", 1, 1, 3);
	is("2-3.", 0, 1, 2);
	is("2-3-", 0, 1, 2);
}
END_TEST

START_TEST(others)
{
	is("20", 0, 2, 0);
	is("20-", 0, 2, 0);
	is("20-a", 0, 2, 0);
	is("20 30", 0, 2, 0);
	is("R3-5", 1, 1, 0);
	is("z3-5", 1, 1, 0);
	is("010-62", 0, 3, 0);
	is("400-820-8888", 0, 3, 0);
	is("400-820-8888", 4, 3, 0);
	is("4-8.2-88", 0, 1, 0);
	is("9:00-10", 2, 2, 0);
	is("1/2-3", 2, 1, 0);
	is("1.2.3-5", 4, 1, 0);
	is("3-2026-01-05", 0, 1, 0);
	is("3-1月5日", 0, 1, 0);
}
END_TEST

UNIT_MAIN("rangesaid", marks, ranges, others)

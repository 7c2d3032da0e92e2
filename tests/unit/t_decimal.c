/* t_decimal.c - decimal numbers of any length. */
#include "base/decimal.h"

#include <stdio.h>

#include "base/random.h"
#include "unit.h"

static const struct number_style plain = {'.', 0}, german = {',', '.'};

static int compare(const char *a, const char *b, struct number_style style)
{
	struct decimal_number x, y;

	ck_assert_msg(decimal_read(&x, text_of(a), &style), "%s", a);
	ck_assert_msg(decimal_read(&y, text_of(b), &style), "%s", b);
	ck_assert_int_eq(decimal_compare(&x, &x), 0);
	int order = decimal_compare(&x, &y), back = decimal_compare(&y, &x);
	ck_assert_int_eq((order > 0) - (order < 0), (back < 0) - (back > 0));
	return (order > 0) - (order < 0);
}

START_TEST(orders)
{
	/* each less than the next */
	static const char *const rising[] = {"-123456789012345678901234567891",
		"-123456789012345678901234567890", "-100000000000000000000.5",
		"-100000000000000000000", "-99999999999999999999.9999999999",
		"-5.0000000001", "-5", "-0.1234567891235", "-0.1234567891234",
		"-.0000000001", "0", ".00000000001", "0.0000000001",
		"0.000000001", "0.1234567891", "0.12345678911", "0.2", "3",
		"12.4999999999999", "12.5", "12.5000000000001",
		"99999999999999999999.9999999999", "100000000000000000000",
		"100000000000000000000.000000001",
		"123456789012345678901234567890",
		"1000000000000000000000000000000"};
	const size_t n = sizeof(rising) / sizeof(*rising);

	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < n; j++)
			ck_assert_int_eq(compare(rising[i], rising[j], plain),
				(i > j) - (i < j));
}
END_TEST

START_TEST(equals)
{
	static const char *const same[][2] = {{"12.5", "12.50"},
		{"7", "0000000000000000000000000000007.0000000000000"},
		{"-0", "0"}, {"-.0000000000000", "0"}, {"+3", "3"}, {"5.", "5"},
		{".5", "0.5"},
		{"0100000000000000000000000.10", "100000000000000000000000.1"},
		{"１２．５", "12.5"}};

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		ck_assert_int_eq(compare(same[i][0], same[i][1], plain), 0);
}
END_TEST

START_TEST(reads_the_style_of_the_input)
{
	ck_assert_int_eq(compare("1.234,5", "1234,50", german), 0);
	ck_assert_int_eq(compare("1.234,5", "1234,4", german), 1);
	ck_assert_int_eq(compare("1.234,5", "1234,50000000000001", german), -1);
}
END_TEST

START_TEST(refuses)
{
	static const char *const none[] = {"", "-", "+", ".", "-.", "1e3",
		"1.2.3", "--1", "1-", "0x10", "12a", "nan", "inf", "1,000",
		"123456789012345678901234567890x", "北"};
	struct decimal_number d;

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_msg(!decimal_read(&d, text_of(none[i]), &plain), "%s",
			none[i]);
	ck_assert(decimal_is_plain(text_of("-12.50"), '.'));
	ck_assert(!decimal_is_plain(text_of(" 12"), '.'));
	ck_assert(!decimal_is_plain(text_of("12,5"), '.'));
	ck_assert(decimal_is_plain(text_of("12,5"), ','));
}
END_TEST

START_TEST(long_and_short_ones_agree)
{
	struct random r = {0};

	/* what is a long one because of zeros behind it is equal to the short
	 * one, and all other comparisons come out as with it */
	random_seed(&r, 7);
	for (int k = 0; k < 20000; k++) {
		char a[64], b[64], longer[96];
		snprintf(a, sizeof(a), "%s%u.%03u",
			random_below(&r, 2) ? "-" : "",
			(unsigned)random_below(&r, 30),
			(unsigned)random_below(&r, 3) * 250);
		snprintf(b, sizeof(b), "%s%u.%03u",
			random_below(&r, 2) ? "-" : "",
			(unsigned)random_below(&r, 30),
			(unsigned)random_below(&r, 3) * 250);
		int order = compare(a, b, plain);
		snprintf(longer, sizeof(longer), "%s0000000001", b);
		int want = order ? order : b[0] == '-' ? 1 : -1;
		ck_assert_msg(
			compare(a, longer, plain) == want, "%s %s", a, longer);
	}
}
END_TEST

static void rounds(const char *number, unsigned places, const char *want)
{
	struct buf b = {0};

	decimal_round(&b, text_of(number), places);
	ck_assert_msg(text_is(buf_view(&b), want), "%s to %u: %.*s, not %s",
		number, places, (int)b.len, b.at, want);
	buf_release(&b);
}

START_TEST(rounding)
{
	rounds("2.675", 2, "2.68");
	rounds("2.665", 2, "2.67");
	rounds("-2.675", 2, "-2.68");
	rounds("2.6749999999999999", 2, "2.67");
	rounds("0.5", 0, "1");
	rounds("0.49999", 0, "0");
	rounds("-0.4", 0, "0");
	rounds("-0.004", 2, "0.00");
	rounds("-0.005", 2, "-0.01");
	rounds("9.995", 2, "10.00");
	rounds("99999.5", 0, "100000");
	rounds("12", 3, "12.000");
	rounds("12.5", 3, "12.500");
	rounds(".5", 1, "0.5");
	rounds("5.", 1, "5.0");
	rounds("0", 2, "0.00");
	rounds("007.25", 1, "7.3");
	rounds("1e-07", 3, "0.000");
	rounds("1e-07", 7, "0.0000001");
	rounds("5e-08", 7, "0.0000001");
	rounds("4.9e-08", 7, "0.0000000");
	rounds("1.5e+20", 1, "150000000000000000000.0");
	rounds("1.25e3", 1, "1250.0");
	rounds("123456789012345678901.5", 0, "123456789012345678902");
	rounds("1e+300", 2, "1e+300");
	rounds("6.02e-300", 2, "0.00");
	rounds("inf", 2, "inf");
	rounds("", 2, "");
}
END_TEST

START_TEST(expanding)
{
	static const char *const t[][2] = {{"1e-07", "0.0000001"},
		{"1.5e-07", "0.00000015"}, {"-2.5e+3", "-2500"},
		{"1.25e1", "12.5"}, {"1e+22", "10000000000000000000000"},
		{"12.5", "12.5"}, {"0.5", "0.5"}, {"7", "7"}, {"x", "x"},
		{"1e500", "1e500"}, {"1e401", "1e401"}, {"1e-401", "1e-401"},
		{"5e0", "5"}, {"5e-1", "0.5"}};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		struct buf b = {0};
		decimal_expand(&b, text_of(t[i][0]));
		ck_assert_msg(text_is(buf_view(&b), t[i][1]), "%s: %.*s",
			t[i][0], (int)b.len, b.at);
		buf_release(&b);
	}
	struct buf long_one = {0};
	decimal_expand(&long_one, text_of("1e400"));
	ck_assert_uint_eq(long_one.len, 401);
	long_one.len = 0;
	decimal_expand(&long_one, text_of("1e-400"));
	ck_assert_uint_eq(long_one.len, 402);
	buf_release(&long_one);
}
END_TEST

START_TEST(exponents)
{
	static const char *const with[] = {"1e5", "1.5e-07", "2E3", "-.5e+1"},
				 *const without[] = {"", "e", "e5", "1e", "1ex",
					 "1.5", "x1e5", "1e5.5", "1ee5",
					 "- 1e5"};

	for (size_t i = 0; i < sizeof(with) / sizeof(*with); i++)
		ck_assert(decimal_has_exponent(text_of(with[i])));
	for (size_t i = 0; i < sizeof(without) / sizeof(*without); i++)
		ck_assert_msg(!decimal_has_exponent(text_of(without[i])), "%s",
			without[i]);
}
END_TEST

/* What printf makes of integers, beside the rounding of their last digits. */
START_TEST(rounding_agrees_with_integers)
{
	struct random r = {0};
	char number[64], want[64];

	random_seed(&r, 3);
	for (int k = 0; k < 20000; k++) {
		unsigned x = (unsigned)random_below(&r, 2000000);
		unsigned y = (x + 50) / 100;
		snprintf(number, sizeof(number), "%u.%04u", x / 10000,
			x % 10000);
		snprintf(want, sizeof(want), "%u.%02u", y / 100, y % 100);
		rounds(number, 2, want);
	}
}
END_TEST

UNIT_MAIN("decimal", orders, equals, reads_the_style_of_the_input, refuses,
	long_and_short_ones_agree, rounding, expanding, exponents,
	rounding_agrees_with_integers)

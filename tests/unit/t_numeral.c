/* t_numeral.c - fractions and decimals are rounded once. */
#include "profile/numeral.h"

#include <math.h>

#include "base/random.h"
#include "unit.h"

static double ratio_wide(amount a, amount b)
{
	return numeral_quotient_wide(wide_of(a), wide_of(b));
}

START_TEST(ratios)
{
	const amount big = (amount)1 << 100;

	ck_assert(numeral_quotient(1, 3) == 1.0 / 3);
	ck_assert(numeral_quotient(-2, 3) == -2.0 / 3);
	ck_assert(numeral_quotient(0, 5) == 0);
	ck_assert(numeral_quotient(big, big) == 1);
	ck_assert(numeral_quotient(big + 1, big) == 1);
	/* half way between two doubles: to even; a little more: up */
	ck_assert(numeral_quotient(((amount)1 << 53) + 1, 1) == 0x1p53);
	ck_assert(numeral_quotient((((amount)1 << 53) + 1) * 1000 + 1, 1000) ==
		  0x1p53 + 2);
	ck_assert(numeral_quotient(((amount)1 << 53) + 3, 1) == 0x1p53 + 4);
	ck_assert(numeral_quotient(1, ((amount)1 << 60) + 1) == 0x1p-60);
	ck_assert(numeral_quotient(big, 3) == 0x1p100 / 3);
	ck_assert(ratio_wide(1, big) == 0x1p-100);
}
END_TEST

/* Both ways of dividing, of numbers of all lengths; and against long double,
 * which has 11 bits more, where that is not near the middle of two doubles. */
START_TEST(agree)
{
	struct random r;

	random_seed(&r, 7);
	for (int i = 0; i < 20000; i++) {
		amount a = (amount)random_next(&r) << random_below(&r, 60),
		       b = ((amount)random_next(&r) >> random_below(&r, 60)) +
			   1;
		if (i % 3 == 0) /* a quotient of many digits */
			b = (b << random_below(&r, 50)) | 1;
		double x = numeral_quotient(a, b);
		ck_assert(x == ratio_wide(a, b));
		ck_assert(-x == numeral_quotient(-a, b));
		long double near = (long double)a / (long double)b;
		ck_assert(fabsl(near - x) <= fabsl(near) * 0x1.002p-53L);
	}
}
END_TEST

static struct numeral numeral(const char *t)
{
	struct numeral f;

	ck_assert_msg(numeral_parse(&f, text_of(t)), "%s", t);
	return f;
}

START_TEST(figures)
{
	static const char *const wrong[] = {"", "-", ".", "1.2.3", "1e5", "x",
		"12345678901234567890123456789012345678", " 1", "+1"};
	struct numeral f;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		ck_assert_msg(
			!numeral_parse(&f, text_of(wrong[i])), "%s", wrong[i]);
	ck_assert(numeral_ratio(numeral("1"), numeral("3.0")) == 1.0 / 3);
	ck_assert(numeral_ratio(numeral("0.1"), numeral("-0.001")) == -100);
	ck_assert(numeral_minus(numeral("0.3"), numeral("0.1")) == 0.2);
	ck_assert(numeral_minus(numeral("5"), numeral("5.00")) == 0);
	ck_assert(numeral_minus(numeral_of_real(1e22), numeral("1")) == 1e22);
	ck_assert_int_eq(numeral_compare(numeral("0.10"), numeral(".1")), 0);
	ck_assert_int_lt(numeral_compare(numeral("-2"), numeral("-1.9")), 0);
	ck_assert_int_gt(numeral_compare(numeral("10"), numeral("9.99")), 0);
	ck_assert_int_gt(numeral_compare(numeral("3"), numeral("2")), 0);
	f = numeral_of_real(-0.25);
	ck_assert(f.digits == -25 && f.exponent == -2);
	f = numeral_of_real(0);
	ck_assert(f.digits == 0);
}
END_TEST

START_TEST(printed)
{
	static const struct {
		struct numeral f;
		const char *t;
	} cases[] = {{{5, 0}, "5"}, {{-5, 3}, "-5000"}, {{125, -2}, "1.25"},
		{{125, -3}, "0.125"}, {{-125, -5}, "-0.00125"},
		{{0, -2}, "0.00"}, {{10, -1}, "1.0"}};
	struct buf b = {0};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		b.len = 0;
		numeral_print(&b, cases[i].f);
		ck_assert_msg(
			text_is(buf_view(&b), cases[i].t), "%s", cases[i].t);
	}
	buf_release(&b);
}
END_TEST

START_TEST(quantiles)
{
	static const struct {
		const char *share, *is;
	} cases[] = {{"0", "1"}, {"100", "4"}, {"50", "2.05"}, {"90", "3.43"},
		{"2.5", "1.075"}};
	struct numeral v[] = {
		numeral("1"), numeral("2"), numeral("2.1"), numeral("4")};
	struct buf b = {0};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct numeral share = numeral(cases[i].share), is;
		share.exponent -= 2;
		b.len = 0;
		numeral_quantile(&b, v, 4, share);
		ck_assert(numeral_parse(&is, buf_view(&b)));
		ck_assert_msg(numeral_compare(is, numeral(cases[i].is)) == 0,
			"%s%%: %.*s", cases[i].share, (int)b.len, b.at);
	}
	buf_release(&b);
}
END_TEST

START_TEST(variances)
{
	struct wide squares = {{0}};

	/* 1, 2, 4: mean 7/3, variance 7/3 */
	wide_add_product(&squares, 1, 21);
	ck_assert(numeral_variance(&squares, 7, 3, 1) == 7.0 / 3);
	ck_assert(numeral_variance_small(21, 7, 3, 1) == 7.0 / 3);
	ck_assert(numeral_variance_small(21, 7, 3, 10) == 7.0 / 300);
	ck_assert(numeral_variance(&squares, 7, 3, 10) == 7.0 / 300);
	ck_assert(numeral_variance_small(50, 10, 2, 1) == 0);
}
END_TEST

UNIT_MAIN("numeral", ratios, agree, figures, printed, quantiles, variances)

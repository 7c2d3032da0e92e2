/* t_wide.c - wide integers against identities and decimals worked out by hand.
 */
#include <math.h>

#include "base/random.h"
#include "base/wide.h"
#include "unit.h"

static struct wide parsed(const char *s)
{
	struct wide w = wide_of(0);

	ck_assert_msg(wide_parse(&w, text_of(s)), "%s", s);
	return w;
}

static const char *printed(struct wide w)
{
	static struct buf b;

	b.len = 0;
	wide_print(&b, w);
	buf_byte(&b, '\0');
	return b.at;
}

static wide_int any(struct random *r)
{
	wide_unsigned x = (wide_unsigned)random_next(r) << 64 | random_next(r);

	return (wide_int)(x >> random_below(r, 127)) *
	       (random_below(r, 2) ? 1 : -1);
}

static bool equal(struct wide a, struct wide b)
{
	return wide_compare(&a, &b) == 0;
}

START_TEST(decimals_come_back)
{
	const char *s[] = {"0", "-1", "18446744073709551616",
		"-340282366920938463463374607431768211456",
		"10000000000000000000",
		"99999999999999999999999999999999999999999999999999999999999"
		"99999999999999999999999999999999999999999999999999999"};

	for (size_t i = 0; i < sizeof(s) / sizeof(*s); i++)
		ck_assert_str_eq(printed(parsed(s[i])), s[i]);
	struct wide w;
	ck_assert(!wide_parse(&w, text_of("")));
	ck_assert(!wide_parse(&w, text_of("-")));
	ck_assert(!wide_parse(&w, text_of("1 ")));
	ck_assert(!wide_parse(&w, text_of("+1")));
	/* 10^154 is above 2^511. */
	char long_one[160] = "1";
	memset(long_one + 1, '0', 154);
	ck_assert(!wide_parse(&w, text_of(long_one)));
}
END_TEST

START_TEST(products_are_exact)
{
	const wide_int big = ((wide_int)1 << 126) - 1 + ((wide_int)1 << 126);

	ck_assert_str_eq(printed(wide_product(big, big)),
		"28948022309329048855892746252171976962977213799489202546401021"
		"394546514198529");
	ck_assert_str_eq(printed(wide_product(-big - 1, big)),
		"-2894802230932904885589274625217197696314735498294967177813270"
		"8698262398304256");
	ck_assert_str_eq(printed(wide_times(wide_product(big, big), -big)),
		"-4925250774549309901534880012517951725548123341880193686925858"
		"436774199290547709261477934266526216329006041303875583");
}
END_TEST

/* (a + b)^2 - (a - b)^2 = 4ab, and the ring's laws, at random. */
START_TEST(identities_hold)
{
	struct random r;

	random_seed(&r, 4);
	for (int i = 0; i < 20000; i++) {
		wide_int a = any(&r) / 4, b = any(&r) / 4, c = any(&r);
		struct wide left = wide_subtract(
			wide_product(a + b, a + b), wide_product(a - b, a - b));
		ck_assert(equal(left, wide_times(wide_product(a, b), 4)));
		ck_assert(equal(wide_times(wide_of(a), c), wide_product(c, a)));
		struct wide sum = wide_product(a, c);
		wide_add_product(&sum, b, c);
		ck_assert(equal(sum, wide_product(a + b, c)));
		ck_assert(equal(parsed(printed(sum)), sum));
		ck_assert(equal(wide_negate(wide_negate(sum)), sum));
		int sign = (a + b > 0) - (a + b < 0);
		sign *= (c > 0) - (c < 0);
		ck_assert_int_eq(wide_sign(&sum), sign);
	}
}
END_TEST

START_TEST(rounds_to_the_nearest_double)
{
	struct wide w = parsed("9007199254740993"); /* 2^53 + 1: a tie */
	ck_assert(wide_double(&w) == 9007199254740992.0);
	w = parsed("9007199254740995"); /* to the even one above */
	ck_assert(wide_double(&w) == 9007199254740996.0);
	w = wide_times(wide_product((wide_int)1 << 100, (wide_int)1 << 53), 1);
	struct wide one = wide_of(1), tie = wide_of((wide_int)1 << 100);
	w = wide_add(w, tie); /* 2^153 + 2^100: a tie again */
	ck_assert(wide_double(&w) == 0x1p153);
	w = wide_add(w, one); /* and just above it */
	ck_assert(wide_double(&w) == 0x1p153 + 0x1p101);
	w = wide_negate(w);
	ck_assert(wide_double(&w) == -0x1p153 - 0x1p101);
	ck_assert(wide_ratio(wide_of(-1), wide_of(3)) == -1.0 / 3);
	ck_assert(wide_ratio(wide_product((wide_int)1 << 120, 10),
			  wide_of((wide_int)1 << 120)) == 10);
}
END_TEST

START_TEST(comparisons)
{
	struct wide a = wide_of(-5), b = wide_of(4), zero = wide_of(0);

	ck_assert_int_lt(wide_compare(&a, &b), 0);
	ck_assert_int_gt(wide_compare(&b, &a), 0);
	ck_assert_int_eq(wide_sign(&zero), 0);
	ck_assert_int_eq(wide_sign(&a), -1);
	ck_assert_int_eq(wide_sign(&b), 1);
}
END_TEST

UNIT_MAIN("wide", decimals_come_back, products_are_exact, identities_hold,
	rounds_to_the_nearest_double, comparisons)

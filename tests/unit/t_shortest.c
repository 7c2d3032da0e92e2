/* t_shortest.c - doubles in the fewest digits, beside the C library's. */
#include "base/shortest.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/number.h"
#include "base/random.h"
#include "unit.h"

static const struct {
	uint64_t high, low;
} powers[] = {
#include "base/powers10.inc"
};
enum { FIRST = -292, LAST = 324, LIMBS = 40 };

/* A natural number of 32 * LIMBS bits, the least limb first. */
struct natural {
	uint32_t limb[LIMBS];
};

static void times_ten(struct natural *a)
{
	uint64_t carry = 0;

	for (int i = 0; i < LIMBS; i++) {
		carry += a->limb[i] * 10ULL;
		a->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
	ck_assert_uint_eq(carry, 0);
}

/* Rounded down; the rest of all divisions but the first stays in the bits
 * that are not looked at. */
static void by_ten(struct natural *a)
{
	uint64_t rest = 0;

	for (int i = LIMBS - 1; i >= 0; i--) {
		rest = rest << 32 | a->limb[i];
		a->limb[i] = (uint32_t)(rest / 10);
		rest %= 10;
	}
}

static bool bit(const struct natural *a, int i)
{
	return i >= 0 && (a->limb[i / 32] >> i % 32 & 1);
}

/* Whether the table has the 128 highest bits of A for 10^K, rounded up where
 * lower ones are set or MORE are known to follow. */
static void compare(const struct natural *a, int k, bool more)
{
	uint64_t part[2] = {0, 0};
	int top = 32 * LIMBS - 1;

	while (!bit(a, top))
		top--;
	for (int i = 0; i < 128; i++)
		part[i / 64] = part[i / 64] << 1 | bit(a, top - i);
	for (int i = top - 128; i >= 0; i--)
		more |= bit(a, i);
	if (more && ++part[1] == 0)
		part[0]++;
	ck_assert_uint_eq(part[0], powers[k - FIRST].high);
	ck_assert_uint_eq(part[1], powers[k - FIRST].low);
}

START_TEST(the_table)
{
	struct natural a = {{1}};

	ck_assert_uint_eq(sizeof(powers) / sizeof(*powers), LAST - FIRST + 1);
	for (int k = 0; k <= LAST; k++, times_ten(&a))
		compare(&a, k, false);
	a = (struct natural){{0}};
	a.limb[LIMBS - 1] = 1;
	for (int k = -1; k >= FIRST; k--) {
		by_ten(&a);
		compare(&a, k, true);
	}
}
END_TEST

static double of_bits(uint64_t bits)
{
	double x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

/* As it was printed before: 15 digits of printf, or 16, or 17. */
static const char *slowly(double x)
{
	static char text[40];

	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, sizeof(text), "%.*g", digits, x);
		if (strtod(text, NULL) == x)
			break;
	}
	return text;
}

static const char *shown(double x)
{
	static struct buf b;

	b.len = 0;
	real_print(&b, x);
	buf_byte(&b, '\0');
	return b.at;
}

/* REALS=n compares n doubles; it was run once with 10^8. */
START_TEST(as_the_library_prints_it)
{
	const char *many = getenv("REALS");
	long n = many ? atol(many) : 200000;
	struct random r;

	random_seed(&r, 11);
	for (long i = 0; i < n; i++) {
		double x = of_bits(random_next(&r));
		if (i & 1) /* money and shares, as reports have them */
			x = (double)(int64_t)random_below(&r, 2000000000) /
			    (double)(1 + random_below(&r, 20000));
		if (isfinite(x) && (x == 0 || fabs(x) >= 0x1p-1022))
			ck_assert_str_eq(shown(x), slowly(x));
	}
}
END_TEST

/* Where X has the next double at half the distance below: no other decimal
 * of as many digits is nearer, and none of fewer digits reads back as X. */
static void is_shortest(double x)
{
	char text[40];
	struct shortest d = shortest_of(x);
	int digits = snprintf(
		text, sizeof(text), "%llu", (unsigned long long)d.digits);

	snprintf(text, sizeof(text), "%llue%d", (unsigned long long)d.digits,
		d.exponent);
	ck_assert(strtod(text, NULL) == x);
	ck_assert(d.digits % 10 != 0);
	/* One digit less, to the nearest and to either side of it. */
	uint64_t fewer = d.digits / 10;
	for (uint64_t i = fewer > 0 ? fewer - 1 : 0; i <= fewer + 1; i++) {
		snprintf(text, sizeof(text), "%llue%d", (unsigned long long)i,
			d.exponent + 1);
		ck_assert(digits == 1 || strtod(text, NULL) != x);
	}
}

START_TEST(at_powers_of_two)
{
	for (int e = -1074; e < 1024; e++) {
		double x = ldexp(1, e);
		is_shortest(x);
		is_shortest(nextafter(x, INFINITY));
		if (e > -1074)
			is_shortest(nextafter(x, 0));
	}
	is_shortest(0x1.fffffffffffffp+1023);
}
END_TEST

START_TEST(at_powers_of_ten)
{
	char text[16];

	for (int k = -323; k <= 308; k++) {
		snprintf(text, sizeof(text), "1e%d", k);
		struct shortest d = shortest_of(strtod(text, NULL));
		ck_assert_uint_eq(d.digits, 1);
		ck_assert_int_eq(d.exponent, k);
	}
}
END_TEST

START_TEST(forms)
{
	ck_assert_str_eq(shown(5e-324), "5e-324");
	ck_assert_str_eq(shown(0.0001), "0.0001");
	ck_assert_str_eq(shown(0.00012345), "0.00012345");
	ck_assert_str_eq(shown(0.00001), "1e-05");
	ck_assert_str_eq(shown(-0.5), "-0.5");
	ck_assert_str_eq(shown(1e15), "1e+15");
	ck_assert_str_eq(shown(999999999999999), "999999999999999");
	ck_assert_str_eq(shown(1234567890123456), "1234567890123456");
	ck_assert_str_eq(shown(12345678901234570), "1.234567890123457e+16");
	ck_assert_str_eq(shown(12345678901234567.0), "12345678901234568");
	ck_assert_str_eq(shown(123456.5), "123456.5");
	ck_assert_str_eq(
		shown(1.7976931348623157e308), "1.7976931348623157e+308");
	ck_assert_str_eq(shown(INFINITY), "inf");
	ck_assert_str_eq(shown(-INFINITY), "-inf");
	ck_assert_str_eq(shown(NAN), "");
}
END_TEST

UNIT_MAIN("shortest", the_table, as_the_library_prints_it, at_powers_of_two,
	at_powers_of_ten, forms)

/* vmath.c - exp and log by their series, in one fixed order of operations.
 *
 * exp: x = k ln 2 + r with |r| <= ln 2 / 2, and exp(x) = 2^k exp(r).  The
 * series of exp(r) is cut behind r^13 / 13!, where 5e-18 is left.
 * log: x = 2^k m with m in [sqrt(1/2), sqrt(2)), f = m - 1 and
 * s = f / (2 + f); then log(1 + f) = 2 artanh(s), whose series is cut behind
 * s^21, where 1e-18 is left.  ln 2 is the sum of two doubles; the first has 32
 * bits, so that k times it is exact.
 */
#include "base/vmath.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Comparisons become selections in vectors where no floating point exception is
 * waited for; it changes no value. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("no-trapping-math")
#endif

#define LN2_HIGH 0x1.62e42feep-1
#define LN2_LOW 0x1.a39ef35793c76p-33
#define PER_LN2 0x1.71547652b82fep+0
/* Added and taken away, it rounds to an integer. */
#define TO_INTEGER 0x1.8p52

enum { MANTISSA = 52, BIAS = 1023 };

static inline uint64_t bits_of(double x)
{
	uint64_t bits;

	memcpy(&bits, &x, sizeof(bits));
	return bits;
}

static inline double of_bits(uint64_t bits)
{
	double x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

/* exp(R) - 1 - R for |R| <= 0.35. */
static inline double exp_tail(double r)
{
	double p = 1.0 / 6227020800;

	p = p * r + 1.0 / 479001600;
	p = p * r + 1.0 / 39916800;
	p = p * r + 1.0 / 3628800;
	p = p * r + 1.0 / 362880;
	p = p * r + 1.0 / 40320;
	p = p * r + 1.0 / 5040;
	p = p * r + 1.0 / 720;
	p = p * r + 1.0 / 120;
	p = p * r + 1.0 / 24;
	p = p * r + 1.0 / 6;
	p = p * r + 0.5;
	return p * (r * r);
}

static inline double exp_one(double x)
{
	/* Beyond these the answer is 0 or infinite anyway; NaN passes. */
	double y = x < -746 ? -746 : x;
	y = y > 710 ? 710 : y;
	double t = y * PER_LN2 + TO_INTEGER, k = t - TO_INTEGER;
	double high = y - k * LN2_HIGH, low = k * LN2_LOW, r = high - low;
	double lost = (high - r) - low;
	double e = 1 + (r + (lost + exp_tail(r)));
	/* The integer that k is, plus 2 BIAS, which keeps it above 0: shifts of
	 * negative numbers are slow in vectors. */
	uint64_t n = bits_of(t) - bits_of(TO_INTEGER) + 2 * BIAS;
	uint64_t half = n >> 1;
	/* In two steps, as 2^1024 and 2^-1075 are no doubles. */
	return e * of_bits(half << MANTISSA) * of_bits((n - half) << MANTISSA);
}

/* 2 artanh(s) / s - 2 with Z = s * s <= 0.0295. */
static inline double log_tail(double z)
{
	double p = 2.0 / 21;

	p = p * z + 2.0 / 19;
	p = p * z + 2.0 / 17;
	p = p * z + 2.0 / 15;
	p = p * z + 2.0 / 13;
	p = p * z + 2.0 / 11;
	p = p * z + 2.0 / 9;
	p = p * z + 2.0 / 7;
	p = p * z + 2.0 / 5;
	p = p * z + 2.0 / 3;
	return p * z;
}

/* log(X) of an X in [DBL_MIN, DBL_MAX], plus SHIFT ln 2. */
static inline double log_normal(double x, double shift)
{
	const uint64_t root_half = UINT64_C(0x3fe6a09e667f3bcd);
	const uint64_t one = (uint64_t)BIAS << MANTISSA;
	uint64_t bits = bits_of(x) + (one - root_half);
	/* As the last bits of 2^52, an integer is a double without a
	 * conversion, which few machines have in vectors. */
	double k = of_bits((bits >> MANTISSA) | bits_of(0x1p52)) -
		   (0x1p52 + BIAS) + shift;
	uint64_t mantissa = bits & ((UINT64_C(1) << MANTISSA) - 1);
	double f = of_bits(mantissa + root_half) - 1;
	double s = f / (2 + f), half_square = 0.5 * f * f;
	double rest = s * (half_square + log_tail(s * s)) + k * LN2_LOW;

	return k * LN2_HIGH - ((half_square - rest) - f);
}

static inline double log_one(double x)
{
	/* A subnormal is made normal; what has no logarithm is replaced. */
	double up = x < DBL_MIN ? x * 0x1p54 : x;
	double shift = x < DBL_MIN ? -54 : 0;
	double y = log_normal(up > 0 && up <= DBL_MAX ? up : 1, shift);

	y = x == 0 ? -INFINITY : y;
	y = x > DBL_MAX ? x : y;
	return x >= 0 ? y : NAN;
}

double vmath_exp(double x)
{
	return exp_one(x);
}

double vmath_log(double x)
{
	return log_one(x);
}

double vmath_logistic(double x)
{
	double e = exp_one(x < 0 ? x : -x);

	return x < 0 ? e / (1 + e) : 1 / (1 + e);
}

static void exp_plain(double *to, const double *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = exp_one(from[i]);
}

static void log_plain(double *to, const double *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = log_one(from[i]);
}

#if defined(__x86_64__) && defined(__GNUC__)

#define TARGET __attribute__((target("avx2")))

static TARGET void exp_avx2(double *to, const double *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = exp_one(from[i]);
}

static TARGET void log_avx2(double *to, const double *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = log_one(from[i]);
}

static bool has_avx2(void)
{
	return __builtin_cpu_supports("avx2");
}

#else

#define exp_avx2 exp_plain
#define log_avx2 log_plain

static bool has_avx2(void)
{
	return false;
}

#endif

void vmath_exp_all(double *to, const double *from, size_t n)
{
	(has_avx2() ? exp_avx2 : exp_plain)(to, from, n);
}

void vmath_log_all(double *to, const double *from, size_t n)
{
	(has_avx2() ? log_avx2 : log_plain)(to, from, n);
}

/* shortest.c - the shortest decimal of a double, by Schubfach. */
#include "base/shortest.h"

#include <stdbool.h>
#include <string.h>

__extension__ typedef unsigned __int128 product;

enum {
	FRACTION_BITS = 52,
	BIAS = 1075, /* of the exponent, where the fraction is an integer */
	FIRST_POWER = -292
};

static const struct power {
	uint64_t high, low;
} powers[] = {
#include "base/powers10.inc"
};

/* A double is mantissa * 2^exponent, both integers. */
struct parts {
	uint64_t mantissa;
	int exponent;
	/* The double below is half as far as the one above. */
	bool narrow;
};

static struct parts parts_of(double x)
{
	uint64_t bits;

	memcpy(&bits, &x, sizeof(bits));
	uint64_t fraction = bits & ((1ULL << FRACTION_BITS) - 1);
	int exponent = (int)(bits >> FRACTION_BITS & 0x7ff);

	if (exponent == 0)
		return (struct parts){fraction, 1 - BIAS, false};
	return (struct parts){fraction | 1ULL << FRACTION_BITS, exponent - BIAS,
		fraction == 0 && exponent > 1};
}

/* X * 2^-SHIFT rounded down; the compilers shift negative numbers so. */
static int shifted(int x, int shift)
{
	return x >= 0 ? x >> shift : -((-x + (1 << shift) - 1) >> shift);
}

/* floor(log10(2^E)), or of 3/4 of it where the interval is narrow; and
 * floor(log2(10^E)).  Paper, section 9: right for all exponents of doubles. */
static int log10_of_power2(int e, bool narrow)
{
	return shifted(e * 1262611 - (narrow ? 524031 : 0), 22);
}
static int log2_of_power10(int e)
{
	return shifted(e * 1741647, 19);
}

/* G * X / 2^128, rounded to odd: the lowest bit says whether more follows. */
static uint64_t round_to_odd(const struct power *g, uint64_t x)
{
	product low = (product)g->low * x;
	product high = (product)g->high * x + (uint64_t)(low >> 64);

	return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

static struct shortest without_zeros(uint64_t digits, int exponent)
{
	if (digits % 10)
		return (struct shortest){digits, exponent};
	while (digits % 10000 == 0) {
		digits /= 10000;
		exponent += 4;
	}
	while (digits % 10 == 0) {
		digits /= 10;
		exponent++;
	}
	return (struct shortest){digits, exponent};
}

/* The interval in quarters of 10^k, odd if it lies between two of them. */
struct nearest {
	uint64_t low, at, high;
};

static struct nearest scaled(struct parts p, int k)
{
	const struct power *g = &powers[-k - FIRST_POWER];
	int h = p.exponent + log2_of_power10(-k) + 1;
	uint64_t m = 4 * p.mantissa, odd = p.mantissa & 1;

	/* Its ends read back as X only if X is even. */
	return (struct nearest){round_to_odd(g, (m - 2 + p.narrow) << h) + odd,
		round_to_odd(g, m << h), round_to_odd(g, (m + 2) << h) - odd};
}

struct shortest shortest_of(double x)
{
	struct parts p = parts_of(x);
	int k = log10_of_power2(p.exponent, p.narrow);
	struct nearest in = scaled(p, k);
	uint64_t s = in.at / 4, tens = s / 10;

	/* One digit less, if one of the two around X is inside. */
	if (s >= 10) {
		bool below = in.low <= 40 * tens;
		bool above = 40 * tens + 40 <= in.high;
		if (below != above)
			return without_zeros(tens + above, k + 1);
	}
	bool below = in.low <= 4 * s, above = 4 * s + 4 <= in.high;
	if (below != above)
		return without_zeros(s + above, k);
	/* Both are, or none: the nearer one, and of two the even one. */
	uint64_t middle = 4 * s + 2;
	return without_zeros(
		s + (in.at > middle || (in.at == middle && (s & 1))), k);
}

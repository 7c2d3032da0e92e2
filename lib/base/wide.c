/* wide.c - sums, products and decimals of 512 bits. */
#include "base/wide.h"

#include <math.h>

struct wide wide_of(wide_int x)
{
	struct wide w;
	uint64_t fill = x < 0 ? ~(uint64_t)0 : 0;

	w.limb[0] = (uint64_t)x;
	w.limb[1] = (uint64_t)((wide_unsigned)x >> 64);
	for (int i = 2; i < WIDE_LIMBS; i++)
		w.limb[i] = fill;
	return w;
}

struct wide wide_add(struct wide a, struct wide b)
{
	wide_unsigned carry = 0;

	for (int i = 0; i < WIDE_LIMBS; i++) {
		carry += (wide_unsigned)a.limb[i] + b.limb[i];
		a.limb[i] = (uint64_t)carry;
		carry >>= 64;
	}
	return a;
}

struct wide wide_negate(struct wide a)
{
	wide_unsigned carry = 1;

	for (int i = 0; i < WIDE_LIMBS; i++) {
		carry += ~a.limb[i];
		a.limb[i] = (uint64_t)carry;
		carry >>= 64;
	}
	return a;
}

struct wide wide_subtract(struct wide a, struct wide b)
{
	return wide_add(a, wide_negate(b));
}

int wide_sign(const struct wide *a)
{
	uint64_t any = 0;

	if (a->limb[WIDE_LIMBS - 1] >> 63)
		return -1;
	for (int i = 0; i < WIDE_LIMBS; i++)
		any |= a->limb[i];
	return any != 0;
}

int wide_compare(const struct wide *a, const struct wide *b)
{
	struct wide difference = wide_subtract(*a, *b);

	return wide_sign(&difference);
}

static wide_unsigned magnitude(wide_int x)
{
	return x < 0 ? -(wide_unsigned)x : (wide_unsigned)x;
}

/* A * B, A not negative. */
static struct wide times_limb(struct wide a, uint64_t b)
{
	wide_unsigned carry = 0;

	for (int i = 0; i < WIDE_LIMBS; i++) {
		carry += (wide_unsigned)a.limb[i] * b;
		a.limb[i] = (uint64_t)carry;
		carry >>= 64;
	}
	return a;
}

/* A * 2^64. */
static struct wide up_a_limb(struct wide a)
{
	for (int i = WIDE_LIMBS - 1; i > 0; i--)
		a.limb[i] = a.limb[i - 1];
	a.limb[0] = 0;
	return a;
}

struct wide wide_times(struct wide a, wide_int b)
{
	wide_unsigned m = magnitude(b);
	bool minus = (wide_sign(&a) < 0) != (b < 0);

	if (wide_sign(&a) < 0)
		a = wide_negate(a);
	a = wide_add(times_limb(a, (uint64_t)m),
		up_a_limb(times_limb(a, (uint64_t)(m >> 64))));
	return minus ? wide_negate(a) : a;
}

struct wide wide_product(wide_int a, wide_int b)
{
	return wide_times(wide_of(a), b);
}

void wide_add_product(struct wide *sum, wide_int a, wide_int b)
{
	*sum = wide_add(*sum, wide_product(a, b));
}

/* The number of bits of A, which is not negative. */
static int bits(const struct wide *a)
{
	for (int i = WIDE_LIMBS - 1; i >= 0; i--)
		if (a->limb[i])
			return 64 * i + 64 - __builtin_clzll(a->limb[i]);
	return 0;
}

/* The 64 bits of A from bit AT on. */
static uint64_t window(const struct wide *a, int at)
{
	int limb = at / 64, shift = at % 64;
	uint64_t low = a->limb[limb] >> shift;

	return shift && limb + 1 < WIDE_LIMBS
		       ? low | a->limb[limb + 1] << (64 - shift)
		       : low;
}

static bool any_below(const struct wide *a, int at)
{
	for (int i = 0; i < at / 64; i++)
		if (a->limb[i])
			return true;
	return at % 64 && a->limb[at / 64] << (64 - at % 64);
}

double wide_double(const struct wide *a)
{
	struct wide m = *a;

	if (wide_sign(a) < 0)
		m = wide_negate(m);
	int n = bits(&m), drop = n > 64 ? n - 64 : 0;
	uint64_t top = window(&m, drop);
	/* 64 bits become 53 in one rounding; the lowest stands for all below.
	 */
	if (drop && any_below(&m, drop))
		top |= 1;
	double x = ldexp((double)top, drop);
	return wide_sign(a) < 0 ? -x : x;
}

double wide_ratio(struct wide a, struct wide b)
{
	return wide_double(&a) / wide_double(&b);
}

/* A / 10^19, A not negative; the rest. */
static uint64_t divide(struct wide *a)
{
	const uint64_t ten19 = UINT64_C(10000000000000000000);
	wide_unsigned rest = 0;

	for (int i = WIDE_LIMBS - 1; i >= 0; i--) {
		rest = rest << 64 | a->limb[i];
		a->limb[i] = (uint64_t)(rest / ten19);
		rest %= ten19;
	}
	return (uint64_t)rest;
}

void wide_print(struct buf *to, struct wide a)
{
	uint64_t part[10]; /* of 19 digits each, the last first */
	int n = 0;

	if (wide_sign(&a) < 0) {
		buf_byte(to, '-');
		a = wide_negate(a);
	}
	do
		part[n++] = divide(&a);
	while (wide_sign(&a));
	buf_printf(to, "%llu", (unsigned long long)part[--n]);
	while (n)
		buf_printf(to, "%019llu", (unsigned long long)part[--n]);
}

bool wide_parse(struct wide *to, struct text t)
{
	struct wide w = wide_of(0);
	bool minus = t.len && t.at[0] == '-';
	size_t i = minus;

	if (i == t.len)
		return false;
	for (; i < t.len; i++) {
		unsigned digit = (unsigned char)t.at[i] - (unsigned)'0';
		if (digit > 9 || w.limb[WIDE_LIMBS - 1] >> 59)
			return false;
		w = wide_add(times_limb(w, 10), wide_of(digit));
	}
	if (w.limb[WIDE_LIMBS - 1] >> 63)
		return false;
	*to = minus ? wide_negate(w) : w;
	return true;
}

/* numeral.c - fractions of whole numbers to doubles, rounded once. */
#include "profile/numeral.h"

#include <math.h>

#include "base/shortest.h"

__extension__ typedef unsigned __int128 magnitude;

enum {
	KEPT = 64, /* bits of a quotient, of which a double has 53 */
	/* A numerator of 127 bits over so many leaves 55 bits or more: those of
	 * a double, the one it is rounded by, and whether there is more. */
	ONE_DIVISION = 72,
	MOST_DIGITS = 37
};

/* (HIGH * 2 + whether there is more below) * 2^SCALE; HIGH has 62 bits or
 * more, or nothing was cut off: so that one rounding remains. */
static double round_once(uint64_t high, bool more, int scale)
{
	return ldexp((double)(high | more), scale);
}

static int bits_of(magnitude x)
{
	uint64_t high = (uint64_t)(x >> 64), low = (uint64_t)x;

	if (high)
		return 128 - __builtin_clzll(high);
	return low ? 64 - __builtin_clzll(low) : 0;
}

/* Bit by bit: the denominator is too long for one division. */
static double divide_slowly(magnitude n, magnitude d)
{
	magnitude rest = n % d;
	uint64_t high = (uint64_t)(n / d); /* at most 2^56 */
	int scale = 0;

	for (; high >> 61 == 0; scale--) {
		rest <<= 1;
		high <<= 1;
		if (rest >= d) {
			rest -= d;
			high |= 1;
		}
	}
	return round_once(high, rest != 0, scale);
}

/* Of what is not exact in doubles.  Both are below 2^127, N above 0. */
static double divide(magnitude n, magnitude d)
{
	int up = 127 - bits_of(n), down;

	if (bits_of(d) > ONE_DIVISION)
		return divide_slowly(n, d);
	n <<= up;
	magnitude q = n / d;
	bool more = q * d != n;
	down = bits_of(q) - KEPT;
	if (down <= 0)
		return round_once((uint64_t)q, more, -up);
	more |= q << (128 - down) != 0;
	return round_once((uint64_t)(q >> down), more, down - up);
}

static bool is_double(amount x)
{
	return x > -((amount)1 << 53) && x < (amount)1 << 53;
}

double numeral_quotient(amount numerator, amount denominator)
{
	if (is_double(numerator) && is_double(denominator))
		return (double)numerator / (double)denominator;
	if (numerator == 0)
		return 0;
	if (numerator < 0)
		return -divide(-(magnitude)numerator, (magnitude)denominator);
	return divide((magnitude)numerator, (magnitude)denominator);
}

static struct wide twice(struct wide a)
{
	return wide_add(a, a);
}

/* The same bit by bit from the top: numerators and denominators here are below
 * 2^500. */
static double divide_wide(struct wide n, struct wide d)
{
	int scale = 0;
	uint64_t high = 0;

	while (wide_compare(&d, &n) <= 0) {
		d = twice(d);
		scale++;
	}
	while (wide_compare(&n, &d) < 0) {
		n = twice(n);
		scale--;
	}
	for (int i = 0; i < KEPT - 2; i++) { /* d <= n < 2 * d at first */
		high <<= 1;
		if (wide_compare(&n, &d) >= 0) {
			n = wide_subtract(n, d);
			high |= 1;
		}
		n = twice(n);
	}
	return round_once(high, wide_sign(&n) != 0, scale - (KEPT - 3));
}

double numeral_quotient_wide(struct wide numerator, struct wide denominator)
{
	int sign = wide_sign(&numerator);

	if (sign == 0)
		return 0;
	if (sign < 0)
		return -divide_wide(wide_negate(numerator), denominator);
	return divide_wide(numerator, denominator);
}

double numeral_variance(
	const struct wide *squares, amount sum, size_t n, amount unit)
{
	struct wide top = wide_subtract(wide_times(*squares, (wide_int)n),
			    wide_product(sum, sum)),
		    below = wide_times(
			    wide_product((wide_int)n, (wide_int)n - 1),
			    unit * unit);

	return numeral_quotient_wide(top, below);
}

double numeral_variance_small(amount squares, amount sum, size_t n, amount unit)
{
	return numeral_quotient((amount)n * squares - sum * sum,
		(amount)n * (amount)(n - 1) * unit * unit);
}

struct numeral numeral_of_real(double x)
{
	if (x == 0)
		return (struct numeral){0, 0};
	struct shortest s = shortest_of(fabs(x));
	amount digits = (amount)s.digits;
	return (struct numeral){x < 0 ? -digits : digits, s.exponent};
}

bool numeral_parse(struct numeral *to, struct text t)
{
	const char *p = t.at, *end = p + t.len;
	struct numeral f = {0, 0};
	unsigned seen = 0, kept = 0; /* digits, and from the first not 0 on */
	bool point = false, minus = p < end && *p == '-';

	for (p += minus; p < end; p++) {
		if (*p == '.' && !point) {
			point = true;
			continue;
		}
		if (*p < '0' || *p > '9' || kept == MOST_DIGITS ||
			f.exponent == -MOST_DIGITS)
			return false;
		f.digits = f.digits * 10 + (*p - '0');
		f.exponent -= point;
		kept += f.digits > 0;
		seen++;
	}
	if (minus)
		f.digits = -f.digits;
	*to = f;
	return seen > 0;
}

static struct wide times_ten(struct wide a, int times)
{
	for (; times > 0; times--)
		a = wide_times(a, 10);
	return a;
}

double numeral_ratio(struct numeral a, struct numeral b)
{
	int shift = a.exponent - b.exponent;
	struct wide n = times_ten(wide_of(a.digits), shift),
		    d = times_ten(wide_of(b.digits), -shift);

	if (is_double(a.digits) && is_double(b.digits) && shift == 0)
		return (double)a.digits / (double)b.digits;
	if (wide_sign(&d) > 0)
		return numeral_quotient_wide(n, d);
	return numeral_quotient_wide(wide_negate(n), wide_negate(d));
}

/* Both with the smaller exponent, which is returned. */
static int align(
	struct wide *x, struct wide *y, struct numeral a, struct numeral b)
{
	int low = a.exponent < b.exponent ? a.exponent : b.exponent;

	*x = times_ten(wide_of(a.digits), a.exponent - low);
	*y = times_ten(wide_of(b.digits), b.exponent - low);
	return low;
}

double numeral_minus(struct numeral a, struct numeral b)
{
	struct wide x, y;
	int low = align(&x, &y, a, b);

	x = wide_subtract(x, y);
	return numeral_quotient_wide(
		times_ten(x, low), times_ten(wide_of(1), -low));
}

int numeral_compare(struct numeral a, struct numeral b)
{
	struct wide x, y;

	if (a.exponent == b.exponent)
		return (a.digits > b.digits) - (a.digits < b.digits);
	align(&x, &y, a, b);
	return wide_compare(&x, &y);
}

/* X * 10^EXPONENT without an exponent. */
static void print(struct buf *to, struct wide x, int exponent)
{
	struct buf digits = {0};
	bool minus = wide_sign(&x) < 0;

	if (minus)
		x = wide_negate(x);
	wide_print(&digits, times_ten(x, exponent));
	if (minus)
		buf_byte(to, '-');
	size_t behind = exponent < 0 ? (size_t)-exponent : 0;
	for (size_t n = digits.len; n <= behind; n++) {
		buf_byte(to, '0');
		if (n == digits.len)
			buf_byte(to, '.');
	}
	if (digits.len > behind) {
		buf_bytes(to, digits.at, digits.len - behind);
		if (behind)
			buf_byte(to, '.');
	}
	size_t front = digits.len > behind ? digits.len - behind : 0;
	buf_bytes(to, digits.at + front, digits.len - front);
	buf_release(&digits);
}

void numeral_print(struct buf *to, struct numeral a)
{
	print(to, wide_of(a.digits), a.exponent);
}

void numeral_quantile(
	struct buf *to, const struct numeral *v, size_t n, struct numeral share)
{
	amount one = 1;
	struct wide x, y;

	for (int i = share.exponent; i < 0; i++)
		one *= 10;
	amount at = (amount)(n - 1) * share.digits, part = at % one;
	size_t i = (size_t)(at / one), j = i + 1 < n ? i + 1 : i;
	int low = align(&x, &y, v[i], v[j]);
	struct wide step = wide_times(wide_subtract(y, x), part);
	print(to, wide_add(wide_times(x, one), step), low + share.exponent);
}

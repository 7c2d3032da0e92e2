/* number.c - fixed-point amounts, doubles and integers, in and out. */
#include "base/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/half.h"
#include "base/shortest.h"

enum {
	LONGEST = 400, /* bytes of a number worth reading */
	DIGITS = 24    /* room for those of a double, copied as a whole */
};

const uint32_t amount_ten[] = {1, 10, 100, 1000, 10000, 100000, 1000000,
	10000000, 100000000, 1000000000};

/* The ASCII character that the one at the beginning of T counts as in a number,
 * and its length in *N; 0: it counts as none. */
static char counts_as(struct text t, size_t *n)
{
	static const struct {
		const char *bytes;
		char plain;
	} marks[] = {{"\xc2\xa0", ' '},	 /* no-break blank */
		{"\xe2\x80\xaf", ' '},	 /* narrow no-break blank */
		{"\xe2\x80\x89", ' '},	 /* thin blank */
		{"\xe3\x80\x80", ' '},	 /* full-width blank */
		{"\xe2\x80\x99", '\''}}; /* apostrophe */

	*n = 3;
	char half = t.len >= *n ? half_of(t.at) : 0;
	if (half)
		return half;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		*n = strlen(marks[i].bytes);
		if (t.len >= *n && memcmp(t.at, marks[i].bytes, *n) == 0)
			return marks[i].plain;
	}
	*n = 1;
	return (unsigned char)t.at[0] < 0x80 ? t.at[0] : 0;
}

char number_mark(struct text t)
{
	size_t n;
	char plain = t.len ? counts_as(t, &n) : 0;

	return plain && n == t.len ? plain : 0;
}

size_t number_plain(char *to, struct text t)
{
	size_t n = 0, step;

	for (size_t i = 0; i < t.len; i += step) {
		char c = counts_as((struct text){t.at + i, t.len - i}, &step);
		to[n++] = c ? c : t.at[i];
	}
	return n;
}

/* T without blanks, other forms of characters made plain, in ROOM of LONGEST
 * bytes if it had any; an empty text if it cannot be a number. */
static struct text plain(struct text t, char *room)
{
	bool wide = false;

	t = text_trim(t);
	if (t.len >= LONGEST)
		return (struct text){"", 0};
	for (size_t i = 0; i < t.len; i++)
		wide |= (unsigned char)t.at[i] >= 0x80;
	if (!wide)
		return t;
	return (struct text){room, number_plain(room, t)};
}

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool takes_sign(struct text *t)
{
	bool minus = t->len && t->at[0] == '-';

	if (t->len && (minus || t->at[0] == '+')) {
		t->at++;
		t->len--;
	}
	return minus;
}

/* Whether a separator at T[I] ends a group: digits before it, and exactly
 * three digits up to the next separator or the end of the whole part. */
static bool groups(struct text t, size_t i, const struct number_style *style)
{
	size_t n = 0;

	for (size_t j = i + 1; j < t.len && digit(t.at[j]); j++)
		n++;
	size_t first = 0;
	while (first < t.len && digit(t.at[first]))
		first++;
	return n == 3 && first >= 1 && first <= 3 && i >= first &&
	       (i + 4 == t.len || t.at[i + 4] == style->decimal ||
		       t.at[i + 4] == style->thousands);
}

/* Digits in front of the point, with their separators; *T moves behind them. */
static bool read_whole(amount *to, size_t *digits, struct text *t,
	const struct number_style *style)
{
	uint64_t low = 0;
	amount value = 0;
	size_t i = 0, n = 0;

	for (; i < t->len && t->at[i] != style->decimal; i++) {
		char c = t->at[i];
		if (!digit(c)) {
			if (c == '\0' || c != style->thousands ||
				!groups(*t, i, style))
				return false;
			continue;
		}
		low = low * 10 + (uint64_t)(c - '0');
		if (++n == 18) { /* what is read so far fits in 64 bits */
			value = (amount)low;
			low = 0;
		} else if (n > 18) {
			value = value * 10 + (amount)low;
			low = 0;
			if (value > (amount)100000000000 * AMOUNT_UNIT)
				return false;
		}
	}
	*to = n < 18 ? (amount)low : value;
	*digits = n;
	t->at += i;
	t->len -= i;
	return true;
}

/* Digits behind the point as units of 10^-9, rounded. */
static bool read_fraction(int64_t *to, unsigned *decimals, struct text t)
{
	int64_t value = 0;
	unsigned n = 0;

	for (size_t i = 0; i < t.len; i++) {
		if (!digit(t.at[i]))
			return false;
		if (i < AMOUNT_DECIMALS) {
			value = value * 10 + (t.at[i] - '0');
			n++;
		}
	}
	*decimals = n;
	for (; n < AMOUNT_DECIMALS; n++)
		value *= 10;
	*to = value + (t.len > n && t.at[n] >= '5');
	return true;
}

static bool read_amount(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style)
{
	amount whole;
	int64_t fraction = 0;
	size_t digits;
	bool minus = takes_sign(&t);

	if (!read_whole(&whole, &digits, &t, style))
		return false;
	*decimals = 0;
	if (t.len) { /* the point, and what is behind it */
		t.at++;
		t.len--;
		digits += t.len;
		if (!read_fraction(&fraction, decimals, t))
			return false;
	}
	whole = whole * AMOUNT_UNIT + fraction;
	*to = minus ? -whole : whole;
	return digits > 0;
}

bool amount_parse_any(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style)
{
	char room[LONGEST];

	return read_amount(to, decimals, t, style) ||
	       read_amount(to, decimals, plain(t, room), style);
}

/* Decimal digits of X, ending at END; returns the first. */
static inline char *digits_of(char *end, uint64_t x)
{
	static const char pairs[] = "00010203040506070809"
				    "10111213141516171819"
				    "20212223242526272829"
				    "30313233343536373839"
				    "40414243444546474849"
				    "50515253545556575859"
				    "60616263646566676869"
				    "70717273747576777879"
				    "80818283848586878889"
				    "90919293949596979899";

	for (; x >= 100; x /= 100) {
		end -= 2;
		memcpy(end, &pairs[x % 100 * 2], 2);
	}
	if (x >= 10) {
		end -= 2;
		memcpy(end, &pairs[x * 2], 2);
	} else {
		*--end = (char)('0' + x);
	}
	return end;
}

void amount_print_units(struct buf *to, amount a)
{
	char room[40], *end = room + 40, *p = end;
	amount size = a < 0 ? -a : a;

	for (; size > UINT64_MAX; size /= 10)
		*--p = (char)('0' + (int)(size % 10));
	p = digits_of(p, (uint64_t)size);
	if (a < 0)
		buf_byte(to, '-');
	buf_bytes(to, p, (size_t)(end - p));
}

bool amount_parse_units(amount *to, struct text t)
{
	bool minus = takes_sign(&t);
	amount value = 0;

	if (t.len == 0 || t.len > 39)
		return false;
	for (size_t i = 0; i < t.len; i++) {
		if (!digit(t.at[i]) ||
			__builtin_mul_overflow(value, 10, &value) ||
			__builtin_add_overflow(value, t.at[i] - '0', &value))
			return false;
	}
	*to = minus ? -value : value;
	return true;
}

void amount_print(struct buf *to, amount a, unsigned decimals)
{
	int64_t cut = amount_ten[AMOUNT_DECIMALS - decimals],
		one = amount_ten[decimals];
	amount size = a < 0 ? -a : a;

	if (size <= INT64_MAX - AMOUNT_UNIT) /* no division of 128 bits */
		size = ((int64_t)size + cut / 2) / cut;
	else
		size = size / cut + (size % cut * 2 >= cut);
	if (a < 0 && size)
		buf_byte(to, '-');
	if (size <= INT64_MAX) {
		int64_t small = (int64_t)size;
		int_print(to, small / one);
		size = small % one;
	} else {
		amount_print_units(to, size / one);
		size %= one;
	}
	if (decimals == 0)
		return;
	char *p = buf_room(to, decimals + 1);
	int64_t rest = (int64_t)size;
	p[0] = '.';
	for (unsigned i = decimals; i > 0; i--, rest /= 10)
		p[i] = (char)('0' + rest % 10);
	to->len += decimals + 1;
}

double amount_double(amount a)
{
	return (double)a / AMOUNT_UNIT;
}

/* Powers of ten that are doubles, as are whole numbers up to 2^53: so that the
 * quotient of both is the nearest one (Clinger 1990). */
static const double ten[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* N bytes, 1 to 8, the first in the lowest place, zeros behind. */
static inline uint64_t eight_bytes(const char *p, size_t n)
{
	const unsigned char *b = (const unsigned char *)p;
	uint64_t x = 0;

	if (n >= 4) { /* two halves, which may overlap */
		uint64_t low = b[0] | (uint32_t)b[1] << 8 |
			       (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
		b += n - 4;
		uint64_t high = b[0] | (uint32_t)b[1] << 8 |
				(uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
		return low | high << 8 * (n - 4);
	}
	x = b[0] | (uint64_t)b[n / 2] << 8 * (n / 2);
	return x | (uint64_t)b[n - 1] << 8 * (n - 1);
}

/* The number that eight digits make, the first in the lowest byte: pairs of
 * digits, then pairs of pairs, are joined at once. */
static inline uint64_t eight_digits(uint64_t x)
{
	x = (x & EACH(0x0f)) * (1 + (10 << 8)) >> 8;
	x = (x & UINT64_C(0x00ff00ff00ff00ff)) * (1 + (100 << 16)) >> 16;
	return (x & UINT64_C(0x0000ffff0000ffff)) *
		       (1 + (UINT64_C(10000) << 32)) >>
	       32;
}

/* A number of up to eight bytes behind the sign, which begins with a digit,
 * without a loop: most cells are such.  False: it may be another number. */
static inline bool real_short(double *to, struct text t, char point)
{
	bool minus = t.len && t.at[0] == '-';
	size_t n = t.len - minus, behind = 0;

	if (n - 1 > 7)
		return false;
	uint64_t x = eight_bytes(t.at + minus, n), wrong;
	uint64_t other = x ^ EACH((uint64_t)(unsigned char)point);
	uint64_t found = (other - EACH(1)) & ~other & EACH(0x80);
	if (found) { /* the first point goes out */
		uint64_t below = ((found & (0 - found)) >> 7) - 1;
		size_t at = (size_t)__builtin_ctzll(found) / 8;
		x = (x & below) | (x >> 8 & ~below);
		behind = --n - at;
		if (at == 0)
			return false;
	}
	/* Zeros in front; a byte that is no digit shows in its highest bit. */
	x = x << 8 * (8 - n) | EACH('0') >> 4 >> (8 * n - 4);
	wrong = ((x + EACH(0x7f - '9')) | (x - EACH('0'))) & EACH(0x80);
	if (wrong)
		return false;
	double size = (double)(int64_t)eight_digits(x) / ten[behind];
	memcpy(&x, &size, sizeof(x));
	x |= (uint64_t)minus << 63; /* signs come at random: no branch */
	memcpy(to, &x, sizeof(x));
	return true;
}

/* The same of up to 18 digits, one by one. */
static __attribute__((noinline)) bool real_plain(
	double *to, struct text t, char point)
{
	uint64_t value;
	size_t behind;
	bool minus;

	if (!number_digits(&value, &behind, &minus, t, point, 18))
		return false;
	if (value > UINT64_C(1) << 53)
		return false;
	double x = (double)value / ten[behind];
	*to = minus ? -x : x;
	return true;
}

/* Any number, with all that people write in it. */
static __attribute__((noinline)) bool real_any(
	double *to, struct text t, const struct number_style *style)
{
	char room[LONGEST], copy[LONGEST], *end;
	size_t n = 0, digits = 0;

	t = plain(t, room);
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		digits += digit(c);
		if (c == style->decimal)
			c = '.';
		else if (c && c == style->thousands && groups(t, i, style))
			continue;
		else if (!digit(c) && c != '-' && c != '+' && c != 'e' &&
			 c != 'E')
			return false;
		copy[n++] = c;
	}
	copy[n] = '\0';
	if (!digits)
		return false;
	*to = strtod(copy, &end);
	return *end == '\0' && isfinite(*to);
}

bool real_parse(double *to, struct text t, const struct number_style *style)
{
	return real_short(to, t, style->decimal) ||
	       real_plain(to, t, style->decimal) || real_any(to, t, style);
}

/* Digits around a point, as %g of printf does where it keeps N digits and the
 * first stands for 10^LEADING: fewer than five places behind the point, and no
 * zeros that are made up before it. */
static void plain_print(struct buf *to, const char *digit, int n, int leading)
{
	char *p = buf_room(to, 2 * DIGITS);

	if (leading < 0) {
		memcpy(p, "0.0000", 6);
		memcpy(p + 1 - leading, digit, DIGITS);
		to->len += (size_t)(1 - leading + n);
		return;
	}
	memset(p, '0', DIGITS);
	memcpy(p, digit, (size_t)n);
	if (leading + 1 < n) {
		p[leading + 1] = '.';
		memcpy(p + leading + 2, digit + leading + 1, DIGITS);
		n++;
	}
	to->len += (size_t)(leading < n ? n : leading + 1);
}

static void exponent_print(
	struct buf *to, const char *digit, int n, int leading)
{
	buf_byte(to, digit[0]);
	if (n > 1) {
		buf_byte(to, '.');
		buf_bytes(to, digit + 1, (size_t)(n - 1));
	}
	buf_string(to, leading < 0 ? "e-" : "e+");
	if (abs(leading) < 10)
		buf_byte(to, '0');
	int_print(to, abs(leading));
}

void real_print(struct buf *to, double x)
{
	/* Past so many digits before the point there is an exponent. */
	enum { FEW = 15 };

	if (isnan(x))
		return;
	if (x == trunc(x) && fabs(x) < 1e15) {
		int_print(to, (int64_t)x); /* no "-0" */
		return;
	}
	if (x < 0)
		buf_byte(to, '-');
	if (isinf(x)) {
		buf_string(to, "inf");
		return;
	}
	struct shortest d = shortest_of(fabs(x));
	char room[2 * DIGITS] = {0}, *end = room + DIGITS;
	char *digit = digits_of(end, d.digits);
	int n = (int)(end - digit), leading = n - 1 + d.exponent;
	if (leading < -4 || leading >= (n > FEW ? n : FEW))
		exponent_print(to, digit, n, leading);
	else
		plain_print(to, digit, n, leading);
}

bool int_parse(int64_t *to, struct text t)
{
	amount value;

	if (t.len > 20 || !amount_parse_units(&value, t) || value > INT64_MAX ||
		value < INT64_MIN)
		return false;
	*to = (int64_t)value;
	return true;
}

void int_print(struct buf *to, int64_t x)
{
	if ((uint64_t)x < 10) {
		buf_byte(to, (char)('0' + x));
		return;
	}
	char room[40] = {0}, *end = room + 20;
	char *p = digits_of(end, x < 0 ? 0 - (uint64_t)x : (uint64_t)x);

	if (x < 0)
		*--p = '-';
	/* As many bytes as there may be: a copy that is no call. */
	memcpy(buf_room(to, 20), p, 20);
	to->len += (size_t)(end - p);
}

/* number.h - numbers read from cells and written to them.
 *
 * Amounts are fixed-point in units of 10^-9, held in 128 bits, so that sums do
 * not depend on their order.  A value with more digits is rounded to that unit
 * (half away from zero).  Nothing here looks at the locale; full-width digits,
 * points and signs (U+FF0B to U+FF19) count as the plain ones, no-break and
 * thin blanks as a blank, an apostrophe that leans (U+2019) as one that does
 * not, and blanks around a number do not count.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

__extension__ typedef __int128 amount; /* units of 10^-9 */

enum { AMOUNT_DECIMALS = 9 };
#define AMOUNT_UNIT 1000000000
#define AMOUNT_MAX ((amount)(((amount)1 << 126) - 1 + ((amount)1 << 126)))

/* How numbers are written in the input. */
struct number_style {
	char decimal;	/* '.', or ',' */
	char thousands; /* between groups of three digits, or 0: none */
};

/* The character T as a mark between digits: an ASCII one, or what counts as one
 * in a number.  0: T is neither. */
char number_mark(struct text t);

/* Write T to TO with such characters made ASCII; TO has room for T.len bytes
 * and may be T.at.  How many bytes. */
size_t number_plain(char *to, struct text t);

static inline uint64_t number_four(const char *at)
{
	const unsigned char *b = (const unsigned char *)at;

	return b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	       (uint64_t)b[3] << 24;
}

/* The N bytes at P, 1 to 8, in a word, the first the lowest; some are loaded
 * twice, so that no length costs a loop. */
static inline uint64_t number_word(const char *p, size_t n)
{
	const unsigned char *b = (const unsigned char *)p;

	if (n == 8)
		return text_word(p);
	if (n >= 4)
		return number_four(p) | number_four(p + n - 4) << (8 * n - 32);
	return b[0] | (uint64_t)b[n / 2] << n / 2 * 8 |
	       (uint64_t)b[n - 1] << (8 * n - 8);
}

/* The number of eight digits, each a byte of D, the highest the last of them.
 * (Pairs, then fours, then all: after Lemire, "Quickly parsing eight digits",
 * 2018.) */
static inline uint64_t number_eight(uint64_t d)
{
	const uint64_t mask = 0x000000ff000000ff;

	d = d * 10 + (d >> 8);
	return ((d & mask) * 0x000f424000000064 +
		       (d >> 16 & mask) * 0x0000271000000001) >>
	       32;
}

/* number_digits() of the N bytes at P, 1 to 8. */
static inline bool number_few(
	uint64_t *value, size_t *behind, const char *p, size_t n, char point)
{
	const uint64_t tops = 0x8080808080808080;
	uint64_t x = number_word(p, n), found = text_match(x, point);

	*behind = 0;
	if (found) { /* the lowest is never a false one */
		unsigned at = (unsigned)__builtin_ctzll(found) & ~7u;
		uint64_t below = ((uint64_t)1 << at) - 1;
		if (at == 0)
			return false;
		x = (x & below) | (x >> 8 & ~below);
		*behind = --n - at / 8;
	}
	/* Digits to the top, and zeros before them. */
	x = (x ^ 0x3030303030303030) << (64 - 8 * n);
	*value = number_eight(x);
	return (((x + 0x7676767676767676) | x) & tops) == 0;
}

/* Of at most MOST digits, which 64 bits hold, with a point among them and a
 * minus before: what they are without the point, and how many stand behind it.
 * False: T is written otherwise. */
static inline bool number_digits(uint64_t *value, size_t *behind, bool *minus,
	struct text t, char point, int most)
{
	const char *p = t.at, *end = p + t.len, *after = end;
	uint64_t x = 0;

	*minus = p < end && *p == '-';
	p += *minus;
	if (p == end || end - p > most || (unsigned)*p - '0' > 9)
		return false;
	if (end - p <= 8)
		return number_few(value, behind, p, (size_t)(end - p), point);
	for (; p < end; p++) {
		unsigned d = (unsigned)*p - '0';
		if (d <= 9)
			x = x * 10 + d;
		else if (*p == point && after == end)
			after = p + 1;
		else
			return false;
	}
	*value = x;
	*behind = (size_t)(end - after);
	return true;
}

/* The amounts that there are most of: digits and a point, not too many for 64
 * bits, no sign but a minus.  False: this may be one of the others. */
extern const uint32_t amount_ten[]; /* to the power of 0, 1, ... 9 */
static inline bool amount_parse_plain(
	amount *to, unsigned *decimals, struct text t, char point)
{
	uint64_t value;
	size_t n;
	bool minus;

	if (!number_digits(&value, &n, &minus, t, point, 19))
		return false;
	if (n > AMOUNT_DECIMALS)
		return false;
	*decimals = (unsigned)n;
	*to = (amount)value * amount_ten[AMOUNT_DECIMALS - n];
	if (minus)
		*to = -*to;
	return true;
}

/* Read T.  False: not a number (want 1234.50), or beyond 10^20.  *DECIMALS
 * becomes the count of digits behind the point, at most 9. */
bool amount_parse_any(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style);
static inline bool amount_parse(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style)
{
	return amount_parse_plain(to, decimals, t, style->decimal) ||
	       amount_parse_any(to, decimals, t, style);
}

/* *TO += MORE; false, and *TO as it was, on overflow. */
static inline bool amount_add(amount *to, amount more)
{
	amount sum;

	if (__builtin_add_overflow(*to, more, &sum))
		return false;
	*to = sum;
	return true;
}

/* Print A with DECIMALS (0-9) digits behind the point; digits beyond are
 * rounded half away from zero. */
void amount_print(struct buf *to, amount a, unsigned decimals);

/* The nearest double, in whole units (a / 10^9). */
double amount_double(amount a);

/* Decimal integers of any size that fits, as saved state holds them. */
void amount_print_units(struct buf *to, amount a);
bool amount_parse_units(amount *to, struct text t);

/* A finite double written in decimal, with or without exponent; no hexadecimal,
 * no infinity, no NaN. */
bool real_parse(double *to, struct text t, const struct number_style *style);

/* The shortest decimal that reads back equal; nothing for NaN. */
void real_print(struct buf *to, double x);

/* An integer within int64_t, digits with an optional sign. */
bool int_parse(int64_t *to, struct text t);
void int_print(struct buf *to, int64_t x);

#endif

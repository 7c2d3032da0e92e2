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

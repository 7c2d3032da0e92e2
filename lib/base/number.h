/* number.h - numbers read from cells and written to them.
 *
 * Amounts are fixed-point in units of 10^-9, held in 128 bits, so that sums do
 * not depend on their order.  A value with more digits is rounded to that unit
 * (half away from zero).  Nothing here looks at the locale; full-width digits,
 * points and signs (U+FF0B to U+FF19) count as the plain ones, and blanks
 * around a number do not count.
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

/* Read T.  False: not a number (want 1234.50), or beyond 10^20.  *DECIMALS
 * becomes the count of digits behind the point, at most 9. */
bool amount_parse(amount *to, unsigned *decimals, struct text t,
	const struct number_style *style);

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

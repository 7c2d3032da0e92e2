/* decimal.h - decimal numbers of any length, compared exactly.
 *
 *	struct decimal_number a, b;
 *	if (decimal_read(&a, cell, &style) && decimal_read(&b, limit, &style))
 *		over = decimal_compare(&a, &b) > 0;
 *
 * Most numbers are amounts (base/number.h), which are compared as integers.  A
 * number with more than nine digits behind the point, or from 10^20 on, is kept
 * as its digits.  There is no exponent.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include "base/number.h"

struct decimal_number {
	amount units; /* of 10^-9, unless it is long */
	bool is_long, minus;
	struct text whole, part; /* of a long one: digits before the point
				  * without zeros in front, and behind it
				  * without zeros at the end; borrowed */
};

/* Read T, as STYLE says how numbers are written.  *TO borrows T.  False: it is
 * no number.  A number that is written with separators of thousands or with
 * full-width digits is rounded to nine digits behind the point. */
bool decimal_read(struct decimal_number *to, struct text t,
	const struct number_style *style);

/* Whether T is digits with at most one POINT among them, and a sign before
 * them or none: nothing else, no blanks either. */
bool decimal_is_plain(struct text t, char point);

/* Whether T is a plain number with an exponent behind it: "1.5e-07", "2E3". */
bool decimal_has_exponent(struct text t);

/* Add NUMBER, which has an exponent ("1.5e-07"), as it is written without;
 * unchanged where that is no number, or its exponent is beyond 400. */
void decimal_expand(struct buf *to, struct text number);

/* Add NUMBER, which is plain or has an exponent behind it ("1.5e-07"), rounded
 * half away from zero to PLACES digits behind the point, of which there are
 * then so many.  A number from 10^21 on is added as it is. */
void decimal_round(struct buf *to, struct text number, unsigned places);

/* Below 0, 0 or above 0 as A is less than B, equal to it, or more. */
int decimal_compare(
	const struct decimal_number *a, const struct decimal_number *b);

#endif

/* phone.h - a telephone number as its digits alone. */
#ifndef IDENTITY_PHONE_H
#define IDENTITY_PHONE_H

#include "base/text.h"

enum { PHONE_MOST = 15 }; /* digits, ITU-T E.164 */

/* The digits of T into TO: blanks, '-', '.', '(' and ')' do not count, nor does
 * a '+' before them; a Chinese country code (+86, 0086, or 86 before 11 digits)
 * goes.  How many, or 0: T is not a number of 1 to PHONE_MOST digits (one that
 * is masked, "138****0000", is not). */
size_t phone_digits(char to[PHONE_MOST], struct text t);

/* The bytes at T that are a number of North America, (212) 555-0143: neither
 * the area nor the exchange begins with 0 or 1; 0: they are none. */
size_t phone_bracketed(struct text t);

/* The same in groups of three, three and four: 212-555-0143, 212.555.0143,
 * 1-212-555-0143.  Those that are free of charge or called from everywhere, as
 * 400-820-8820, are none. */
size_t phone_in_three(struct text t);

#endif

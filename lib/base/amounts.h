/* amounts.h - amounts as people say them in options: 200k, 20万, 1.5亿,
 * 200,000, 1e6, ¥5.
 */
#ifndef BASE_AMOUNTS_H
#define BASE_AMOUNTS_H

#include "base/number.h"

/* Read T: a decimal number of the plain form, or with ',' between groups of
 * three digits; a currency sign may stand before it, and behind it a factor (k,
 * m, 千, 万, 百万, 千万, 亿, of either case) or e and an exponent, and 元.
 * *DECIMALS: digits behind the point of the value, at most 9.  False: it is
 * none of these, or beyond 10^20. */
bool amounts_parse(amount *to, unsigned *decimals, struct text t);

#endif

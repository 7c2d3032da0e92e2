/* currency.h - how many decimals the money of a country has, and what is one
 * currency.
 *
 * From ISO 4217, list one (minor units).  A code that is not there, as of
 * points or of a shop's own money, has 2.
 *
 *	currency_form(&kept, first);            // "cny" and "RMB" are CNY
 *	if (!currency_same(buf_view(&kept), t))
 *		...
 */
#ifndef OFFER_CURRENCY_H
#define OFFER_CURRENCY_H

#include <stdbool.h>

#include "base/text.h"

enum { CURRENCY_DECIMALS = 2 };

/* Decimals of the currency with this CODE of three letters, in any case, or
 * with this name (below). */
unsigned currency_decimals(struct text code);

/* Whether A and B are one currency: codes in any case; RMB, which is no code of
 * ISO 4217, and the Chinese names of some, such as 人民币 and 美元.  元 alone
 * is several countries', and is its own. */
bool currency_same(struct text a, struct text b);

/* Append T in the one form that all ways of writing its currency have. */
void currency_form(struct buf *to, struct text t);

#endif

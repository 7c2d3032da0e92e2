/* moneyunit.h - what stands behind an amount, and how much one of it is worth.
 *
 *	size_t length;
 *	int64_t worth = moneyunit_worth(text_of("5万美元"), 1, false, &length);
 *	// 10000, and LENGTH is that of 万美元
 */
#ifndef SCENE_MONEYUNIT_H
#define SCENE_MONEYUNIT_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* What the unit at AT of the plain text T is worth, with *LENGTH bytes: a count
 * such as 万, million or k, a currency or its symbol, or both.  A count other
 * than 万 and 亿 needs a currency, behind it or, if MARKED, before the amount.
 * 0: there is none, and *LENGTH is 0. */
int64_t moneyunit_worth(struct text t, size_t at, bool marked, size_t *length);

/* The length of the symbol of money at AT of T, such as ¥; 0: there is none. */
size_t moneyunit_symbol(struct text t, size_t at);

/* Where the blanks at AT of T end. */
size_t moneyunit_blanks(struct text t, size_t at);

#endif

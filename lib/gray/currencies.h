/* currencies.h - whether amounts are of several currencies.
 *
 * The least and the greatest name, by letters whatever their case, are kept, so
 * that neither the order of rows nor the threads show:
 *
 *	struct currencies c = {0};
 *	currencies_see(&c, cell);
 *	if (currencies_differ(&c)) ...
 *	currencies_release(&c);
 */
#ifndef GRAY_CURRENCIES_H
#define GRAY_CURRENCIES_H

#include <stdbool.h>

#include "base/text.h"

struct currencies {
	struct buf low, high; /* empty: none */
};

/* There was an amount in CURRENCY; an empty one is none. */
void currencies_see(struct currencies *c, struct text currency);
void currencies_join(struct currencies *c, const struct currencies *other);
void currencies_release(struct currencies *c);

/* Whether there are two but for the case of letters. */
bool currencies_differ(const struct currencies *c);

#endif

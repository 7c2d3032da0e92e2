/* fares.h - fare classes by name, in the order of their fares.
 *
 *	table_init(&classes, sizeof(struct emsr_class), seed);
 *	TRY(fares_put(&classes, &again, name, &class));
 *	...
 *	fares_order(&classes, class, at);
 *	emsr_levels(a, b, class, classes.n);
 */
#ifndef OFFER_FARES_H
#define OFFER_FARES_H

#include "base/table.h"
#include "offer/emsr.h"

/* Put NEW as NAME; *AGAIN: it was there already.  A message if it was, with
 * other figures. */
MUST_USE const char *fares_put(struct table *classes, bool *again,
	struct text name, const struct emsr_class *new);

/* CLASS[i] and the number AT[i] of the i-th of CLASSES, dear ones first, then
 * by name. */
void fares_order(
	const struct table *classes, struct emsr_class *class, uint32_t *at);

#endif

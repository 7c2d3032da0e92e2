/* further.h - orders whose customer and time stand on their first line alone.
 *
 * Shops export a line for each article of an order, and many leave out in the
 * lines behind the first what is said there already.  A line that has the
 * identifier of the order above it is that order's, at its time; a line of
 * another order, or of another customer, is not, however much it lacks.
 *
 *	struct further above = {0};
 *	further_begin(&above, id, customer, ms, day_ms);
 *	if (further_goes_on(&above, id, customer))
 *		... buf_view(&above.customer), above.ms ...
 *	further_release(&above);
 */
#ifndef JOURNEY_FURTHER_H
#define JOURNEY_FURTHER_H

#include "base/text.h"

/* The order of the last line that was whole.  Zeroed: there is none. */
struct further {
	bool known;
	struct buf id, customer; /* owned */
	int64_t ms;		 /* since 1970 */
	uint32_t day_ms;	 /* as conversions have it (events.h) */
};

/* A line that says who and when: order ID, which is empty or stands for none
 * (orders_is_blank()) where no line can go on with it. */
void further_begin(struct further *f, struct text id, struct text customer,
	int64_t ms, uint32_t day_ms);

/* Whether a line of order ID, whose customer is CUSTOMER or not said, goes on
 * with the order at hand.  Blanks around identifiers count. */
bool further_goes_on(
	const struct further *f, struct text id, struct text customer);

/* A line of no order stands between. */
void further_end(struct further *f);

void further_release(struct further *f);

#endif

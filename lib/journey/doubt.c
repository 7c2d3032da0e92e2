/* doubt.c - words for nobody, and names with blanks around them. */
#include "journey/doubt.h"

#include "journey/orders.h"

enum { LONGEST = 9 }; /* of the words for nobody */

enum doubt doubt_of(struct text customer)
{
	struct text bare = text_trim(customer);

	if (bare.len == 0)
		return DOUBT_NOBODY;
	if (bare.len <= LONGEST && (bare.at[0] < '0' || bare.at[0] > '9') &&
		orders_is_blank(bare))
		return DOUBT_NOBODY;
	return bare.len == customer.len ? DOUBT_NONE : DOUBT_PADDED;
}

void doubts_of(struct doubts *d, const struct table *customers)
{
	for (size_t i = 0; i < customers->n; i++) {
		struct text name = table_key(customers, i);
		enum doubt doubt = doubt_of(name);

		if (doubt == DOUBT_NONE)
			continue;
		if (d->n[doubt]++ == 0 ||
			text_compare(name, d->first[doubt]) < 0)
			d->first[doubt] = name;
	}
}

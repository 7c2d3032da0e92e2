/* doubt.c - words for nobody, and names with blanks around them. */
#include "journey/doubt.h"

#include <string.h>

#include "journey/orders.h"

enum { LONGEST = 9 }; /* of the words for nobody */

/* Whether T begins or ends with a blank of more than a byte: no-break,
 * ideographic, of no width, or a byte order mark. */
static bool has_wide_blank(struct text t)
{
	static const char *const blanks[] = {
		"\xc2\xa0", "\xe3\x80\x80", "\xe2\x80\x8b", "\xef\xbb\xbf"};

	for (size_t i = 0; i < sizeof(blanks) / sizeof(*blanks); i++) {
		size_t n = strlen(blanks[i]);
		if (t.len >= n &&
			(memcmp(t.at, blanks[i], n) == 0 ||
				memcmp(t.at + t.len - n, blanks[i], n) == 0))
			return true;
	}
	return false;
}

enum doubt doubt_of(struct text customer)
{
	struct text bare = text_trim(customer);

	if (bare.len == 0)
		return DOUBT_NOBODY;
	if (bare.len <= LONGEST && (bare.at[0] < '0' || bare.at[0] > '9') &&
		orders_is_blank(bare))
		return DOUBT_NOBODY;
	return bare.len == customer.len && !has_wide_blank(customer)
		       ? DOUBT_NONE
		       : DOUBT_PADDED;
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

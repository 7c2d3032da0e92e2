/* doubt.h - names of customers that may not be what they seem.
 *
 *	struct doubts d = {.n = {0}};
 *	doubts_of(&d, &customers);
 *	... d.n[DOUBT_NOBODY], d.first[DOUBT_NOBODY] ...
 */
#ifndef JOURNEY_DOUBT_H
#define JOURNEY_DOUBT_H

#include "base/table.h"

enum doubt {
	DOUBT_NONE,
	DOUBT_NOBODY, /* a word for no identifier, or for a line of totals:
		       * NULL, (not set), #N/A, 合计 */
	DOUBT_PADDED, /* blanks stand around it */
	DOUBTS
};

/* What there is to doubt of the name CUSTOMER.  The number 0 is a name. */
enum doubt doubt_of(struct text customer);

/* Of a key that is joined of several, what is before the first byte 0x1f;
 * borrowed. */
struct text doubt_customer(struct text key);

struct doubts {
	uint64_t n[DOUBTS];
	struct text
		first[DOUBTS]; /* of each the least by its bytes; borrowed */
};

/* Count the keys of CUSTOMERS into D; of a key that is joined of several, what
 * is before the first byte 0x1f. */
void doubts_of(struct doubts *d, const struct table *customers);

/* What the figure of such customers is called, and what is said of one, going
 * on from the name. */
const char *doubt_name(enum doubt which);
const char *doubt_says(enum doubt which);

#endif

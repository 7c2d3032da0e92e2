/* twins.h - customers that may be one with another, by their identifiers.
 *
 *	struct twins t = twins_find(&customers, TWINS_FRACTION);
 *	if (t.n)
 *		tell(t.first);
 */
#ifndef CELLS_TWINS_H
#define CELLS_TWINS_H

#include "base/table.h"

enum twins_how {
	TWINS_FRACTION, /* 17850.0 beside 17850: a program took identifiers for
			 * numbers */
	TWINS_CASE,	/* Ann@x.example beside ann@x.example */
	TWINS_WIDE,	/* Ｃ００１ beside C001 */
	TWINS		/* how many these are */
};

struct twins {
	uint64_t n; /* customers written so who are there otherwise, too */
	struct text first; /* of them, by its bytes; borrowed */
};

/* The keys of CUSTOMERS; takes room for those that are written so. */
struct twins twins_find(const struct table *customers, enum twins_how how);

/* What the figure of such customers is called, and what is said of one. */
const char *twins_name(enum twins_how how);
const char *twins_says(enum twins_how how);

#endif

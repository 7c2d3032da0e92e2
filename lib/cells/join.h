/* join.h - by which columns a table of --with is joined to the rows.
 *
 *	customers.csv			by the customer
 *	products.csv:product		by the product
 *	funds.csv:code=fund_code	the table's code is the rows' fund_code
 *	prices.csv:product+branch	by both
 */
#ifndef CELLS_JOIN_H
#define CELLS_JOIN_H

#include "base/fail.h"
#include "base/text.h"

enum { JOIN_KEYS = 4 };

/* Between the parts of a key of several columns: the unit separator. */
#define JOIN_BETWEEN '\x1f'

struct join {
	char *path;    /* owned */
	char *text;    /* what key[] and column[] are in; owned */
	char *missing; /* why rows are not looked up in it; NULL; owned */
	unsigned n;    /* columns of the key; 0: by the customer */
	/* What the table calls them, and the rows: roles or names of columns,
	 * each ends with a NUL. */
	const char *key[JOIN_KEYS], *column[JOIN_KEYS];
};

/* Read VALUE, as --with has it.  A file that is called so as a whole goes
 * before one with a key.  NULL, or what is wrong with it. */
MUST_USE const char *join_read(struct join *to, const char *value);
void join_release(struct join *join);

#endif

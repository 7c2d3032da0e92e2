/* roles.h - which column of a file plays which role.
 *
 * A role is a word of the common vocabulary (customer, time, amount, ...) or
 * the name of a column.  In a header it is found by, in this order: what
 * --columns says, its own name, a synonym.  Case does not count in ASCII.  Two
 * columns that fit equally are an error, but only when the role is used.
 */
#ifndef FILTER_ROLES_H
#define FILTER_ROLES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"
#include "base/text.h"
#include "filter/options.h"

enum {
	ROLE_NONE = -1,	   /* no column */
	ROLE_UNCLEAR = -2, /* several, and nobody has needed it yet */
	ROLE_MAX = 64
};

/* The names of the columns of one file, and behind them those that --with
 * appends.  Borrowed bytes. */
struct header {
	struct text *name;
	size_t n;
};

/* Find ROLE in H: *COLUMN its number, or ROLE_NONE when no column fits.
 * CHOSEN: the list of --columns.  NULL, or a message: ambiguous, or --columns
 * names a column that is not there. */
MUST_USE const char *role_find(int *column, struct text role,
	const struct header *h, const struct opt_list *chosen);

/* Whether NAME is ROLE or one of its synonyms. */
bool role_is(struct text name, const char *role);

/* "no column 'amount' (has: customer, day, amt)"; *REASON of the calling
 * thread, see fail_text(). */
const char *role_missing(const char *role, const struct header *h);

#endif

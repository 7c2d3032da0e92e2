/* roles.h - which column of a file plays which role.
 *
 * A role is a word of the common vocabulary (customer, time, amount, ...) or
 * the name of a column.  In a header it is found by, in this order: what
 * --columns says, its own name, a synonym.  Case does not count in ASCII.  Two
 * columns that fit equally are an error, but only when the role is used.
 */
#ifndef CELLS_ROLES_H
#define CELLS_ROLES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"
#include "base/text.h"
#include "cells/options.h"
#include "io/batch.h"

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

/* Whether record R is the line with the names of H once more, as where files
 * were joined: the same fields, whatever quotes are around them and, where
 * there are several, whatever the case of their letters. */
bool header_again(
	const struct header *h, struct batch *b, const struct record *r);

/* What header_may_be() goes by. */
struct header_hint {
	char first, last; /* letter of the first name; 0: it has none */
	size_t length;
};
static inline struct header_hint header_hint(const struct header *h)
{
	struct text t = h->n ? h->name[0] : (struct text){"", 0};

	return t.len ? (struct header_hint){text_lower(t.at[0]),
			       text_lower(t.at[t.len - 1]), t.len}
		     : (struct header_hint){0, 0, 0};
}

/* False if the first field of R shows that it is not the header of H. */
static inline bool header_may_be(const struct header_hint *h,
	const struct batch *b, const struct record *r)
{
	char c = b->bytes[r->at];

	if (text_lower(c) != h->first)
		return c == '"' || c == '\\' || h->first == 0;
	return r->kind != RECORD_PLAIN ||
	       (b->marked && b->quoting == QUOTE_TSV) ||
	       (b->cut[r->first] - r->at == h->length &&
		       text_lower(b->bytes[r->at + h->length - 1]) == h->last);
}

/* Find ROLE in H: *COLUMN its number, or ROLE_NONE when no column fits.
 * CHOSEN: the list of --columns.  NULL, or a message: ambiguous, or --columns
 * names a column that is not there. */
MUST_USE const char *role_find(int *column, struct text role,
	const struct header *h, const struct opt_list *chosen);

/* What --columns, whose list is CHOSEN, calls ROLE; false: it does not say. */
bool role_chosen(
	struct text *name, struct text role, const struct opt_list *chosen);

/* The column of H called NAME, or with the number #n; ROLE_NONE: no such name.
 * NULL, or a message: two have the name, or there are less than n. */
MUST_USE const char *role_named(
	int *column, struct text name, const struct header *h);

/* Whether NAME is ROLE or one of its synonyms. */
bool role_is(struct text name, const char *role);

/* Whether cells of the column or role NAME are identifiers (customer, device,
 * order_id, 手机号): the roles of the vocabulary that are, their synonyms, and
 * all that is called an id or a number (…_id, …编号, …号). */
bool role_identifies(struct text name);

/* Whether they are people, whose other names --ids has: customer, inviter,
 * invitee. */
bool role_is_person(const char *role);

/* "no column 'amount' (has: customer, day, amt)"; *REASON of the calling
 * thread, see fail_text(). */
const char *role_missing(const char *role, const struct header *h);
/* " (has: customer, day, amt)" */
void role_list(struct buf *to, const struct header *h);

#endif

/* lists_table.h - a table of lists: who is denied or allowed, what many share.
 *
 *	why = lists_entry_read(&e, cell, &zone);    // for each row
 *	lists_entry_add(&lists, &e);
 *	lists_ready(&lists);
 */
#ifndef INVITE_LISTS_TABLE_H
#define INVITE_LISTS_TABLE_H

#include "base/when.h"
#include "invite/lists.h"

enum { LISTS_ACTION, LISTS_KIND, LISTS_VALUE, LISTS_UNTIL, LISTS_COLUMNS };
extern const char *const lists_columns[LISTS_COLUMNS];

/* A row: of KIND, or LIST_KINDS for the PREFIX bits of an address. */
struct lists_entry {
	enum list_action action;
	enum list_kind kind;
	struct text value; /* the cell's, unless it is an address */
	struct address base;
	unsigned prefix;
	int64_t until; /* ms, or LIST_EVER; a day holds until its end */
};

/* TO, from cells that are trimmed.  Returns what is wrong with them, or NULL.
 */
const char *lists_entry_read(struct lists_entry *to,
	const struct text cell[LISTS_COLUMNS], struct zone *zone);

void lists_entry_add(struct lists *l, const struct lists_entry *e);

#endif

/* rules_table.h - the rules of checks as rows of a table.
 *
 *	why = rules_take(&rules, cell, &clipped);   // for each row
 *	...
 *	rules_print(&text, &rules);
 *
 * A row says of one check, or of REVIEW or REJECT, what is not as built in; an
 * empty cell leaves it as it is. */
#ifndef INVITE_RULES_TABLE_H
#define INVITE_RULES_TABLE_H

#include "invite/rules.h"

enum {
	RULES_CODE,
	RULES_KEY,
	RULES_WINDOW,
	RULES_THRESHOLD,
	RULES_POINTS,
	RULES_HARD,
	RULES_ENABLED,
	RULES_COLUMNS
};
extern const char *const rules_columns[RULES_COLUMNS];

/* Take a row into RULES; its cells are trimmed.  *CLIPPED is set if a figure is
 * above what a score can be, and counts as that.  Returns what is wrong with
 * the row, or NULL. */
const char *rules_take(struct invite_rules *rules,
	const struct text cell[RULES_COLUMNS], bool *clipped);

/* Append the table of all RULES, with its header. */
void rules_print(struct buf *to, const struct invite_rules *rules);

/* What stands for RULES, by their table: another number for other rules, but
 * for chance; never 0. */
uint64_t rules_mark(const struct invite_rules *rules);

#endif

/* undone.h - orders that came to nothing: cancelled, refused, never paid, given
 * back in full.
 *
 * Shops and banks export them with all others, the amount as it was, and say so
 * in a column of status that no role reads.  They count, since only who knows
 * the export can tell what a status means, and are told.
 *
 *	undone_bind(b);		// in bind_roles()
 *	undone_see(&state->undone, row);	// in row(), if it counts
 *	setup_notice(s, "rows_undone", &state->undone, undone_says);
 */
#ifndef CELLS_UNDONE_H
#define CELLS_UNDONE_H

#include "cells/row.h"

/* Find the columns of status in B that play no role, by their names. */
void undone_bind(struct binding *b);

/* Whether a cell of status says that nothing came of the order.  Capitals,
 * blanks around it, '_' and '-' do not count. */
bool undone_is(struct text t);

bool undone_any(struct row *row);
/* Count ROW in TOLD if one of those columns says so. */
static inline void undone_see(struct notice *told, struct row *row)
{
	if (row->binding->undone[0] && undone_any(row))
		notice_row(told, row);
}

extern const char undone_says[]; /* what is told of such a row */

#endif

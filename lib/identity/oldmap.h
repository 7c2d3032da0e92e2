/* oldmap.h - the map of the last time, row by row: an alias, and whose it was.
 *
 *	struct oldmap m = {.who = &who};	// between who_rename() and
 *	TRY(oldmap_take(&m, cell));		// who_renamed()
 *	if (m.any && !m.known)
 *		tell("nobody keeps a name");
 *	oldmap_release(&m);
 */
#ifndef IDENTITY_OLDMAP_H
#define IDENTITY_OLDMAP_H

#include "identity/who.h"

/* Columns of the map; one without kinds has what who_called() writes as
 * aliases, and one with them values, and without pieces the first of each. */
enum { OLDMAP_ALIAS, OLDMAP_CUSTOMER, OLDMAP_KIND, OLDMAP_PIECE, OLDMAP };

struct oldmap {
	struct who *who; /* borrowed */
	bool any, known; /* rows; rows of an identifier that is here */
	struct buf name;
};

/* A row; CELL[i] is NULL if there is no such column, and the first two are
 * there.  NULL, or a message. */
MUST_USE const char *oldmap_take(
	struct oldmap *m, const struct text *const cell[OLDMAP]);

void oldmap_release(struct oldmap *m);

#endif

/* route.h - a path written as one text: "search > mail > shop".
 *
 * Blanks around names do not count, nor do steps without a name.  The marks of
 * transitions, (start) before the first step and (conversion) or (null) as the
 * last one, are no steps.
 *
 *	TRY(route_read(&path, &players, text, text_of(">"), &said));
 *	if (said & ROUTE_GAP) ...
 */
#ifndef JOURNEY_ROUTE_H
#define JOURNEY_ROUTE_H

#include "journey/path.h"

/* What is to be said of the text. */
enum {
	ROUTE_DIVIDED = 1, /* the separator is in it */
	ROUTE_GAP = 2,	   /* a step has no name, in a text that is not blank */
	ROUTE_MARKED = 4   /* a mark was left out */
};

/* The steps of TEXT, divided by SEP, which is not empty, are the touches of
 * PATH, without times; names that PLAYERS, of one cell each, did not have are
 * added.  NULL, or a message: a name cannot be one; *SAID is set in any case.
 */
MUST_USE const char *route_read(struct path *path, struct players *players,
	struct text text, struct text sep, int *said);

#endif

/* gates.h - bounds above which too much became one, and whether customers are
 * within them.
 *
 *	struct gates g;
 *	gates_init(&g);
 *	TRY(gates_say(&g, text_of("shared=1%")));
 *	for (int i = 0; i < GATES; i++)
 *		if ((why = gates_fault(&g, (enum gates_what)i, &who)))
 *			fail(why);
 */
#ifndef IDENTITY_GATES_H
#define IDENTITY_GATES_H

#include "identity/who.h"

enum gates_what {
	GATES_LARGEST, /* identifiers of one customer */
	GATES_SHARED,  /* identifiers that are shared, of all */
	GATES_REFUSED, /* links that were refused, of all distinct ones */
	GATES_MERGED,  /* old customers that are part of others now, of all */
	GATES
};

/* A number of identifiers >= 1, or shares from 0 to 1; NAN: not asked for. */
struct gates {
	double most[GATES];
};

void gates_init(struct gates *g);

/* ITEM is largest=50, or shared=, refused= or merged= and a share, as 0.01 or
 * 1%.  NULL, or a message. */
MUST_USE const char *gates_say(struct gates *g, struct text item);

/* Whether WHAT has a bound. */
bool gates_asks(const struct gates *g, enum gates_what what);

/* What to say if W is above the bound of WHAT, else NULL.  GATES_MERGED is for
 * customers who were renamed (who_renamed()). */
const char *gates_fault(
	const struct gates *g, enum gates_what what, struct who *w);

#endif

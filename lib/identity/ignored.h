/* ignored.h - identifiers that are nobody's, such as placeholders.
 *
 *	ignored_init(&g, 2, seed);
 *	TRY(ignored_add(&g, kinds, text_of("phone"), text_of("10000000000")));
 *	if (ignored_has(&g, PHONE, cell))
 *		pass_over(cell);
 *	ignored_release(&g);
 */
#ifndef IDENTITY_IGNORED_H
#define IDENTITY_IGNORED_H

#include "identity/seen.h"

struct ignored {
	unsigned kinds;
	struct table value[SEEN_KINDS]; /* of each kind */
};

/* SEED: any (base/table.h).  All zero has nothing, and may be released. */
void ignored_init(struct ignored *g, unsigned kinds, uint64_t seed);
void ignored_release(struct ignored *g);

/* VALUE of the kind NAME, one of KINDS, is nobody's.  NULL, or a message. */
MUST_USE const char *ignored_add(struct ignored *g, const struct text *kinds,
	struct text name, struct text value);

bool ignored_has(const struct ignored *g, unsigned kind, struct text value);

#endif

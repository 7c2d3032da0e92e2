/* denied.h - whom a deny list names, as a state knows people: for what is on
 * hold, when the names in the list are out of reach. */
#ifndef INVITE_DENIED_H
#define INVITE_DENIED_H

#include "invite/lists.h"

/* A name's hash, a device's mark, or a phone; until when, in ms. */
struct denied {
	enum list_kind kind;
	uint64_t key;
	int64_t until;
};

void denied_sort(struct denied *d, size_t n);

/* Whether one of D[0..n), which are sorted, is about KIND and KEY at MS. */
bool denied_has(const struct denied *d, size_t n, enum list_kind kind,
	uint64_t key, int64_t ms);

#endif

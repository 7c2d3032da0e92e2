/* numbered.h - a few names, each with a number in the order in which they came.
 *
 *	struct numbered n = {0};
 *	unsigned i = numbered_put(&n, name);	// 0, 1, ...
 *	... n.name[i]
 *	numbered_release(&n);
 */
#ifndef BASE_NUMBERED_H
#define BASE_NUMBERED_H

#include "base/text.h"

struct numbered {
	char **name; /* owned; n of them */
	unsigned n;
};

/* The number of NAME, which is a new one if it was not there. */
unsigned numbered_put(struct numbered *n, struct text name);
void numbered_release(struct numbered *n);

#endif

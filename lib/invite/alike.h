/* alike.h - names of things that are written in two ways: AA-BB-01 and aabb01.
 *
 *	struct alike a = alike_find(&things);
 *	... a.n, a.first ...
 *
 * Only letters and digits count, whatever the case of those of ASCII: exports
 * write the addresses of devices, and their long ids, with and without marks.
 */
#ifndef INVITE_ALIKE_H
#define INVITE_ALIKE_H

#include "base/table.h"

struct alike {
	uint64_t n;	   /* names that another one is like */
	struct text first; /* of them in byte order; borrowed of the table */
};

/* Of the keys of THINGS.  16 bytes a key while it runs. */
struct alike alike_find(const struct table *things);

/* Whether T has the form of a list: "d1;d2", "d1,d2", "d1|d2", ["d1"]. */
bool alike_is_list(struct text t);

#endif

/* moved.h - how many customers moved from which group to which.
 *
 *	struct moved m;
 *	moved_init(&m);
 *	moved_add(&m, text_of("active"), text_of("long-tail"));
 *	...
 *	moved_sort(&m);
 *	for (size_t i = 0; i < m.count.n; i++)
 *		moved_at(&m, i, &one);
 *	moved_release(&m);
 */
#ifndef CLUSTER_MOVED_H
#define CLUSTER_MOVED_H

#include "base/table.h"

struct moved {
	struct table count; /* by "from TAB to": uint64_t */
	struct table from;  /* uint64_t */
	struct buf key;	    /* scratch */
	uint32_t *order;    /* of count, once it is sorted; or NULL */
};

/* All who moved FROM one group TO another, both borrowed until the next
 * moved_add(); SHARE of all who were in FROM, above 0 and at most 1. */
struct moved_one {
	struct text from, to;
	uint64_t n;
	double share;
};

void moved_init(struct moved *m);

/* Another customer; FROM has no TAB. */
void moved_add(struct moved *m, struct text from, struct text to);

/* All have been added.  Then the I-th of m->count.n moves, by the bytes of
 * their groups. */
void moved_sort(struct moved *m);
void moved_at(const struct moved *m, size_t i, struct moved_one *to);

void moved_release(struct moved *m);

#endif

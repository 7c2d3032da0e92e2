/* listed.h - arms that customers have without a draw, by number of entry.
 *
 *	struct table list;
 *	table_init(&list, sizeof(struct listed), hash_seed());
 *	if (!listed_put(&list, &key, 0, customer, arm))
 *		refuse();		// another arm is there
 *	arm = listed_find(&list, &key, 0, customer);
 */
#ifndef GRAY_LISTED_H
#define GRAY_LISTED_H

#include "base/table.h"
#include "gray/split.h"

struct listed {
	int arm_plus_2; /* 0 is none yet */
};

/* CUSTOMER has ARM, or SPLIT_NO_ARM, in entry I; false if another one is there.
 * KEY is room. */
bool listed_put(struct table *list, struct buf *key, size_t i,
	struct text customer, int arm);

/* That arm, or SPLIT_UNLISTED. */
int listed_find(const struct table *list, struct buf *key, size_t i,
	struct text customer);

#endif

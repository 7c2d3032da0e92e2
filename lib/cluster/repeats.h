/* repeats.h - do identifiers come again?
 *
 * Of many identifiers those REPEATS_KEPT are counted whose hashes are smallest:
 * all, if there are no more, else a sample that the order of rows and how they
 * were split do not show in.
 *
 *	repeats_add(&r, id, 1);             // many times
 *	struct repeats_found f = repeats_find(&r);
 *	if (f.single < f.n)
 *		tell();
 *	repeats_release(&r);
 */
#ifndef CLUSTER_REPEATS_H
#define CLUSTER_REPEATS_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum { REPEATS_KEPT = 1024, REPEATS_SLOTS = 4 * REPEATS_KEPT };

struct repeats_one {
	uint64_t hash; /* 0: none */
	uint64_t rows;
};

/* All zero is empty. */
struct repeats {
	struct repeats_one *slot; /* REPEATS_SLOTS, owned; NULL: none yet */
	size_t n;		  /* in use, at most twice REPEATS_KEPT */
	uint64_t limit;		  /* hashes above do not matter; with slot */
};

/* ROWS more have ID. */
void repeats_add(struct repeats *r, struct text id, uint64_t rows);

/* INTO has seen what FROM has seen too. */
void repeats_merge(struct repeats *into, const struct repeats *from);

struct repeats_found {
	uint64_t n;	 /* identifiers that were counted */
	uint64_t single; /* those that one row has */
};
struct repeats_found repeats_find(const struct repeats *r);

void repeats_release(struct repeats *r);

#endif

/* sets.h - which of N things belong together, pair by pair (union-find).
 *
 *	struct sets s;
 *	sets_init(&s, n);
 *	sets_join(&s, a, b);
 *	if (sets_root(&s, a) == sets_root(&s, b))
 *		...
 *	sets_release(&s);
 *
 * The root of a set is its least member, so that it does not depend on the
 * order of the pairs.  Union by index with path halving (Tarjan and van
 * Leeuwen, 1984): O(log n) amortized an operation.
 */
#ifndef BASE_SETS_H
#define BASE_SETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sets {
	uint32_t *up; /* owned: up[i] <= i; a root is its own */
	uint32_t n;
	size_t cap;
};

/* N sets of one member each, 0 to N - 1. */
void sets_init(struct sets *s, uint32_t n);

/* One member more, N, in a set of its own. */
void sets_add(struct sets *s);

/* The least member of the set that I < N belongs to. */
uint32_t sets_root(struct sets *s, uint32_t i);

/* Make one set of those of A and B; false: they were one already. */
bool sets_join(struct sets *s, uint32_t a, uint32_t b);

void sets_release(struct sets *s);

#endif

/* turned.h - links turned round: by the bytes of their weaker ends, when the
 * stronger ones have become nodes.
 *
 *	turned_init(&t, kinds, seed);
 *	turned_add(&t, kind, value, node, times);
 *	turned_sort(&t);
 *	for each kind, while (at < t.links[kind].n)
 *		n = turned_next(&t, kind, at);  // links of one value
 *		print(turned_value(&t, kind, at), t.links[kind].at[at].b, ...);
 *	turned_release(&t);
 */
#ifndef IDENTITY_TURNED_H
#define IDENTITY_TURNED_H

#include "identity/seen.h"

struct turned {
	unsigned kinds;
	struct table ids[SEEN_KINDS];	/* the weaker ends */
	struct links links[SEEN_KINDS]; /* a: its number or, sorted, its place
					   among them; b: the node */
	uint32_t *order[SEEN_KINDS];	/* owned: ids by their bytes */
};

void turned_init(struct turned *t, unsigned kinds, uint64_t seed);
void turned_release(struct turned *t);

/* NODE and VALUE of KIND were seen together SEEN times; no pair comes again. */
void turned_add(struct turned *t, unsigned kind, struct text value,
	uint32_t node, uint32_t seen);

/* Bytes of memory, and half as much again while it is sorted. */
size_t turned_size(const struct turned *t);

/* By kind, value, node.  Nothing can be added any more. */
void turned_sort(struct turned *t);

/* How many links from AT on have the same value, and which. */
size_t turned_next(const struct turned *t, unsigned kind, size_t at);
struct text turned_value(const struct turned *t, unsigned kind, size_t at);

#endif

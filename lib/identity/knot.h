/* knot.h - one identifier with its links to weaker kinds, gathered from several
 * books of what was seen.
 *
 *	struct knot k = {0};
 *	knot_seen(&k, first, linked);           // of each book that has it
 *	knot_link(&k, kind, value, times);
 *	knot_tie(&k);                           // each link once, in order
 *	for (size_t i = 0; i < k.n; i++)
 *		print(k.link[i].kind, knot_value(&k, i), k.link[i].seen);
 *	knot_clear(&k);                         // for the next one
 */
#ifndef IDENTITY_KNOT_H
#define IDENTITY_KNOT_H

#include "identity/seen.h"

struct knot_link {
	size_t at; /* of the value, in bytes */
	uint32_t len, seen;
	unsigned kind;
};

struct knot {
	int64_t first; /* when it was first seen, or SEEN_NEVER */
	bool linked;   /* with any other, weaker or stronger */
	size_t books;  /* that have it */
	struct buf bytes;
	struct knot_link *link; /* owned; after knot_tie() by kind and value */
	size_t n, cap;
};

/* A book has it, first seen at FIRST, LINKED there. */
void knot_seen(struct knot *k, int64_t first, bool linked);

/* It was seen SEEN times together with VALUE of a weaker KIND. */
void knot_link(struct knot *k, unsigned kind, struct text value, uint32_t seen);

/* Links in order, each once; times stay at UINT32_MAX once they are there. */
void knot_tie(struct knot *k);
struct text knot_value(const struct knot *k, size_t i);

void knot_clear(struct knot *k);
void knot_release(struct knot *k);

#endif

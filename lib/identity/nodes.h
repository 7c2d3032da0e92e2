/* nodes.h - what was seen as nodes of linking.h: identifiers in order, and
 * those whose time was cut by a window.
 *
 *	nodes_make(&n, &seen);
 *	for (uint32_t i = 0; i < n.base[n.seen->kinds]; i++)
 *		print(nodes_kind(&n, i), nodes_text(&n, i), nodes_piece(&n, i));
 *	nodes_release(&n);
 *
 * The links of SEEN become those of nodes, and are no longer of identifiers.
 */
#ifndef IDENTITY_NODES_H
#define IDENTITY_NODES_H

#include "identity/seen.h"

struct nodes {
	struct seen_book *seen;		     /* borrowed */
	uint32_t base[SEEN_KINDS + 1];	     /* the first node of each kind */
	uint32_t value_base[SEEN_KINDS + 1]; /* the first value of each kind */
	/* Owned: identifiers by their bytes; NULL: they lie so (seen->ready).
	 */
	uint32_t *order[SEEN_KINDS];
	/* Of kinds with a window, else NULL: the first node of each place in
	 * that order, counted from the base of the kind; and the first span of
	 * each identifier.  Owned. */
	uint32_t *start[SEEN_KINDS], *span[SEEN_KINDS];
	uint32_t *value; /* owned: of each node; NULL: each its own */
	bool timed;	 /* something has a time */
	/* If nodes_make() was told that it FINDS, else NULL: the place of each
	 * identifier in that order.  Owned. */
	uint32_t *rank[SEEN_KINDS];
};

/* FINDS: nodes_at() will be called, and nodes_find() for many.  By THREADS. */
void nodes_make(
	struct nodes *n, struct seen_book *seen, bool finds, unsigned threads);
void nodes_release(struct nodes *n);

unsigned nodes_kind(const struct nodes *n, uint32_t node);

/* The bytes of its value, which stay; which owner's of it, from 0; when it was
 * first seen, or SEEN_NEVER. */
struct text nodes_text(const struct nodes *n, uint32_t node);
uint32_t nodes_piece(const struct nodes *n, uint32_t node);
int64_t nodes_first(const struct nodes *n, uint32_t node);

/* The node of an identifier: its number, and when it was seen, which does not
 * matter where there is no window.  If nodes_make() was told that it FINDS. */
uint32_t nodes_at(
	const struct nodes *n, unsigned kind, uint32_t id, int64_t ms);

/* Have what nodes_text() reads on its way from memory, each step after the one
 * before has come: where its entry is, the entry, the bytes of a long one. */
void nodes_fetch_place(const struct nodes *n, uint32_t node);
void nodes_fetch(const struct nodes *n, uint32_t node);
static inline void nodes_fetch_bytes(const struct nodes *n, uint32_t node)
{
	__builtin_prefetch(nodes_text(n, node).at);
}

/* Append "kind:value", and "#2" behind the value that has a second owner;
 * NAME are the kinds.  No two nodes have the same. */
void nodes_name(struct buf *to, const struct nodes *n, const struct text *name,
	uint32_t node);

/* The same of what is no node: a value and its piece, of a kind that is
 * WINDOWED or not. */
void nodes_name_of(struct buf *to, struct text kind, struct text value,
	uint32_t piece, bool windowed);

/* The node called NAME; false: there is none. */
bool nodes_find(const struct nodes *n, const struct text *name,
	struct text called, uint32_t *node);

#endif

/* forest.h - who brought whom: trees in preorder, asked in constant time.
 *
 * Everybody has at most one inviter, the first, so invites are a forest.  Its
 * nodes are numbered in preorder: a person, then all whom the person brought,
 * directly or not, as one run of numbers:
 *
 *	C0091         0   end 6        is C0093 below C0091?  0 < 2 < 6
 *	  C0100       1   end 2        how many are below C0091?  6 - 0 - 1
 *	  C0093       2   end 5        who?  1 2 3 4 5
 *	    C0095     3   end 4        whom did C0093 bring?  3, then end(3) = 4
 *	    C0099     4   end 5        and above C0095?  inviter 2, then 0
 *	  C0260       5   end 6
 *
 * Trees come in byte order of their roots' ids, children in the order of their
 * time, then id.  The arrays may lie in a file (io/mapped.h): then "sound" says
 * whether bytes are what they were, every number is compared with its bounds,
 * and whatever the bytes, no walk leaves the arrays or goes round.
 *
 *	struct forest f = built.forest;               // forest_build.h
 *	uint32_t v = forest_find(&f, id);
 *	const struct forest_node *x = forest_at(&f, v);
 *	for (uint32_t u = x->inviter; u < f.n; u = forest_at(&f, u)->inviter)
 *		ancestor(u);                          // with a check for NULL
 */
#ifndef INVITE_FOREST_H
#define INVITE_FOREST_H

#include <stdint.h>

#include "base/text.h"

#define FOREST_NONE UINT32_MAX		/* no such person */
#define FOREST_DAMAGED (UINT32_MAX - 1) /* the arrays are not sound */
#define FOREST_MOST (UINT32_MAX - 2)	/* people */

struct forest_node {
	int64_t time;	  /* of the invite, ms; INT64_MIN of a root */
	uint64_t name;	  /* where the id begins */
	uint32_t length;  /* of the id */
	uint32_t inviter; /* FOREST_NONE of a root */
	uint32_t end;	  /* the first number that is no descendant */
	uint32_t depth;	  /* of a root 0 */
	uint32_t height;  /* levels below */
	uint32_t mark;	  /* the caller's, as it was given */
};

enum forest_array { FOREST_NODES, FOREST_NAMES, FOREST_SLOTS, FOREST_ROOTS };

struct forest {
	uint32_t n, roots;
	const struct forest_node *node;
	const char *names;
	uint64_t names_size;
	const uint32_t *root; /* roots, ascending */
	/* 2^bits slots: the high half of the hash, number + 1; or 0 */
	const uint64_t *slot;
	unsigned bits;
	uint64_t seed;
	/* Whether LEN bytes from AT on may be believed; NULL: all may. */
	bool (*sound)(const void *arg, enum forest_array array, size_t at,
		size_t len);
	const void *arg;
};

/* The number of the person with ID, FOREST_NONE, or FOREST_DAMAGED. */
uint32_t forest_find(const struct forest *f, struct text id);

/* Have what forest_find() will look at on its way from memory: 0 before 1. */
void forest_fetch(const struct forest *f, struct text id, int step);

/* Whether X, which lies at V, keeps all bounds. */
bool forest_keeps(
	const struct forest *f, uint32_t v, const struct forest_node *x);

/* Person V < n; NULL: damaged. */
static inline const struct forest_node *forest_at(
	const struct forest *f, uint32_t v)
{
	if (f->sound && (!f->sound(f->arg, FOREST_NODES, v * sizeof(*f->node),
				 sizeof(*f->node)) ||
				!forest_keeps(f, v, &f->node[v])))
		return NULL;
	return &f->node[v];
}

/* The id of a person whom forest_at() has given. */
static inline struct text forest_id(
	const struct forest *f, const struct forest_node *x)
{
	return (struct text){f->names + x->name, x->length};
}

/* The number of the root of V's tree, V < n; or FOREST_DAMAGED. */
uint32_t forest_root(const struct forest *f, uint32_t v);

/* Whether V is X's descendant, or X, which lies at U. */
static inline bool forest_below(
	uint32_t v, uint32_t u, const struct forest_node *x)
{
	return v >= u && v < x->end;
}

#endif

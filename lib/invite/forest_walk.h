/* forest_walk.h - ways through a forest: up, down, and among children.
 *
 *	static bool tell(void *arg, uint32_t v);	// false: no further
 *	...
 *	if (!forest_walk_below(&f, v, tell, arg))
 *		damaged();
 *
 * A walk goes to one person after another, each of them < f->n, and comes back
 * with true, or with false if one of them was told to be the last, or the
 * arrays are not sound.
 */
#ifndef INVITE_FOREST_WALK_H
#define INVITE_FOREST_WALK_H

#include "invite/forest.h"

typedef bool forest_walk_each(void *arg, uint32_t v);

/* The N people of LIST, such as forest_ancestors() has. */
MUST_USE bool forest_walk_list(
	const uint32_t *list, size_t n, forest_walk_each *each, void *arg);

/* Whom V has brought, directly or not; directly; the root of V's tree. */
MUST_USE bool forest_walk_below(
	const struct forest *f, uint32_t v, forest_walk_each *each, void *arg);
MUST_USE bool forest_walk_children(
	const struct forest *f, uint32_t v, forest_walk_each *each, void *arg);
MUST_USE bool forest_walk_root(
	const struct forest *f, uint32_t v, forest_walk_each *each, void *arg);

/* A way down. */
struct forest_walk_path {
	uint32_t from; /* FOREST_NONE: the root */
	uint32_t to;
	const uint32_t *above; /* the ancestors of "to", inviter first */
	size_t n;
	bool elsewhere; /* what comes back: "to" is not below "from" */
};

/* From P->from down to P->to, both included; nobody if there is no such way. */
MUST_USE bool forest_walk_down(const struct forest *f,
	struct forest_walk_path *p, forest_walk_each *each, void *arg);

/* Have person V < n on its way from memory. */
static inline void forest_walk_fetch(const struct forest *f, uint32_t v)
{
	__builtin_prefetch(&f->person[v]);
	__builtin_prefetch(&f->end[v]);
	__builtin_prefetch(&f->up[v]);
}

#endif

/* linking.h - which identifiers are one customer's: links that join, those that
 * do not, and why.
 *
 * A node is an identifier, or, of a kind with a window, one span of its time.
 * Nodes are numbered by kind, the strongest first, then by the bytes of the
 * value, then by time; so the order of numbers is the order of identifiers.
 *
 *	struct linking l = {.kinds = 2, .base = {0, 3, 5}, .links = links};
 *	linking_run(&l);
 *	sets_root(&l.sets, node);       // the least node of its customer
 *	linking_release(&l);
 *
 * 1. The degree of a node for a kind is how many values of that kind it is
 *    linked with, shared ones too.  Above degree[] of its own kind, for any
 *    kind, the node is shared: it joins nobody.
 * 2. Links that were seen fewer than min_seen times join nobody.
 * 3. The other links are taken in this order: the kind of the weaker end, that
 *    of the stronger, seen (more first), both nodes.  One joins two customers
 *    unless they had more than cap[] values of a kind together; then it is
 *    refused.
 *
 * So the answer is a function of the set of links.  They are joined in any
 * order at first, and only customers that break a cap are taken apart and done
 * again in that order: what goes on in one of them does not touch the others.
 */
#ifndef IDENTITY_LINKING_H
#define IDENTITY_LINKING_H

#include <stdbool.h>

#include "base/sets.h"
#include "identity/links.h"
#include "identity/seen.h"

struct linking_refusal {
	struct link link;
	unsigned kind; /* of which there would be too many */
};

struct linking {
	/* in: borrowed, but for the links, which come back in order */
	unsigned kinds;
	uint32_t base[SEEN_KINDS + 1]; /* the first node of each kind */
	const uint32_t *value; /* of each node, in their order; NULL: itself */
	uint32_t value_base[SEEN_KINDS + 1];
	struct links (*links)[SEEN_KINDS]; /* [stronger][weaker], of nodes */
	uint32_t degree[SEEN_KINDS];	   /* 0: any */
	uint32_t cap[SEEN_KINDS];	   /* 0: any */
	uint32_t min_seen;		   /* 0, 1: any */

	/* out: owned */
	struct sets sets;
	unsigned char *shared; /* of each node: 1 or 0 */
	size_t n_shared;
	struct linking_refusal *refused; /* in the order of 3 */
	size_t refusals, cap_refusals;
};

void linking_run(struct linking *l);
void linking_release(struct linking *l);

/* The kind of NODE, and the number of its value. */
unsigned linking_kind(const struct linking *l, uint32_t node);
static inline uint32_t linking_value(const struct linking *l, uint32_t node)
{
	return l->value ? l->value[node] : node;
}

/* Whether a link, as it lies in links after linking_run(), may join. */
static inline bool linking_counts(const struct linking *l, const struct link *e)
{
	return !(l->shared[e->a] | l->shared[e->b]) && e->seen >= l->min_seen;
}

/* How many links that are not the same each node has; the caller frees it. */
uint32_t *linking_count(const struct linking *l);

/* How many links there are that are not the same. */
uint64_t linking_distinct(struct linking *l);

/* The nodes of KIND, those of them that are shared, and links that its cap
 * refused. */
struct linking_sum {
	uint64_t nodes, shared, refused;
};
struct linking_sum linking_sum(const struct linking *l, unsigned kind);

/* linking_caps.c: take customers apart that break a cap, and join them again.
 */
void linking_caps(struct linking *l);

#endif

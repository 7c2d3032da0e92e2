/* linked.h - the customers that linking.h has found, and which identifier
 * names each: the one that was seen first, by time, then kind, then bytes.
 *
 *	linked_make(&c, &linking, &nodes);
 *	uint32_t i = linked_of(&c, node);    // LINKED_NONE: it is shared
 *	nodes_name(&name, &nodes, kinds, c.first[i]);
 */
#ifndef IDENTITY_LINKED_H
#define IDENTITY_LINKED_H

#include "identity/linking.h"
#include "identity/nodes.h"

#define LINKED_NONE UINT32_MAX

struct linked {
	struct linking *linking; /* borrowed */
	uint32_t n;		 /* in the order of their least nodes */
	uint32_t *number;	 /* owned: of each node, or LINKED_NONE */
	uint32_t *first;	 /* owned: of each customer, its first node */
	uint32_t *size;		 /* owned: of each, how many nodes */
};

void linked_make(
	struct linked *c, struct linking *linking, const struct nodes *nodes);
void linked_release(struct linked *c);

/* The customer that NODE is of.  Any number of threads may ask. */
static inline uint32_t linked_of(const struct linked *c, uint32_t node)
{
	return c->linking->shared[node] ? LINKED_NONE
					: c->number[c->linking->sets.up[node]];
}

/* How many customers have 0 to LARGEST nodes; the caller frees it. */
uint64_t *linked_sizes(const struct linked *c, uint32_t largest);

/* The most nodes that a customer has, and which one. */
uint32_t linked_largest(const struct linked *c, uint32_t *which);

#endif

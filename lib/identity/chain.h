/* chain.h - by which links two identifiers hang together, or why they do not.
 *
 *	struct chain_path c = {0};
 *	if (chain_find(&c, &linking, a, b))
 *		for (size_t i = 0; i < c.n; i++)
 *			print(c.link[i], chain_verdict(&linking, &c.link[i]));
 *	chain_release(&c);
 */
#ifndef IDENTITY_CHAIN_H
#define IDENTITY_CHAIN_H

#include "identity/linking.h"

struct chain_path {
	struct link *link; /* owned; from a to b, each from its nearer end */
	size_t n, cap;
};

/* What became of a link. */
enum chain_verdict {
	CHAIN_JOINS,
	CHAIN_SHARED, /* an end is shared */
	CHAIN_SELDOM, /* seen fewer than min_seen times */
	CHAIN_REFUSED /* the customer would have too many of a kind */
};

enum chain_verdict chain_verdict(struct linking *l, const struct link *e);

/* The chain from node A to node B with the fewest links that do not join, and
 * of those a short one; false: there is none. */
bool chain_find(
	struct chain_path *c, struct linking *l, uint32_t a, uint32_t b);

/* All links of node A, in the order of the other ends. */
void chain_all(struct chain_path *c, struct linking *l, uint32_t a);

void chain_release(struct chain_path *c);

#endif

/* dense.h - the dense blocks of a graph, one after another.
 *
 *	struct dense d;
 *
 *	dense_find(&d, &graph, 6, PEEL_LOG, 1);
 *	for (size_t i = 0; i < d.n; i++)
 *		use(&d.block[d.order[i]]);      // the densest first
 *	dense_release(&d);
 */
#ifndef INVITE_DENSE_H
#define INVITE_DENSE_H

#include "invite/peel.h"
#include "invite/uses.h"

struct dense {
	struct peel_block *block; /* as they were found; owned */
	size_t n, cap;
	uint32_t *order; /* by score, of equal ones as found; owned */
};

/* At most MOST blocks of G, each without the edges of those before; fewer when
 * nobody shares anything any more.  A thing that one account alone uses joins
 * it to nobody and is left out.  G's edges are used up.  WEIGHT and PASSES are
 * those of peel_densest(). */
void dense_find(struct dense *d, struct uses_graph *g, size_t most,
	enum peel_weight weight, unsigned passes);
void dense_release(struct dense *d);

#endif

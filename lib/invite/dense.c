/* dense.c - see dense.h. */
#include "invite/dense.h"

#include <stdlib.h>

#include "base/mem.h"

static void rank(struct dense *d)
{
	d->order = mem_array(d->n, sizeof(*d->order));
	for (size_t i = 0; i < d->n; i++) {
		size_t at = i;
		for (; at > 0 &&
			d->block[d->order[at - 1]].score < d->block[i].score;
			at--)
			d->order[at] = d->order[at - 1];
		d->order[at] = (uint32_t)i;
	}
}

void dense_find(struct dense *d, struct uses_graph *g, size_t most,
	enum peel_weight weight, unsigned passes)
{
	*d = (struct dense){0};
	g->edges = peel_shared(g->edge, g->edges, g->cols);
	while (d->n < most && g->edges > 0) {
		struct peel_block b;
		peel_densest(&b, g->edge, g->edges, g->rows, g->cols, weight,
			passes);
		g->edges = peel_without(g->edge, g->edges, &b);
		g->edges = peel_shared(g->edge, g->edges, g->cols);
		mem_grow(&d->block, &d->cap, d->n + 1, sizeof(*d->block));
		d->block[d->n++] = b;
	}
	rank(d);
}

void dense_release(struct dense *d)
{
	for (size_t i = 0; i < d->n; i++)
		peel_release(&d->block[i]);
	free(d->block);
	free(d->order);
}

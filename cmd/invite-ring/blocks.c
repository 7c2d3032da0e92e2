/* blocks.c - find dense blocks one after another, and print the densest first.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-ring/parts.h"

/* The blocks that were found, and their order. */
struct found {
	struct peel_block *block;
	size_t n, cap;
	uint32_t *order;
};

/* Blocks until there are enough, or nobody shares anything any more.  What one
 * account alone uses joins it to nobody, and is left out. */
static void find(struct found *f, struct ring_graph *g, const struct config *c)
{
	size_t edges = peel_shared(g->edge, g->edges, g->cols);

	while (f->n < (size_t)c->blocks && edges > 0) {
		struct peel_block b;
		peel_densest(&b, g->edge, edges, g->rows, g->cols,
			(enum peel_weight)c->weight, (unsigned)c->passes);
		edges = peel_without(g->edge, edges, &b);
		edges = peel_shared(g->edge, edges, g->cols);
		mem_grow(&f->block, &f->cap, f->n + 1, sizeof(*f->block));
		f->block[f->n++] = b;
	}
}

/* Of equal ones the one that was found first. */
static void rank(struct found *f)
{
	f->order = mem_array(f->n, sizeof(*f->order));
	for (size_t i = 0; i < f->n; i++) {
		size_t at = i;
		for (; at > 0 &&
			f->block[f->order[at - 1]].score < f->block[i].score;
			at--)
			f->order[at] = f->order[at - 1];
		f->order[at] = (uint32_t)i;
	}
}

static void line(struct out *out, size_t number, const struct peel_block *b,
	bool bounds, struct text side, struct text id, uint32_t degree)
{
	out_int(out, (int64_t)number);
	out_real(out, b->score);
	if (bounds)
		out_real(out, b->bound);
	out_text(out, side);
	out_text(out, id);
	out_int(out, degree);
	out_end(out);
}

static void print(struct out *out, const struct state *s,
	const struct ring_graph *g, const struct config *c, size_t number,
	const struct peel_block *b)
{
	unsigned side = 0;

	for (size_t i = 0; i < b->rows; i++)
		line(out, number, b, c->passes > 1, text_of("account"),
			table_key(&s->accounts, g->account[b->row[i]]),
			b->row_degree[i]);
	for (size_t i = 0; i < b->cols; i++) {
		uint32_t col = b->col[i];
		while (col >= g->first[side + 1])
			side++;
		line(out, number, b, c->passes > 1, c->use[side].name,
			table_key(&s->usage[side].things,
				g->thing[side][col - g->first[side]]),
			b->col_degree[i]);
	}
}

const char *blocks_print(struct state *s, const struct config *c,
	struct setup *setup, struct out *out)
{
	struct found f = {0};
	struct ring_graph g;

	edges_graph(&g, s, c);
	unsaid_tell(c, s, g.edges);
	setup_note(setup, "accounts", (double)g.rows);
	setup_note(setup, "things", (double)g.cols);
	setup_note(setup, "uses", (double)s->uses);
	setup_note(setup, "edges", (double)g.edges);
	find(&f, &g, c);
	rank(&f);
	setup_part(setup, "blocks", f.n, (uint64_t)c->blocks,
		"blocks found, as nothing more is shared");
	if (f.n)
		setup_note(setup, "score", f.block[f.order[0]].score);
	if (f.n) /* of all that there is, before any block is taken out */
		setup_note(setup, "bound", f.block[0].bound);
	for (size_t i = 0; i < f.n && !out->failed; i++)
		print(out, s, &g, c, i + 1, &f.block[f.order[i]]);
	for (size_t i = 0; i < f.n; i++)
		peel_release(&f.block[i]);
	free(f.block);
	free(f.order);
	graph_release(&g);
	return out->failed;
}

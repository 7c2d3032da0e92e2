/* blocks.c - prints the dense blocks, the densest first. */
#include "invite-ring/parts.h"
#include "invite/dense.h"

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

static void print(struct out *out, const struct uses *u,
	const struct uses_graph *g, const struct config *c, size_t number,
	const struct peel_block *b)
{
	for (size_t i = 0; i < b->rows; i++)
		line(out, number, b, c->passes > 1, text_of("account"),
			uses_account(u, g, b->row[i]), b->row_degree[i]);
	for (size_t i = 0; i < b->cols; i++) {
		unsigned kind = uses_kind_of(g, b->col[i]);
		line(out, number, b, c->passes > 1, c->use[kind].joint.name,
			uses_thing(u, g, kind, b->col[i]), b->col_degree[i]);
	}
}

static void note(
	struct setup *setup, const struct config *c, const struct dense *d)
{
	setup_part(setup, "blocks", d->n, (uint64_t)c->blocks,
		"blocks found, as nothing more is shared");
	if (d->n == 0)
		return;
	setup_note(setup, "score", d->block[d->order[0]].score);
	/* of all that there is, before any block is taken out */
	setup_note(setup, "bound", d->block[0].bound);
}

const char *blocks_print(struct state *s, const struct config *c,
	struct setup *setup, struct out *out)
{
	struct uses_graph g;
	struct dense d;

	uses_graph(&g, &s->uses);
	unsaid_tell(c, s, g.edges);
	setup_note(setup, "accounts", (double)g.rows);
	setup_note(setup, "things", (double)g.cols);
	setup_note(setup, "uses", (double)s->uses.n);
	setup_note(setup, "edges", (double)g.edges);
	dense_find(&d, &g, (size_t)c->blocks, (enum peel_weight)c->weight,
		(unsigned)c->passes);
	note(setup, c, &d);
	for (size_t i = 0; i < d.n && !out->failed; i++)
		print(out, &s->uses, &g, c, i + 1, &d.block[d.order[i]]);
	dense_release(&d);
	uses_graph_release(&g);
	return out->failed;
}

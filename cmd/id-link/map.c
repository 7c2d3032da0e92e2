/* map.c - the map: whose each identifier is.  Its rows are made by all threads,
 * and go out in the order of nodes. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/spread.h"
#include "id-link/parts.h"

enum {
	CHUNK = 1 << 13, /* nodes that a thread prints at once */
	FEW = 1 << 16	 /* nodes that are not worth a thread */
};

struct mapping {
	const struct answer *a;
	uint32_t nodes;
	struct who *own; /* of each thread: room for names, and the hash */
	/* What the last two cells are with piece 1, if they can be written at
	 * once; else nothing. */
	struct buf end[SEEN_KINDS];
};

static void print_node(const struct mapping *m, struct who *who, uint32_t node,
	uint32_t customer, struct out *out)
{
	unsigned kind = nodes_kind(&who->nodes, node);
	uint32_t piece = nodes_piece(&who->nodes, node);

	out_text(out, nodes_text(&who->nodes, node));
	out_text(out, who_customer(who, customer));
	if (piece == 0 && m->end[kind].len) {
		out_raw(out, buf_view(&m->end[kind]), 2);
	} else {
		out_text(out, m->a->c->kinds.item[kind]);
		out_int(out, (int64_t)piece + 1);
	}
	out_end(out);
}

static const char *print_one(
	void *arg, size_t i, struct out *out, unsigned worker)
{
	const struct mapping *m = arg;
	struct who *who = &m->own[worker];
	uint32_t node = (uint32_t)i, customer = linked_of(&who->linked, node);

	who_fetch(who, node, m->nodes);
	if (customer != LINKED_NONE)
		print_node(m, who, node, customer, out);
	return NULL;
}

static void make_ends(struct mapping *m)
{
	const struct config *c = m->a->c;
	const struct out *form = m->a->out;

	if (form->format != OUT_CSV && form->format != OUT_TSV)
		return;
	for (unsigned k = 0; k < c->n; k++) {
		struct out out = {.format = form->format,
			.delimiter = form->delimiter,
			.columns = form->columns,
			.stamp = form->stamp};
		out_text(&out, c->kinds.item[k]);
		out_int(&out, 1);
		m->end[k] = out.rows;
	}
}

const char *map_print(struct answer *a)
{
	struct mapping m = {.a = a, .nodes = a->who.nodes.base[a->c->n]};
	unsigned threads = m.nodes > FEW ? setup_threads(a->setup) : 1;

	m.own = mem_array(threads, sizeof(*m.own));
	for (unsigned t = 0; t < threads; t++)
		m.own[t] = who_lent(&a->who);
	make_ends(&m);
	const char *why =
		spread_rows(a->out, threads, m.nodes, CHUNK, print_one, &m);
	for (unsigned t = 0; t < threads; t++)
		who_returned(&m.own[t]);
	for (unsigned k = 0; k < a->c->n; k++)
		buf_release(&m.end[k]);
	free(m.own);
	return why;
}

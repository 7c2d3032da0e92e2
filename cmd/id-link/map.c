/* map.c - the map: whose each identifier is.  Its rows are made by all threads,
 * a chunk of nodes each, and go out in the order of chunks. */
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "filter/seldom.h"
#include "id-link/parts.h"

enum {
	CHUNK = 1 << 14, /* nodes that a thread prints at once */
	CHUNKS = 32,	 /* chunks that are in memory at once */
	FEW = 4 * CHUNK	 /* nodes that are not worth a thread */
};

struct mapping {
	struct answer *a;
	uint32_t first;		/* node of the first chunk at hand */
	struct out out[CHUNKS]; /* of each chunk */
	struct answer *own;	/* of each thread */
	/* What the last two cells are with piece 1, if they can be written at
	 * once; else nothing. */
	struct buf end[SEEN_KINDS];
};

static void print_node(
	const struct mapping *m, struct answer *a, uint32_t node, uint32_t who)
{
	unsigned kind = nodes_kind(&a->who.nodes, node);
	uint32_t piece = nodes_piece(&a->who.nodes, node);

	out_text(a->out, nodes_text(&a->who.nodes, node));
	out_text(a->out, who_customer(&a->who, who));
	if (piece == 0 && m->end[kind].len) {
		out_raw(a->out, buf_view(&m->end[kind]), 2);
	} else {
		out_text(a->out, a->c->kinds.item[kind]);
		out_int(a->out, (int64_t)piece + 1);
	}
	out_end(a->out);
}

static void print_chunk(void *arg, size_t c, unsigned worker)
{
	struct mapping *m = arg;
	struct answer *a = &m->own[worker];
	uint32_t all = a->who.nodes.base[a->c->n],
		 i = m->first + (uint32_t)c * CHUNK,
		 end = all - i < CHUNK ? all : i + CHUNK;

	a->out = &m->out[c];
	for (; i < end; i++) {
		uint32_t who = linked_of(&a->who.linked, i);
		who_fetch(&a->who, i, end);
		if (who != LINKED_NONE)
			print_node(m, a, i, who);
	}
}

/* The form of the output, for rows that collect. */
static struct out collecting(const struct out *form)
{
	return (struct out){.format = form->format,
		.delimiter = form->delimiter,
		.columns = form->columns,
		.stamp = form->stamp};
}

static void make_ends(struct mapping *m)
{
	const struct config *c = m->a->c;

	if (m->a->out->format != OUT_CSV && m->a->out->format != OUT_TSV)
		return;
	for (unsigned k = 0; k < c->n; k++) {
		struct out out = collecting(m->a->out);
		out_text(&out, c->kinds.item[k]);
		out_int(&out, 1);
		m->end[k] = out.rows;
	}
}

/* What a thread may change is its own: room for names, and the hash. */
static void begin(struct mapping *m, unsigned threads)
{
	m->own = mem_array(threads, sizeof(*m->own));
	for (unsigned t = 0; t < threads; t++) {
		m->own[t] = *m->a;
		m->own[t].who = who_lent(&m->a->who);
	}
	for (int i = 0; i < CHUNKS; i++)
		m->out[i] = collecting(m->a->out);
	make_ends(m);
}

static void finish(struct mapping *m, unsigned threads)
{
	for (unsigned t = 0; t < threads; t++)
		who_returned(&m->own[t].who);
	for (int i = 0; i < CHUNKS; i++)
		buf_release(&m->out[i].rows);
	for (unsigned k = 0; k < m->a->c->n; k++)
		buf_release(&m->end[k]);
	free(m->own);
}

void map_print(struct answer *a)
{
	struct mapping m = {.a = a};
	uint32_t all = a->who.nodes.base[a->c->n];
	unsigned threads = all > FEW ? setup_threads(a->setup) : 1;

	begin(&m, threads);
	while (m.first < all) {
		size_t n = (all - m.first + CHUNK - 1) / CHUNK;
		if (n > CHUNKS)
			n = CHUNKS;
		chunks_run(threads, n, print_chunk, &m);
		for (size_t c = 0; c < n; c++)
			out_rows(a->out, &m.out[c]);
		m.first = all - m.first < n * CHUNK
				  ? all
				  : m.first + (uint32_t)n * CHUNK;
	}
	finish(&m, threads);
}

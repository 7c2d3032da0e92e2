/* map.c - the map: whose each identifier is.  Its rows are made by all threads,
 * a chunk of nodes each, and go out in the order of chunks. */
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "filter/seldom.h"
#include "id-link/parts.h"

enum {
	AHEAD = 16,	 /* nodes that are fetched before they are printed */
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

/* The node that names the customer of NODE, or NODE. */
static uint32_t namer(const struct answer *a, uint32_t node)
{
	uint32_t who = linked_of(&a->linked, node);

	return who == LINKED_NONE ? node : a->linked.first[who];
}

/* Have what the rows behind node I need on its way from memory: step by step,
 * as each step is read where the one before leads. */
static void fetch(const struct answer *a, uint32_t i, uint32_t end)
{
	uint32_t who;

	if (end - i <= 3 * AHEAD)
		return;
	nodes_fetch(&a->nodes, i + 2 * AHEAD);
	who = linked_of(&a->linked, i + 3 * AHEAD);
	if (who != LINKED_NONE)
		__builtin_prefetch(&a->linked.first[who]);
	nodes_fetch_place(&a->nodes, namer(a, i + 2 * AHEAD));
	nodes_fetch(&a->nodes, namer(a, i + AHEAD));
	nodes_fetch_bytes(&a->nodes, i + AHEAD);
	nodes_fetch_bytes(&a->nodes, namer(a, i + AHEAD / 2));
}

static void print_node(
	const struct mapping *m, struct answer *a, uint32_t node, uint32_t who)
{
	unsigned kind = nodes_kind(&a->nodes, node);
	uint32_t piece = nodes_piece(&a->nodes, node);

	out_text(a->out, nodes_text(&a->nodes, node));
	out_text(a->out, answer_customer(a, who));
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
	uint32_t all = a->nodes.base[a->c->n],
		 i = m->first + (uint32_t)c * CHUNK,
		 end = all - i < CHUNK ? all : i + CHUNK;

	a->out = &m->out[c];
	for (; i < end; i++) {
		uint32_t who = linked_of(&a->linked, i);
		fetch(a, i, end);
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
		m->own[t].name = (struct buf){0};
		if (m->a->keyed)
			m->own[t].keyed = keyed_copy(m->a->keyed);
	}
	for (int i = 0; i < CHUNKS; i++)
		m->out[i] = collecting(m->a->out);
	make_ends(m);
}

static void finish(struct mapping *m, unsigned threads)
{
	for (unsigned t = 0; t < threads; t++) {
		buf_release(&m->own[t].name);
		if (m->a->keyed)
			keyed_free(m->own[t].keyed);
	}
	for (int i = 0; i < CHUNKS; i++)
		buf_release(&m->out[i].rows);
	for (unsigned k = 0; k < m->a->c->n; k++)
		buf_release(&m->end[k]);
	free(m->own);
}

void map_print(struct answer *a)
{
	struct mapping m = {.a = a};
	uint32_t all = a->nodes.base[a->c->n];
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

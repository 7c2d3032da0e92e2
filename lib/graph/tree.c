/* tree.c - walks by breadth from one node. */
#include <stdlib.h>

#include "graph/tree.h"

#include "graph/term.h"

struct reached {
	unsigned char *met; /* a bit a term */
	struct tree_node *node;
	size_t n, cap;
};

static bool reach(struct reached *r, uint32_t id, size_t parent, uint32_t depth)
{
	unsigned char bit = (unsigned char)(1 << (id & 7));

	if (r->met[id >> 3] & bit)
		return false;
	r->met[id >> 3] |= bit;
	mem_grow(&r->node, &r->cap, r->n + 1, sizeof(*r->node));
	r->node[r->n++] = (struct tree_node){
		.id = id, .parent = (uint32_t)parent, .depth = depth};
	return true;
}

static void start(struct reached *r, const struct graph *g, uint32_t root)
{
	*r = (struct reached){.met = mem_zero(g->terms / 8 + 1, 1)};
	reach(r, root, 0, 0);
}

static void note(uint64_t *n, uint32_t *first, uint32_t id)
{
	if ((*n)++ == 0)
		*first = id;
}

static void reach_children(struct reached *r, struct graph *g, size_t at,
	struct graph_row row, struct tree_left *left)
{
	for (; row.at < row.end; row.at++) {
		uint32_t id = packed_get(row.column, row.at);
		if (id == 0 || id > g->terms)
			g->damaged = true;
		else if (!reach(r, id, at, r->node[at].depth + 1))
			note(&left->again, &left->first_again, id);
	}
}

struct tree_node *graph_tree(struct graph *g, uint32_t root, uint32_t predicate,
	uint32_t depth, size_t *n, struct tree_left *left)
{
	int64_t p = graph_predicate(&g->set[0], predicate);
	struct reached r;

	*left = (struct tree_left){0};
	start(&r, g, root);
	for (size_t at = 0; at < r.n; at++) {
		uint32_t id = r.node[at].id;
		struct graph_row row = graph_neighbours(g, 0, p, id, false);
		if (!depth || r.node[at].depth < depth)
			reach_children(&r, g, at, row, left);
		else if (row.at < row.end)
			note(&left->below, &left->first_below, id);
	}
	for (size_t at = r.n; at-- > 1;)
		r.node[r.node[at].parent].descendants +=
			r.node[at].descendants + 1;
	free(r.met);
	*n = r.n;
	return r.node;
}

/* How each node but the first was come to. */
struct ways {
	struct reached r;
	struct tree_hop *hop;
	size_t cap;
};

static bool along(struct ways *w, struct graph *g, size_t at,
	uint32_t predicate, bool forward, uint32_t goal)
{
	struct tree_node from = w->r.node[at];
	struct graph_scan scan;
	uint32_t t[3];

	graph_match(&scan, g, 0, forward ? from.id : 0, predicate,
		forward ? 0 : from.id);
	while (graph_next(&scan, t)) {
		uint32_t to = forward ? t[2] : t[0];
		if (!reach(&w->r, to, at, from.depth + 1))
			continue;
		mem_grow(&w->hop, &w->cap, w->r.n, sizeof(*w->hop));
		w->hop[w->r.n - 1] =
			(struct tree_hop){from.id, t[1], to, forward};
		if (to == goal)
			return true;
	}
	return false;
}

struct tree_hop *graph_between(struct graph *g, uint32_t a, uint32_t b,
	uint32_t predicate, uint32_t depth, size_t *n, bool *cut)
{
	struct ways w = {.hop = NULL};
	struct tree_hop *chain = NULL;
	bool found = false;

	*n = 0;
	*cut = false;
	if (a == b)
		return NULL;
	start(&w.r, g, a);
	for (size_t at = 0; at < w.r.n && !found && !*cut; at++) {
		*cut = depth && w.r.node[at].depth == depth;
		found = !*cut && (along(&w, g, at, predicate, true, b) ||
					 along(&w, g, at, predicate, false, b));
	}
	if (found) {
		size_t at = w.r.n - 1;
		*n = w.r.node[at].depth;
		chain = mem_array(*n, sizeof(*chain));
		for (size_t i = *n; i-- > 0; at = w.r.node[at].parent)
			chain[i] = w.hop[at];
	}
	free(w.r.met);
	free(w.r.node);
	free(w.hop);
	return chain;
}

static void print_name(struct buf *to, struct graph *g, uint32_t id)
{
	struct text key = graph_term(g, id);

	buf_text(to, g->rdf ? term_parts(key).text : key);
}

void graph_route(struct buf *to, struct graph *g, const struct tree_node *node,
	size_t at)
{
	uint32_t depth = node[at].depth;
	size_t *way = mem_array((size_t)depth + 1, sizeof(*way));

	for (uint32_t i = depth + 1; i-- > 0; at = node[at].parent)
		way[i] = at;
	for (uint32_t i = 0; i <= depth; i++) {
		if (i)
			buf_byte(to, '>');
		print_name(to, g, node[way[i]].id);
	}
	free(way);
}

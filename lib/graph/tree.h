/* tree.h - who comes from whom: all that a node leads to by one predicate, and
 * the shortest way from one node to another.
 *
 * Both walk by breadth, each node once: time linear in the edges met, memory in
 * the nodes.
 */
#ifndef GRAPH_TREE_H
#define GRAPH_TREE_H

#include "graph/graph.h"

struct tree_node {
	uint32_t id;
	uint32_t parent;      /* its place in the list; of the root 0 */
	uint32_t depth;	      /* steps from the root */
	uint64_t descendants; /* that were first reached through it */
};

/* What a walk has not shown: how many, and the node of the first. */
struct tree_left {
	uint64_t again; /* edges to a node that was met before */
	uint64_t below; /* nodes at the last depth with an edge from them */
	uint32_t first_again, first_below;
};

/* Nodes that ROOT leads to by PREDICATE in at most DEPTH steps (0: any), the
 * root first, then by depth; of several ways the one through the nodes that
 * come first, and the others are counted in *LEFT.  The caller frees what is
 * returned. */
struct tree_node *graph_tree(struct graph *g, uint32_t root, uint32_t predicate,
	uint32_t depth, size_t *n, struct tree_left *left);

struct tree_hop {
	uint32_t from, predicate, to;
	bool forward; /* the triple is from, predicate, to; else the reverse */
};

/* A shortest chain of triples from A to B, in either direction, by PREDICATE
 * (0: any), in at most DEPTH steps (0: any).  The caller frees what is
 * returned; NULL if there is none or A is B.  *CUT: there is none, but a longer
 * one was not looked for. */
struct tree_hop *graph_between(struct graph *g, uint32_t a, uint32_t b,
	uint32_t predicate, uint32_t depth, size_t *n, bool *cut);

/* Append the names from the root to place AT of what graph_tree() returned, >
 * between them. */
void graph_route(struct buf *to, struct graph *g, const struct tree_node *node,
	size_t at);

#endif

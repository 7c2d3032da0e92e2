/* peel.h - the densest block of a bipartite graph, found by greedy peeling.
 *
 * FRAUDAR of Hooi, Song, Beutel, Shah, Shin and Faloutsos (KDD 2016).  Rows
 * are accounts, columns what they use; an edge to a column of degree d weighs
 * 1/ln(d+5), 1/sqrt(d+5) or 1, so that what everybody uses
 * tells little.  The score of a set of rows and columns is the weight of the
 * edges within it, divided by how many they are.  From the whole graph the
 * node that its score can best do without is taken away, again and again, and
 * the best set on the way is the answer: at least half the score of the best
 * set there is (shown there; by Charikar 2000 for weights of 1).  Where that
 * set falls into parts that share no edge, the densest part is taken instead,
 * which is at least as dense as the whole.  Edges that
 * a set's rows have to columns outside do not lower it, so farmed accounts gain
 * nothing by also doing what honest ones do.
 *
 * More passes find denser sets (Greedy++: Boob, Gao, Peng, Sawlani,
 * Tsourakakis, Wang and Wang, WWW 2020): each node has a load, what its edges
 * weighed when it was taken away, added up over passes, and the node with the
 * least load and weight goes first.  In each pass every edge is laid on the
 * node of its two that goes first, so the greatest load divided by the passes
 * is no less than the score of any set: that is the bound.
 *
 *	struct peel_block b;
 *	peel_densest(&b, edge, edges, rows, cols, PEEL_LOG, 1);
 *	use(b.row, b.rows, b.col, b.cols, b.score);
 *	edges = peel_without(edge, edges, &b);  // and on to the next
 *	peel_release(&b);
 *
 * Weights are integers of 2^-36 while peeling, so sums are exact and ties are
 * ties; they go by the node's number, rows first.  The answer depends on the
 * edges alone.  Time O(E log V) a pass, memory 16 bytes an edge and 40 a node,
 * of several passes 20 more.
 */
#ifndef INVITE_PEEL_H
#define INVITE_PEEL_H

#include <stddef.h>
#include <stdint.h>

enum peel_weight { PEEL_LOG, PEEL_SQRT, PEEL_ONE };
enum { PEEL_PASSES = 1000 };

struct peel_block {
	uint32_t *row, *col; /* ascending; owned, and so are the next two */
	uint32_t *row_degree, *col_degree; /* edges within the block */
	size_t rows, cols;
	double score; /* 0 and an empty block where there is no edge */
	double bound; /* no block among the edges has a higher score */
};

/* An edge; they are given in ascending order, each once. */
static inline uint64_t peel_edge(uint32_t row, uint32_t col)
{
	return (uint64_t)row << 32 | col;
}

/* Put EDGE[0..EDGES), whose rows are below ROWS and columns below COLS, into
 * ascending order, each once; how many there are then. */
size_t peel_sort(uint64_t *edge, size_t edges, uint32_t rows, uint32_t cols);

/* Take out the edges to columns below COLS that have no other; how many are
 * left.  The order stays. */
size_t peel_shared(uint64_t *edge, size_t edges, uint32_t cols);

/* The weight of an edge to a column of DEGREE > 0. */
double peel_weigh(enum peel_weight weight, size_t degree);

/* The densest block that peeling finds among EDGE[0..EDGES), whose rows are
 * below ROWS and columns below COLS; ROWS + COLS < 2^32 - 1, EDGES < 2^31, and
 * no column has 2^27 edges or more.  PASSES: 1 to PEEL_PASSES. */
void peel_densest(struct peel_block *to, const uint64_t *edge, size_t edges,
	uint32_t rows, uint32_t cols, enum peel_weight weight, unsigned passes);
void peel_release(struct peel_block *b);

/* Take the edges within B out of EDGE, which keeps its order; how many are
 * left. */
size_t peel_without(uint64_t *edge, size_t edges, const struct peel_block *b);

#endif

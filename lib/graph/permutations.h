/* permutations.h - triples in three orders: sorted, packed, made into ranges.
 *
 * Orders come by counting sorts from the least part to the first (LSD radix
 * sort with a digit an id): SPO takes three, OSP one more after it, POS one
 * after that, since each is stable.
 */
#ifndef GRAPH_PERMUTATIONS_H
#define GRAPH_PERMUTATIONS_H

#include "graph/image.h"

/* Which part of a triple is first, second and third in each order. */
static const unsigned char permutation_parts[3][3] = {
	{0, 1, 2}, {1, 2, 0}, {2, 0, 1}};

struct triple {
	uint32_t part[3]; /* terms: subject, predicate, object */
};

/* Triples that were there before, and where in the order given the first is. */
struct triples_twice {
	uint64_t n, first;
};

/* Put the N triples at *T, all of terms 1 to TERMS, into M as set SET called
 * NAME; triples that come twice count once, and are told.  *T is freed as soon
 * as it can be, and NULL then. */
struct triples_twice permutations_build(struct graph_image *m, uint32_t set,
	uint32_t name, struct triple **t, uint64_t n, uint32_t terms);

#endif

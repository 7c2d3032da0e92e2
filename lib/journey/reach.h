/* reach.h - whom each cell reached and who converted there, without events.
 *
 * All that the plain report needs of a customer are two sets of cells; the
 * first 63 are bits beside the name, others pairs in a table of their own.
 */
#ifndef JOURNEY_REACH_H
#define JOURNEY_REACH_H

#include "journey/tally.h"

struct reach {
	struct table table; /* of struct reach_sets, by customer */
	struct table pairs; /* customer and cell, of later cells */
	struct table_want want[TABLE_BATCH];
	uint32_t cell[TABLE_BATCH]; /* of what waits: cell << 1 | converted */
	unsigned n_waiting;
	/* reach_cells(): the pairs by customer */
	struct reach_pair *sorted;
	size_t n_sorted;
	uint32_t *cells;
	size_t cells_cap;
};

void reach_init(struct reach *r);
void reach_release(struct reach *r);

/* A row of KEY in CELL; its bytes must stay until reach_settle().  Counts go
 * to T. */
void reach_add(struct reach *r, struct tally *t, struct text key, size_t cell,
	bool converted);
void reach_settle(struct reach *r, struct tally *t);

/* What is known of customer I < table.n when no more rows come: the N cells
 * that reached it, each as number << 1 | converted.  Until the next call. */
uint32_t *reach_cells(struct reach *r, uint32_t i, size_t *n);

/* Bytes of memory in use. */
size_t reach_size(const struct reach *r);

#endif

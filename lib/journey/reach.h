/* reach.h - whom each cell reached and who converted there, without events.
 *
 * All that the plain report needs of a customer are two sets of cells; the
 * first 63 are bits beside the name, others pairs in a table of their own.
 */
#ifndef JOURNEY_REACH_H
#define JOURNEY_REACH_H

#include "base/stripes.h"
#include "journey/tally.h"

struct reach {
	struct table table; /* of struct reach_sets, by customer */
	struct table pairs; /* customer and cell, of later cells */
	struct table_want want[TABLE_BATCH];
	uint32_t cell[TABLE_BATCH]; /* of what waits: cell << 1 | converted */
	unsigned n_waiting;
	struct reach_count { /* customers of a cell, and those who converted */
		uint64_t seen, converted;
	} * count;
	size_t counts; /* as many as cells that were met */
	uint64_t customers, users;
	/* While threads share them: rows go there. */
	struct stripes_sender sender;
	/* reach_cells(): the pairs by customer */
	struct reach_pair *sorted;
	size_t n_sorted;
	uint32_t *cells;
	size_t cells_cap;
};

void reach_init(struct reach *r);
void reach_release(struct reach *r);

/* A row of KEY in CELL; its bytes must stay until reach_settle(). */
void reach_add(struct reach *r, struct text key, size_t cell, bool converted);
void reach_settle(struct reach *r);

/* Forget whom the cells reached, and give the memory back. */
void reach_clear(struct reach *r);

/* Add what was counted to T. */
void reach_add_up(const struct reach *r, struct tally *t);

/* Add to what R[0] knows by N threads, each to one of R[0..N); the others are
 * new, and each may only be added to and settled.  Cells have one number for
 * all (lead.h).  reach_unite() makes R[0] have all that was counted, and no
 * more. */
void reach_share(struct reach **r, unsigned n);
void reach_unite(struct reach **r, unsigned n);

/* While R is shared: the stripes, whose parts know of different customers; else
 * NULL. */
static inline struct stripes *reach_stripes(const struct reach *r)
{
	return r->sender.to;
}

/* What is known of customer I < table.n when no more rows come: the N cells
 * that reached it, each as number << 1 | converted.  Until the next call. */
uint32_t *reach_cells(struct reach *r, uint32_t i, size_t *n);

/* Bytes of memory in use. */
size_t reach_size(const struct reach *r);

#endif

/* popular.h - what is popular with everybody, and with the customers of a
 * segment.
 *
 * The popularity of an item in a segment is the share of its buyers who have
 * it, drawn towards that of all buyers as if 20 more had bought like them:
 *
 *	(n_item + 20 N_item / N) / (n + 20)
 *
 * n of the segment, N of all.  So a segment of three customers has no say of
 * its own, and one of thousands has.  Shares are in units of 10^-12.
 */
#ifndef RECO_POPULAR_H
#define RECO_POPULAR_H

#include "reco/histories.h"

#define POPULAR_UNIT 1e12 /* units of a score of 1 */
enum { POPULAR_DECIMALS = 12 };

struct popular {
	size_t items, segments;
	struct popular_list {
		uint32_t *order; /* the most popular first, equal ones by
				  * number; owned, as what follows */
		double *units;	 /* by item; whole numbers */
		uint64_t buyers;
	} * of; /* each segment, and all behind them */
};

/* Count the histories of H; SEGMENT[c] < SEGMENTS is that of customer c, or
 * SEGMENTS: none.  SEGMENT may be NULL if there are none. */
void popular_init(struct popular *p, const struct histories *h,
	const uint32_t *segment, size_t segments);
void popular_release(struct popular *p);

/* The lists of all segments laid end to end, as a file has them. */
struct popular_flat {
	uint64_t *buyers;
	double *units;
	uint32_t *order;
};

void popular_lay(struct popular_flat *f, const struct popular *p);

/* Make the lists of P, whose items and segments are set and whose lists are
 * zero, of F; false: F is of no such lists. */
bool popular_take(struct popular *p, const struct popular_flat *f);
void popular_flat_release(struct popular_flat *f);

#endif

/* estimate.h - what each model credits every cell with, what that returned, and
 * how far it may be off.
 *
 *	struct estimate e = {.tally = &t, .chains = &chains,
 *		.coalitions = &coalitions, .players = n, .rank = rank,
 *		.order = order, .n = cells, .cost = cost, .margin = 1,
 *		.percent = 95};
 *	TRY(estimate_lines(line, &e, MODEL_LINEAR, 0));
 *	estimate_total(&sum, &spent, &e, line);
 *
 * Intervals come from a jackknife over the 64 buckets of customers: each is
 * left out in turn, and the estimate without it is made as large as the whole.
 */
#ifndef JOURNEY_ESTIMATE_H
#define JOURNEY_ESTIMATE_H

#include "journey/chains.h"
#include "journey/coalitions.h"
#include "journey/interval.h"

struct estimate {
	struct tally *tally;
	struct chains *chains;
	const struct coalitions *coalitions;
	size_t players;
	const uint32_t *rank; /* of each player, by name */
	const size_t *order;  /* n cells of the tally, by name */
	size_t n;
	const amount *cost; /* of each cell of the tally */
	double margin;	    /* what of the revenue is earned */
	double percent;	    /* of intervals; NAN: there are none, and no
			     * buckets are needed */
};

/* One cell of the report under one model. */
struct estimate_line {
	size_t cell;
	struct share share;
	double share_count, share_money; /* the same, in whole units */
	/* With intervals.  No bound of a count is below 0, and none of a return
	 * below -1 unless revenue was negative. */
	struct rate_interval count, roi;
	bool cut; /* one of them would have been */
};

/* (revenue * MARGIN - COST) / COST; NAN where COST is not above 0. */
double estimate_roi(double margin, struct share share, amount cost);

/* LINE[0..n) of MODEL, which is number NUMBER in the tally, in the order of
 * cells.  NULL, or a message: a chain cannot be solved. */
MUST_USE const char *estimate_lines(struct estimate_line *line,
	const struct estimate *e, enum credit_model model, unsigned number);

/* The sum of LINE[0..n) and of the COST of their cells.  Its intervals are of
 * all conversions, whatever the model. */
void estimate_total(struct estimate_line *sum, amount *cost,
	const struct estimate *e, const struct estimate_line *line);

#endif

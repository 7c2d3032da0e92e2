/* hindsight.h - a forecast against what came: by how often customers had
 * bought, and week by week.
 *
 * Weeks are counted from the day of the first purchase of all.  The tracking
 * curve asks only when customers began: what somebody new buys up to each week.
 */
#ifndef CLV_HINDSIGHT_H
#define CLV_HINDSIGHT_H

#include "clv/parting.h"

enum { HINDSIGHT_CELLS = 8 }; /* x of 0 to 6, and above */

struct hindsight_cell {
	uint64_t customers;
	double actual, expected;
};

/* Add a customer with X repeat purchases to CELL[HINDSIGHT_CELLS]. */
void hindsight_add(struct hindsight_cell *cell, uint32_t x, double actual,
	double expected);

/* (expected - actual) / actual; 0 if both are 0, and NAN if there was nothing
 * but the forecast. */
double hindsight_error(double actual, double expected);

/* Weeks of days; or periods of one opportunity each, of the BG/BB. */
enum { HINDSIGHT_WEEK = 7, HINDSIGHT_TURN = 1 };

/* How many weeks of STEP days DAYS begin. */
size_t hindsight_weeks(size_t days, unsigned step);

/* EXPECTED[w] becomes the repeat purchases up to the end of week w, cumulated:
 * BEGAN[d] customers began on day d < DAYS.  UNIT: days in a unit of time of Q.
 * Of the BG/BB a day is an opportunity, and UNIT and STEP are 1. */
void hindsight_track(double *expected, enum nbd_model model, const double *q,
	double unit, unsigned step, const uint32_t *began, size_t days);

/* What came week by week, of customers who began up to a day. */
struct hindsight_log {
	unsigned step; /* days of a week; 1 of periods, which are then days */
	int64_t first; /* day */
	size_t days, n;
	uint32_t *began; /* by day; owned, as the next */
	double *actual;	 /* repeat purchases by week */
};

/* Count the purchases of B, of whom there are some, up to b->end, in P.  NULL,
 * or why the run ends. */
MUST_USE const char *hindsight_count(struct hindsight_log *to,
	const struct buyers *b, const struct purchases *p,
	const struct buyers_how *how, enum past_refunds refunds);
void hindsight_log_release(struct hindsight_log *l);

/* What came of all of B together, and what P expected. */
struct hindsight_cell hindsight_total(
	const struct buyers *b, const struct partings *p);

#endif

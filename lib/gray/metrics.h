/* metrics.h - what of each unit is compared, as it is asked for.
 *
 *	metric	revenue
 *	ratio	clicks/sessions
 *	pre	revenue:revenue_before
 *		clicks/sessions:before_clicks/before_sessions
 *	guard	complaints:up:0.1
 *	split	50:50 or ctrl:5,treat:95
 *
 *	struct metrics m = {0};
 *	TRY(metrics_read(&m, &asked));
 *
 * After that m.name[0 .. names) are the columns that rows must have, and a unit
 * has the sum of a column, or the number of rows, in each of m.slots slots.
 */
#ifndef GRAY_METRICS_H
#define GRAY_METRICS_H

#include <stdbool.h>

#include "base/text.h"
#include "stat/moments.h"

enum { METRICS_SLOTS = 48, METRICS_ARMS = 256 };

/* An amount that is summed for each unit: of a column, or the number of rows;
 * before exposure, or from it on. */
struct metric_slot {
	unsigned column; /* of metrics.name */
	bool before, rows;
	bool optional; /* an empty cell is 0 */
};

struct metric {
	char *name; /* owned */
	bool ratio, adjusts, asked, guarded, guard_up;
	bool ratio_before;   /* x / e; else x */
	double limit;	     /* of the guard, a share of the control's mean */
	unsigned y, d, x, e; /* slots */
};

/* A planned share. */
struct metric_share {
	struct text arm; /* empty: the arms by their order; borrowed */
	double weight;
};

struct metrics {
	struct metric *metric; /* owned */
	size_t n;
	struct metric_slot slot[METRICS_SLOTS];
	unsigned slots, cost_slot;
	struct metric_share share[METRICS_ARMS];
	size_t shares;
	char **name; /* owned */
	unsigned names;
};

struct metrics_list {
	const struct text *item;
	size_t n;
};

/* The texts stay as long as the metrics. */
struct metrics_asked {
	struct metrics_list metric, ratio, pre, guard;
	const char *split, *cost; /* NULL: not asked for */
	/* Rows are of a log in which all was seen: no cell may be empty; and
	 * what a metric was before exposure is taken from it. */
	bool log, before;
};

/* NULL, or what is wrong, by the name of the option. */
MUST_USE const char *metrics_read(
	struct metrics *m, const struct metrics_asked *asked);
void metrics_release(struct metrics *m);

/* The number of the column NAME, which is added if it is new. */
unsigned metrics_column(struct metrics *m, struct text name);

/* The pairs of columns of moments that the metrics need, where COLUMN[i] is
 * that of slot i. */
void metrics_shape(struct moments_shape *shape, const struct metrics *m,
	const unsigned *column);

#endif

/* units.h - what the units of an experiment did: exact sums of each, or of each
 * cell alone.
 *
 *	struct units u;
 *	units_init(&u, &metrics, columns, sums_only);
 *	uint32_t cell = units_cell(&u, name, propensity);
 *	amount *sum = units_next(&u);		// a slot each: fill them
 *	TRY(units_take(&u, customer, experiment, &row));
 *	TRY(units_settle(&u));
 *
 * Sums are integers and a unit's cell does not depend on the order of its rows,
 * so neither does anything here.
 */
#ifndef GRAY_UNITS_H
#define GRAY_UNITS_H

#include "base/table.h"
#include "gray/cellname.h"
#include "gray/exposed.h"
#include "gray/metrics.h"

enum unit_flag { UNIT_SEVERAL = 1, UNIT_OTHER = 2, UNIT_SCORED = 4 };

/* A unit's value in the table; behind it an amount a slot. */
struct unit {
	uint32_t cell, flags; /* cell: 1 more; 0: none yet */
	int64_t last;	      /* of those exposed: the newest row */
	int64_t first;	      /* and, from a state, when that was */
	double score;
};

struct unit_row {
	uint32_t cell;
	bool scored;
	double score;
};

struct units {
	const struct metrics *metrics; /* borrowed */
	size_t by;		       /* columns that divide cells */
	/* struct cellname_range by name, and behind it with "alone" moments */
	struct table cells;
	bool alone; /* nothing is kept but the cells' moments */
	struct moments_shape shape;
	struct table table; /* key: customer, or with 0x1f and experiment */
	struct table_want want[TABLE_BATCH];
	struct buf key[TABLE_BATCH];
	struct unit_row row[TABLE_BATCH];
	amount *sum; /* TABLE_BATCH * slots; owned */
	unsigned waiting;
	struct buf newest; /* who had the newest row, the least by bytes */
	int64_t newest_ms;
	bool has_newest;
};

/* METRICS stay as long as the units. */
void units_init(struct units *u, const struct metrics *metrics, size_t by,
	bool alone, uint64_t seed);
void units_release(struct units *u);

/* The cell NAME, in TO; false: it has not the parts that it should. */
bool units_cell(uint32_t *to, struct units *u, struct text name);
struct cellname_range *units_range(struct units *u, uint32_t cell);
struct moments *units_moments(const struct units *u, size_t cell);

/* The sums of the next row that is taken, to be filled. */
amount *units_next(struct units *u);
/* One more row of CUSTOMER in EXPERIMENT.  NULL, or why the run ends. */
MUST_USE const char *units_take(struct units *u, struct text customer,
	struct text experiment, const struct unit_row *row);
MUST_USE const char *units_settle(struct units *u);

/* Sums of unit I; the number of the one that CUSTOMER is in EXPERIMENT, or
 * TABLE_NONE; the same, which is made if it is not there. */
amount *units_sums(const struct units *u, size_t i);
size_t units_find(
	struct units *u, struct text customer, struct text experiment);
struct unit *units_put(
	struct units *u, struct text customer, struct text experiment);

/* One more amount for each slot of the unit TO, whose cell is the row's; one of
 * two cells is in none.  NULL, or why the run ends. */
MUST_USE const char *units_add(struct unit *to, const struct units *u,
	const struct unit_row *row, const amount *more);

/* CUSTOMER had a row at MS. */
void units_newest(struct units *u, int64_t ms, struct text customer);

/* The newest row of somebody who was not exposed says how far the log goes: a
 * unit of his own that is UNIT_OTHER, unless some unit has as new a row. */
void units_keep_newest(struct units *u);

/* A row with the amounts ALL of CUSTOMER, who is in experiments of LIST: it
 * counts for each.  *ANY: for one at least.  NULL, or why the run ends. */
MUST_USE const char *units_order(struct units *u,
	const struct exposed_list *list, const struct exposed_window *w,
	struct text customer, int64_t ms, const amount *all, bool *any);

#endif

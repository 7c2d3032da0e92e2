/* units.h - what the units of an experiment did: exact sums of each, or of each
 * cell alone.
 *
 *	struct units u;
 *	units_init(&u, &metrics, columns, sums_only, seed);
 *	units_cell(&cell, &u, name);
 *	amount *sum = units_next(&u);		// a slot each: fill them
 *	units_take(&u, customer, experiment, &row);
 *	units_settle(&u);
 *	TRY(units_wrong(&u));
 *
 * Sums are integers and a unit's cell does not depend on the order of its rows,
 * so neither does anything here.  units_shared.h lets several threads add.
 */
#ifndef GRAY_UNITS_H
#define GRAY_UNITS_H

#include "base/newest.h"
#include "base/stay.h"
#include "base/stripes.h"
#include "gray/cellname.h"
#include "gray/exposed.h"
#include "gray/metrics.h"

enum unit_flag {
	UNIT_SEVERAL = 1,
	UNIT_OTHER = 2,
	UNIT_SCORED = 4,
	UNIT_LARGE = 8 /* a sum went beyond 128 bits; not saved */
};

/* A unit's value in the table; behind it an amount a slot. */
struct unit {
	uint32_t cell, flags; /* cell: 1 more; 0: none yet */
	int64_t last;	      /* of those exposed: the newest row */
	int64_t first;	      /* and, from a state, when that was */
	double score;
};

struct unit_row {
	uint32_t cell;
	bool scored, timed; /* has a score; and FIRST and LAST of the unit */
	double score;
	int64_t first, last;
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
	struct unit_row row[TABLE_BATCH];
	amount *sum; /* TABLE_BATCH + 1 times all slots; owned */
	unsigned waiting;
	struct stay keys;     /* that are made, until they are settled */
	bool large;	      /* some sum was too large once */
	struct newest newest; /* row of a log, of anybody */
	/* While several threads add: where to, and the numbers that cells have
	 * for all. */
	struct units_shared *shared;
	struct stripes_sender sender;
	uint32_t *number; /* owned */
	size_t cap_number;
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
/* One more row of CUSTOMER, whose bytes stay until units_settle(), in
 * EXPERIMENT. */
void units_take(struct units *u, struct text customer, struct text experiment,
	const struct unit_row *row);
/* Take in those that wait; before anything below. */
void units_settle(struct units *u);

/* A message if some sum is too large, with the first such customer by bytes. */
MUST_USE const char *units_wrong(const struct units *u);

/* Sums of unit I; and the unit that CUSTOMER is in EXPERIMENT, which is made if
 * it is not there. */
amount *units_sums(const struct units *u, size_t i);
struct unit *units_put(
	struct units *u, struct text customer, struct text experiment);

/* One more amount for each slot of the unit TO, whose cell is the row's; one of
 * two cells is in none. */
void units_add(struct unit *to, struct units *u, const struct unit_row *row,
	const amount *more);

/* Whether the newest row, which says how far the log goes, is of somebody who
 * was not exposed, so that no unit has as new a one. */
bool units_newest_is_other(const struct units *u);

/* A row of CUSTOMER, who is in experiments of LIST, with the amounts ALL: it
 * counts for each.  MS is its time, and END the end of what its cell says,
 * later if that was a day.  What became of it: */
struct units_heard {
	bool counts;   /* for one experiment at least */
	bool same_day; /* and only as it has no time of day */
};
struct units_heard units_order(struct units *u, const struct exposed_list *list,
	const struct exposed_window *w, struct text customer, int64_t ms,
	int64_t end, const amount *all);

#endif

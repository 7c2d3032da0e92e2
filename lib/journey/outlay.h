/* outlay.h - a table of costs, row by row, put to the cells of a report that
 * they tell of (spend.h), as ad platforms export them: with rows of totals,
 * months in place of days, names in another case.
 *
 *	outlay_begin(&o, &(struct outlay_how){...});
 *	TRY(outlay_row(&o, cell, columns, &said));	// for each row
 *	... the report's cells are put in the order of their names ...
 *	outlay_divide(&o, order, n, cost, has_cost, &both);
 *
 * A cost for which nothing came makes a cell of its own, without rows or
 * customers.  A cost of days outside the log is left out.  Costs without a date
 * are divided evenly by the days of the log.
 */
#ifndef JOURNEY_OUTLAY_H
#define JOURNEY_OUTLAY_H

#include "journey/players.h"
#include "journey/spelling.h"
#include "journey/spend.h"
#include "journey/tally.h"

/* What is to be said of a row. */
enum {
	OUTLAY_TOTAL = 1,    /* it adds other rows up, and is left out */
	OUTLAY_EMPTY = 2,    /* it has no cost, and is left out */
	OUTLAY_OUTSIDE = 4,  /* so is a cost of a day outside the log */
	OUTLAY_CUT = 8,	     /* the part that was of such days was left out */
	OUTLAY_UNMET = 16,   /* no cell of the report agrees with it */
	OUTLAY_FOLDED = 32,  /* a name was taken for one of the log */
	OUTLAY_REPEATED = 64 /* an earlier row differs in nothing but the cost
			      */
};

enum { OUTLAY_NOT = -1 }; /* a column that is not there */

/* What costs are put to; all is borrowed. */
struct outlay_how {
	struct players *players;
	struct tally *tally;
	struct zone *zone;
	enum period period;
	bool timeless; /* the log has no days */
	double scale;  /* costs are multiplied by it */
	/* The columns of the cells of a player, players->cells of them; of the
	 * cost; of the date.  All but that of the cost may be OUTLAY_NOT. */
	const int *column;
	int cost, date;
};

struct outlay {
	struct outlay_how how;
	struct spend spend;
	struct spelling *spelling; /* of each cell of a player; owned */
	struct table rows;	   /* by all but their costs */
	struct buf key;
};

void outlay_begin(struct outlay *o, const struct outlay_how *how);
void outlay_release(struct outlay *o);

/* Put the row CELL[0..columns) to its cells, which the report may get by it;
 * bits of what is to be said are in *SAID.  NULL, or what is wrong with it. */
MUST_USE const char *outlay_row(
	struct outlay *o, const struct text *cell, size_t columns, int *said);

/* The column of the first name of a row that is another one in the log, which
 * is *IS; or OUTLAY_NOT. */
int outlay_folded(struct outlay *o, const struct text *cell, struct text *is);

/* Cells that have costs in the log and in the table: how many, the first. */
struct outlay_both {
	uint64_t n;
	size_t first;
};

/* What was spent on each cell of TALLY in COST, and whether anything is known
 * in HAS: by the log, and by O if it is not NULL.  ORDER[0..n) are the cells of
 * the report by name.  COST and HAS are of tally->n. */
struct outlay_both outlay_divide(struct outlay *o, const struct tally *tally,
	const size_t *order, size_t n, amount *cost, bool *has);

#endif

/* spend.h - what was spent, joined to the cells of a report and divided.
 *
 * A report has rows: the cells of a player, and a period.  A cost tells some of
 * these cells, the same ones in each cost, and meets all rows that agree in
 * them.  Rows that agree share a pot: what was spent on it is divided among
 * them by the customers that each reached, in whole units that add up to it.
 *
 *	spend_init(&s, 2, 1 << 0, PERIOD_NONE, 0, 30);  // costs tell the
 * channel spend_row(&s, cell, period, reach);             // for every row
 *	TRY(spend_add(&s, &met, cell, 0, cost));        // for every cost
 *	... a row is made for each cost that is SPEND_NEW ...
 *	share = spend_share(&s, &any, cell, period, reach);   // rows by name
 *
 * The shares of rows depend on their order by less than a unit each, so they
 * are taken in an order that does not depend on the input's.
 */
#ifndef JOURNEY_SPEND_H
#define JOURNEY_SPEND_H

#include "base/number.h"
#include "base/table.h"
#include "journey/period.h"

enum spend_met {
	SPEND_MET,  /* rows of the report agree with the cost */
	SPEND_NEW,  /* none does: the caller makes one, which is the pot's */
	SPEND_AGAIN /* none does but one that was made for such a cost */
};

struct spend {
	unsigned cells;	 /* of a player */
	uint32_t shared; /* bit i: costs tell cell i */
	enum period period;
	int32_t first_day, last_day; /* of the log */
	struct table pots;
	struct buf key;
};

/* CELLS is 1 to 32.  The log has days FIRST_DAY to LAST_DAY; none where
 * LAST_DAY is below FIRST_DAY. */
void spend_init(struct spend *s, unsigned cells, uint32_t shared,
	enum period period, int32_t first_day, int32_t last_day);
void spend_release(struct spend *s);

/* The report has a row with CELL[0..cells) in PERIOD, which reached REACH
 * customers.  Each once, before any cost. */
void spend_row(struct spend *s, const struct text *cell, int32_t period,
	uint64_t reach);

/* COST, 0 or more, was spent on CELL in PERIOD; cells that costs do not tell
 * are not looked at.  NULL, or a message: the sum is too large. */
MUST_USE const char *spend_add(struct spend *s, enum spend_met *met,
	const struct text *cell, int32_t period, amount cost);

/* Whether DAY is one of the log's. */
bool spend_covers(const struct spend *s, int64_t day);

/* A part of a cost, and the period that it is of. */
struct spend_part {
	int32_t period;
	amount cost;
};

/* COST over the days of the log, evenly, as one part for each of its periods;
 * the parts add up to COST.  The array is the caller's to free; *N = 0, all is
 * lost, where the log has no days. */
struct spend_part *spend_by_days(const struct spend *s, amount cost, size_t *n);

/* The same of COST over the days from FROM to before END, of which the log may
 * have some: what falls on others is in no part. */
struct spend_part *spend_over(const struct spend *s, int32_t from, int32_t end,
	amount cost, size_t *n);

/* Whether the cell T says that its row adds others up, as exports of ad
 * platforms do at either end: total, grand total, 合计 and the like. */
bool spend_says_total(struct text t);

/* The share of the row CELL, PERIOD, of which each is asked once, with the
 * REACH it was put in with (a row that was made: 0).  *ANY: whether a cost
 * tells of it. */
amount spend_share(struct spend *s, bool *any, const struct text *cell,
	int32_t period, uint64_t reach);

#endif

/* transactions.h - what programs share that read either transactions, with or
 * without amounts, or ready tables made of them. */
#ifndef CELLS_TRANSACTIONS_H
#define CELLS_TRANSACTIONS_H

#include "cells/row.h"
#include "kept/state.h"

/* Amounts of several currencies do not add up: NULL, or a message if CURRENCY
 * is another one than KEPT, which it becomes if that is empty. */
MUST_USE const char *transactions_currency(
	struct buf *kept, struct text currency);

/* The time of ROW, in role TIME; false: the row is bad.  Where the time is
 * missing, the cell of SUM, the amount, is not, and the row has an order, it
 * may be a further line of that order, which the reason says. */
bool transactions_untimed(struct row *row, unsigned time, unsigned sum);
static inline bool transactions_time(
	struct row *row, unsigned time, unsigned sum, int64_t *ms)
{
	return row_time(row, time, ms) || transactions_untimed(row, time, sum);
}

/* What a line of state holds, by its first cell: "t" transactions, "u" those
 * without amounts, "r" a row of a ready table. */
struct transactions_line {
	bool ready, moneyless;
};

/* What ROW holds in *TO, which is what the lines before it hold if there are
 * SOME.  False: damaged, or, with *WHY, it cannot stand beside them. */
bool transactions_line(struct transactions_line *to, bool some,
	const struct state_row *row, const char **why);

#endif

/* customers.h - what each customer has bought: the state behind R, F and M.
 *
 * Of every customer the time of the last transaction, their number (or the
 * distinct calendar days they fell on), and the exact sum of their amounts:
 * maxima, counts, sets and integers, so that neither the order of transactions
 * nor how they were split shows.
 *
 *	customers_add(&c, key, ms, day, amount, decimals);   // many times
 *	TRY(customers_settle(&c));
 *	uint32_t *order = table_sorted(&c.table);
 *	use(table_key(&c.table, order[0]), customers_at(&c, order[0]));
 */
#ifndef CLUSTER_CUSTOMERS_H
#define CLUSTER_CUSTOMERS_H

#include "base/fail.h"
#include "base/number.h"
#include "base/table.h"
#include "base/when.h"

struct customer {
	amount sum;
	int64_t last;	 /* epoch milliseconds */
	uint32_t orders; /* transactions, or distinct days */
	uint32_t
		decimals; /* digits behind the point, at most, of its amounts */
};

/* A transaction that waits for its batch. */
struct purchase {
	amount sum;
	int64_t ms, day;
	uint32_t decimals;
};

struct customers {
	struct table table; /* of struct customer */
	bool per_day;	    /* orders counts distinct days */
	struct table days;  /* per_day: number of customer and day */
	struct table_want want[TABLE_BATCH];
	struct purchase waiting[TABLE_BATCH];
	unsigned n_waiting;
};

void customers_init(struct customers *c, bool per_day);
void customers_release(struct customers *c);

/* Add one transaction at MS, on the calendar day DAY (looked at only with
 * per_day).  The bytes of KEY must stay until customers_settle().  NULL, or a
 * message: a sum or a count is too large. */
MUST_USE const char *customers_add(
	struct customers *c, struct text key, const struct purchase *purchase);

/* Take in the transactions that wait. */
MUST_USE const char *customers_settle(struct customers *c);

/* Add what another state says of KEY.  With per_day ONE.orders is ignored and
 * DAYS lists the days, divided by commas. */
MUST_USE const char *customers_merge(struct customers *c, struct text key,
	const struct customer *one, struct text days);

/* With per_day: append to TO the days of every customer, rising, as
 * customers_merge() takes them: days of customer i are TO[at[i]] up to
 * TO[at[i + 1]].  The caller frees AT and releases TO. */
size_t *customers_days(const struct customers *c, struct buf *to);

static inline const struct customer *customers_at(
	const struct customers *c, size_t i)
{
	return table_value(&c->table, i);
}

/* The time of the newest transaction, or INT64_MIN. */
int64_t customers_newest(const struct customers *c);

/* The most decimals of any amount. */
unsigned customers_decimals(const struct customers *c);

#endif

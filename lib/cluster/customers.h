/* customers.h - what each customer has bought: the state behind R, F and M.
 *
 * Of every customer the time of the last purchase, the number of purchases (or
 * of the distinct calendar days they fell on, or of their distinct orders), and
 * the exact sum of all amounts: maxima, counts, sets and integers, so that
 * neither the order of transactions nor how they were split shows.
 *
 *	TRY(customers_add(&c, key, &purchase));   // many times
 *	TRY(customers_settle(&c));
 *	uint32_t *order = table_sorted(&c.table);
 *	use(table_key(&c.table, order[0]), customers_at(&c, order[0]));
 */
#ifndef CLUSTER_CUSTOMERS_H
#define CLUSTER_CUSTOMERS_H

#include "base/fail.h"
#include "base/number.h"
#include "base/stripes.h"
#include "base/when.h"

/* What frequency counts. */
enum customers_per {
	CUSTOMERS_ROWS, /* transactions */
	CUSTOMERS_DAYS, /* distinct calendar days */
	CUSTOMERS_IDS	/* distinct identifiers, and rows without one */
};

/* What is known of a customer. */
enum customers_known { CUSTOMERS_NEW, CUSTOMERS_REFUNDED, CUSTOMERS_BOUGHT };

struct customer {
	amount sum;
	int64_t last;	   /* epoch milliseconds of the last purchase, or where
			    * there is none of the last refund */
	uint32_t orders;   /* what "per" counts */
	uint16_t decimals; /* digits behind the point, at most, of its amounts
			    */
	uint16_t known;	   /* enum customers_known */
};

/* A transaction that waits for its batch. */
struct purchase {
	amount sum;
	int64_t ms, day;
	struct text id; /* stays until customers_settle(); "": none */
	uint32_t decimals;
	bool refund; /* counts for the sum alone */
};

/* The first day with purchases, and what they came to. */
struct customer_first {
	int64_t day;
	amount sum;
};

struct customers {
	struct table table; /* of struct customer */
	enum customers_per per;
	struct table set; /* number of customer, and day or identifier */
	bool aged;	  /* with CUSTOMERS_DAYS: first[] is kept */
	struct customer_first *first; /* of each customer */
	size_t first_cap;
	struct table_want want[TABLE_BATCH];
	struct purchase waiting[TABLE_BATCH];
	unsigned n_waiting;
	/* While threads share them: transactions go there, and the rest waits
	 * for customers_unite(). */
	struct stripes_sender sender;
};

void customers_init(struct customers *c, enum customers_per per);
void customers_release(struct customers *c);

/* Add one transaction at MS, on the calendar day DAY (looked at only with
 * CUSTOMERS_DAYS), of the order ID (only with CUSTOMERS_IDS).  The bytes of KEY
 * must stay until customers_settle().  NULL, or a message: a sum or a count is
 * too large. */
MUST_USE const char *customers_add(
	struct customers *c, struct text key, const struct purchase *purchase);

/* Take in the transactions that wait. */
MUST_USE const char *customers_settle(struct customers *c);

/* Add what another state says of KEY.  Where a set is counted ONE.orders is
 * what is beside it (rows without an identifier), and customers_merge_item()
 * adds its items; FIRST is looked at where it is kept.  *WHO is the customer's
 * number. */
MUST_USE const char *customers_merge(struct customers *c, size_t *who,
	struct text key, const struct customer *one,
	const struct customer_first *first);
MUST_USE const char *customers_merge_day(
	struct customers *c, size_t who, int64_t day);
MUST_USE const char *customers_merge_id(
	struct customers *c, size_t who, struct text id);

/* Add to the customers that C[0] has by N threads, each by one of C[0..N): the
 * others are new.  Until customers_unite(), with the same C and N, which makes
 * C[0] have them all and the others none, each may only be added to and
 * settled. */
void customers_share(struct customers **c, unsigned n);
void customers_unite(struct customers **c, unsigned n);

/* The items of all customers' sets, rising: those of customer i are
 * customers_day() or customers_id() of order[first[i]] up to first[i + 1]. */
struct customers_items {
	uint32_t *order;
	size_t *first; /* table.n + 1 */
};
void customers_items(struct customers_items *items, const struct customers *c);
void customers_items_release(struct customers_items *items);
int64_t customers_day(const struct customers *c, uint32_t item);
struct text customers_id(const struct customers *c, uint32_t item);

static inline const struct customer *customers_at(
	const struct customers *c, size_t i)
{
	return table_value(&c->table, i);
}

/* The time of the newest transaction, or INT64_MIN. */
int64_t customers_newest(const struct customers *c);

/* The time of the last transaction of whoever has been away longest, or
 * INT64_MAX. */
int64_t customers_oldest(const struct customers *c);

/* The most decimals of any amount. */
unsigned customers_decimals(const struct customers *c);

#endif

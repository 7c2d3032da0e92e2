/* purchases.h - what every customer bought, and when: the state of a forecast.
 *
 * A purchase has a moment, which is a calendar day (or a time in milliseconds,
 * where every transaction counts), and an exact amount; refunds are amounts
 * below 0.  They come in any order, and are read back by customer in order of
 * time, those of one moment added up:
 *
 *	purchases_add(&p, customer, day, amount);
 *	purchases_settle(&p);
 *	purchases_list(&list, &p, i, true);		// of customer i
 *
 * A list is kept as bytes (journey/strands.h), in numbers of 7 bits a byte:
 *
 *	moment, from the store's first; zigzag
 *	digits of the amount, zigzag, * 11 + decimals; or 10 and 16 bytes
 */
#ifndef CLV_PURCHASES_H
#define CLV_PURCHASES_H

#include "base/fail.h"
#include "base/number.h"
#include "base/stripes.h"
#include "journey/strands.h"

/* More days than there are from the year -9999 to 9999. */
#define PURCHASES_DAYS INT64_C(8000000)

struct purchases {
	struct strands lists; /* by customer */
	int64_t base;
	bool based;
	int64_t newest; /* moment, if there is any */
	/* While several threads add: where to; there is no list then. */
	struct stripes_sender sender;
};

/* All purchases of a moment.  Where rows were bought and taken back at one,
 * both sums are there. */
struct purchases_at {
	int64_t moment;
	amount bought, refunded; /* refunded: 0 or below */
	bool buys;		 /* there is an amount that is not below 0 */
};

struct purchases_list {
	struct purchases_at *at;
	size_t n, cap;
	struct buf bytes;
};

void purchases_init(struct purchases *p);
void purchases_release(struct purchases *p);

/* Add what CUSTOMER, whose bytes stay until purchases_settle(), bought. */
void purchases_add(
	struct purchases *p, struct text customer, int64_t moment, amount sum);

/* Take in those that wait; before anything below. */
void purchases_settle(struct purchases *p);

/* From here on N threads add, each to one of P[0..n), of which the first alone
 * has purchases; until purchases_unite(), behind which the first has those of
 * all, to be read and not added to, and the others have none.  Between the two
 * nothing but purchases_add() and _settle() is called. */
void purchases_share(struct purchases **p, unsigned n);
void purchases_unite(struct purchases **p, unsigned n);

static inline size_t purchases_customers(const struct purchases *p)
{
	return p->lists.table.n;
}

static inline struct text purchases_key(const struct purchases *p, size_t i)
{
	return table_key(&p->lists.table, i);
}

/* The purchases of customer I into LIST, in order of time, and of one moment by
 * their amounts.  TOGETHER: those of one moment are one.  NULL, or a message: a
 * sum is too large. */
MUST_USE const char *purchases_list(struct purchases_list *list,
	const struct purchases *p, size_t i, bool together);
void purchases_list_release(struct purchases_list *list);

#endif

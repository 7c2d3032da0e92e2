/* book.h - the customers when all rows are in: in order, each with its
 * figures, ready to be clustered, summed and told.
 *
 * Customer i of n, in byte order of their keys, has the values
 * book_value(b, i, 0) ... book_value(b, i, d - 1): recency in days, frequency
 * and monetary of the transactions, or the columns of a ready table.
 */
#ifndef CLUSTER_BOOK_H
#define CLUSTER_BOOK_H

#include "cluster/customers.h"
#include "cluster/points.h"
#include "cluster/segment.h"

enum { BOOK_RECENCY, BOOK_FREQUENCY, BOOK_MONETARY };

struct cluster_book {
	size_t n;
	unsigned d;
	const struct table *table; /* borrowed */
	bool exact;		   /* of transactions: money is exact */
	int64_t as_of;		   /* day that recency counts back from */
	struct zone *zone;	   /* of days; borrowed */
	unsigned decimals;	   /* of money */
};

/* The book of C, whose table is sorted for it; AS_OF is a day. */
void book_of_customers(struct cluster_book *b, struct customers *c,
	int64_t as_of, struct zone *zone);

/* The book of a TABLE whose values are D doubles; AS_THEY_CAME: in the order
 * of its rows. */
void book_of_table(struct cluster_book *b, struct table *table, unsigned d,
	bool as_they_came);

struct text book_key(const struct cluster_book *b, size_t i);

double book_value(const struct cluster_book *b, size_t i, unsigned j);

/* The exact money of customer I; of transactions only. */
amount book_money(const struct cluster_book *b, size_t i);

/* Column J, or the money an order of each customer; the caller frees it. */
double *book_column(const struct cluster_book *b, unsigned j);
double *book_amounts(const struct cluster_book *b);

/* What a group of customers comes to. */
struct profile {
	uint64_t n;
	double sum[POINTS_MAX_D]; /* in order of the customers */
	amount money;		  /* exact, of transactions */
	bool cut;		  /* money is less than it was: AMOUNT_MAX */
};

/* Fill PROFILE, one a group, from GROUP[i] of each customer. */
void book_profiles(struct profile *profile, unsigned groups,
	const struct cluster_book *b, const unsigned short *group);

/* How segments are told: by cut points, or by resolved rules. */
struct segments {
	struct segment_cuts cuts;
	const struct segment_rule *rule; /* NULL: by the cuts */
	size_t n_rules;
	bool *met; /* n_rules: rules that held becomes true; or NULL */
};

/* The segment of recency R, frequency F, money M in CLUSTER (from 1). */
struct segment book_segment(const struct segments *s, double r, double f,
	double m, unsigned cluster);

/* The segment of customer I with its LABEL (from 0). */
struct segment book_segment_at(const struct segments *s,
	const struct cluster_book *b, size_t i, unsigned label);

#endif

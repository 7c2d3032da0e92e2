/* offer.h - the offers of a cell: all that depends on segment, factors and
 * product, and not on who the customer is.
 *
 *	struct offer_cell cell = {0};
 *	const struct rule_case at = {value, product, true, ms};
 *
 *	offer_cell_make(&cell, &used, &terms, &at);
 *	for (size_t i = 0; i < cell.n; i++)
 *		print(cell.offer[i].text[OFFER_PRICE]);
 *	offer_cell_release(&cell);
 */
#ifndef OFFER_OFFER_H
#define OFFER_OFFER_H

#include "base/table.h"
#include "offer/caps.h"
#include "offer/last.h"
#include "offer/price.h"
#include "offer/rules.h"

enum { OFFER_FACTORS = 16 };

/* What the market says of a product. */
struct offer_level {
	struct figure figure; /* a pressure, or of a stock its price */
	size_t row;	      /* the caller's */
};

/* A shadow price: what one more unit of a limit is worth. */
struct offer_dual {
	struct text scope; /* "*", a product, a segment or a campaign */
	amount price;
	bool count; /* of one offer, else of one unit of its cost */
};

/* All that offers are made by.  Borrowed. */
struct offer_terms {
	struct offer_rule *rule; /* in the order they are tried */
	size_t n_rules;
	size_t n_match; /* conditions: segment and factors */
	struct cap *cap;
	size_t n_caps;
	struct offer_dual *dual;
	size_t n_duals;
	struct table levels; /* struct offer_level by product */
	struct last_prices last;
	bool is_stock; /* levels are of stocks */
	double band;   /* the dead band of a pressure, 0 or more */
	bool may_worsen;
};

/* Which rows of the terms bore on some offer: as many flags as there are
 * rows. */
struct offer_used {
	bool *rule, *cap, *level, *dual;
};

/* What is printed of an offer, ready. */
enum offer_text {
	OFFER_PRODUCT,
	OFFER_PRICE,
	OFFER_LIST,
	OFFER_ADVANTAGE,
	OFFER_VALUE,
	OFFER_COST,
	OFFER_REASONS,
	OFFER_REASONS_SENIOR,
	OFFER_CELL,
	OFFER_TEXTS
};

struct offer {
	const struct offer_rule *rule;
	struct text text[OFFER_TEXTS]; /* in bytes */
	struct buf bytes;
	const char *capped_by; /* the name of the bound, or "" */
	bool took[PRICE_STEPS];
	int bound;	   /* the step that capped it, or -1 */
	bool pays;	   /* by the duals */
	bool moved;	   /* the market has a row for it */
	enum last_is last; /* whether it had a price the last time */

	/* the caller's, 0 to begin with */
	struct buf tail[2]; /* released with the cell */
	uint64_t made, seniors;
};

/* All offers of one combination of segment, factors and product. */
struct offer_cell {
	struct offer *offer; /* in byte order of the products */
	size_t n;
	enum rules_lack lack; /* why there is none */
};

/* Fill CELL, all zero, with what T offers AT, and mark in USED (but for its
 * rules) what bears on it. */
void offer_cell_make(struct offer_cell *cell, struct offer_used *used,
	const struct offer_terms *t, const struct rule_case *at);
void offer_cell_release(struct offer_cell *cell);

/* Append the name of a cell: N values and, behind the first of them, PRODUCT,
 * divided by '|'.  A '|' or a '\' in one of them has a '\' before it. */
void offer_cell_name(struct buf *to, const struct text *value, size_t n,
	struct text product);

/* Fill D, which borrows SCOPE; UNIT is "money", "count" or empty, which is
 * money. NULL, or what is wrong. */
MUST_USE const char *offer_dual_read(struct offer_dual *d, struct text scope,
	struct text price, struct text unit);

/* Whether A and B are prices of one limit. */
bool offer_dual_is_same(const struct offer_dual *a, const struct offer_dual *b);

/* Whether D charges an offer of PRODUCT by R to SEGMENT. */
bool offer_is_charged(const struct offer_dual *d, const struct offer_rule *r,
	struct text product, struct text segment);

#endif

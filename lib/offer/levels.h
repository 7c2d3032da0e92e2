/* levels.h - from the rows of a market to the level of each product.
 *
 *	why = levels_row_read(&row[n], product, supply, demand);
 *	...
 *	why = levels_make(&terms.levels, row, n, &how, &bad);
 *
 * Of an index the rows of a product are smoothed in the order of time; of a
 * stock the newest row alone counts (offer/market.h).
 */
#ifndef OFFER_LEVELS_H
#define OFFER_LEVELS_H

#include "offer/offer.h"

/* A row of the market. */
struct levels_row {
	struct text product; /* borrowed */
	int64_t ms;
	amount supply, demand; /* above 0; 0 or more */
	size_t row;	       /* the caller's, unlike for each row */
	/* found: it is the newest of its product, and old; its demand and
	 * supply are so far apart that they count for less */
	bool is_stale, is_spike;
};

struct levels_how {
	bool is_stock;
	double smooth; /* the weight of a new row, in (0, 1] */
	int64_t now;   /* ms, or LEVELS_NEWEST: the time of the newest row */
};

#define LEVELS_NEWEST INT64_MIN

/* Fill R, but its time and row, of cells.  NULL, or what is wrong. */
MUST_USE const char *levels_row_read(struct levels_row *r, struct text product,
	struct text supply, struct text demand);

/* Put the levels of R[0..N), N above 0, which come to lie by product and time,
 * into TO, a table of struct offer_level by product, which has the first row of
 * each.  NULL, or what is wrong with row number *BAD of them. */
MUST_USE const char *levels_make(struct table *to, struct levels_row *r,
	size_t n, const struct levels_how *how, size_t *bad);

#endif

/* suited.h - whom an item may be shown to: conditions on what a table of items
 * and one of customers say, and what is left of it.
 *
 *	TRY(suited_read(&test, text, &zone, &items, &customers));
 *	struct suited s = {.all = &test, .cell = cell, ...};
 *	suited_view_init(&view, &s);		// one a thread
 *	suited_customer(&view, customer);
 *	... suited_item(&view, item) ...	// as struct recommend_may has
 * it suited_view_release(&view); suited_free(&test);
 */
#ifndef RECO_SUITED_H
#define RECO_SUITED_H

#include "base/condition.h"
#include "reco/caps.h"

#define SUITED_NONE ((size_t)-1) /* no row */

/* Where a condition finds a column: in the table of items, or, where that is
 * below 0, in that of customers. */
struct suited_column {
	int item, customer;
};

/* A condition on an item and a customer; all zero: everything suits. */
struct suited_test {
	struct condition *condition; /* owned, as the next */
	struct suited_column *from;  /* of its columns */
};

/* The columns of a table; borrowed. */
struct suited_names {
	const struct text *name;
	size_t n;
};

/* Read T, times without a zone being in ZONE.  NULL, or a message; TEST is to
 * be freed either way. */
MUST_USE const char *suited_read(struct suited_test *test, struct text t,
	const struct zone *zone, const struct suited_names *items,
	const struct suited_names *customers);
void suited_free(struct suited_test *test);

/* All is borrowed. */
struct suited {
	const struct suited_test *all;	/* what holds of every item */
	const struct suited_test *each; /* by row of items; NULL: nothing */
	/* By item and by customer: the row of its table, or SUITED_NONE.  NULL:
	 * there is no such table.  An item that its table lacks suits nobody.
	 */
	const size_t *item, *customer;
	const struct caps *caps; /* NULL: there is enough of all */
	/* A cell of the table of customers or items, until the next call. */
	struct text (*cell)(
		void *arg, bool of_customer, size_t row, size_t column);
	void *arg;
	const struct zone *zone;
	struct number_style style;
};

/* Whether nothing is ever left out. */
bool suited_by_all(const struct suited *s);

/* What one thread needs. */
struct suited_view {
	const struct suited *suited;
	struct condition_view view; /* view.odd: cells that do not compare */
	size_t number;		    /* of the customer */
	size_t customer, row;	    /* rows of the customer and of the item */
	const struct suited_test *at;
};

void suited_view_init(struct suited_view *view, const struct suited *s);
void suited_view_release(struct suited_view *view);

/* From here on it is CUSTOMER who is asked about. */
void suited_customer(struct suited_view *view, size_t customer);

/* Whether ITEM may be shown to the customer of VIEW. */
bool suited_item(void *view, uint32_t item);

#endif

/* parts.h - what the parts of offer-audit share.
 *
 * terms.c takes rows to offer/audit_terms.h and is the state, book.c makes the
 * book of offer/audit_report.h, unsaid.c says what the checks left out.
 */
#ifndef OFFER_AUDIT_PARTS_H
#define OFFER_AUDIT_PARTS_H

#include "filter/filter.h"
#include "offer/audit_terms.h"

enum role {
	CUSTOMER,
	PRODUCT,
	KIND,
	PRICE,
	LIST_PRICE,
	TENURE,
	CHOSEN,
	CURRENCY,
	SEVERAL /* --same, --protected, --factors follow */
};

/* The columns of --same, --protected and --factors are roles, and cells of a
 * term, one after the other from 0. */
enum { MOST_COLUMNS = AUDIT_COLUMNS, MOST_PARTS = 4 };

/* A column of a list: one of the input, or several crossed. */
struct column {
	char *name;			  /* owned: "sex", "sex*age" */
	unsigned part[MOST_PARTS], parts; /* roles, from SEVERAL on */
};

struct config {
	struct opt_list same, protected, factors;
	double tol, proxy_tol, offered_tol;
	bool strict;
	int64_t permutations, seed;

	/* worked out */
	struct setup *setup;
	unsigned columns, first_protected, first_factor;
	struct column column[MOST_COLUMNS];
	char *role[MOST_COLUMNS]; /* names, owned */
	unsigned roles;
	bool currency_is_column; /* of --same, --protected or --factors */
};

struct state {
	struct audit_terms terms;
	struct notice no_price, not_chosen; /* rows that offered nothing */
};

/* The answer in the making. */
struct report {
	const struct config *config;
	struct setup *setup;
	struct out *out;
	struct audit_report audit;
	struct buf bytes; /* of its lines */
};

/* terms.c */
enum verdict terms_row(
	struct state *s, const struct config *c, struct row *row);
const char *terms_save(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict terms_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);

/* book.c: the terms of S, taken apart, are R's book. */
void book_open(struct report *r, const struct state *s);
void book_release(struct report *r);

/* unsaid.c: rows that are left out, and checks that are off or cannot tell. */
void unsaid_rows(const struct state *s, const struct config *c);
void unsaid_book(const struct report *b);
void unsaid_checks(const struct report *b);

#endif

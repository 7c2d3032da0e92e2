/* parts.h - what the parts of offer-audit share.
 *
 * terms.c keeps what was offered and its state, book.c lays it out in arrays,
 * checks.c has the checks, a function each, unsaid.c says what they left out.
 */
#ifndef OFFER_AUDIT_PARTS_H
#define OFFER_AUDIT_PARTS_H

#include "base/table.h"
#include "filter/filter.h"
#include "offer/audit.h"
#include "offer/audit_verdict.h"

enum role {
	CUSTOMER,
	PRODUCT,
	KIND,
	PRICE,
	LIST_PRICE,
	TENURE,
	CHOSEN,
	SEVERAL /* --same, --protected, --factors follow */
};

/* The columns of --same, --protected and --factors are roles, and cells of a
 * term, one after the other from 0. */
enum { MOST_COLUMNS = 32, MOST_VALUES = 50 };

struct config {
	struct opt_list same, protected, factors;
	double tol, proxy_tol;
	int64_t permutations, seed;

	/* worked out */
	struct setup *setup;
	unsigned columns, first_protected, first_factor;
	char *name[MOST_COLUMNS];
};

/* How often terms were offered to customers of a kind; the key is kind,
 * product, the columns, price, list price, tenure, as cells of TSV. */
struct term {
	uint64_t rows;
	uint64_t customer; /* the first by name, where in state.names */
	uint32_t length;
	uint32_t decimals; /* of the prices */
};

struct state {
	struct table terms;
	struct buf names, key;
	struct notice no_price, not_chosen; /* rows that offered nothing */
};

/* A term taken apart. */
struct line {
	struct text kind, product, cell[MOST_COLUMNS], customer;
	amount price, list;
	double tenure; /* NAN: not known */
	bool listed;
	uint32_t decimals;
	uint64_t rows;
};

/* All rows offered, comparable ones together: cells within products. */
struct book {
	const struct config *config;
	struct setup *setup;
	struct out *out;
	struct line *line;
	size_t lines;
	struct buf bytes; /* of the lines */
	size_t n;	  /* rows */
	uint32_t *of;	  /* of each row: its line */
	double *worse, *tenure;
	size_t *cell, *product; /* where each begins, and the end */
	size_t cells, products;
	bool has_kind, has_list, has_tenure, has_product;
	size_t listed, tenured; /* rows that LIST, and LOYALTY, can look at */
	uint64_t verdicts[AUDIT_VERDICTS];
	struct buf unsure; /* the first check that was insufficient */
	uint32_t *label;   /* of each row, for the column at hand */
	struct buf failed;
};

/* terms.c */
enum verdict terms_row(
	struct state *s, const struct config *c, struct row *row);
const char *terms_save(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict terms_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);

/* book.c */
void book_open(struct book *b, struct state *s);
void book_release(struct book *b);
/* Number the values of COLUMN into b->label, in byte order; the names into
 * VALUES.  AUDIT_UNKNOWN: empty. */
void book_label(struct book *b, unsigned column, struct table *values);

/* unsaid.c: rows that are left out, and checks that are off or cannot tell. */
void unsaid_rows(const struct state *s, const struct config *c);
void unsaid_book(const struct book *b);
void unsaid_checks(const struct book *b);

/* checks.c */
const char *checks_run(struct book *b);

#endif

/* audit_terms.h - which terms went to which kind of customer, and how often.
 *
 *	struct audit_terms t;
 *	audit_terms_init(&t, columns, seed);
 *	audit_terms_begin(&t);
 *	audit_terms_cell(&t, kind);	// then the product, and each column
 *	audit_terms_priced(&t, price);	// or audit_terms_refused(&t)
 *	audit_terms_listed(&t, &list);
 *	audit_terms_lasting(&t, &years);
 *	audit_terms_add(&t, &(struct audit_term){1, decimals, true});
 *	...
 *	audit_terms_book(&report, &bytes, &t);
 *	audit_terms_release(&t);
 *
 * The key of a term is a line of TSV: kind, product, the columns, price and
 * list price in units of 10^-9 (list empty if not known), tenure as %a or
 * empty; of terms that offer nothing the price is ".", and the other two are
 * empty.
 */
#ifndef OFFER_AUDIT_TERMS_H
#define OFFER_AUDIT_TERMS_H

#include "offer/audit_report.h"

/* How often terms were offered. */
struct audit_term {
	uint64_t rows;
	uint32_t decimals; /* of the prices, the most */
	bool offered;	   /* there is a price */
};

struct audit_terms {
	unsigned columns;    /* cells of a term, at most AUDIT_COLUMNS */
	struct table term;   /* by key; of struct audit_term */
	struct buf key;	     /* of the term at hand */
	struct buf currency; /* of the first price; empty: not known */
};

/* SEED: any (base/table.h). */
void audit_terms_init(struct audit_terms *t, unsigned columns, uint64_t seed);
void audit_terms_release(struct audit_terms *t);

/* The key of the term at hand: begun; a cell, or the N > 1 of a column that is
 * crossed of several, which is empty if all are; the price; the list price or
 * NULL; the tenure in years or NULL; or, in place of these three, nothing. */
void audit_terms_begin(struct audit_terms *t);
void audit_terms_cell(struct audit_terms *t, struct text cell);
void audit_terms_crossed(
	struct audit_terms *t, const struct text *cell, unsigned n);
void audit_terms_priced(struct audit_terms *t, amount price);
void audit_terms_listed(struct audit_terms *t, const amount *list);
void audit_terms_lasting(struct audit_terms *t, const double *tenure);
void audit_terms_refused(struct audit_terms *t);

/* More rows of the term at hand. */
void audit_terms_add(struct audit_terms *t, const struct audit_term *more);

/* KEY, as the table of terms has it, is the one at hand.  False: it is none;
 * else whether it is *OFFERED. */
MUST_USE bool audit_terms_take(
	struct audit_terms *t, struct text key, bool *offered);

/* NULL if a price in CURRENCY can stand beside those before, whose currency it
 * is if none is known; else a message.  An empty one can. */
MUST_USE const char *audit_terms_currency(
	struct audit_terms *t, struct text currency);

/* The terms in the order of their keys' bytes become the lines of R, which has
 * its "how", and its book; the caller frees r->line, and BYTES, empty before,
 * which their texts are in. */
void audit_terms_book(
	struct audit_report *r, struct buf *bytes, const struct audit_terms *t);

#endif

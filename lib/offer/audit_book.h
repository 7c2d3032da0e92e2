/* audit_book.h - what was offered, laid out for the checks of audit.h.
 *
 * A line is a term with the number of rows that got it.  Lines come with those
 * of one product together, and within a product those of one cell, where a cell
 * is what is equal in kind, product and the first SAME columns:
 *
 *	struct audit_book b;
 *	audit_book_open(&b, line, lines, same);
 *	for (size_t c = 0; c < b.cells; c++)
 *		audit_book_prices(&b, c, &low, &high);
 *	audit_book_release(&b);
 *
 * Lines are borrowed, arrays are the book's.
 */
#ifndef OFFER_AUDIT_BOOK_H
#define OFFER_AUDIT_BOOK_H

#include "base/number.h"
#include "base/table.h"
#include "offer/audit.h"

enum { AUDIT_COLUMNS = 32 };

struct audit_line {
	struct text kind, product, cell[AUDIT_COLUMNS]; /* empty: unknown */
	amount price, list;
	double tenure; /* NAN: not known */
	bool listed;   /* list is known */
	uint32_t decimals;
	uint64_t rows; /* 1 or more */
};

struct audit_book {
	const struct audit_line *line;
	size_t lines;
	unsigned same;
	size_t n;	/* rows, in the order of their lines */
	uint32_t *of;	/* of each row: its line */
	double *worse;	/* of each: how bad the price is for the customer */
	double *tenure; /* of each */
	size_t *cell, *product; /* where each begins among the rows, and n */
	size_t cells, products;
	bool has_kind, has_list, has_tenure, has_product; /* of any line */
	size_t listed;	/* rows with a list price and a kind */
	size_t tenured; /* rows with a tenure */
};

void audit_book_open(struct audit_book *b, const struct audit_line *line,
	size_t lines, unsigned same);
void audit_book_release(struct audit_book *b);

/* The first lines of cell C with its lowest and its highest price. */
void audit_book_prices(const struct audit_book *b, size_t c,
	const struct audit_line **low, const struct audit_line **high);

/* Number the values of COLUMN in byte order, their names into VALUES, which the
 * caller releases; an empty one is a value like others.  The number of each
 * row; the caller frees it. */
uint32_t *audit_book_label(
	const struct audit_book *b, unsigned column, struct table *values);

/* Rows in which COLUMN, which is PARTS crossed (1: it is itself), is empty, or
 * one of its parts is. */
uint64_t audit_book_empty(
	const struct audit_book *b, unsigned column, unsigned parts);

/* The cells of product P that begin at cell *C, which moves on to those of the
 * next product.  FIRST, of b->cells + 1, is filled with where they begin,
 * counted from the product's first row; how many they are. */
size_t audit_book_cells(
	const struct audit_book *b, size_t p, size_t *c, size_t *first);

#endif

/* quasi.h - the rows of a table counted by class: a class is the rows that are
 * equal in all quasi-identifiers, and in each the values of the sensitive
 * columns count.
 *
 *	quasi_init(&q, seed);
 *	uint32_t class = quasi_class(&q, key, 1);
 *	quasi_value(&q, class, 0, text_of("flu"), 1);
 *	quasi_release(&q);
 *
 * Counts only add up, so that any split and order of the rows gives the same;
 * what is printed goes by the order of the keys (quasi_sorted()).  A key is any
 * bytes.
 */
#ifndef IDENTITY_QUASI_H
#define IDENTITY_QUASI_H

#include "base/table.h"

struct quasi {
	struct table classes; /* rows of each, a uint64_t */
	struct table cells;   /* rows of a class with a value, a uint64_t */
	struct buf key;	      /* scratch */
};

/* N rows of a class have the value in sensitive column COLUMN, from 0. */
struct quasi_cell {
	uint32_t class;
	unsigned column;
	struct text value; /* of the table; until the next quasi_value() */
	uint64_t n;
};

void quasi_init(struct quasi *q, uint64_t seed);
void quasi_release(struct quasi *q);

/* ROWS more of the class KEY; its number. */
uint32_t quasi_class(struct quasi *q, struct text key, uint64_t rows);

/* ROWS more of CLASS have VALUE in COLUMN, which is below 256. */
void quasi_value(struct quasi *q, uint32_t class, unsigned column,
	struct text value, uint64_t rows);

/* Whether two values of the quasi-identifier at place COLUMN of the keys, which
 * TABs divide, are alike, as kanon_alike() says. */
bool quasi_alike(const struct quasi *q, unsigned column);

/* Cell I, below q->cells.n, in no order. */
struct quasi_cell quasi_at(const struct quasi *q, size_t i);

uint64_t quasi_rows(const struct quasi *q, uint32_t class);

/* The classes in the order of their keys, and what place each class has. */
void quasi_sorted(const struct quasi *q, uint32_t **class, uint32_t **place);

/* The cells by the place of their class, column and value; the caller frees
 * them. */
uint32_t *quasi_cells_sorted(const struct quasi *q, const uint32_t *place);

#endif

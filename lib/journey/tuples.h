/* tuples.h - the cells of events, so that each event takes a few bytes.
 *
 * Events of a log have a few different texts (kinds, channels, branches) and
 * many different numbers (amounts).  So the cells of an event are a tuple,
 * which is kept once and has a number, and its own cells, which are the event's
 * alone:
 *
 *	kind	channel	amount		tuple		own cells
 *	pay	app	12.50	->	pay app #	12.50
 *	login	app		->	login app -
 *
 * A number that is written plainly (12.50, not 012.5) is an own cell.  So is a
 * text of a column that has very many of them, such as an order's number. Every
 * cell comes back as the bytes it was.
 */
#ifndef JOURNEY_TUPLES_H
#define JOURNEY_TUPLES_H

#include "base/number.h"
#include "base/table.h"

/* What a tuple says of a cell: one of these, or the number of a word from
 * TUPLES_WORD on. */
enum { TUPLES_EMPTY, TUPLES_NUMBER, TUPLES_BYTES, TUPLES_WORD };

enum {
	TUPLES_COLUMNS = 60, /* at most */
	TUPLES_WORDS = 4096, /* that one column may bring */
	TUPLES_MOST = 1 << 20,
	TUPLES_DIGITS = 17 /* of a number that is an own cell */
};

/* A cell that is the event's own: a number, which is digits * 10^-decimals, or
 * bytes. */
struct tuples_own {
	int64_t digits;	  /* or where the bytes begin */
	uint32_t len;	  /* of the bytes */
	uint8_t decimals; /* of the number, 0 to 9 */
};

/* What a word is worth as an amount. */
struct tuples_word {
	amount units;	  /* of 10^-9 */
	uint8_t decimals; /* that it is written with */
	bool is_amount;
};

struct tuples {
	unsigned columns;
	struct table words;  /* of struct tuples_word */
	struct table tuples; /* keys are the codes of the cells */
	uint32_t *code;	     /* columns of each tuple */
	uint8_t *rank;	     /* and the number of each own cell in it */
	uint8_t *n_own;	     /* of each tuple */
	size_t cap, cap_rank, cap_own;
	uint32_t brought[TUPLES_COLUMNS]; /* words by a column */
	uint8_t decimals[TUPLES_COLUMNS]; /* at most, of what is a number */
	struct number_style style;	  /* plain */
	struct tuples_seen {
		char bytes[59];
		unsigned char len; /* 0: none */
		uint32_t number;
	} * seen;	/* short tuples, as they come again and again */
	struct buf key; /* scratch */
};

/* COLUMNS: at most TUPLES_COLUMNS, 0 too. */
void tuples_init(struct tuples *t, unsigned columns);
void tuples_release(struct tuples *t);

/* Whether T is written plainly, so that the number gives T back. */
bool tuples_plain(struct tuples_own *to, struct text t);

/* The tuple of CELL[0..columns), and its own cells in their order, of which
 * bytes are in CELL: OWN[i].digits is the column of such a one. */
uint32_t tuples_put(
	struct tuples *t, struct tuples_own *own, const struct text *cell);

/* The number in TO of tuple I of FROM, whose columns are the same. */
uint32_t tuples_take(struct tuples *to, const struct tuples *from, uint32_t i);

static inline const uint32_t *tuples_codes(const struct tuples *t, uint32_t i)
{
	return &t->code[(size_t)i * t->columns];
}

/* The number of the own cell of COLUMN in tuple I. */
static inline unsigned tuples_rank(
	const struct tuples *t, uint32_t i, unsigned column)
{
	return t->rank[(size_t)i * t->columns + column];
}

static inline struct text tuples_word(const struct tuples *t, uint32_t code)
{
	return table_key(&t->words, code - TUPLES_WORD);
}

static inline const struct tuples_word *tuples_worth(
	const struct tuples *t, uint32_t code)
{
	return table_value(&t->words, code - TUPLES_WORD);
}

/* The number OWN as it was written, appended to TO. */
void tuples_print(struct buf *to, const struct tuples_own *own);

/* Bytes of memory in use. */
size_t tuples_size(const struct tuples *t);

#endif

/* bins.h - the values of a column as small codes, in the order of the values.
 *
 * Numbers are divided by at most 253 bounds, midpoints of neighbouring values;
 * a value has the code of the first bound that is not below it.  Words are
 * numbered by their bytes (levels); the most frequent ones have codes.  The
 * code behind all others stands for no value, and of words also for those that
 * have none.
 *
 *	number	-inf < .. <= bound 0 < .. <= bound 1 < ...     n codes, n: none
 *	words	level 7 is code 0, level 2 is code 1, ...      the same
 *
 * What bounds are depends on the values and how often each is there, and not on
 * their order.
 */
#ifndef LEARN_BINS_H
#define LEARN_BINS_H

#include "learn/cells.h"

enum {
	BINS_NARROW = 254, /* codes that fit a byte, with the one behind */
	BINS_BOUNDS = 256,
	BINS_WIDE = 4000 /* codes of a column of very many words */
};

struct bins {
	bool words, wide; /* wide: codes are of 16 bits */
	unsigned n;	  /* codes of values */
	uint64_t missing; /* rows without a value, of those given */
	/* of numbers */
	double *bound;	  /* owned, n of them, the last above all */
	double low, high; /* NAN without any value */
	/* of words; the texts borrow those of the cells */
	struct text *level; /* owned, by bytes */
	uint64_t *rows;	    /* owned: with each level */
	uint32_t levels;
	uint32_t *code;	    /* owned: by level; n if it has none */
	uint32_t *level_of; /* owned: by code */
	uint32_t *of_text;  /* owned: the level of each text of the cells */
};

/* Make bins of the cells of those rows that are true in LEARNED (NULL: of all).
 * Bounds are made of rows that are also true in SAMPLE (NULL: of all).  The
 * first N levels are the words KNOWN, whether any row has them or not. */
void bins_make(struct bins *b, const struct learn_cells *c, const bool *learned,
	const bool *sample, const struct text *known, uint32_t n);
void bins_release(struct bins *b);

/* Whether all rows are alike, so that nothing can be learned: one value, or
 * none. */
bool bins_constant(const struct bins *b);

/* The codes of N numbers X. */
void bins_of_numbers(
	uint8_t *to, const struct bins *b, const double *x, size_t n);

/* The code of X of a column of numbers, and of a level. */
static inline unsigned bins_of_number(const struct bins *b, double x)
{
	unsigned at = 0, n = b->n;

	if (x != x)
		return b->n;
	while (n > 1) { /* the first bound that is not below X */
		unsigned half = n / 2;
		at += x > b->bound[at + half - 1] ? half : 0;
		n -= half;
	}
	return at;
}
static inline unsigned bins_of_text(const struct bins *b, uint32_t text)
{
	return text == CELLS_NONE ? b->n : b->code[b->of_text[text]];
}

#endif

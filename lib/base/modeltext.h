/* modeltext.h - the text of a model that is kept: lines of cells, with a first
 * line that says whose it is and a last one that finds damage.
 *
 *	crmutils-model 1 rfm-cluster
 *	word	cell	cell
 *	checksum 0f3a91c2
 *
 * Cells are divided by TAB, with \t \n \r \\ as escapes; doubles are %a, so
 * that what is read is to the bit what was written.  The checksum is the CRC-32
 * of every byte before its line.
 *
 *	struct modeltext t;
 *	TRY(modeltext_open(&t, text, 1, "rfm-cluster"));
 *	TRY(modeltext_begin(&t, "seed"));
 *	TRY(modeltext_count(&t, &seed, 0, UINT64_MAX));
 *	TRY(modeltext_end(&t));
 *
 * Each returns NULL or a message with the line.  Nothing is taken on trust: a
 * text of the right checksum may still have been made by hand.
 */
#ifndef BASE_MODELTEXT_H
#define BASE_MODELTEXT_H

#include "base/text.h"

struct modeltext {
	struct text rest;  /* lines not read yet */
	struct text cells; /* of the line: those not read yet; at NULL: none */
	unsigned long line;
};

/* All of TEXT, which stays; the next line is the second. */
MUST_USE const char *modeltext_open(struct modeltext *t, struct text text,
	int version, const char *program);

/* There is no further line. */
MUST_USE const char *modeltext_close(const struct modeltext *t);

/* Go to the next line, which begins with the cell WORD. */
MUST_USE const char *modeltext_begin(struct modeltext *t, const char *word);

/* The next cell of the line, and that there is none. */
MUST_USE const char *modeltext_cell(struct modeltext *t, struct text *cell);
MUST_USE const char *modeltext_end(const struct modeltext *t);

/* A whole number from LEAST to MOST. */
MUST_USE const char *modeltext_count(
	struct modeltext *t, uint64_t *to, uint64_t least, uint64_t most);

/* N doubles that are finite; one that is a number, where it may be infinite. */
MUST_USE const char *modeltext_reals(struct modeltext *t, double *to, size_t n);
MUST_USE const char *modeltext_open_real(struct modeltext *t, double *to);

/* A time in milliseconds; what is "-" is NONE. */
MUST_USE const char *modeltext_time(
	struct modeltext *t, int64_t *to, int64_t none);

/* A name, escapes undone; *TO is the caller's. */
MUST_USE const char *modeltext_name(struct modeltext *t, char **to);

/* One of N words; *TO is which. */
MUST_USE const char *modeltext_word(
	struct modeltext *t, unsigned *to, const char *const *word, unsigned n);

/* "line 3: 'x' is not WANT" */
const char *modeltext_bad(
	const struct modeltext *t, struct text cell, const char *want);

/* Write the first line, cells with a TAB before each, and, of the bytes from
 * START on, the last line. */
void modeltext_put_title(struct buf *to, int version, const char *program);
void modeltext_put_name(struct buf *to, const char *name);
void modeltext_put_reals(struct buf *to, const double *x, size_t n);
void modeltext_put_time(struct buf *to, int64_t ms, int64_t none);
void modeltext_put_checksum(struct buf *to, size_t start);

#endif

/* sift.h - where in some bytes detect() could find something; most of them show
 * at 64 bytes a step that there is nothing.
 *
 *	struct sift s = {0};
 *	sift_find(&s, bytes);
 *	for (size_t i = 0; i < s.n; i++)
 *		look_at_the_cell_with(s.at[i]);
 *	sift_release(&s);
 *
 * A place of detect() has one of these within it, or it is of a kind that needs
 * no more than this:
 *
 *	11, 13, 15 to 19 digits in a row; 7, 8 or 10 with what must stand before
 *	seven digits or more behind a small letter, in a word of 15 to 34
 *	four digits or six between two blanks or hyphens, a digit before them
 *	15 of 0-9A-Z in a row; six digits before a bracket, two to four in one
 *	@ + :: or three colons that are near, digits between two dots
 *	a full-width digit, letter or sign, or one of （ ） ， ＄ ： beside a
 * number a capital letter behind a Chinese character
 *
 * The bytes may be cells of CSV or TSV as they stand in a file, with quotes and
 * escapes.
 */
#ifndef IDENTITY_SIFT_H
#define IDENTITY_SIFT_H

#include "base/text.h"

struct sift {
	uint32_t *at; /* n offsets, ascending; owned */
	size_t n, cap;
};

/* T.len < 2^32.  What was found before is gone. */
void sift_find(struct sift *s, struct text t);
void sift_release(struct sift *s);

/* The first from I on that was found at END or behind; S->n: none was. */
static inline size_t sift_next(const struct sift *s, size_t i, size_t end)
{
	while (i < s->n && s->at[i] < end)
		i++;
	return i;
}

/* The same by plain arithmetic, for machines without AVX2, and tests. */
void sift_find_plain(struct sift *s, struct text t);

#endif

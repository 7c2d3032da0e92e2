/* coded.h - the rows of a table as the levels and numbers that a machine
 * takes.
 *
 *	struct coded e;
 *	TRY(coded_make(&e, &data, position, learned, 2));
 *	... e.f has columns and levels, and no table yet ...
 *	coded_release(&e);
 *
 * Levels are the texts that at least so many of the learned rows have, those
 * first that most have, then by bytes; what fewer have is level 0, together
 * with all that is never seen.  A cell without a value is a text of no bytes.
 * Numbers are counted in deviations from the mean; one that is missing counts
 * as the mean.
 */
#ifndef FACTOR_CODED_H
#define FACTOR_CODED_H

#include "factor/factor.h"
#include "learn/data.h"

struct coded {
	struct machine *f; /* owned */
	size_t n;
	uint32_t *level; /* owned: of words, row by row */
	float *number;	 /* owned: of numbers, scaled, row by row */
	unsigned unseen; /* columns of words none of which is a level */
};

/* Rows of D stand where POSITION says (NULL: where they are); the first LEARNED
 * of them say what levels and means are. */
MUST_USE const char *coded_make(struct coded *e, const struct data *d,
	const uint32_t *position, size_t learned, uint64_t least);
void coded_release(struct coded *e);

#endif

/* scored.h - the scores of rows that come in any order, beside those that they
 * should have.
 *
 *	struct scored s = {.width = outputs};	// one a thread
 *	scored_add(&s, file, line, score);
 *	scored_join(&all, &s);
 *	double most = scored_greatest(&all, want, &row);
 *	scored_release(&s);
 */
#ifndef MODEL_SCORED_H
#define MODEL_SCORED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/* Where a row stands, and which of those that came it is. */
struct scored_place {
	unsigned file; /* its number in the order of the input */
	uint64_t line;
	size_t at;
};

struct scored {
	size_t width;		    /* scores of a row, at least 1 */
	struct scored_place *place; /* owned */
	double *score;		    /* WIDTH a row; owned */
	size_t n, place_cap, score_cap;
};

void scored_release(struct scored *s);

/* The WIDTH scores at X of a row. */
void scored_add(
	struct scored *s, unsigned file, uint64_t line, const double *x);

/* All rows of FROM, too, which is of the same width. */
void scored_join(struct scored *to, const struct scored *from);

/* Scores as they should be, those of a row one behind the other. */
struct scored_want {
	double *score; /* owned */
	size_t n, cap;
};

/* One more, from a cell.  False: it is no number, and nothing was added. */
bool scored_want_add(struct scored_want *w, struct text cell);
void scored_want_release(struct scored_want *w);

/* The greatest difference from WANT, which has WIDTH scores for each row in the
 * order of files and lines; *ROW is the first that has it, if it is above 0.
 * The rows are put into that order. */
double scored_greatest(struct scored *s, const double *want, size_t *row);

#endif

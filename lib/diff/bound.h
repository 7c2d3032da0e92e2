/* bound.h - how much may differ: --max-changed and --tolerance as they are
 * written.
 *
 *	struct diff_bound b;
 *	TRY(diff_bound_read(&b, "1%"));
 *	diff_bound_exceeded(&b, 11, 1000)              // true
 */
#ifndef DIFF_BOUND_H
#define DIFF_BOUND_H

#include "base/fail.h"
#include "base/number.h"

struct diff_bound {
	bool percent;
	amount most; /* rows, or percent of them */
};

/* Read "100" or "1.5%"; NULL, or a message: TEXT is neither. */
MUST_USE const char *diff_bound_read(struct diff_bound *b, const char *text);

/* Whether N rows of ALL are more than B says. */
bool diff_bound_exceeded(const struct diff_bound *b, uint64_t n, uint64_t all);

/* Read "0.01" or "score=0.01"; NAME->at is NULL where it names no column.
 * False: ITEM is neither. */
bool diff_bound_tolerance(amount *most, struct text *name, struct text item);

#endif

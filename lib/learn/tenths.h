/* tenths.h - values in ten parts of about as many rows each, so that later rows
 * can be compared with them.
 *
 *	struct tenths t = {.all = rows};
 *	tenths_take(&t, x, count);	// of each value, rising
 */
#ifndef LEARN_TENTHS_H
#define LEARN_TENTHS_H

#include <stddef.h>
#include <stdint.h>

enum { TENTHS = 10 };

/* Part i ends with edge i, closed above; the last has none.  A value of several
 * tenths is one part. */
struct tenths {
	double edge[TENTHS];
	uint64_t count[TENTHS];
	unsigned n;	    /* edges, below TENTHS */
	uint64_t seen, all; /* rows so far, and in all */
	uint64_t full;	    /* tenths that were full behind the last edge */
};

/* Take COUNT rows of the value X, above those taken before. */
void tenths_take(struct tenths *t, double x, uint64_t count);

/* The N values X, none of which is NaN; they are sorted. */
void tenths_of(struct tenths *t, double *x, size_t n);

#endif

/* cellname.h - the name of a cell of a comparison: an experiment, values of
 * columns that divide it, a stratum and an arm, with a byte between them.
 *
 *	struct buf name = {0};
 *	cellname_begin(&name, experiment);
 *	cellname_part(&name, value);		// of each column
 *	cellname_part(&name, stratum);
 *	cellname_part(&name, arm);
 *	if (!cellname_whole(buf_view(&name), columns)) ...
 *
 * An arm without a name is the control's: its units were held out.
 */
#ifndef GRAY_CELLNAME_H
#define GRAY_CELLNAME_H

#include <stdbool.h>

#include "base/text.h"

#define CELLNAME_BETWEEN '\x1f'

/* The parts; borrowed from the name.  BY has the values of all columns, with
 * the byte between them. */
struct cellname {
	struct text experiment, by, stratum, arm;
};

/* TO holds EXPERIMENT alone; and has one more PART. */
void cellname_begin(struct buf *to, struct text experiment);
void cellname_part(struct buf *to, struct text part);

/* The same of all parts, of which there are N values of columns. */
void cellname_make(struct buf *to, struct text experiment,
	const struct text *by, size_t n, struct text stratum, struct text arm);

/* Whether NAME has the parts of a cell with COLUMNS that divide it: none of its
 * parts has the byte that stands between them. */
bool cellname_whole(struct text name, size_t columns);

struct cellname cellname_split(struct text name, size_t columns);

/* What is before the first such byte, and what is behind it: all of T and
 * nothing if there is none. */
struct text cellname_head(struct text t);
struct text cellname_tail(struct text t);

/* From the least to the largest propensity that units of a cell were drawn
 * with; all zero: none came. */
struct cellname_range {
	double low, high;
};
/* One more; what is not above 0 is none. */
void cellname_propensity(struct cellname_range *r, double propensity);

#endif

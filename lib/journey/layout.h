/* layout.h - in which order a report has its rows, and periods side by side.
 *
 * A report has a line for each cell of the tally: a player, or a player in a
 * period.  Rows go by period, by falling rate of conversion, and by name.  With
 * periods side by side a row is a player, and a column is a period:
 *
 *	struct layout_sides s;
 *	layout_sides(&s, &tally, order, n, true);
 *	for (size_t i = 0; i < s.rows * s.periods; i++)
 *		if (s.line[i] != LAYOUT_NONE)
 *			...
 *	layout_sides_release(&s);
 */
#ifndef JOURNEY_LAYOUT_H
#define JOURNEY_LAYOUT_H

#include "journey/tally.h"

#define LAYOUT_NONE ((size_t)-1)

/* The N lines, whose cells are ORDER[0..n) of T by name, in the order of a
 * report; RATES: by rates too.  The caller frees it. */
size_t *layout_lines(
	const struct tally *t, const size_t *order, size_t n, bool rates);

struct layout_sides {
	size_t rows, periods;
	int32_t *period; /* in the order of time */
	size_t *line;	 /* rows * periods: a line, or LAYOUT_NONE */
};

/* The same lines by player and period; rows by falling rate over all periods,
 * and by name.  ORDER has all periods of a player behind one another. */
void layout_sides(struct layout_sides *s, const struct tally *t,
	const size_t *order, size_t n, bool rates);
void layout_sides_release(struct layout_sides *s);

#endif

/* often.h - how often each value of a column comes, and the few that are told
 * apart in a picture.
 *
 *	o = often_of(p, p->column[PART_GROUP], NULL, &n);
 *	unsigned k = often_place(o, n, 6, text);
 *	free(o);
 */
#ifndef CHART_OFTEN_H
#define CHART_OFTEN_H

#include "chart/picture.h"

struct often {
	struct text value; /* of the sheet */
	double n;
};

/* The values of COLUMN with the sum of WEIGHT, or of 1 if that is NULL, over
 * their rows; rows of weight 0 are left out.  The largest first, equal ones by
 * bytes; *N of them.  The caller frees it. */
struct often *often_of(const struct picture *p, int column,
	double (*weight)(const struct picture *p, size_t row), size_t *n);

/* Which of at most MOST places T has: one a value if there are so few, else the
 * last is that of all others. */
unsigned often_place(
	const struct often *o, size_t n, unsigned most, struct text t);

/* What the places are called; how many there are. */
size_t often_names(struct text *name, const struct often *o, size_t n,
	unsigned most, bool zh);

#endif

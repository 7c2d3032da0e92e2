/* labels.h - what the rows of a sheet are called, where several cells make a
 * name.
 *
 *	labels_init(&l, p);
 *	struct text t = labels_of(&l, i);	// "linear · Email"
 *	labels_release(&l);
 *
 * The name of a row is the cell of PART_LABEL.  With PART_BEHIND the cells of
 * all columns before that one stand in front of it, divided by dots, except
 * that of PART_GROUP; columns that are equal in all rows are left out where the
 * chart says "varied".
 */
#ifndef CHART_LABELS_H
#define CHART_LABELS_H

#include "chart/picture.h"

struct labels {
	const struct picture *p; /* borrowed */
	int *column;		 /* whose cells are joined; owned, n of them */
	size_t n;
	char **owned; /* names that were put together; n_owned of them */
	size_t n_owned, cap_owned;
};

void labels_init(struct labels *l, const struct picture *p);

/* The name of ROW; of the sheet, or until labels_release(). */
struct text labels_of(struct labels *l, size_t row);

/* The column that its last cell is of. */
struct text labels_name(const struct labels *l);

void labels_release(struct labels *l);

#endif

/* finding.h - which column of a table each feature of a model is in.
 *
 *	struct finding n = {.e = e, .column = name, .columns = count, ...};
 *	why = finding_find(&n, at);	// at[i]: the column of feature i
 *
 * By name, byte by byte; of LightGBM, which writes blanks and some other marks
 * as '_', by the name that it makes of a column's.  --map says otherwise, and
 * --by-position takes the first columns.
 */
#ifndef MODEL_FINDING_H
#define MODEL_FINDING_H

#include "model/ensemble.h"

struct finding {
	const struct ensemble *e; /* borrowed, as all that follows */
	const struct text *column;
	size_t columns;
	const struct text *map; /* "feature=column", so many */
	size_t maps;
	bool by_position;

	/* found */
	size_t renamed;	      /* features that have another name in the table */
	size_t first_renamed; /* the first of them */
	bool usage;	      /* what is wrong is an option */
};

/* The column of each feature into AT.  NULL, or what is wrong. */
MUST_USE const char *finding_find(struct finding *n, size_t *at);

/* Whether any of the N columns is called NAME. */
bool finding_has(const struct text *column, size_t n, struct text name);

#endif

/* said.h - tables in English and in Chinese: columns by their English names,
 *and cells in the language of the page.
 *
 *	said_columns(&s, name, n);		// s.name[i]
 *	struct text t = said_cell(&s, column, cell, true);
 *	said_release(&s);
 */
#ifndef CHART_SAID_H
#define CHART_SAID_H

#include "base/text.h"

struct said {
	struct text *name; /* in English; owned, of the last said_columns() */
	struct buf names, path;
};

/* What N columns are called in English: those of base/chinese_columns.tsv in
 * Chinese, the others as they are. */
void said_columns(struct said *s, const struct text *name, size_t n);

/* T, a cell of COLUMN, in Chinese or English, where it is a word that the
 * programs write; the steps of a path are channels.  Until the next call. */
struct text said_cell(
	struct said *s, struct text column, struct text t, bool zh);

void said_release(struct said *s);

#endif

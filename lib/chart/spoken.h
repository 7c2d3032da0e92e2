/* spoken.h - tables in English and in Chinese: columns by their English names,
 * and cells in the language of the page.
 *
 *	spoken_columns(&s, name, n);		// s.name[i]
 *	struct text t = spoken_cell(&s, column, cell, true);
 *	spoken_release(&s);
 */
#ifndef CHART_SPOKEN_H
#define CHART_SPOKEN_H

#include "base/text.h"

struct spoken {
	struct text *name; /* in English; owned, of the last spoken_columns() */
	struct buf names, path;
};

/* What N columns are called in English: those of base/chinese_columns.tsv in
 * Chinese, the others as they are. */
void spoken_columns(struct spoken *s, const struct text *name, size_t n);

/* T, a cell of COLUMN, in Chinese or English, where it is a word that the
 * programs write; the steps of a path are channels.  Until the next call. */
struct text spoken_cell(
	struct spoken *s, struct text column, struct text t, bool zh);

void spoken_release(struct spoken *s);

#endif

/* page.h - what stands around the pictures of a page: one file of HTML without
 * scripts, fonts or anything from elsewhere. */
#ifndef CHART_PAGE_H
#define CHART_PAGE_H

#include "chart/picture.h"

void page_begin(struct ink *ink, struct text title);

/* A table that no chart is for: its first rows.  HIDDEN: columns that are left
 * out, or NULL. */
void page_table(struct ink *ink, struct text name, const struct sheet *s,
	const bool *hidden);

/* What was drawn, with how many rows, and the end. */
void page_source(struct ink *ink, struct text name, size_t rows, bool first);
void page_end(struct ink *ink);

#endif

/* look.h - rows on their way out: which of their cells, in which order, how
 * precise, and printed for people or for programs.
 *
 * Rows come as OUT_CELLS (out.h), so that numbers are known from texts, and go
 * to a sink as any other format:
 *
 *	pretty	columns side by side, numbers right and grouped by thousands,
 *		wide characters counted as two.  The first 1,000 rows say how
 *		wide columns are; later rows are printed at once, and what is
 *		wider than its column stands out.  With a limit of the width
 *		texts are cut, numbers never, and columns that do not fit are
 *		left out; look_end() says so.
 *	markdown	a table of GitHub's Markdown
 *	xtab	a line a cell, with its name, and a blank line between rows
 *	csv, tsv, json	as out.h has them
 */
#ifndef IO_LOOK_H
#define IO_LOOK_H

#include "io/out.h"

struct look_key {
	size_t column; /* of those that come */
	bool down;
};

struct look_how {
	enum out_format format; /* not OUT_CELLS */
	char delimiter;
	const size_t *column; /* the columns written, in this order; borrowed */
	size_t columns;
	int digits; /* behind the point of computed numbers; -1: all there are
		     */
	const struct look_key *key; /* the order of rows; borrowed */
	size_t keys;		    /* 0: as they come */
	uint64_t top;		    /* so many rows; UINT64_MAX: all */
	size_t width;		    /* of the terminal, in columns; 0: any */
	bool colour, bom;
	/* Of all columns that come, borrowed: what they are called (NULL: their
	 * names), and those whose words are written in Chinese, by their
	 * English names (base/chinese.h); empty: none are. */
	const struct out_columns *called;
	const struct text *words;
};

struct look;

/* NAMES are those of all columns that come, borrowed like SINK. */
struct look *look_new(const struct look_how *how,
	const struct out_columns *names, struct sink *sink);

/* Whole rows; NULL or what the sink says. */
MUST_USE const char *look_rows(struct look *l, struct text rows);

/* All rows have come; what was held is printed.  *SAID becomes a sentence on
 * what the width has cut, or NULL; it is the look's. */
MUST_USE const char *look_end(struct look *l, const char **said);

uint64_t look_written(const struct look *l); /* rows */
void look_free(struct look *l);		     /* NULL is fine */

#endif

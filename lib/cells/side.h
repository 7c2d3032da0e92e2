/* side.h - small tables that a command is given beside its input.
 *
 * Read whole into memory: --with and --ids, rules, costs, names.  As one keyed
 * by a column:
 *
 *	TRY(side_open(&profile, "customers.csv", "customer", how));
 *	size_t at = side_find(&profile, customer);
 *	if (at != SIDE_NONE)
 *		use(side_cell(&profile, at, 2));
 *
 * or as rows in their order, with side_open(..., NULL, how).  A command calls
 * setup_side(), which knows how the run reads.
 *
 * A table is CSV or TSV, gzip too, in UTF-8; what divides its fields is found
 * by its header.  Blank lines, and lines that repeat the header, are passed
 * over, and of equal rows of one key all but the first: each is counted.
 */
#ifndef CELLS_SIDE_H
#define CELLS_SIDE_H

#include "base/number.h"
#include "base/table.h"
#include "cells/join.h"
#include "cells/roles.h"

#define SIDE_NONE ((size_t)-1)

struct taken;
struct notice;
struct ids;
struct side;

/* How tables are read. */
struct side_how {
	/* Of a table that is not UTF-8; NULL: that is an error. */
	const char *encoding;
	/* Files that were read already (io/taken.h); NULL: there are none. */
	const struct taken *taken;
	/* What may divide fields beside TAB , ; and |; 0: nothing. */
	char delimiter;
	/* Bytes of a record; 0: as io/records.h. */
	size_t max_record;
	/* How numbers are written, for whoever reads them from cells. */
	struct number_style style;
	/* Cells that are as if they were empty; NULL: none. */
	const struct opt_list *na;
	/* The list of --columns, and what it calls the table (its option:
	 * costs, as in costs.cost=Spend); NULL: columns go by their names. */
	const struct opt_list *columns;
	const char *name;
	struct role_asked *asked; /* what of that list was looked for; NULL */
	/* Keys that are an alias there are kept as the customer; NULL. */
	const struct ids *ids;
	/* What is passed over is counted here; NULL: nowhere. */
	struct notice *blank, *headers, *between, *rows;
	/* Is told the names of columns before any is looked for; NULL. */
	void (*named)(void *arg, const struct header *names);
	/* Is told how many rows PATH had, when all are read; NULL. */
	void (*counted)(void *arg, const char *path, uint64_t rows);
	void *counted_arg;
};

struct side {
	const char *path;     /* borrowed */
	struct header header; /* names without the key column; owned bytes */
	struct header all;  /* with it; borrows those bytes; the array owned */
	int key[JOIN_KEYS]; /* the columns of the key among all */
	unsigned key_columns;	       /* so many */
	const char *what;	       /* the key is of this role or column */
	const struct opt_list *chosen; /* --columns */
	size_t columns;		       /* without the key column */
	size_t n;		       /* rows */
	struct text *cell;	       /* n * columns */
	uint64_t *line;		       /* n: the line of each row in its file */
	struct table keys;	       /* empty without a key */
	struct number_style style;     /* of its numbers */
	struct buf bytes;
	size_t cap, line_cap;
};

/* Read PATH.  KEY: the role of the key column, or NULL.  Each key must be an
 * identifier (base/identifier.h); one that comes twice is an error unless both
 * rows are the same.  NULL, or a message with the place before it. */
MUST_USE const char *side_open(struct side *s, const char *path,
	const char *key, const struct side_how *how);

/* The same with a key of N columns, whose parts JOIN_BETWEEN divides in what
 * side_find() is given. */
MUST_USE const char *side_open_keyed(struct side *s, const char *path,
	const char *const *key, unsigned n, const struct side_how *how);
void side_release(struct side *s);

/* Read PATH without keeping it: EACH is given the cells of the N roles, all of
 * which must be there, row by row.  What it returns is an error of that line;
 * the cells stay until it does. */
typedef const char *side_row(void *arg, const struct text *cell);
MUST_USE const char *side_read(const char *path, const char *const *role,
	size_t n, side_row *each, void *arg, const struct side_how *how);

/* The same of all columns: HEAD is given their names, then ROW the cells of
 * each row and its line. */
struct side_walk {
	const char *(*head)(void *arg, const struct header *names);
	const char *(*row)(void *arg, const struct text *cell, uint64_t line);
	void *arg;
};
MUST_USE const char *side_walk(const char *path, const struct side_walk *walk,
	const struct side_how *how);

/* The row of KEY, or SIDE_NONE. */
size_t side_find(const struct side *s, struct text key);

/* Whether column I < header.n is called NAME, or as --lang=zh calls that; what
 * does not count in names (vocabulary.h) does not here. */
bool side_called(const struct side *s, size_t i, const char *name);

/* Cell COLUMN < columns of row I < n. */
static inline struct text side_cell(
	const struct side *s, size_t i, size_t column)
{
	return s->cell[i * s->columns + column];
}

/* The column that plays ROLE, or ROLE_NONE; a message if it is REQUIRED and
 * not there, or not clear, or if its cells should be identifiers and one is
 * not (an empty one is no value). */
MUST_USE const char *side_column(
	int *column, const struct side *s, const char *role, bool required);

/* Cells of COLUMN are numbers, or words: those that are written as --decimal
 * and
 * --thousands say become plain (1234.5), for a parser of plain ones.  A message
 * if one has no letter and is no such number.  ROLE_NONE is nothing to do. */
MUST_USE const char *side_numbers(struct side *s, int column);

/* "rules.csv:7: ..." of row I. */
const char *side_fault(const struct side *s, size_t i, const char *why);

#endif

/* columns.h - which columns of two tables are compared, and where they are.
 *
 *	struct diff_columns c = {.keyed = true};
 *	TRY(diff_names_take(&c.keys, names, n, "key"));
 *	diff_columns_choose(&c, &old, &new, ignored);
 *	TRY(diff_layout_make(&l, &c, &old));
 *	... cell l.cell[i] of a row of OLD is column c.cells.name[i] ...
 *	diff_layout_release(&l);
 *	diff_columns_release(&c);
 *
 * Columns are told by their names alone, whatever their order in a table.
 */
#ifndef DIFF_COLUMNS_H
#define DIFF_COLUMNS_H

#include "base/fail.h"
#include "diff/compare.h"
#include "diff/groups.h"

enum { DIFF_NO_COLUMN = -1 };

/* Names of columns; the array and their bytes are owned. */
struct diff_names {
	struct text *name;
	size_t n, cap;
};

/* The columns of a table: of the FIELDS of its rows, and then those that other
 * tables add, ALL in all; borrowed. */
struct diff_header {
	const struct text *name;
	size_t fields, all;
};

struct diff_columns {
	bool keyed; /* options name the key; else it is the whole row */
	struct diff_names keys, cells, groups, sums;
	struct diff_names only[2]; /* of OLD, of NEW, that the other has not */
};

/* Where the columns of a table are: of the key, of what is compared, grouped
 * and added up; owned. */
struct diff_layout {
	int *key, *cell, *by, *sum;
};

void diff_names_add(struct diff_names *to, struct text name);
void diff_names_release(struct diff_names *n);
bool diff_names_has(const struct diff_names *n, struct text name);

/* Add the N of ITEM, which OPTION has; a message: one is empty or comes twice.
 */
MUST_USE const char *diff_names_take(struct diff_names *to,
	const struct text *item, size_t n, const char *option);

/* A message if two columns of H have one name. */
MUST_USE const char *diff_header_check(const struct diff_header *h);

/* The columns of both tables become those that are compared (the key, if none
 * is named), in the order of OLD, but for IGNORED; the others those of one
 * alone. */
void diff_columns_choose(struct diff_columns *c, const struct diff_header *old,
	const struct diff_header *new, const struct diff_names *ignored);
/* Those of IGNORED that H has, added to MET, in which those of other tables
 * are.
 */
void diff_columns_meet(struct diff_names *met, const struct diff_header *h,
	const struct diff_names *ignored);
/* Of a further file of NEW: a message if it has a column of OLD that the first
 * file lacks, so that it is not compared. */
MUST_USE const char *diff_columns_lost(
	const struct diff_columns *c, const struct diff_header *h);
/* And those that no file before it has, nor OLD, nor IGNORED: added to TO, in
 * which those of files between are. */
void diff_columns_further(struct diff_names *to, const struct diff_columns *c,
	const struct diff_header *h, const struct diff_names *ignored);
void diff_columns_release(struct diff_columns *c);

/* What --tolerance says in ITEM ("0.01", "score=0.01") to COMPARE, which has an
 * item for each of C's cells; a message: it is no amount, or of no column that
 * is compared. */
MUST_USE const char *diff_columns_tolerance(struct diff_compare *compare,
	const struct diff_columns *c, struct text item);
/* The same of N items, without looking at columns. */
MUST_USE const char *diff_tolerance_check(const struct text *item, size_t n);

/* The names of the output's columns, added to TO, which is empty: what differs,
 * or (SUMMARY) counts and sums by group.  Those that the program makes begin
 * with diff_ where a column of the tables is called so. */
void diff_columns_output(
	struct diff_names *to, const struct diff_columns *c, bool summary);

/* Whether count WHAT is of use: rows change groups only where there are some.
 */
bool diff_columns_count(const struct diff_columns *c, enum groups_count what);

/* Where they are in H; a message: one is not there.  L is to be released in any
 * case. */
MUST_USE const char *diff_layout_make(struct diff_layout *l,
	const struct diff_columns *c, const struct diff_header *h);
void diff_layout_release(struct diff_layout *l);

#endif

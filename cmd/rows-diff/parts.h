/* parts.h - what the parts of rows-diff share.
 *
 * setup.c reads the options and finds the columns, rows.c takes rows in, by
 * table or in step, print.c says what differs.
 */
#ifndef ROWS_DIFF_PARTS_H
#define ROWS_DIFF_PARTS_H

#include "diff/bound.h"
#include "diff/columns.h"
#include "diff/encoded.h"
#include "diff/match.h"
#include "filter/common.h"
#include "filter/seldom.h"

enum { MOST_SUMS = 32 };

struct config {
	struct opt_list key, by, sum, ignore, tolerance;
	const char *max_changed;
	bool sorted;

	/* worked out */
	struct setup *setup;
	const char *old_path;
	struct setup_rows *old; /* the driver's */
	const char *new_name;	/* of the first file of NEW */
	struct diff_columns columns;
	struct diff_names met;		  /* of --ignore, in some table */
	bool *identifies, any_identifies; /* columns of the key; owned */
	struct diff_layout of_old;
	struct diff_compare *compare; /* of each of cells */
	bool summary;		      /* --by or --sum */
	struct diff_bound bound;      /* of --max-changed */
};

struct state {
	bool begun;
	struct groups groups;
	struct match match;
	const struct binding *bound; /* of the row before, and where its columns
				      * are */
	struct diff_layout of_new;
	struct diff_names further; /* columns of later files of NEW alone */
	struct encoded old, new;
	/* in step */
	bool has_old, has_new;
	struct buf before_old, before_new; /* the keys of the rows before */
	struct buf room;
};

/* setup.c */
const char *diff_files(struct config *c, struct setup *s);
const char *diff_open(struct config *c, struct setup *s);
const char *diff_bind(struct config *c, const struct binding *b, bool first);
void diff_close(struct config *c);
/* All files are read: what --ignore names and none has. */
void diff_tell_unmet(const struct config *c);
/* A file of NEW begins: columns that none before it has, nor OLD, are told. */
void diff_further(
	struct state *s, const struct config *c, const struct binding *b);
struct diff_header diff_header_of(const struct binding *b);

/* rows.c */
enum verdict diff_row(struct state *s, const struct config *c, struct row *row,
	struct out *out);
/* The rows of OLD that are left, when those of NEW have ended. */
void diff_end(struct state *s, const struct config *c, struct out *out);
void diff_release(struct state *s);

/* print.c */
/* The names of the output's columns. */
void print_columns(const struct config *c);
/* A difference: the cells of OLD and NEW where the row has changed. */
void print_row(struct out *out, const struct config *c, struct buf *room,
	enum match_kind kind, struct text key, const char *old,
	const char *new);
const char *diff_finish(struct state *s, struct config *c, struct out *out);

#endif

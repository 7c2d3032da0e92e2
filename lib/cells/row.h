/* row.h - one row of the input as a command sees it: cells by role.
 *
 * A command names the roles it reads in open() and asks for them by number:
 *
 *	struct text key;
 *	int64_t ms;
 *	if (!row_key(row, CUSTOMER, &key) || !row_time(row, TIME, &ms))
 *		return BAD;     // the reason is in the row
 *
 * A cell that is not what it should be makes the row bad, with a reason: what
 * happens to bad rows is for the driver to decide (lib/filter).  Every text
 * stays as long as the batch of the row: until the command's settle() has been
 * called, or, without one, until row() returns.
 */
#ifndef CELLS_ROW_H
#define CELLS_ROW_H

#include "base/identifier.h"
#include "cells/forget.h"
#include "cells/ids.h"
#include "cells/notice.h"
#include "cells/side.h"
#include "io/out.h"
#include "io/records.h"

/* What became of the rows' customers in one table: of --with, or of --ids. */
struct met {
	uint64_t found, nobodies; /* in the table; without an identifier */
	struct notice missing;	  /* not in the table */
	unsigned char *row; /* of the table: whether it was found; owned */
};

enum {
	ROW_TABLES = 16,   /* of --with */
	UNDONE_COLUMNS = 3 /* of status */
};

/* How cells are read: one a thread, for the zone remembers. */
struct reading {
	struct number_style style;
	struct zone zone;
	struct when_range range; /* of the role time */
	const struct opt_list *na;
	const struct ids *ids;	 /* NULL: identifiers as they are */
	struct forget *forget;	 /* NULL: nobody is to be forgotten */
	uint64_t unconsented;	 /* rows that --consent has left out */
	const struct side *with; /* n_with of them */
	size_t n_with;
	struct met
		*met;	/* of each --with table, then of --ids; NULL: neither */
	struct buf key; /* of several columns, as it is looked up; owned */
	struct notice headers; /* that came again */
	struct notice between; /* lines that are no rows */
};

/* Which column of one input file plays which role. */
struct binding {
	const char *name;     /* of the file, for messages */
	struct text label;    /* NAME of an operand NAME=FILE; else nothing */
	unsigned order;	      /* of the file among the inputs */
	struct header header; /* own columns, then those of --with */
	size_t fields;	      /* own columns */
	bool *taken;	      /* columns that play a role, header.n; owned */
	int column[ROLE_MAX]; /* by role; ROLE_NONE */
	int customer;	      /* the column that --ids looks at */
	/* The columns that each table of --with is looked up by, so many. */
	int key[ROW_TABLES][JOIN_KEYS];
	unsigned keys[ROW_TABLES];
	int time;   /* the column of --since and --until */
	int ranged; /* the column of --date-range */
	/* Whom rows are about, for --forget, and when they were, or none. */
	int subject[4], forget_time;
	unsigned subjects;
	int shard; /* the column that --shard divides by */
	/* Columns of identifiers, which row_begin() checks; of people, which
	 * --ids maps; roles whose column is among the first, a bit each. */
	int identifier[ROLE_MAX + 2], person[2 * IDS_ROLES + ROW_TABLES];
	unsigned identifiers, persons;
	uint64_t checked;
	bool raw;	    /* in the form of the output */
	bool same;	    /* as the first file's: rows pass as they are */
	struct header said; /* the line of names as it was read; owned */
	int *from;	    /* else: where each output column comes from */
	int filled; /* the output column that the command fills, or none */
	int *where; /* the columns that conditions read (where.h); owned */
	int judged; /* the column of the moment that @ is */
	/* Columns of status (undone.h), from 1; 0: no more of them. */
	unsigned undone[UNDONE_COLUMNS];
};

/* What was read of a row last, for who looks at it after the command: the
 * numbers from 1 of the columns; 0: of none. */
struct row_read {
	int time_from, amount_from, key_from;
	int64_t ms;
	amount a;
};

struct row {
	struct batch *batch;
	const struct record *record;
	const struct binding *binding;
	struct reading *reading;
	void *prepared; /* of the thread, as filter.h says */
	void *ahead;	/* what is known of it before its turn, or NULL */
	bool plain;	/* its cells are slices, any may be a value */
	bool looked;	/* with[] is filled */
	bool hidden;	/* somebody in it is to be forgotten */
	size_t with[ROW_TABLES]; /* the row of each --with table, or SIDE_NONE
				  */
	struct text said;	 /* by row_say() */
	const char *reason;	 /* why it is bad; of the thread, fail_text() */
	struct row_read read;
};

/* Whether the role has a column in this file. */
static inline bool row_has(const struct row *row, unsigned role)
{
	return row->binding->column[role] >= 0;
}

/* Whether the record could be read and is as wide as the header; else the row
 * is bad, for the reason that row_is_broken() finds. */
bool row_is_broken(struct row *row);
static inline bool row_is_whole(struct row *row)
{
	const struct record *r = row->record;

	return (r->kind != RECORD_BAD && r->fields == row->binding->fields) ||
	       !row_is_broken(row);
}

/* With --forget, before anything is asked of the row: whether it is about
 * somebody who is to be forgotten.  If it only names one, row_cell() has the
 * token in place of the name. */
bool row_is_forgotten(struct row *row);

/* With --forget or --consent: whom the row is about, as it was read. */
struct text row_subject(struct row *row);

/* Of a row that names one: T, the cell of COLUMN, or the token for it. */
struct text row_hide(struct row *row, size_t column, struct text t);

/* Whether rows are about who plays ROLE. */
bool row_is_about(const char *role);

/* Find the row in the tables of --with. */
void row_look(struct row *row);

/* Whether the cell of COLUMN is empty or an identifier; else the row is bad. */
bool row_identifies(struct row *row, unsigned column);

/* Whether all cells are UTF-8; else the row is bad. */
bool row_utf8(struct row *row);

/* Before the command sees the row: false, and a reason, if a cell that should
 * be an identifier is not empty and none.  Finds the row in the tables. */
static inline bool row_begin(struct row *row)
{
	const struct binding *b = row->binding;

	if (row->batch->odd && !row_utf8(row))
		return false;
	for (unsigned i = 0; i < b->identifiers; i++) {
		unsigned column = (unsigned)b->identifier[i];
		if (column < b->fields && !row->reading->ids) {
			struct text t =
				batch_field(row->batch, row->record, column);
			if (t.len == 0 || identifier_plain(t))
				continue;
		}
		if (!row_identifies(row, column))
			return false;
	}
	if (row->reading->n_with && !row->looked)
		row_look(row);
	return true;
}

/* After it, if the row was good: count what was found in the tables. */
void row_met(struct row *row);
static inline void row_end(struct row *row)
{
	if (row->reading->met)
		row_met(row);
}

/* The cell of column I of the file's header, those of --with included; of a
 * customer, who it is by --ids. */
struct text row_cell(struct row *row, size_t i);

/* The same; empty where it stands for no value (--na). */
struct text row_any_value(struct row *row, size_t i);
static inline struct text row_value(struct row *row, size_t i)
{
	return row->plain && i < row->record->fields
		       ? batch_plain(row->batch, row->record, (unsigned)i)
		       : row_any_value(row, i);
}

/* The cell of a role; empty where there is no such column, or it stands for
 * no value (--na). */
struct text row_any_text(struct row *row, unsigned role);
static inline struct text row_text(struct row *row, unsigned role)
{
	unsigned i = (unsigned)row->binding->column[role]; /* none: large */

	return row->plain && i < row->record->fields
		       ? batch_plain(row->batch, row->record, i)
		       : row_any_text(row, role);
}

/* An identifier, as base/identifier.h says what one is. */
bool row_any_key(struct row *row, unsigned role, struct text *to);
static inline bool row_key(struct row *row, unsigned role, struct text *to)
{
	*to = row_text(row, role);
	if (!(to->len && row->binding->checked >> role & 1) &&
		!row_any_key(row, role, to))
		return false;
	row->read.key_from = row->binding->column[role] + 1;
	return true;
}

/* A time; a naive one is in the zone of --tz.  That of the role time is in the
 * range of --date-range. */
bool row_time(struct row *row, unsigned role, int64_t *ms);

/* The time in T, which is the cell of COLUMN. */
bool row_time_of(struct row *row, int column, struct text t, int64_t *ms);

bool row_amount(struct row *row, unsigned role, amount *to, unsigned *decimals);
bool row_real(struct row *row, unsigned role, double *to);
bool row_int(struct row *row, unsigned role, int64_t *to);

/* The input row as it came, as the first cells of an output row. */
void row_pass(struct row *row, struct out *out);

/* The input row and N cells behind it, which are in the form of the output: the
 * whole row, out_end() and all.  Not for JSON. */
void row_pass_with(
	struct row *row, struct out *out, struct text cells, size_t n);

/* The input row, with CELL in the column that setup_column_filled() has found;
 * where it has found none, CELL is the command's to write. */
void row_pass_filled(struct row *row, struct out *out, struct text cell);

/* Cell I of what row_pass() passes on, which are binding->header.n. */
struct text row_passed(struct row *row, size_t i);

/* Say T of a good row, for what depends on the order of rows: the command's
 * hear() is told it in that order, whatever threads do.  T stays until the
 * command's row() has returned; of several, the last counts. */
static inline void row_say(struct row *row, struct text t)
{
	row->said = t;
}

/* Call the row bad: "'VALUE' is WHAT".  Returns false. */
bool row_wrong(struct row *row, struct text value, const char *what);

/* Call the row bad for a reason of one's own.  Returns false. */
bool row_because(struct row *row, const char *reason);

#endif

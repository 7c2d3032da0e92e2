/* contract.h - what a feed holds, written as a table that people edit
 * (--contract), and held against such a table (--expect).
 *
 * Both look at every good row, by one thread.  The table has a row a column:
 *
 *	column    its name; * allows columns that have no row
 *	role      that it plays in this program, or empty
 *	type      identifier, number, time or text
 *	values    of a closed list, with | between; empty: any
 *	empty     the largest share of empty cells
 *	smallest, largest   bounds of numbers
 *
 * and one, of no column and the type "rows a day", whose smallest and largest
 * are rows of a day of the role time.
 */
#ifndef FILTER_CONTRACT_H
#define FILTER_CONTRACT_H

#include "base/number.h"
#include "base/table.h"
#include "base/wide.h"
#include "cells/row.h"
#include "filter/glance.h"

struct run;

enum contract_type {
	CONTRACT_IDENTIFIER,
	CONTRACT_NUMBER,
	CONTRACT_TIME,
	CONTRACT_TEXT,
	CONTRACT_DAYS,
	CONTRACT_TYPES
};

/* Cells that are not what was expected: how many, and the first. */
struct contract_odd {
	uint64_t n;
	char *first; /* "orders.csv:7: 'x'"; owned */
};

enum { ODD_TYPE, ODD_VALUE, ODD_SMALL, ODD_LARGE, ODD_EMPTY, ODDS };

/* A row of the table of --expect. */
struct contract_expected {
	struct text name, role; /* in the table */
	enum contract_type type;
	struct table values; /* of the list */
	bool listed, has_low, has_high, has_empty;
	amount low, high, empty;
	struct text low_text, high_text, empty_text;
	bool met; /* some file has the column */
};

/* A column of the feed. */
struct contract_column {
	struct text name;	 /* owned */
	const char *role;	 /* or NULL */
	enum contract_type type; /* as the cells so far have it */
	uint64_t rows, empty;
	amount low, high;
	unsigned decimals;
	struct table values;
	bool listed;	   /* the values are of interest */
	bool many, barred; /* too many for a list; one has the mark between */
	struct contract_expected *want;
	struct contract_odd odd[ODDS];
};

/* What is looked for in the cells of a column of the file at hand, so that a
 * row in which all is fine costs little. */
enum contract_look {
	GLANCE_ANY, /* a cell that is not empty */
	GLANCE_NUMBER,
	GLANCE_TIME,
	GLANCE_DAY, /* the role time: its rows are counted by day */
	GLANCE_LISTED,
	GLANCE_JOINT /* several of them, one beside the other, as one */
};
struct contract_glance {
	size_t field, column; /* of the file; in contract.column */
	enum contract_look is;
	/* GLANCE_JOINT: columns behind the first, which come next in the array;
	 * rows that were seen, and those that had to be looked at apart. */
	size_t more;
	uint64_t seen, odd;
	struct glance_number number;
	struct glance_list list;
};

/* Cells that the command has read itself, and that need no look: those of the
 * time, of one amount and of one identifier, if they come so (cells/row.h). */
enum { KNOWN_DAYS = 1 << 16 }; /* from 1970 on */
struct contract_known {
	int time, amount, key; /* their columns, from 1; less: none */
	struct contract_glance *time_glance, *amount_glance, *key_glance;
	int64_t east;		 /* milliseconds */
	int64_t midnight;	 /* that began the day of the last row */
	uint32_t *today;	 /* its rows, in day */
	wide_unsigned low, span; /* fine is up to SPAN above LOW */
	uint32_t *day;		 /* rows by day; owned */
	/* of the rows that wait */
	uint64_t times_missed, amounts_missed, keys_missed;
};

struct contract {
	bool on;
	struct run *run;
	struct out *out; /* of --contract, the driver's */
	struct contract_column *column;
	size_t n, cap;
	/* the file at hand: where its columns are among them */
	const struct binding *bound;
	size_t *at;
	int time;     /* its column of the role time, or ROLE_NONE */
	size_t files; /* that have been at hand; those without rows were not */
	unsigned *file; /* their orders; owned */
	size_t cap_files;
	struct table days; /* by day, 8 bytes: rows */
	/* --expect */
	struct side side;
	struct contract_expected *expected;
	size_t n_expected;
	struct contract_expected *daily;
	bool others;   /* columns without a row may be there */
	bool glancing; /* rows of the file at hand may wait */
	struct contract_glance *glance;
	size_t glances;
	uint64_t glanced;	    /* rows that are not in column.rows yet */
	struct glance_dates *dates; /* owned */
	struct contract_known known;
	/* Good rows of a batch, one behind the other, that wait to be looked at
	 * together; NEXT would be one more, or is NULL. */
	struct batch *batch;
	const struct record *from, *next, *full;
	uint64_t told; /* lines about what is not as expected */
};

/* expect_glances.c: what the command has not read of the row C->next. */
void expect_other_day(struct contract *c, const struct row_read *r);
void expect_unknown_amount(struct contract *c);
void expect_unknown_key(struct contract *c);

/* In execute(), before open(): read the table of --expect. */
MUST_USE const char *contract_open(struct run *run);
/* When open() has said that rows are read: the file of --contract. */
void contract_begin(struct run *run);
/* A good row.  It may wait until contract_settle(), which has to come before
 * its batch goes. */
void contract_row(struct run *run, struct row *row);
void contract_settle(struct run *run);
/* What the command has read of a row that waits; the rest goes to
 * expect_other_day() and the other two. */
static inline void contract_read(struct contract *c, const struct row_read *r)
{
	struct contract_known *k = &c->known;

	if (r->time_from == k->time &&
		(uint64_t)(r->ms - k->midnight) < WHEN_DAY_MS)
		++*k->today;
	else if (k->time > 0)
		expect_other_day(c, r);
	if ((r->amount_from != k->amount ||
		    (wide_unsigned)r->a - k->low > k->span) &&
		k->amount > 0)
		expect_unknown_amount(c);
	if (r->key_from != k->key && k->key > 0)
		expect_unknown_key(c);
}
/* Whether that is all there is to do about a row. */
static inline bool contract_waits(struct contract *c, const struct row *row)
{
	if (row->record != c->next || c->next == c->full ||
		row->record->kind != RECORD_PLAIN)
		return false;
	contract_read(c, &row->read);
	c->next++;
	return true;
}
/* All rows are in: write the table, and tell what was expected and is not. */
void contract_end(struct run *run);
void contract_release(struct run *run);

/* expect_glances.c, for contract.c: make ready for a file; whether a row may be
 * seen at a glance; the rows that wait; what was counted of them. */
void expect_glances(struct run *run, const struct binding *b);
bool expect_may_wait(const struct contract *c, const struct row *row);
void expect_rows(struct run *run);
void expect_counted(struct run *run);
/* expect.c, for contract.c: the table; the columns of a file; a cell; the end.
 */
MUST_USE const char *expect_open(struct run *run);
void expect_bound(struct run *run, const struct binding *b);
void expect_cell(struct run *run, struct contract_column *c, struct row *row,
	struct text cell, bool number, amount a, bool time);
void expect_end(struct run *run);
extern const char *const contract_type_name[CONTRACT_TYPES];
/* What COLUMN of B plays, of the roles that are asked for, or NULL. */
const char *contract_role(
	const struct run *run, const struct binding *b, size_t column);

#endif

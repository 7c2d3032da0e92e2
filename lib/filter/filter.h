/* filter.h - what a command is; the driver does the rest.
 *
 * A command fills one struct filter and ends with
 *
 *	int main(int argc, char **argv)
 *	{
 *		return filter_main(&command, argc, argv);
 *	}
 *
 * The driver reads options, opens files, finds columns, runs threads, writes
 * and merges state, counts and rejects bad rows, writes the output so that it
 * appears whole, and tells about it all.  How rows go through the command is
 * said by struct flow.  Four settings are so common that they have names, which
 * the manuals use:
 *
 * map		{COLUMNS_PASSED, ORDER_INPUT, STATE_SCRATCH}
 *		row() appends cells to its row, or prints several rows or none
 * fold		{COLUMNS_ROLES, ORDER_ANY, STATE_MERGED}
 *		row() adds to one state, finish() prints it; save() and load()
 *		make it mergeable
 * stream	{COLUMNS_PASSED, ORDER_INPUT, STATE_JOURNALLED}
 *		row() answers at once; commit() makes the state safe before its
 *		answers are seen
 * lookup	{COLUMNS_ROLES, ORDER_INPUT, STATE_NONE, ROWS_OPERANDS}
 *		open() loads something, and ask() answers an operand, or row()
 *		a row when there are no operands
 *
 * CONFIG is what options are stored in, constant once rows are read; STATE is
 * what rows change, PREPARED what they use up and fill again.  All are zeroed.
 */
#ifndef FILTER_FILTER_H
#define FILTER_FILTER_H

#include "cells/row.h"
#include "filter/notices.h"
#include "io/out.h"
#include "kept/state.h"

/* How rows go through a command. */
struct flow {
	/* The input's columns.  COLUMNS_ROLES: those that have a role are read,
	 * and each file may have others.  COLUMNS_ALIKE: row_passed() reads
	 * them all, and every file has those of the first, in any order.
	 * COLUMNS_PASSED: they also come out, before the command's own. */
	enum { COLUMNS_ROLES, COLUMNS_ALIKE, COLUMNS_PASSED } columns;
	/* ORDER_ANY: the answer is free of the order of rows, and is printed by
	 * finish().  ORDER_INPUT: what row() prints comes out in the order of
	 * the input, as soon as it can. */
	enum { ORDER_ANY, ORDER_INPUT } order;
	/* STATE_NONE: rows change nothing that lasts.  STATE_SCRATCH: each
	 * thread has its own, so rows are worked on in parallel; merge() adds
	 * up what was counted.  STATE_MERGED: one, with save() and load().
	 * STATE_JOURNALLED: one, which commit() makes safe. */
	enum {
		STATE_NONE,
		STATE_SCRATCH,
		STATE_MERGED,
		STATE_JOURNALLED
	} state;
	/* ROWS_FILES: operands are files, or standard input is read.
	 * ROWS_NAMED: the same, and an operand may be NAME=FILE; the name is in
	 * binding->label.  ROWS_OPERANDS: operands are given to ask(), rows are
	 * read without any.  ROWS_OWN: read() reads in place of the driver.
	 * ROWS_NONE: finish() knows the answer. */
	enum {
		ROWS_FILES,
		ROWS_NAMED,
		ROWS_OPERANDS,
		ROWS_OWN,
		ROWS_NONE
	} rows;
	/* Of STATE_MERGED, who adds rows to the state.  BY_ONE: one thread, in
	 * the order of the input.  BY_ALL: all threads, in any order; share()
	 * gives each a state, unite() makes one of them.  bind() of the first
	 * file may still say BY_ONE, by setup_flow(). */
	enum { BY_ONE, BY_ALL } by;
	/* Of ORDER_INPUT: row() may print none or several rows. */
	bool several;
	/* Of STATE_JOURNALLED: nothing of the state lasts in this run, so it
	 * may begin anew. */
	bool renews;
};

enum verdict {
	OK,
	BAD,  /* this row is bad, row->reason says why */
	FATAL /* and so is the run */
};

struct setup; /* what open() can ask of the driver */

struct filter {
	const char *name, *brief;
	const char *operands; /* "[file ...]" */
	/* Three command lines for --help; tests run them beside samples/. */
	const char *example[3];
	struct flow flow;
	unsigned version;   /* of the saved state */
	const char *second; /* --partial=SECOND: another kind of state, with a
			     * tag of its own; NULL: there is none */
	const struct opt *opts;
	size_t config_size, state_size, prepared_size, ahead_size;

	/* Say by setup_uses() which files are read or written that no FILE
	 * option and no operand names, before any is opened.  May be NULL. */
	const char *(*files)(void *config, struct setup *setup);
	/* Check options, load side inputs, name roles and columns.  NULL, or a
	 * message: with usage (status 2) when no data was looked at. */
	const char *(*open)(void *config, struct setup *setup);
	/* A file's header was read; for what the roles alone cannot say.  Of
	 * the first file it may change CONFIG, of others not. */
	const char *(*bind)(void *config, const struct setup *setup,
		const struct binding *binding, bool first);
	/* Of ROWS_OWN: read the rows. */
	const char *(*read)(void *config);
	/* Make what rows are answered with and what changes by use, but is no
	 * part of the state: a compiled query, a cache, room for a sentence.
	 * One a thread that calls row(), which finds it in row->prepared.  It
	 * may point to what CONFIG owns if no other thread uses that; it is
	 * made before the state, and goes after it. */
	void (*prepare)(void *prepared, void *config);
	void (*unprepare)(void *prepared);
	/* Of ORDER_INPUT with one state: make of ROW, ahead of its turn and by
	 * any thread, what does not depend on the rows before: cells that are
	 * read and checked, keys, hashes.  It goes to the AHEAD_SIZE bytes of
	 * ITEM, zeroed when they are new and then as they were left, which
	 * row() finds in row->ahead and may exchange for others.  False: it
	 * could not; then, and where no thread had the time, row->ahead is
	 * NULL, and row() does all of it, and gives the reason of a bad row.
	 * Rows that are left out may have been looked at, so nothing is to be
	 * counted.  PREPARED is of that thread; of STATE only that may be read
	 * which no row changes after the first; OUT is how rows are printed. */
	bool (*ahead)(void *prepared, const void *state, const void *config,
		struct row *row, const struct out *out, void *item);
	void (*unahead)(void *item);
	void (*init)(void *state, const void *config);
	enum verdict (*row)(void *state, const void *config, struct row *row,
		struct out *out);
	/* Act on what row() has put off; its bytes go after this. */
	enum verdict (*settle)(
		void *state, const void *config, const char **reason);
	/* What operands of ask() are: "customer", whose identifiers are checked
	 * and mapped by --ids before; NULL: something else. */
	const char *asks;
	enum verdict (*ask)(void *state, const void *config,
		struct text operand, struct out *out, const char **reason);
	const char *(*save)(
		void *state, const void *config, struct state_out *to);
	enum verdict (*load)(void *state, const void *config,
		const struct state_row *row, const char **reason);
	/* Of --forget: the times of the first and the last row behind a line of
	 * state, which are INT64_MIN and INT64_MAX and stay so where it does
	 * not say.  NULL: no line says. */
	void (*times)(const void *config, const struct state_row *row,
		int64_t *first, int64_t *last);
	/* Of STATE_SCRATCH: INTO shall know what FROM, another thread's, has
	 * counted.  Before finish(), which sees INTO alone. */
	void (*merge)(void *into, const void *from, const void *config);
	/* Of BY_ALL, before rows are added by N threads: STATE[0] has those
	 * that came before; the others are new, and shall be ready to be added
	 * to, each by one thread. */
	void (*share)(void **state, unsigned n, const void *config);
	/* And when there are no more rows: STATE[0] shall have them all.  NULL,
	 * or why the run ends. */
	const char *(*unite)(void **state, unsigned n, const void *config);
	/* What row_say() has said, in the order of the input whatever the
	 * threads do, and again only where it is not what the row before said.
	 * NULL, or why the run ends at that row. */
	const char *(*hear)(void *state, const void *config, struct text said);
	/* NULL, or a message.  A check that does not hold is setup_fails(). */
	const char *(*finish)(void *state, void *config, struct setup *setup,
		struct out *out);
	const char *(*commit)(void *state, const void *config);
	void (*release)(void *state);
	void (*close)(void *config);
};

int filter_main(const struct filter *filter, int argc, char **argv);

/* SETUP_NAMED: required, and an option gives the name of the column, which may
 * be that of a role whose cells are something else.  SETUP_ASKED: the same, and
 * the column may play another role beside, as those of conditions do. */
enum { SETUP_OPTIONAL, SETUP_REQUIRED, SETUP_NAMED, SETUP_ASKED };

/* In open(): a role the command reads, in the order of its numbers, from 0;
 * and a column it writes (a map's come behind the input's).  NAME is
 * borrowed. */
unsigned setup_role(struct setup *s, const char *name, int required);
void setup_column(struct setup *s, const char *name);

/* The same, unless ROLE's column in the first file has that very name: then
 * that one is filled by row_pass_filled(), and none is appended. */
void setup_column_filled(struct setup *s, const char *name, unsigned role);

/* In open(): the input's columns come out before the command's own, as
 * COLUMNS_PASSED says. */
void setup_passes(struct setup *s);

/* In open() and finish(): read the rows of another file, with the common
 * options, and give each to ONE, which calls a row bad as row() does; the
 * first bad row ends it.  Roles 0 to N-1 are ROLE[], the first REQUIRED of
 * them must have a column.  NULL, or a message with the place before it. */
MUST_USE const char *setup_each(struct setup *s, const char *path,
	const char *const role[], unsigned n, unsigned required,
	enum verdict (*one)(void *arg, struct row *row), void *arg);

/* In open() and finish(): read the table PATH, which an option names, as
 * side_open() says. */
MUST_USE const char *setup_side(
	struct setup *s, struct side *to, const char *path, const char *key);

/* In open() and finish(): *T, which comes from a table or an option, must be
 * the identifier of a customer: a message unless it is one (base/identifier.h),
 * and if --ids has it as an alias it becomes the customer. */
MUST_USE const char *setup_identifier(struct setup *s, struct text *t);

/* In bind(): a message unless ROLE has a column. */
MUST_USE const char *setup_needs(
	const struct setup *s, const struct binding *b, unsigned role);

/* In finish(), and in open() what is common. */
struct zone *setup_zone(struct setup *s);
bool setup_merges(const struct setup *s);
bool setup_partial(const struct setup *s);
bool setup_chinese(const struct setup *s); /* --lang=zh */

/* Another output file, that appears together with the main one; NULL after a
 * message, which the driver tells.  Owned by the driver.  What is not rows (an
 * index, kept/mapped.h) goes straight to its sink. */
struct out *setup_file(struct setup *s, const char *path);

/* In files(): the run uses PATH, as OPTION ("--graph") says, in the way USE,
 * one of OPT_USES in options.h.  PATH NULL is standard input, or output; then
 * OPTION is how messages call it.  NULL, or a message that names OPTION and
 * the other use of the file that this one would destroy. */
MUST_USE const char *setup_uses(
	struct setup *s, unsigned use, const char *option, const char *path);

/* In open(): that was all, no row is read and nothing is written but the files
 * of setup_file(). */
void setup_answered(struct setup *s);

/* In files() or open(): finish() has the answer, or open() itself, and no row
 * is read.  From files() it also leaves standard input to the options. */
void setup_no_rows(struct setup *s);

/* In open(): usage is wrong, the message of open() ends with status 2. */
const char *setup_usage(struct setup *s, const char *why);

/* A figure for --stats. */
void setup_note(struct setup *s, const char *name, double value);

/* The answer is complete, and a check that was asked for did not hold: status
 * 3, and WHY on standard error. */
void setup_fails(struct setup *s, const char *why);

#endif

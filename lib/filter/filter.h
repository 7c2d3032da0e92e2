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
 * appears whole, and tells about it all.  Four shapes come of it:
 *
 * map		row() appends cells to its row; state is scratch, one a thread;
 *		rows keep their order
 * fold		row() adds to one state, finish() prints it; save() and load()
 *		make it mergeable, and order never matters
 * stream	one state, rows in order, row() answers at once; commit() makes
 *		the state safe before its answers are seen; not mergeable
 * lookup	open() loads something, and ask() answers an operand, or row()
 *		a row when there are no operands
 *
 * CONFIG is what options are stored in, constant once rows are read; STATE is
 * what rows change.  Both are zeroed.
 */
#ifndef FILTER_FILTER_H
#define FILTER_FILTER_H

#include "cells/row.h"
#include "filter/notices.h"
#include "io/out.h"
#include "kept/state.h"

enum shape { SHAPE_MAP, SHAPE_FOLD, SHAPE_STREAM, SHAPE_LOOKUP };

enum verdict {
	OK,
	BAD,  /* this row is bad, row->reason says why */
	FATAL /* and so is the run */
};

struct setup; /* what open() can ask of the driver */

struct filter {
	const char *name, *brief;
	const char *operands; /* "[file ...]" */
	enum shape shape;
	unsigned version;   /* of the saved state */
	const char *second; /* --partial=SECOND: another kind of state, with a
			     * tag of its own; NULL: there is none */
	const struct opt *opts;
	size_t config_size, state_size;

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
	/* Of a map: INTO shall know what FROM, another thread's, has counted.
	 * Before finish(), which sees INTO alone. */
	void (*merge)(void *into, const void *from, const void *config);
	/* NULL, or a message.  A check that does not hold is setup_fails(). */
	const char *(*finish)(void *state, void *config, struct setup *setup,
		struct out *out);
	const char *(*commit)(void *state, const void *config);
	void (*release)(void *state);
	void (*close)(void *config);
};

int filter_main(const struct filter *filter, int argc, char **argv);

enum { SETUP_OPTIONAL, SETUP_REQUIRED };

/* In open(): a role the command reads, in the order of its numbers, from 0;
 * and a column it writes (a map's come behind the input's).  NAME is
 * borrowed. */
unsigned setup_role(struct setup *s, const char *name, int required);
void setup_column(struct setup *s, const char *name);

/* The same, unless ROLE's column in the first file has that very name: then
 * that one is filled by row_pass_filled(), and none is appended. */
void setup_column_filled(struct setup *s, const char *name, unsigned role);

/* In open(): the input may be bare lines.  A file whose first line names no
 * column of ROLE has no header, and each line of it is one cell of that role;
 * so are all files if ONLY. */
void setup_lines(struct setup *s, unsigned role, bool only);

/* In open(), for a fold that keeps its rows: what comes out has the input's
 * columns before its own, as a map's has, and the columns of all files must be
 * the same.  Saved state then has their names, and load() says them again, in
 * order. */
void setup_passes(struct setup *s);
void setup_passed(struct setup *s, struct text name);

/* In open(): what NAME is changes the state, as an OPT_STATE option does. */
void setup_state(struct setup *s, const char *name);

/* In open(): the options of OPT_SECOND change the first kind of state, too. */
void setup_state_second(struct setup *s);

/* In open() and finish(): read the rows of another file, with the common
 * options, and give each to ONE, which calls a row bad as row() does; the
 * first bad row ends it.  Roles 0 to N-1 are ROLE[], the first REQUIRED of
 * them must have a column.  NULL, or a message with the place before it. */
MUST_USE const char *setup_each(struct setup *s, const char *path,
	const char *const role[], unsigned n, unsigned required,
	enum verdict (*one)(void *arg, struct row *row), void *arg);

/* In open() and finish(): read the table PATH, which an option names, as
 * side_open() and side_read() say. */
MUST_USE const char *setup_side(
	struct setup *s, struct side *to, const char *path, const char *key);
MUST_USE const char *setup_side_rows(struct setup *s, const char *path,
	const char *const *role, size_t n, side_row *each, void *arg);

/* In open() and finish(): *T, which comes from a table or an option, must be
 * the identifier of a customer: a message unless it is one (base/identifier.h),
 * and if --ids has it as an alias it becomes the customer. */
MUST_USE const char *setup_identifier(struct setup *s, struct text *t);

/* In bind(): a message unless ROLE has a column. */
MUST_USE const char *setup_needs(
	const struct setup *s, const struct binding *b, unsigned role);

/* In finish(), and in open() what is common. */
struct zone *setup_zone(struct setup *s);
unsigned setup_threads(const struct setup *s);
bool setup_merges(const struct setup *s);
bool setup_partial(const struct setup *s);
bool setup_second(const struct setup *s); /* --partial=SECOND */

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

/* In open(): the operands, which are the command's own and no files.  They
 * stay. */
char *const *setup_operands(struct setup *s, size_t *n);

/* In open(): the command reads its rows itself, by READ, which is called in
 * place of them; it tells how many were good, and each bad one: its file, line,
 * bytes and reason.  setup_bad_row() returns NULL, or what ends the run. */
void setup_own_rows(struct setup *s, const char *(*read)(void *config));
void setup_good_rows(struct setup *s, uint64_t n);
MUST_USE const char *setup_bad_row(struct setup *s, const char *name,
	uint64_t line, struct text row, const char *reason);

/* In open(): no line of names stands before the rows. */
void setup_no_header(struct setup *s);

/* In open(): the common options for files that the command reads itself; what
 * they point to stays. */
struct common;
const struct common *setup_common(const struct setup *s);

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
void setup_note_text(struct setup *s, const char *name, struct text value);

/* The answer is complete, and a check that was asked for did not hold: status
 * 3, and WHY on standard error. */
void setup_fails(struct setup *s, const char *why);

#endif

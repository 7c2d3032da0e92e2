/* seldom.h - what few commands ask of the driver; filter.h has the rest. */
#ifndef FILTER_SELDOM_H
#define FILTER_SELDOM_H

#include "filter/filter.h"

/* In open(): rows go through the command as FLOW says in this run, and not as
 * struct filter does. */
void setup_flow(struct setup *s, struct flow flow);

/* In open(): the input may be bare lines.  A file whose first line names no
 * column of ROLE has no header, and each line of it is one cell of that role;
 * so are all files if ONLY. */
void setup_lines(struct setup *s, unsigned role, bool only);

/* In open(): an option names standard input, and its lines are the rows. */
void setup_claimed(struct setup *s);

/* In load(), where COLUMNS_ALIKE or COLUMNS_PASSED keeps rows in the state: the
 * name of a column of the input, in order, as save() has written it. */
void setup_passed(struct setup *s, struct text name);

/* In open(): the state has WORD ("dump=touches") in its tag, as if an OPT_STATE
 * option said so (kept/tag.h).  BEFORE is what release 0.1 hashed for it, or
 * NULL. */
void setup_state(struct setup *s, const char *word, const char *before);

/* In open(): what option NAME is now was VALUE, as hashed, in release 0.1. */
void setup_hashed(struct setup *s, const char *name, const char *value);

/* In open(): the options of OPT_SECOND change the first kind of state, too. */
void setup_state_second(struct setup *s);

/* --partial=SECOND was given. */
bool setup_second(const struct setup *s);

/* In open() and finish(): read the table PATH row by row, as side_read() says.
 */
MUST_USE const char *setup_side_rows(struct setup *s, const char *path,
	const char *const *role, size_t n, side_row *each, void *arg);

/* The same of all columns, as side_walk() says. */
MUST_USE const char *setup_side_walk(
	struct setup *s, const char *path, const struct side_walk *walk);

/* In open() and finish(): how many threads the run may use. */
unsigned setup_threads(const struct setup *s);

/* In open(): append all that is in PATH, a file that an option names and that
 * is neither a table nor rows, to TO; where --approved has looked at it, the
 * bytes are those that were looked at. */
MUST_USE const char *setup_whole(
	struct setup *s, struct buf *to, const char *path);

/* What they are, for input_open() with other options. */
struct taken;
const struct taken *setup_taken(const struct setup *s);

/* One more file of rows beside the input, row by row: with the options for the
 * input, as setup_each() has it for tables.  In open(); then in row() and
 * finish():
 *
 *	TRY(setup_rows_open(s, &rows, path, NULL, 0, 0));
 *	while ((row = setup_rows_next(rows)))
 *		use(row);        // its cells stay until the next
 *	setup_rows_close(rows);
 *
 * A bad row ends the run, and so does setup_rows_wrong(), which calls the row
 * at hand bad.  setup_rows_close() ignores NULL; what open() has refused is to
 * be closed, too. */
struct setup_rows;
MUST_USE const char *setup_rows_open(struct setup *s, struct setup_rows **to,
	const char *path, const char *const role[], unsigned n,
	unsigned required);
const struct binding *setup_rows_binding(const struct setup_rows *r);
struct row *setup_rows_next(struct setup_rows *r);
_Noreturn void setup_rows_wrong(struct setup_rows *r, const char *why);
void setup_rows_close(struct setup_rows *r);

/* In files() or open(): the operands, which are the command's own and no files.
 * They stay. */
char *const *setup_operands(struct setup *s, size_t *n);

/* In files(): at most the first MOST of them, *N; the others are the input.
 * They have been claimed, as rows are. */
char *const *setup_operands_first(struct setup *s, size_t most, size_t *n);

/* In read(), of ROWS_OWN: how many rows were good; and a bad one: its file,
 * line, bytes and reason.  setup_bad_row() returns NULL, or what ends the run.
 */
void setup_good_rows(struct setup *s, uint64_t n);
MUST_USE const char *setup_bad_row(struct setup *s, const char *name,
	uint64_t line, struct text row, const char *reason);

/* In open(): the keys of the state of this run are nobody's identifiers, so
 * that
 * --forget can take nobody out of it. */
void setup_nobody(struct setup *s);

/* In open(): --forget is given, and with it --key. */
bool setup_forgets(const struct setup *s);

/* In finish(): the table of --forget, or NULL. */
struct forget_list;
const struct forget_list *setup_forget_list(const struct setup *s);

/* In open(): a row whose cell of ROLE is "tick" moves time and is about nobody:
 * it belongs to every part of --shard, and --consent does not leave it out. */
void setup_clock(struct setup *s, unsigned role);

/* In row() and finish(): whether WHO, of whom state knows something, has agreed
 * at MS to the purpose of --consent (as of --as-of, where that is given); true
 * where it is not asked. */
bool setup_agreed(const struct setup *s, struct text who, int64_t ms);

/* In open(): fewer good rows are a failure (--min-rows); 0: not asked for. */
uint64_t setup_min_rows(const struct setup *s);

/* In open(): whether a file that OPTION ("--test") names is one of rows, too,
 * or has the same bytes. */
bool setup_rows_too(const struct setup *s, const char *option);

/* In open(): the table of --ids, or NULL. */
struct ids;
const struct ids *setup_ids(const struct setup *s);
/* In finish(): its sum, as the tags of state have it; empty without. */
struct text setup_ids_sum(const struct setup *s);

/* In open(): no line of names stands before the rows. */
void setup_no_header(struct setup *s);

/* In open(): the common options for files that the command reads itself; what
 * they point to stays. */
struct common;
const struct common *setup_common(const struct setup *s);

/* In finish(): the file number I of those whose header was read, whether or not
 * it had rows; NULL: there are no more. */
const struct binding *setup_binding_of(const struct setup *s, size_t i);

/* In open(): some columns are known when all rows are.  finish() calls
 * setup_column() for them, and setup_header() before it prints a row, which
 * returns NULL or a message. */
void setup_columns_late(struct setup *s);
MUST_USE const char *setup_header(struct setup *s);

/* In open() and finish(): the number of the column NAME among those that tables
 * of --with have by the customer, or -1; and what that one says of CUSTOMER,
 * empty where it does not. */
int setup_with_column(const struct setup *s, struct text name);
struct text setup_with_cell(
	const struct setup *s, int column, struct text customer);

/* In finish(), without --as-of: the newest row is of DAY, which says what today
 * is. A message where that is after the clock's day, which no merge looks at.
 */
MUST_USE const char *setup_after_today(const struct setup *s, int64_t day);
/* The same of a merge, too: something is about to be left out by that day. */
MUST_USE const char *setup_day_to_come(const struct setup *s, int64_t day);

/* In finish(), with --as-of of DAY: that it is further behind the newest row,
 * of NEWEST, than MOST days and than that is behind FIRST, looks like a slip,
 * and is told: everybody looks gone.  360 days show a year that was mistyped.
 */
void setup_as_of_late(struct setup *s, int64_t day, int64_t first,
	int64_t newest, int64_t most);

/* In finish(), with --as-of of MS, of a program that does by then what is due:
 * that it is a quarter ahead of the newest row, of NEWEST, looks like a slip,
 * and is told. */
void setup_as_of_ahead(struct setup *s, int64_t ms, int64_t newest);

/* In open(): what --since says, which from now on is the command's business:
 * rows before it come like all others. */
struct opt_time setup_takes_since(struct setup *s);

/* In bind() of the first file: the column that the command writes as NAME is to
 * be called OTHER, as the input has one of that name. */
void setup_column_rename(struct setup *s, const char *name, const char *other);

/* setup_column() for a column whose NAME somebody has given: --lang leaves it
 * and its cells as they are. */
void setup_column_given(struct setup *s, const char *name);

/* A figure for --stats that is a text. */
void setup_note_text(struct setup *s, const char *name, struct text value);

/* In open(): whether --describe is given; and a fact that it tells of FILE,
 * which HOW is known by. */
bool setup_describes(const struct setup *s);
void setup_describe(struct setup *s, const char *file, const char *fact,
	struct text value, const char *how);

#endif

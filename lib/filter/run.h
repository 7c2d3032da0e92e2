/* run.h - what the parts of the driver share: one run of one command.
 *
 * Not for commands: they see filter.h.  Who fills what: options and the command
 * (main.c), inputs one after another (files.c), rows through the command
 * (rows.c), bad rows (bad.c), outputs (outputs.c), figures (stats.c).
 */
#ifndef FILTER_RUN_H
#define FILTER_RUN_H

#include <stdatomic.h>
#include <stdio.h>

#include "base/table.h"
#include "cells/bind.h"
#include "cells/shard.h"
#include "cells/where.h"
#include "filter/ahead.h"
#include "filter/approved.h"
#include "filter/claims.h"
#include "filter/common.h"
#include "filter/consents.h"
#include "filter/contract.h"
#include "filter/describe.h"
#include "filter/filter.h"
#include "filter/forgets.h"
#include "filter/looks.h"
#include "filter/manifest.h"
#include "filter/redact.h"
#include "filter/seldom.h"
#include "io/place.h"
#include "io/portions.h"
#include "io/taken.h"
#include "io/trail.h"

/* An output file: rows, and where they go. */
struct output {
	struct out out;
	struct sink sink;
	struct out_columns columns;
	struct output *next;
};

/* Something about a row, and what its job had come to before it. */
struct run_remark {
	enum run_remark_kind {
		REMARK_BAD,    /* it is bad */
		REMARK_FATAL,  /* and so is the run */
		REMARK_SAID,   /* row_say() said this, and no row before it */
		REMARK_GUESSED /* from its line on the input is GB18030 */
	} kind;
	uint64_t line;
	struct text raw;  /* of a bad row, as it came; owned */
	struct text text; /* why, or what, and a NUL; owned */
	size_t bytes;	  /* of a map's output */
	uint64_t rows;	  /* in them */
	uint64_t good, left_out;
};

/* What rows came to, to be told and counted in the order of the input. */
struct run_result {
	const char *name; /* of the file */
	struct run_remark *remark;
	size_t n, cap;
	uint64_t good, left_out;
	char *failed; /* why the run ends behind them, or NULL; owned */
};

/* A batch on its way through the threads. */
struct job {
	struct batch batch;
	struct binding *binding; /* NULL: saved state */
	const char *name;	 /* of the file */
	size_t file;		 /* of the operands, from 1 */
	size_t first;		 /* record that is not the header */
	const char *failed;	 /* why reading ended here, or NULL */
	struct buf failure;	 /* what "failed" points to */
	struct out out;		 /* a map's rows */
	struct run_result result;
	struct buf said;	  /* what row_say() said last of its rows */
	struct ahead_items ahead; /* of its rows (ahead.h) */
	/* folds.c: a portion of the input, in place of the batch. */
	struct portion portion;
	struct reader *reader; /* NULL: it is a batch */
};

/* Saved state of a run: of the first kind, and of the second. */
struct run_states {
	struct buf tag[2];     /* what it is, NUL-ended */
	struct buf hashed[2];  /* the same as release 0.1 wrote it, or empty */
	struct buf options[2]; /* those that matter, for a message */
	struct buf words;      /* setup_state(): for tags, a line each */
	struct buf names;      /* and what release 0.1 called them */
	struct buf renamed;    /* setup_hashed(): options, a line each */
	bool first;	       /* the tag of the line before is of 0.1 */
	int kind;	       /* of the lines that are read; -1: none seen */
	struct buf seen;       /* the tag of the line before */
	struct buf ids;	       /* the sum of the --ids it was made with */
	struct state_out out;  /* of --partial */
	bool saving;	       /* save() is at it */
	/* Whether lines are missing (kept/whole.h). */
	bool dropped;	       /* nothing looks at it */
	struct whole whole;    /* the lines of the file at hand */
	size_t file;	       /* that one of the operands, from 1 */
	const char *file_name; /* and what it is called */
	uint64_t unchecked;    /* files without opening and closing lines */
	const char *first_unchecked;
	struct table closed; /* by closing line, the name of its file */
	bool closes;	     /* there is that table */
	uint64_t keyed;	     /* lines but counts, since one closed */
	uint64_t twice;	     /* closing lines that came before; of the first */
	const char *again, *before; /* its file, and that of the one before */
	/* What runs of --partial have counted, by name. */
	struct counted {
		struct text name; /* owned */
		uint64_t n;
	} * count;
	size_t counts, cap_counts;
};

/* The command's side of a run. */
struct setup {
	struct run *run;
};

enum { STAMP_DIGITS = 16 };
#define STAMP_IDLE "--stamp has no effect: the output has no columns"

struct run {
	const struct filter *f;
	struct setup setup;
	void *config;
	struct common common;
	struct options options;
	struct zone zone;
	struct when_range range; /* of the times of rows */
	struct shard shard;	 /* which part of the rows */
	struct where where;	 /* what rows must meet */
	char **operand;		 /* files, or what the command takes */
	size_t operands;
	struct run_states states; /* saved state, written or read */
	unsigned threads;

	struct claims claims; /* all files that are read or written */
	struct taken taken;   /* files that were read before all others */
	bool rows_claimed;    /* standard input is among them, for rows */

	/* what open() asked for */
	const char *role[ROLE_MAX];
	bool required[ROLE_MAX], named[ROLE_MAX], asked[ROLE_MAX];
	unsigned roles;
	struct bind_how how; /* what binding a file goes by */
	struct out_columns own;
	size_t *given; /* those of own that somebody has named; owned */
	size_t n_given;
	size_t own_from, own_end; /* where they are among the output's */
	size_t fills;	 /* the column of own that may be filled, if there is */
	int fills_role;	 /* one: of this role, else ROLE_NONE */
	int lines;	 /* the role that bare lines have, or ROLE_NONE */
	int clock;	 /* the role of setup_clock(), or ROLE_NONE */
	bool lines_only; /* never a table */
	bool answered;	 /* by open() */
	bool late;	 /* finish() says what the columns are */
	struct flow flow;	   /* of the command, or what open() has said */
	struct out_columns passed; /* those that saved state tells */
	bool second_too;	   /* setup_state_second() */
	bool usage;

	/* side tables */
	struct join *join; /* of each table of --with */
	struct ids ids;
	struct side *with;
	bool tables; /* some were read */
	bool each;   /* setup_each() has read rows */
	uint64_t file_rows,
		file_left_out; /* by it; outside of window or part */
	/* Among the rows of files that a command opened by itself. */
	struct notice file_headers, file_between;
	/* In any table. */
	struct notice blank_lines, headers_again, lines_between, rows_again;
	struct notice chained; /* customers of --ids that are aliases too */
	struct met *met;       /* of rows that setup_each() has read */
	struct where_seen met_where; /* by them */

	struct forgets forgets;
	struct contract contract;
	struct consents consents;

	/* input, one file at a time (files.c) */
	size_t next_file;
	struct input *in;
	struct reader *reader;
	const char *name;
	struct buf split;  /* its name, where an engine gives a split of it */
	struct text label; /* of its operand */
	bool header_read;
	struct buf opened; /* --answer=one of JSON: the command's columns as
			    * open() left them, each with a NUL behind it */
	int before; /* --answer=one: a descriptor whose bytes come first, or 0
		     */
	bool reloads, resumed; /* it may; it is what a run became (reload.c) */
	char **argv;	       /* what it was called with, for reload.c */
	bool rebinds; /* columns were others before: what is said of them was */
	struct binding *binding; /* of the file at hand */
	struct binding **bindings;
	size_t n_bindings, cap_bindings;
	struct role_asked columns_asked; /* of tables */
	uint64_t columns_met; /* items of --columns that some file has, a bit
				 each */
	uint64_t bytes_before, bytes_total; /* of files done; of all, or 0 */
	_Atomic(uint64_t) bytes_taken;
	bool flush_before_wait; /* one thread: what waits goes out first */

	/* rows */
	unsigned workers; /* threads that call row() */
	bool ahead;	  /* all of them do so, ahead of their turn */
	void **state;	  /* one a worker */
	void **prepared;  /* the same */
	struct reading *reading;
	struct where_seen *where_seen; /* one a reading */
	struct aheads aheads;
	uint64_t rows_good, rows_bad, rows_left_out;
	struct out rest;      /* under --answer=one: what finish() printed */
	uint64_t loaded_rows; /* and good rows of tables, before any line */
	int echo;	      /* the column of --echo, or ROLE_NONE */
	int64_t loaded;	      /* clock_ns() when models were */

	/* output */
	struct output main;
	struct looks_form form; /* of it, whatever main.out has on the way */
	struct looks looks;
	struct output *files;
	bool header_written;
	struct trail reject;
	struct buf checks; /* setup_fails() */
	struct buf off;	   /* for --describe, what is off: a NUL behind each */

	/* figures */
	int64_t began; /* clock_ns() */
	double told;   /* when progress was last shown */
	bool telling;
	struct buf notes;
	struct manifest manifest;
	struct buf written; /* manifest_files() */
	int64_t started;    /* seconds since 1970, UTC */
	struct sink stats_file;
	char *stats; /* text in the making */
	size_t stats_room;
	atomic_bool ending; /* its last steps are taken, and only once */
	bool ended;	    /* badly, and what goes with that has begun */
	char stamp[STAMP_DIGITS + 1]; /* "" until it is made */
};

/* files.c: open, read and bind the inputs. */
/* The path of operand I < operands, and what it is called: the name before the
 * first '=' where ROWS_NAMED allows one, else nothing. */
const char *files_operand(const struct run *run, size_t i, struct text *label);
bool files_read(void *run, void *job);
/* The same, once the first batch was read, for rows in any order: of what is
 * not a file's first batch JOB gets a portion, which is not cut yet. */
bool files_take(struct run *run, struct job *job);
void files_skip(struct run *run); /* the rest of the file at hand */
void files_release(struct run *run);

/* rows.c: everything from the first byte to the last row. */
void rows_run(struct run *run);
/* JOB ends the run because of WHY, which is copied. */
void rows_fail(struct job *job, const char *why);
/* What row() or load() put off, before the bytes of the batch go. */
void rows_settled(struct run *run, struct job *job, unsigned worker);
void rows_flush(struct run *run);
/* One row; what it wrote is taken back if it is bad.  SEEN: NULL where no
 * condition is asked. */
enum verdict rows_one(struct run *run, struct job *job, struct row *row,
	struct where_seen *seen, void *state, struct out *out);
/* The rows of JOB, in two parts if it is a portion, and what they put off. */
void rows_all(struct run *run, struct job *job, unsigned worker);
/* Add the counts of R to the run's. */
void rows_count(struct run *run, struct run_result *r);
void rows_job_init(struct job *job);
void rows_job_release(struct job *job);
/* answers.c: the same under --answer=one, where each line of the input gets one
 * line; what does not go with that and with --ready, READS: rows are read; the
 * header where it is CSV or TSV; and finish(), whose rows answer no line. */
void answers_run(struct run *run);
MUST_USE const char *answers_check(const struct run *run);
MUST_USE const char *answers_begin(const struct run *run, bool reads);
MUST_USE const char *answers_header(struct run *run);
MUST_USE const char *answers_finish(struct run *run);
/* reload.c: SIGHUP under --answer=one.  Heed it where that can be, and take
 * over what the run was before; read all anew if it came. */
void reload_heed(struct run *run);
void reload_if_asked(struct run *run);
/* folds.c: the rows that are left, by all threads. */
void folds_run(struct run *run);
/* Whether ROW is in the window of --since and --until; *OK becomes false when
 * it cannot be told. */
bool rows_in_window(const struct run *run, struct row *row, bool *ok);
/* wheres.c: the conditions of --where, in the driver.  wheres_open() reads
 * them; a message is about usage. */
MUST_USE const char *wheres_open(struct run *run);
/* Whether the rows of the input are asked, or those of setup_each(). */
bool wheres_ask_each(const struct run *run);
bool wheres_ask_input(const struct run *run);
void wheres_tell(struct run *run);
void wheres_release(struct run *run);

/* states.c: saved state.  Its tags, when open() has said all; its lines, to the
 * output. */
void states_tags(struct run *run);
MUST_USE const char *states_save(struct run *run);
/* NAME was counted N times while save() ran, or by a run whose state is read.
 * False: more than can be counted. */
bool states_count(struct run *run, struct text name, uint64_t n);
void states_release(struct run *run);

/* Whether --partial and --max-bad=job are what they can be; and in the --merge
 * that answers, too many rows that were bad in all parts. */
MUST_USE const char *states_check(const struct run *run);
MUST_USE const char *states_judge(const struct run *run);

/* states_ids.c: --ids where state is read.  Whether state with the tag IS may
 * come: a message if it was made with --ids, or its keys are nobody's.  The key
 * of a line becomes the customer; false: it stays. */
MUST_USE const char *states_ids_tag(struct run *run, const struct tag *is);
/* At the end: whom --forget and --consent cannot know in state of --ids. */
void states_ids_tell(const struct run *run);
bool states_ids_map(struct run *run, struct job *job, struct state_row *row);

/* states_read.c: a batch of lines, read; and when all are, whether any are
 * missing, and what those that wrote them have counted. */
void states_read(struct run *run, struct job *job);
MUST_USE const char *states_end(struct run *run);

/* remarks.c: a remark of KIND about record R of B, one of JOB's batches. */
void remarks_add(struct job *job, enum run_remark_kind kind, struct batch *b,
	const struct record *r, struct text text);
/* One that is about LINE, and no record. */
void remarks_add_line(
	struct job *job, enum run_remark_kind kind, uint64_t line);
/* Tell what R says in the order of its rows, and forget it.  A message when the
 * run has to end at one of them: then R has the counts, and MADE, a map's
 * output, the rows that it had before that one. */
MUST_USE const char *remarks_tell(
	struct run *run, struct run_result *r, struct out *made);
void remarks_release(struct run_result *r);

/* bad.c: why record R of B, which is bad for REASON, may be so. */
const char *bad_reason(
	struct batch *b, const struct record *r, const char *reason);
/* Count a bad row, tell it and write it; a message when there are too many. */
MUST_USE const char *bad_row(struct run *run, const char *name, uint64_t line,
	struct text raw, const char *reason);
MUST_USE const char *bad_open(struct run *run);
MUST_USE const char *bad_close(struct run *run);

/* uses.c: claim all files before the first is opened; and, when open() has not
 * taken them, the rows.  NULL, or which two of them are one file. */
MUST_USE const char *uses_claim(struct run *run);
MUST_USE const char *uses_claim_rows(struct run *run);

/* outputs.c */
MUST_USE const char *outputs_open(struct run *run);
/* Whether the output is a file that an option names, and no descriptor. */
bool outputs_to_file(const struct run *run);
/* The form that was asked for, or else the one of the input, or CSV. */
void outputs_choose_form(struct run *run, struct out *o);
/* A file was bound: decide the form of the output by the first and, unless it
 * is a fold's, write the header. */
MUST_USE const char *outputs_begin(struct run *run, struct binding *b);
/* The header, if it is not written yet, and from now on rows go to the sink as
 * they collect. */
void outputs_answer(struct run *run);
/* All bytes are out; then, with nothing in between that fails, the names. */
MUST_USE const char *outputs_finish(struct run *run);
MUST_USE const char *outputs_commit(struct run *run);
/* The header of main.out, whose columns are there; nothing was bound. */
MUST_USE const char *outputs_header(struct run *run);
/* The same where finish() has said what the columns are. */
MUST_USE const char *outputs_late(struct run *run);
/* Files beside the main one are not written. */
void outputs_drop_files(struct run *run);
void outputs_abandon(struct run *run);
void outputs_release(struct run *run);

/* signals.c: have a signal that ends the program clean up before it does. */
void signals_heed(struct run *run);
/* The last steps begin here; false if they have begun elsewhere. */
bool signals_end(struct run *run);

/* stats.c */
/* Empty the file of --stats, which gets its content by a rename at the end. */
MUST_USE const char *stats_begin(struct run *run);
/* The figures of a run that has come to its end: on the disk, and by its name.
 */
/* stamp.c: of program, rules and model.  Make run->stamp, unless a file of them
 * cannot be summed; and have rows end in it if --stamp says so. */
MUST_USE const char *stamp_make(struct run *run);
MUST_USE const char *stamp_open(struct run *run);
/* Have in --stats which files were read and written; WHOLE: the run has come to
 * its end. */
void stats_files(struct run *run, bool whole);
MUST_USE const char *stats_finish(struct run *run, int status, const char *why);
MUST_USE const char *stats_commit(struct run *run);
/* The same at once, of a run that has not; also in the handler of a signal. */
void stats_last(struct run *run, int status, const char *why);
/* What --counters asks for. */
void stats_counters(const struct run *run);
void stats_progress(struct run *run);
void stats_progress_end(struct run *run);

/* tables.c: those of --with and --ids, and how many of their customers the
 * input has. */
/* Tell the files of --with from their keys, before any file is looked at. */
MUST_USE const char *tables_split(struct run *run);
MUST_USE const char *tables_open(struct run *run);
/* Note by which tables the rows of B are looked up; a message about one that no
 * row of any file was looked up in. */
void tables_note_joined(struct run *run, const struct binding *b);
MUST_USE const char *tables_check(const struct run *run);
/* Whether finish() may read tables yet. */
bool tables_later(const struct run *run);
/* needs.c: tell which options have no effect, as one that they need is not
 * given (needs.tsv). */
void needs_tell(const struct run *run);

/* Roles that --columns and --require name are some that are looked for; ROWS:
 * whether rows are read. */
MUST_USE const char *asked_well(const struct run *run, bool rows);
/* Note which columns that --columns names H has; and a message about one that
 * no file had. */
void asked_note(struct run *run, const struct header *h);
MUST_USE const char *asked_found(const struct run *run);
/* A message where --columns names a role that is looked for in none of the
 * tables read so far that it names. */
MUST_USE const char *asked_in_tables(const struct run *run);
/* How tables are read in this run. */
struct side_how tables_how(struct run *run);
/* How cells are read in this run. */
void tables_reading(const struct run *run, struct reading *to);
/* The option whose file PATH is, by which --columns calls the table; NULL: it
 * is none's. */
const char *tables_name(const struct run *run, const char *path);
/* Whether ROLE is that of a table, costs.time, whose option was given. */
bool tables_have(const struct run *run, struct text role);
/* Room for what TO meets; tables_tell() adds it to what the others have met,
 * for --stats and standard error. */
void tables_met(const struct run *run, struct reading *to);
void tables_tell(struct run *run);
void tables_release(struct run *run);

/* ends.c: base/fail's hook, which does what must still happen to a run that
 * fails, and reports it to --stats. */
void ends_badly(void *run, const char *why, int status);
/* End the run because of WHY; "" is quiet. */
_Noreturn void ends_fail(struct run *run, const char *why);

#endif

/* options.h - options from one table: a row an option.
 *
 *	static const struct opt opts[] = {
 *		{'k', "clusters", OPT_INT, offsetof(struct config, k), "n", "4",
 *			1, 1000, OPT_STATE, "how many clusters"},
 *		{0}};
 *
 * Help, the list that manuals and completions are checked against, and the tag
 * of saved state come from the same rows.
 */
#ifndef CELLS_OPTIONS_H
#define CELLS_OPTIONS_H

#include "base/number.h"
#include "base/when.h"

enum opt_type {	      /* what is stored at opt.at */
	OPT_FLAG = 1, /* bool */
	OPT_INT,      /* int64_t in [min, max]; of arg "n|word" word: min - 1 */
	OPT_REAL,     /* double in [min, max]; NAN when not given */
	OPT_TEXT,     /* const char *, NULL when not given */
	OPT_FILE,     /* the same, a path */
	OPT_CHAR,     /* char: one byte, or \t, \x01, ^A */
	OPT_MARK,     /* char: what divides a number (number_mark()) */
	OPT_CHOICE,   /* int: which of the words in arg, "log|zscore|raw"; of a
		       * word that ends in ':' a struct opt_choice has the rest
		       */
	OPT_TIME,     /* struct opt_time: a date or a time */
	OPT_DURATION, /* int64_t, milliseconds */
	OPT_SIZE,     /* uint64_t, bytes: 64K, 16M, 1G */
	OPT_AMOUNT,   /* amount */
	OPT_LIST,     /* struct opt_list: words divided by commas */
	OPT_RANGE     /* struct opt_range: 4, or 2-10, in [min, max] */
};

enum {
	OPT_STATE = 1,	/* changes what row() puts into the state */
	OPT_REPEAT = 2, /* TEXT, FILE: may be repeated, a struct opt_list */
	OPT_MAYBE = 4,	/* the value may be left out ("--scores" is initial's
			   value, or opt.given in place of it) */
	OPT_SECOND = 8, /* changes the second kind of state, filter.h */
	/* How a file is used: a FILE has one of them (claims.h), and so has a
	 * TEXT that may hold the name of a file (filter.h, "files"). */
	OPT_READ = 16,	   /* read, never written */
	OPT_WRITTEN = 32,  /* emptied, then written in its place */
	OPT_REPLACED = 64, /* written beside its place and renamed at the end */
	OPT_OVER = 128,	   /* the same, and it may replace an operand */
	OPT_KEPT = 256,	   /* read and written: what lasts from run to run */
	OPT_ROWS = 512,	   /* no option's: an operand, read and never written */
	OPT_USES = 1008,   /* any of them */
	OPT_LATER = 1024,  /* of the state, and release 0.1 had it not */
	/* A file that is read and says what the program does: a table that
	 * people write, or a model.  --approved asks who has approved it. */
	OPT_DECIDES = 2048
};

struct opt_list {
	struct text *item; /* borrowed from argv */
	size_t n, cap;
};

struct opt_choice {
	int word;
	const char *rest; /* behind the ':'; borrowed from argv */
};

struct opt_range {
	int64_t low, high;
};

struct opt_time {
	bool given, is_date; /* is_date: no time of day */
	int64_t ms;
	const char *text;
};

struct opt {
	int letter;	  /* 'k', or 0 */
	const char *name; /* "clusters" */
	enum opt_type type;
	size_t at;	     /* offsetof in the structure it is stored in */
	const char *arg;     /* what --help calls the value; NULL: none */
	const char *initial; /* parsed as a user's would be; NULL: all zero */
	double min, max;
	unsigned flags;
	const char *help;
	const char *given; /* OPT_MAYBE: the value of the bare option */
};

/* Two tables, a command's own and the common ones, and where each stores.  Of
 * two options of one name the command's own is there. */
struct options {
	const struct opt *table[2];
	char *base[2];
	bool known; /* all that were given are options, with a value if need be
		     */
};

/* Set all to their initial values, then read ARGV; what is left are operands,
 * *FIRST the first, moved behind the options in ARGV.  NULL, or what is wrong
 * with the first option at fault; those behind it are read all the same, as far
 * as they are known. */
MUST_USE const char *options_read(
	struct options *o, int *first, int argc, char **argv);

/* Read the times that were given, in ZONE, which may be an option itself. */
MUST_USE const char *options_times(struct options *o, struct zone *zone);

/* Append to TO what the options that have one of FLAGS came to be, a line each,
 * where that is not what they are by default: NAME=VALUE as it stands in a tag
 * (kept/tag.h), or NAME of a flag. */
void options_words(const struct options *o, struct buf *to, unsigned flags);

/* Append to TO what the program's own option NAME came to be, as there; true:
 * that is not what it is by default.  Nothing and false: there is none. */
bool options_value(const struct options *o, struct buf *to, const char *name);

/* Append to TO all of them in the form that release 0.1 made tags of, without
 * those of OPT_LATER. */
void options_hashed(const struct options *o, struct buf *to, unsigned flags);

/* Append to TO the names of those, as in "--per, --tz". */
void options_names(const struct options *o, struct buf *to, unsigned flags);

/* Call ONE for every option of both tables; AT is where it is stored, OWN
 * whether it is in the first. */
void options_each(const struct options *o,
	void (*one)(const struct opt *, char *at, bool own, void *arg),
	void *arg);

/* Store VALUE at AT, as O says; false: it is not of O's type. */
bool options_set(const struct opt *o, void *at, const char *value);

/* Call ONE for each file that a FILE option was given, in the order of the
 * tables; PATH is borrowed from argv, "" for a bare OPT_MAYBE. */
void options_files(const struct options *o,
	void (*one)(void *arg, const struct opt *opt, const char *path),
	void *arg);

/* The text of --help behind the usage line, of the program's own options or of
 * ALL; and --list-options: a line an option, with letter, name, arg, type, own
 * or common, help, use of the file, TABs between. */
void options_help(const struct options *o, struct buf *to, bool all);
void options_list(const struct options *o, struct buf *to);

void options_release(struct options *o);

#endif

/* triples.h - files of triples, read with the options that all programs share,
 * and what was not kept apart in them, counted and told once.
 *
 *	struct setup_triples in = {.setup = setup, .add = add, .arg = builder};
 *
 *	TRY(setup_triples(&in, "kg.csv"));
 *	...
 *	setup_triples_merged(&in, "triples_repeated", n, first, "...");
 *	setup_triples_told(&in);
 *
 * In open(), or where the command reads its own rows.  Wide tables of --triples
 * become triples, too.
 */
#ifndef FILTER_TRIPLES_H
#define FILTER_TRIPLES_H

#include "cells/notice.h"
#include "cells/options.h"
#include "io/triples.h"

struct setup_triples {
	struct setup *setup;
	/* Cells of TSV keep their escapes, see io/triples.h. */
	bool raw;
	/* The triples are the rows of the run: --delimiter, --skip-lines and
	 * --encoding are for them, and --max-bad counts the bad ones.  Else
	 * they lie beside the rows, and the first bad one ends the run. */
	bool rows;
	triples_add *add;
	void *arg; /* of add */
	/* As in io/triples.h: the day on which they are to hold, what is told
	 * of the days and sources of those that were added (with arg), and the
	 * newest day from which one holds; NULL. */
	const char *valid;
	void (*dated)(void *arg, const struct text part[3],
		const struct triples_dates *dates);
	char *newest;

	/* filled by setup_triples() */
	struct triples_places places;
	struct notice own;
	uint64_t headers; /* that stood there again */
	uint64_t past;	  /* triples that do not hold on that day */
};

/* Read PATH, which must stay for the run; NULL or "-" is standard input.
 * NULL, or a message with the place before it. */
MUST_USE const char *setup_triples(struct setup_triples *in, const char *path);

/* The tables of --triples=FILE:KEY. */
struct triples_tables {
	struct triples_table {
		char *path; /* owned */
		const char *key;
	} * table;
	size_t n;
};

/* In files(): take LIST apart, which is the value of --triples: the path of a
 * table, which may have ':' in it, and a column of it; and say that the run
 * reads it.  NULL, or a message; what is there is released either way. */
MUST_USE const char *setup_triples_tables(struct setup *s,
	struct triples_tables *to, const struct opt_list *list);
void triples_tables_release(struct triples_tables *t);

/* Read T, a table with a header, as triples: in each row the cell of the column
 * "key" is the subject, the name of every other column a predicate, and its
 * cell, unless it is empty, the object.  NULL, or a message with the place. */
MUST_USE const char *setup_triples_wide(
	struct setup_triples *in, const struct triples_table *t);

/* N of the triples that were added, FIRST the number of the first of them, from
 * 0, are of one kind: the figure NAME, and one line with the place as
 * setup_notice() tells it. */
void setup_triples_merged(const struct setup_triples *in, const char *name,
	uint64_t n, uint64_t first, const char *what);

/* When all files are read: what was passed over in them. */
void setup_triples_told(const struct setup_triples *in);
void setup_triples_release(struct setup_triples *in);

#endif

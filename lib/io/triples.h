/* triples.h - reads a file of triples: CSV, TSV or N-Triples, gzip too.
 *
 *	TRY(triples_read("kg.csv", &options, add, arg));
 *
 * N-Triples are told by their first statement, which begins with < or _: and
 * ends in a point; all else is CSV, or TSV if the first line has a TAB (raw, as
 * records.h says).  A first line whose cells are the three roles of a triple
 * (subject, predicate, object, or 主体, 关系, 客体, or synonyms) is a header
 * and says their order; without one they are in this order.  That line again is
 * passed over.
 *
 * A header may also name the days from and until which a triple holds, both
 * included, and its source:
 *
 *	subject,predicate,object,from,until,source
 *	金卡,年费,200元,2024-01-01,2025-12-31,公告1
 *	金卡,年费,300元,2026-01-01,,公告2
 */
#ifndef IO_TRIPLES_H
#define IO_TRIPLES_H

#include "io/records.h"

/* Where triples were read, those of all files in the order of reading: a run
 * is of triples that stand on neighbouring lines of one file. */
struct triples_places {
	struct triples_run {
		uint64_t triple; /* the first of the run, from 0 */
		uint64_t line;	 /* its line */
		const char *name;
	} * run;
	size_t n, cap;
	uint64_t triples; /* so far */
};

/* The line and file of TRIPLE < triples. */
uint64_t triples_place(
	const struct triples_places *p, uint64_t triple, const char **name);
void triples_places_release(struct triples_places *p);

/* One more triple was read, from LINE of NAME, which must stay. */
void triples_placed(struct triples_places *p, const char *name, uint64_t line);

/* Since when, until when and by whose word a triple holds; days as 2026-01-31,
 * empty if nothing says so. */
struct triples_dates {
	char from[11], until[11];
	struct text source; /* stays until the call returns */
};

struct triples_options {
	struct input_options input;
	struct reader_options reader;
	/* Cells of TSV are taken without replacing escapes: they are terms as
	 * SPARQL TSV has them, whose escapes are their own. */
	bool raw;
	/* A bad triple: NULL to go on, or what ends the reading; LINE is its
	 * bytes.  NULL: the first ends it. */
	const char *(*bad)(void *arg, const char *name, uint64_t line,
		struct text record, const char *why);
	/* The header stands there once more and is passed over; or NULL. */
	void (*again)(void *arg);
	/* NULL: encoding and delimiter are the file's.  Else they are those of
	 * the run's input, beside which this file lies, and what its first
	 * bytes show goes before: a delimiter that is not in its first line is
	 * not used, nor is the encoding if they are UTF-8, which is told. */
	void (*own)(void *arg, const char *name);
	void *arg; /* of these, and of dated */
	/* A day, as 2026-01-31: what does not hold then is passed over and
	 * counted in *PAST; NULL: all is taken. */
	const char *valid;
	uint64_t *past;
	/* The newest day from which a triple holds, if it is newer than what
	 * is there; or NULL. */
	char *newest;
	/* Is told each triple that was added and has a day or a source; or
	 * NULL. */
	void (*dated)(void *arg, const struct text part[3],
		const struct triples_dates *dates);
	/* Is told the place of each triple that was added; or NULL.  It borrows
	 * PATH, which must stay as long. */
	struct triples_places *places;
};

/* One triple: subject, predicate, object, whose bytes stay until it returns.
 * TERMS: they are as N-Triples writes them, else cells.  NULL, or why it is
 * bad. */
typedef const char *triples_add(
	void *arg, const struct text part[3], bool terms);

/* Read PATH (NULL or "-": standard input); an empty file has no triples.
 * NULL, or a message with the place before it. */
MUST_USE const char *triples_read(const char *path,
	const struct triples_options *options, triples_add *add, void *arg);

#endif

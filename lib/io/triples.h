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
 */
#ifndef IO_TRIPLES_H
#define IO_TRIPLES_H

#include "io/records.h"

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
	void *bad_arg;
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

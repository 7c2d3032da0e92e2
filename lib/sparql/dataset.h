/* dataset.h - which named graphs FROM and FROM NAMED ask for.
 *
 *	struct text name;
 *	const char *path = dataset_path(text_of("east=e.csv"), &name);
 *	if (dataset_asks(q, false, name, true))
 *		use(path, name);
 *
 * RDF: whether names in the query are terms, <http://...>; the names here are
 * always bare.
 */
#ifndef SPARQL_DATASET_H
#define SPARQL_DATASET_H

#include "sparql/query.h"

/* The path in NAME=FILE, and the name; of FILE alone both are that.  A name may
 * have = in it, a path rarely does: the last one counts.  Both are borrowed;
 * BOTH ends in NUL. */
const char *dataset_path(struct text both, struct text *name);

/* Append the key that graph NAME has. */
void dataset_key(struct buf *to, struct text name, bool rdf);

/* Whether the query has FROM, named or not. */
bool dataset_some(const struct query *q);

/* Whether FROM NAMED (NAMED), or FROM, asks for graph NAME; without any of
 * them, all named ones are asked for. */
bool dataset_asks(
	const struct query *q, bool rdf, struct text name, bool named);

/* Whether the query asks for a graph that is none of N ("NAME=FILE"): its
 * name. */
bool dataset_lacks(const struct query *q, bool rdf, const struct text *graph,
	size_t n, struct text *name);

#endif

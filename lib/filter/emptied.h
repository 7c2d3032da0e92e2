/* emptied.h - files that are emptied as the run begins, and hold something else
 * than such a run writes.
 *
 *	TRY(emptied_check(&claims));
 *		// "--stats=orders.csv holds something else than ..."
 *
 * Whoever forgets the word behind "--stats" or "--reject" gives them his input:
 * it would be gone before the first row is read.  A file of an earlier run
 * begins in a way of its own, a table with the names of its columns, and is
 * emptied without a word; so is one that cannot be read.  Files that appear
 * at the end (-o) are left out: a run without input fails and replaces none.
 */
#ifndef FILTER_EMPTIED_H
#define FILTER_EMPTIED_H

#include "base/text.h"
#include "filter/claims.h"

/* A message names the first file that would be lost. */
MUST_USE const char *emptied_check(const struct claims *c);

/* The same of PATH, a table of a command's OPTION ("--contacts") whose columns
 * are called NAME, N of them: in rows divided by any byte, or as objects of
 * JSON.
 */
MUST_USE const char *emptied_table(const char *option, const char *path,
	const struct text *name, size_t n);

#endif

/* describe.h - --describe: what is understood of the input and of each table, a
 * line a fact, in place of an answer.
 *
 * A line has the file, the fact, what it is, and how that is known.  Only the
 * head of the input is read, the bytes that come with its first line.
 */
#ifndef FILTER_DESCRIBE_H
#define FILTER_DESCRIBE_H

#include "cells/bind.h"

struct run;

/* Open the output and write its header. */
MUST_USE const char *describe_begin(struct run *run);

/* Facts of a table that is in memory, and that an option names. */
void describe_table(struct run *run, const struct side *s, const char *option);
void describe_ids(struct run *run);

/* Facts of a file whose columns have names: B, the rows of its BATCH from FIRST
 * on, the ROLES that are looked for.  WHY it cannot be read so, or NULL. */
void describe_bound(struct run *run, struct binding *b, struct batch *batch,
	size_t first, const struct bind_roles *roles, const char *why);

/* Read the head of each input, if the driver reads ROWS. */
MUST_USE const char *describe_inputs(struct run *run, bool rows);

#endif

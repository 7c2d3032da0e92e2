/* within.h - files that are read whole, if they are not too long. */
#ifndef IO_WITHIN_H
#define IO_WITHIN_H

#include "base/fail.h"
#include "base/text.h"

/* Append the whole of a file (NULL or "-": standard input) to TO.  One of MOST
 * bytes or more is *IS_LONG: then TO has its beginning.  NULL, or why it cannot
 * be read. */
MUST_USE const char *within_read(
	struct buf *to, const char *path, size_t most, bool *is_long);

#endif

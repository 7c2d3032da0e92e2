/* side_input.h - the bytes of a table that an option names, in UTF-8, and what
 * divides its fields.
 *
 *	struct side_bytes all = {0};
 *	TRY(side_input(&in, &all, path, how));
 *	reader = reader_new(in, &(struct reader_options){...});
 *	...
 *	input_close(in);
 *	buf_release(&all.bytes);
 */
#ifndef CELLS_SIDE_INPUT_H
#define CELLS_SIDE_INPUT_H

#include "cells/side.h"
#include "io/records.h"

/* Where a file is kept until its encoding is known; zeroed before. */
struct side_bytes {
	struct buf bytes; /* the caller's to release, after the input */
	size_t at;
};

/* Open PATH.  If HOW says an encoding the file is read to its end, for it is in
 * that encoding unless all of it is UTF-8.  On failure *IN is NULL. */
MUST_USE const char *side_input(struct input **in, struct side_bytes *all,
	const char *path, const struct side_how *how);

/* How its records are found. */
struct reader_options side_reader(const struct side_how *how);

#endif

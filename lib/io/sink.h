/* sink.h - where bytes go: standard output, or a file that appears whole.
 *
 * A file is written beside its place under a name of its own (temp.h), and
 * renamed there by sink_commit() once it is on the disk: nobody sees half of
 * it, and after a failure there is nothing to see.  It has the owner, group and
 * mode of the file it replaces.  What exists and is not a regular file
 * (/dev/null, a FIFO) is written in place, and so is a descriptor (/dev/fd/3).
 *
 *	struct sink s;
 *	TRY(sink_open(&s, "segments.csv"));
 *	TRY(sink_write(&s, text));
 *	TRY(sink_finish(&s));   // all is written and on the disk
 *	TRY(sink_commit(&s));   // and now it has its name
 *
 * A message of "" means that the reader of a pipe has gone: end, and quietly.
 */
#ifndef IO_SINK_H
#define IO_SINK_H

#include "base/text.h"

struct sink {
	int fd;
	const char *name; /* borrowed: how messages call it */
	char *path;	  /* owned, links followed; NULL: standard output */
	char *temp;	  /* owned; NULL: written in place */
};

/* PATH: NULL or "-" for standard output; borrowed until it has its name. */
MUST_USE const char *sink_open(struct sink *s, const char *path);

MUST_USE const char *sink_write(struct sink *s, struct text bytes);

/* All bytes are out, and on the disk where it is a file; what is no file is
 * closed. */
MUST_USE const char *sink_finish(struct sink *s);

/* Give a finished file its name, and free what the sink owns. */
MUST_USE const char *sink_commit(struct sink *s);

/* The same in two steps that allocate and free nothing, for the handler of a
 * signal: write BYTES for good, and give the file its name.  False with errno
 * set. */
bool sink_put(struct sink *s, struct text bytes);
bool sink_name(struct sink *s);

/* Remove an unfinished file.  Allocates nothing, frees nothing. */
void sink_abandon(struct sink *s);

#endif

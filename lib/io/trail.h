/* trail.h - records that are added one by one, sent on when there are enough,
 * and not lost when a signal ends the program.
 *
 *	struct trail t;
 *	TRY(trail_open(&t, "rejects.txt"));
 *	TRY(trail_add(&t, record));	// whole: it is never sent in parts
 *	TRY(trail_flush(&t));		// all so far is in the file
 *	TRY(trail_close(&t));
 *
 * One thread adds and flushes at a time.  The file is emptied when it is opened
 * and written in its place, so that what is in it may be read meanwhile.
 */
#ifndef IO_TRAIL_H
#define IO_TRAIL_H

#include <stdatomic.h>

#include "base/text.h"

struct trail {
	const char *path; /* borrowed */
	int fd;		  /* -1: not open */
	char *bytes;	  /* owned: records not sent yet */
	_Atomic(size_t) n;
	atomic_bool busy; /* being sent */
};

/* PATH: "-" for standard output. */
MUST_USE const char *trail_open(struct trail *t, const char *path);
MUST_USE const char *trail_add(struct trail *t, struct text record);
MUST_USE const char *trail_flush(struct trail *t);
MUST_USE const char *trail_close(struct trail *t);

/* In a signal handler, or when memory is out: send what is there. */
void trail_rescue(struct trail *t);

static inline bool trail_is_open(const struct trail *t)
{
	return t->bytes != NULL;
}

#endif

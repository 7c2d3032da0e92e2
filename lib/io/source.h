/* source.h - where bytes come from: one function, stacked on another.
 *
 * A file, the inflated bytes of a source, its text in UTF-8: each is a source
 * that reads from the one below it.
 */
#ifndef IO_SOURCE_H
#define IO_SOURCE_H

#include <stddef.h>

/* Put at least one and at most ROOM bytes at TO and their number into *GOT,
 * which is 0 only at the end.  Returns what is there and does not wait to fill
 * ROOM.  Returns NULL, or a message that begins with the place; after one, or
 * after the end, it is not called again. */
struct source {
	const char *(*read)(void *self, char *to, size_t room, size_t *got);
	void *self;
};

#endif

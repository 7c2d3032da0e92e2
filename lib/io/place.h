/* place.h - what a path names, before anything is opened: a descriptor of this
 * process, a file, or a name that is still free in its directory.
 *
 *	struct place a, b;
 *	place_find(&a, "out/../x.csv");
 *	place_find(&b, "link-to-x");
 *	if (place_same(&a, &b))
 *		...			// both are one file
 *	place_release(&a);
 *
 * Symbolic links are followed, also those that lead to nothing yet: the name
 * at their end is what would be created.
 */
#ifndef IO_PLACE_H
#define IO_PLACE_H

#include <sys/stat.h>

#include "base/text.h"

struct place {
	int fd;	       /* of /dev/stdout, /dev/fd/3 and their like, or -1 */
	char *path;    /* owned; links followed where they could be */
	bool there;    /* it exists: dev, ino and mode are its own */
	mode_t mode;   /* type and permissions */
	nlink_t links; /* names that it has; not there: 0 */
	uid_t uid;
	gid_t gid;
	off_t size;
	dev_t dev; /* not there: of its directory, 0 if that is missing too */
	ino_t ino;
};

void place_find(struct place *p, const char *path);
void place_find_descriptor(struct place *p, int fd);

/* Whether what is written to one is found in the other. */
bool place_same(const struct place *a, const struct place *b);

/* Whether two regular files hold the same bytes, more than a first line of
 * them. */
bool place_same_bytes(const struct place *a, const struct place *b);

/* A task of an engine reads a split of a file, which is called FILE@START+,
 * from the byte where it starts.  What stands between such a name, or that of a
 * file, and a line: "part-0@4096+12", and "part-0:12". */
bool place_is_split(const char *name);
const char *place_mark(const char *name);

/* The last part of the path: its name in its directory. */
const char *place_name(const struct place *p);

void place_release(struct place *p);

#endif

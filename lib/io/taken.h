/* taken.h - files that were read once, whole, so that the bytes somebody has
 * looked at are the bytes that are used, whatever happens to the file.
 *
 *	struct taken h = {0};
 *	TRY(taken_read(&h, "rules.csv"));
 *	const struct taken_file *f = taken_find(&h, "rules.csv");
 *	printf("%s\n", f->sha256);
 *	TRY(input_open(&in, "rules.csv", &(struct input_options){.taken = &h}));
 *	...			// reads the bytes that F has
 *	input_close(in);
 *	taken_release(&h);
 */
#ifndef IO_TAKEN_H
#define IO_TAKEN_H

#include "base/digest.h"
#include "base/text.h"

struct taken {
	struct taken_file {
		char *path;	  /* as it was given; owned */
		struct buf bytes; /* as they lie in the file */
		char sha256[DIGEST_HEX];
	} * *file; /* each stays where it is */
	size_t n, cap;
};

/* Read PATH to its end, a pipe too; "-" is standard input.  One that is held
 * already is not read again.  NULL, or a message with PATH before it. */
MUST_USE const char *taken_read(struct taken *h, const char *path);

/* The file of that very name, or NULL; H may be NULL. */
const struct taken_file *taken_find(const struct taken *h, const char *path);

void taken_release(struct taken *h);

#endif

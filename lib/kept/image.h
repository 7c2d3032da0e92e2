/* image.h - arrays saved in one file and mapped back as they lie, and behind
 * them room for a journal of what has changed since.
 *
 *	page 0		what the file is, its facts, where its parts are
 *	parts		each at a page: the chunks of an area (base/area.h)
 *	sums		of every chunk
 *	journal		to the end of the file (kept/journal.h)
 *
 * A file is written whole under another name and renamed.  A new one is locked
 * before it has its name, which it gets only if nobody else has taken it: of
 * two who begin one at once, one does.  Opening one reads page 0 and the sums;
 * a chunk is read and its sum compared when it is first used, so opening a file
 * of gigabytes takes milliseconds.  The numbers are those of the machine:
 * another byte order is told and refused.
 *
 *	TRY(image_write("state", &what));
 *	TRY(image_open(&im, "state", "invite-guard/2", true, &missing));
 *	image_part(&im, 0, &area);          // borrows the image
 *	image_close(&im);
 */
#ifndef KEPT_IMAGE_H
#define KEPT_IMAGE_H

#include "base/area.h"
#include "base/fail.h"

enum { IMAGE_PARTS = 32, IMAGE_FACTS = 128 };

struct image_header {
	char magic[16], tag[48];
	uint32_t order, parts, facts, spare;
	uint64_t sums_at, sums,
		end;		/* bytes, count, where the journal begins */
	uint32_t sums_sum, sum; /* of the sums; of this page, itself being 0 */
	struct image_place {
		uint64_t at, chunks;
		uint32_t size, bits;
	} part[IMAGE_PARTS];
	uint64_t fact[IMAGE_FACTS];
};

struct image {
	const char *path; /* borrowed */
	int fd;		  /* -1: there is none */
	int made_by;	  /* what it was written by, if this process has made
			   * it: closing that would end the lock; or -1 */
	char *map;
	struct image_header header;
	const uint32_t *sums;
};

/* What is to be written: all chunks of AREA[0..parts). */
struct image_what {
	const char *tag; /* program and version, to 47 bytes */
	struct area *const *area;
	size_t parts;
	const uint64_t *fact;
	size_t facts;
};

MUST_USE const char *image_write(
	const char *path, const struct image_what *what);

/* WRITES: lock it against others who do, until it is closed; the message says
 * so if somebody else has.  *MISSING: there is no such file; then NULL is
 * returned and IM is closed. */
MUST_USE const char *image_open(struct image *im, const char *path,
	const char *tag, bool writes, bool *missing);
void image_close(struct image *im);

/* Whether PATH is such a file and has this TAG. */
bool image_is(const char *path, const char *tag);

/* Make a file where there is none, and open it, locked.  *TAKEN: somebody else
 * has made one meanwhile; then NULL is returned, IM is closed, and theirs is as
 * it was. */
MUST_USE const char *image_create(struct image *im, const char *path,
	const struct image_what *what, bool *taken);

/* Make AREA, of items of SIZE bytes in chunks of 2^BITS, of part I. */
MUST_USE const char *image_part(const struct image *im, size_t i,
	struct area *area, size_t size, unsigned bits);

#endif

/* journal.h - what has changed, in blocks at the end of a file.
 *
 *	"JRNL" | length, 4 | sum, 4 | bytes
 *
 * A block is there as a whole or not at all: the last one, if a crash has cut
 * it, counts for nothing and is cut off.  A whole block with a wrong sum is
 * damage, and told.
 *
 *	TRY(journal_read(&j, fd, path, at, writes, each, arg));
 *	buf_bytes(&j.block, ...);
 *	TRY(journal_flush(&j));      // given to the system: survives kill -9
 *	TRY(journal_sync(&j));       // on the disk: survives a power cut
 */
#ifndef KEPT_JOURNAL_H
#define KEPT_JOURNAL_H

#include "base/text.h"

struct journal {
	const char *path; /* borrowed, as is the descriptor */
	int fd;
	uint64_t begin, end; /* of its blocks in the file */
	uint64_t cut;	     /* bytes behind them that were cut off */
	struct buf block;    /* not yet written */
};

/* Give the bytes of each block from AT in the file to EACH, in order; what it
 * returns ends it.  WRITES: cut off a block that a crash has cut. */
MUST_USE const char *journal_read(struct journal *j, int fd, const char *path,
	uint64_t at, bool writes,
	const char *(*each)(void *arg, struct text block), void *arg);

/* Write what has been added to j->block.  When that fails, as on a full disk,
 * the file is as it was before. */
MUST_USE const char *journal_flush(struct journal *j);
MUST_USE const char *journal_sync(const struct journal *j);

static inline void journal_release(struct journal *j)
{
	buf_release(&j->block);
}

#endif

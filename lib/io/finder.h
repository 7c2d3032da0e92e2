/* finder.h - finds the records in bytes that come bit by bit.
 *
 * It looks for the record that begins at "at"; bytes before "seen" have been
 * looked at.  It is in one of three states:
 *
 *	SCANNING --a block that toggling quotes cannot explain--> JUDGING
 *	JUDGING  --a record--> SCANNING
 *	SCANNING, JUDGING --malformed or too long--> GIVING_UP
 *	GIVING_UP --its first LF: a bad record--> SCANNING
 *
 * When bytes are added it goes on where it was, so none are looked at twice but
 * the last block of 64.  Giving up does go back, to the second line of a
 * record, and the whole is still linear: a record spreads over lines only if
 * its first has an odd number of quotes, and it ends or fails at the next such
 * line; the lines between, with an even number, end or fail by themselves when
 * they are read afresh.
 */
#ifndef IO_FINDER_H
#define IO_FINDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/batch.h"
#include "io/judge.h"
#include "io/scan.h"

/* Bytes scanned at a time, so that what is found stays in the cache. */
enum { FINDER_WINDOW = 8 * 1024 };

struct finder {
	const struct scanner *scanner;
	char delimiter;
	enum quoting quoting;
	size_t max; /* bytes of a record */
	struct judge judge;

	enum { SCANNING, JUDGING, GIVING_UP } state;
	size_t at, seen; /* offsets in the batch */
	size_t first;	 /* the record's first cut */
	struct scan scan;
	enum record_fault fault;
	uint32_t end[FINDER_WINDOW + SCAN_BLOCK];
};

void finder_init(struct finder *f, const struct scanner *scanner,
	char delimiter, enum quoting quoting, size_t max);
void finder_release(struct finder *f);

/* A record begins at AT in the bytes of B, and nothing of it has been seen. */
void finder_begin(struct finder *f, const struct batch *b, size_t at);

/* Add to B all records that its bytes have whole and that were not found yet;
 * SCAN_BLOCK bytes more must be there to be read and, in TSV, written.  ENDED:
 * no more bytes will come, so that what is left is a record too.  False: the
 * line at "at" has to be given up and is longer than "max". */
MUST_USE bool finder_run(struct finder *f, struct batch *b, bool ended);

#endif

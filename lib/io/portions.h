/* portions.h - the rest of an input, cut into records by several threads.
 *
 * The first batch comes from reader_next(), which settles how the input is to
 * be read.  After it each thread does
 *
 *	lock();
 *	bool more = portions_take(reader, &portion);
 *	unlock();
 *	if (more) {
 *		portions_cut(reader, &portion);
 *		use(&portion.part[0]);
 *		use(&portion.part[1]);
 *	}
 *
 * and the records of all parts, in the order of the portions, are those that
 * reader_next() would have given, with the same lines and faults:
 *
 *	portion 1      |portion 2                 |portion 3
 *	...\n a,b\n c|,d\n e,f\n ... y,z\n 1,2|\n ...
 *	             |part 0: c,d
 *	                   |part 1: e,f to y,z
 *
 * Where a record begins in a portion is guessed by the number of quotes before
 * it (quotes.h), and its records are found from there.  Then, by turns and
 * quickly, the guess is verified: what the portion before left over and the
 * bytes up to that record must come to an end of record exactly there.  The
 * finder has no memory beyond the record at hand, so the records found are
 * right. Otherwise the portion is cut again, behind what was left over.  Thus a
 * guess makes no answer wrong, and nothing is given before it is verified.
 */
#ifndef IO_PORTIONS_H
#define IO_PORTIONS_H

#include "io/finder.h"
#include "io/records.h"

struct portion {
	struct batch part[2];
	uint64_t guessed; /* from this line on the input is read as GB18030, and
			   * no portion before says so; 0: it is not */
	char *failure;	  /* reading ended behind these records; owned */

	/* The rest is for the functions below. */
	struct finder finder;
	bool made; /* the finder is */
	uint64_t number;
	bool last;	/* nothing comes behind it */
	size_t from;	/* where the first record of part[1] begins */
	size_t end;	/* behind its last one */
	uint64_t lines; /* from "from" to "end" */
	/* What was known of the input when these bytes were read. */
	struct reader_bytes bytes;
	bool has_guess;
	uint64_t guess_at;
	const char *encoding;
};

void portion_init(struct portion *p);
void portion_release(struct portion *p);

/* Fill P with the next bytes of the input, as many as a batch of the reader
 * has; false: there are none.  One thread at a time.  Once this was called,
 * reader_next() must not be. */
bool portions_take(struct reader *r, struct portion *p);

/* Cut P into records.  It waits for all portions that were taken before it to
 * be cut.  Parts are valid until P is taken again. */
void portions_cut(struct reader *r, struct portion *p);

/* Wait until all portions that were taken are cut, before the reader is freed;
 * how many records they had. */
uint64_t portions_wait(struct reader *r);

/* How many portions had to be cut again. */
uint64_t portions_again(const struct reader *r);

#endif

/* reader.h - what a reader is, for its two halves: records.c reads batch after
 * batch, portions.c what threads cut side by side.
 */
#ifndef IO_READER_H
#define IO_READER_H

#include "base/relay.h"
#include "io/finder.h"
#include "io/quotes.h"
#include "io/records.h"

/* What portions.c needs to put portions in order. */
struct reader_portions {
	uint64_t taken; /* portions */
	bool all_taken; /* the input has no more */
	struct quotes parity;
	struct relay turn; /* over what follows, and finder, taken, guessed */
	struct batch open; /* bytes of a record that has not ended yet */
	bool stopped;	   /* a record was too long: nothing follows */
	uint64_t records, again;
};

struct reader {
	struct input *in;
	struct reader_options options;
	const struct scanner *scanner;
	struct finder finder;
	bool settled; /* delimiter and quoting are known: the finder is made */

	struct buf carry;   /* bytes after the records of the last batch */
	uint64_t line;	    /* of the first of them */
	bool ended;	    /* the input has no more */
	bool given;	    /* a batch was */
	bool ends_known;    /* what lines end with is settled */
	uint64_t separator; /* the line "sep=;"; 0: none */
	bool cr;	    /* with CR, which becomes LF */
	bool squeezes;	    /* a run of blanks becomes one, see "blanks" */
	struct {
		bool run, inside, quoted;
	} blanks;	  /* one is pending; the line has begun; in quotes */
	uint64_t taken;	  /* bytes of the input before the batch */
	uint64_t guessed; /* reader_guessed() */
	char *failure;	  /* to be said when the records above are given */
	uint64_t skip;	  /* lines still to pass over */
	struct buf ask;	  /* requests.c: bytes that are read, and ... */
	size_t ask_at, ask_seen; /* ... where the next line begins; no LF is
				  * before the other */
	struct request_cell {
		struct text name, value; /* until the batch is filled again */
	} * cell;			 /* of a JSON object; owned */
	size_t cells, cap_cells;
	struct buf head;   /* lines before all records, and the first record */
	size_t head_first; /* where that begins */
	struct buf names;  /* the columns, each with a NUL behind it */
	size_t n_names;
	bool named;   /* a record said what the fixed ones are */
	bool ahead;   /* they are of more than the first object */
	bool passing; /* over a line that is too long */
	struct reader_portions
		*portions; /* NULL: it is read in batches; owned */
};

/* Have room in B for WANT bytes, and for a block that the scan reads blindly.
 */
void reader_room(const struct reader *r, struct batch *b, size_t want);

/* Read once more, behind what B has. */
void reader_more(struct reader *r, struct batch *b);

/* Reading ends here because of WHY, which is copied. */
void reader_fails(struct reader *r, const char *why);

/* Settle delimiter and quoting by the lines that B has; false: they do not say.
 */
bool reader_settle(struct reader *r, struct batch *b);

/* requests.c: reader_next() of a reader of requests. */
MUST_USE const char *reader_request(struct reader *r, struct batch *b);

/* objects.c: the records of the JSON object that is the line of B, or why it is
 * none. */
MUST_USE const char *reader_object(struct reader *r, struct batch *b);

/* Take the keys of the object LINE as fixed columns, behind those that there
 * are; what is no object has none. */
void reader_look_at(struct reader *r, struct text line);

/* Say in B what the fixed columns are, if they are known and no record did. */
void reader_say_names(struct reader *r, struct batch *b);

/* The message for a record on LINE that is longer than allowed. */
const char *reader_too_long(const struct reader *r, uint64_t line);

/* What is known of the input so far. */
struct reader_bytes reader_bytes(const struct reader *r);

/* Set how fields of B, whose quoting is set, are read, and whether they are
 * UTF-8.  TEXT: the reader's option.  Of what is converted, records that are
 * not valid are bad. */
void reader_mark(struct batch *b, bool text, const struct reader_bytes *bytes);

void reader_portions_free(struct reader_portions *s);

#endif

/* judge.h - libcsv takes one record apart and says whether it is well formed.
 *
 * The reader's scan handles what is common; this handles the rest, and its
 * word is final.  Options are CSV_STRICT|CSV_STRICT_FINI, and no byte counts as
 * a blank to be trimmed.
 */
#ifndef IO_JUDGE_H
#define IO_JUDGE_H

#include <csv.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

enum verdict_csv {
	JUDGE_MORE, /* the record goes on */
	JUDGE_RECORD,
	JUDGE_QUOTE_INSIDE,
	JUDGE_AFTER_QUOTE,
	JUDGE_UNTERMINATED
};

struct judge {
	struct csv_parser parser;
	struct buf bytes; /* cells one after another ... */
	size_t *end;	  /* ... and where each ends: cells of them */
	size_t cells, cap;
	bool complete;
	/* Text as people have it.  A CR that is no part of a line end is a byte
	 * of a field: libcsv is given SOH in its place, and of all SOH that it
	 * is given those in "swapped" are CRs. */
	bool text;
	size_t *swapped, swaps, swap_cap; /* by their place among all SOH */
	size_t given, seen, next; /* SOH given, in cells; next of swapped */
	/* ="0123" is read as "0123": libcsv is not given the '='. */
	bool formulas, quoted, field_begins;
};

void judge_init(struct judge *j, char delimiter);
void judge_release(struct judge *j);

/* Forget what there is: a record begins. */
void judge_clear(struct judge *j);

/* After JUDGE_QUOTE_INSIDE: whether the record is worth another try, from its
 * start, in which fields may be formulas; then there is nothing to clear. */
bool judge_again(struct judge *j);

/* Take bytes up to the end of the record, at most LEN; the first of a record
 * is not a line end.  *TAKEN counts them with the CR or LF that ended the
 * record.  After JUDGE_RECORD the cells are there until judge_clear(), which
 * must come before the next record, and after an error too. */
enum verdict_csv judge_feed(
	struct judge *j, size_t *taken, const char *bytes, size_t len);

/* The input ends here, within a record. */
enum verdict_csv judge_end(struct judge *j);

#endif

/* state.h - saved state as lines of text, one a key.
 *
 *	KEY <TAB> PROGRAM/VERSION:OPTION=VALUE,... <TAB> field <TAB> ...
 *
 * No header.  TAB, LF, CR and backslash are \t \n \r \\.
 * Integers are decimal, doubles %a, times epoch milliseconds, amounts units of
 * 10^-9.  The second cell is the tag (tag.h).  The lines survive sort(1),
 * sort -m, gzip, and a shuffle; a TAB or a CR at the end of a line is ignored,
 * since engines add them.
 */
#ifndef KEPT_STATE_H
#define KEPT_STATE_H

#include "base/number.h"
#include "io/records.h"
#include "io/sink.h"
#include "kept/whole.h"

struct state_out {
	struct sink *sink; /* borrowed; NULL: lines are kept */
	const char *tag;   /* borrowed */
	struct buf lines;
	const char *failed;
	uint64_t n; /* lines, without those that open and close */
	size_t at;  /* where the line at hand begins */
	bool whole; /* an opening and a closing line stand around it */
	struct whole check;
};

/* With WHOLE: the opening line, before the first, and the closing line. */
void state_begin(struct state_out *s);
void state_close(struct state_out *s);

/* Begin a line; give its fields; end it. */
void state_key(struct state_out *s, struct text key);
void state_text(struct state_out *s, struct text t);
void state_int(struct state_out *s, int64_t x);
void state_amount(struct state_out *s, amount a);
void state_real(struct state_out *s, double x);
void state_end(struct state_out *s);
MUST_USE const char *state_flush(struct state_out *s);

/* Lines of N things by THREADS threads, in the order of the things: LINES
 * writes those of [FROM, END) to TO, and is called for ranges of them, several
 * at a time. */
typedef void state_range(
	const void *arg, struct state_out *to, size_t from, size_t end);
void state_ranges(struct state_out *s, unsigned threads, size_t n,
	state_range *lines, const void *arg);

/* One line read back; it borrows the batch. */
struct state_row {
	struct batch *batch;
	const struct record *record;
	size_t n;    /* fields behind the tag */
	bool second; /* of the second kind, where a program has two */
	bool first;  /* written by release 0.1 */
	/* Whose the key is, as --ids says, which is then what state_row_key()
	 * gives; nothing: it is as it was written.  Stays for the run. */
	struct text mapped;
};

/* Look at a record of a TAB-separated batch: a message unless it is a line of
 * state.  *TAG is what its tag is, which the caller compares with the tag WANT.
 */
MUST_USE const char *state_row_open(struct state_row *s, struct batch *batch,
	const struct record *record, struct text *tag, struct text want);

struct text state_row_key(const struct state_row *s);

/* The key as it was written. */
struct text state_row_key_read(const struct state_row *s);

/* Whether the line is none of a program's, but opens, closes or counts; WORD is
 * then its first field. */
bool state_row_special(const struct state_row *s, struct text *word);

/* Field I from 0 as what it was written as; false: there is no such field, or
 * it is something else. */
bool state_row_text(const struct state_row *s, size_t i, struct text *to);
bool state_row_int(const struct state_row *s, size_t i, int64_t *to);
bool state_row_amount(const struct state_row *s, size_t i, amount *to);
bool state_row_real(const struct state_row *s, size_t i, double *to);

#endif

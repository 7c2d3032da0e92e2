/* records.h - reads CSV or TSV in batches of records.
 *
 *	struct reader *reader = reader_new(in, &(struct reader_options){0});
 *	struct batch batch;
 *
 *	batch_init(&batch);
 *	for (;;) {
 *		TRY(reader_next(reader, &batch));
 *		if (batch.n == 0)
 *			break;
 *		for (size_t i = 0; i < batch.n; i++) {
 *			const struct record *r = &batch.record[i];
 *			if (r->kind == RECORD_BAD)
 *				bad(batch_line(&batch, r), batch_fault(r));
 *			else if (r->fields > 2)
 *				use(batch_field(&batch, r, 2));
 *		}
 *	}
 *
 * CSV is what libcsv with CSV_STRICT|CSV_STRICT_FINI and no trimming of blanks
 * takes it to be: `"` quotes a field, `""` in it is a quote, a field may hold
 * line ends, spaces are data, a record ends at LF, CRLF or CR, NUL is a byte
 * like any other.  TSV has no quoting: TAB ends a field, LF or CRLF a record,
 * and \t \n \r \\ stand for TAB, LF, CR and a backslash.  A line of no bytes is
 * skipped in both; `""` alone is a record of one empty field.
 *
 * Where libcsv would stop, the reader goes on.  A record with a malformed or an
 * unterminated quote, or one longer than max_record, gives one bad record that
 * is only its first line, up to the next LF; reading goes on after that LF as
 * if there had been nothing before it.  So a good row is never taken into a bad
 * one above it.  A line that must be given up as a whole and is longer than
 * max_record itself ends the reading with a message.
 *
 * U+FEFF at the start of a record, which a file that was joined to another
 * began with, is passed over, however often it stands there.
 *
 * Every byte of the input is in a record, a line end, a blank line, such a
 * mark, or one of skip_lines.
 *
 * One thread at a time may call reader_next().  Batches are independent of the
 * reader and of each other: a filled one may go to another thread.
 */
#ifndef IO_RECORDS_H
#define IO_RECORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "io/batch.h"
#include "io/input.h"

/* The input's bytes so far: they are sure to be valid UTF-8; they are
 * converted, and what is not valid is no character of the encoding; the first
 * text beyond ASCII was UTF-8. */
struct reader_bytes {
	bool valid, converts, mixed;
};

struct reader_options {
	/* Not CR, LF or `"`; 0: TAB if the first line that is not blank has
	 * one outside of quotes, else a comma, or what "likely" says. */
	char delimiter;
	/* The first line has fields divided by the one of these bytes that it
	 * has most of outside of quotes, of two by the one that comes first
	 * here; else by "unlikely" if it has that; else by a comma.  NULL: TAB
	 * or a comma.  What is "preferred" goes before all these if it has
	 * one; 0: nothing is. */
	const char *likely;
	char unlikely, preferred;
	/* Read what is separated by TABs with the quoting of CSV. */
	bool tabs_quoted;
	/* Read what is separated by anything else without quoting, as TSV. */
	bool unquoted;
	/* Bytes of a record without its line end; 0: 16 MiB; at most 1 GiB. */
	size_t max_record;
	/* Lines to pass over first; they count as lines. */
	uint64_t skip_lines;
	/* A line is a record of one field, its bytes as they are. */
	bool lines;
	/* It is so too unless this says that LINE, the first that is not blank,
	 * is the header of a table divided by DELIMITER; NULL: not asked. */
	bool (*is_header)(void *arg, struct text line, char delimiter);
	void *is_header_arg;
	/* A table as people have it.  If the delimiter is a blank, a run of
	 * them is one, and those at either end of a line do not count.  The
	 * first line end says what lines end with: CR, or LF and CRLF, where a
	 * CR by itself is a byte of a field. A first line sep=; says what
	 * divides fields.  ="0123" is 0123.  What is not valid in the encoding
	 * that is converted is a bad record; where there is none, the batch is
	 * marked (batch.h, odd).  Where the input is read as GB18030 without
	 * having said so, that is told. */
	bool text;
	/* Wait for a whole block, or the end, before the first batch: so what
	 * is judged by it is the same however the bytes come. */
	bool whole_block;
	/* Lines are requests, which come one by one: LF ends a record whatever
	 * quotes are open, and a batch has one.  A line that is blank, too long
	 * or not UTF-8 is a bad record, and reading goes on behind it. */
	bool requests;
	/* Of requests: each is a JSON object, whose keys are columns.  Where a
	 * batch has two records the first has the names of the second's and
	 * those behind it.  FIXED: they are COLUMNS, N_COLUMNS of them; or, if
	 * there are none, all keys of a regular file's first 16 MB (of a pipe
	 * too with WHOLE_BLOCK; else of its first object), in the order of
	 * their first places.  What an object has not is an empty cell.  Not
	 * FIXED: each object that has others comes with their names. */
	bool json, fixed;
	const struct text *columns; /* stay the caller's */
	size_t n_columns;
	/* The key whose value is batch.echo; NULL: none. */
	const char *echo;
	/* Bytes of a batch; 0: 256 KiB.  Only a longer record enlarges one. */
	size_t block;
	/* 0: the best scanner of this machine; tests: an enum scan_level. */
	int level;
};

/* A reader of IN, which must outlive it and stays the caller's.  OPTIONS is
 * copied. */
struct reader *reader_new(
	struct input *in, const struct reader_options *options);
void reader_free(struct reader *r);

/* Fill the batch INTO, whose old records are gone: at least one record, or
 * none at the end of the input.  Returns as soon as there are whole records,
 * without waiting for a full block.  Returns a message with the place before
 * it; the records above the failure have all been given by then. */
MUST_USE const char *reader_next(struct reader *r, struct batch *into);

/* The line from which the input is read as GB18030, which it did not say; 0: it
 * is not.  Known for all records that were given. */
uint64_t reader_guessed(const struct reader *r);

/* Say so of the input NAME, which is read as GB18030 from LINE on. */
void reader_say_guessed(const char *name, uint64_t line);

/* What the input turned out to be; known after the first batch. */
char reader_delimiter(const struct reader *r);
/* The line "sep=;" before the header, from 1; 0: there is none. */
uint64_t reader_separator(const struct reader *r);
/* Of requests: to HEAD the bytes of what stood before all records, NAMES: and
 * of the first record; to ALL those, and what is read and in no record
 * yet.  False: part of a line is gone, so wait. */
bool reader_unread(
	const struct reader *r, bool names, struct buf *head, struct buf *all);

/* Of JSON: the next object comes with its names, whatever they are. */
void reader_forget_names(struct reader *r);

enum quoting reader_quoting(const struct reader *r);

#endif

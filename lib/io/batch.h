/* batch.h - records in memory, their fields found and not yet decoded.
 *
 * A batch holds a run of the input's bytes.  A plain record is a slice of them;
 * its fields are told by the cuts that end them, offsets into the same bytes:
 *
 *	bytes   7 , " a " \n 8 , b \r \n
 *	record  at 0, len 5      at 6, len 3
 *	cut       1       5        7   9
 *
 * (The cut of a line end is where the record ends: before its CR.)
 * A decoded record is a slice too, but its fields are in memory of the batch.
 * records.h fills batches; whoever has one may read it on any thread.
 */
#ifndef IO_BATCH_H
#define IO_BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/text.h"

enum quoting { QUOTE_CSV, QUOTE_TSV, QUOTE_LINES, QUOTE_JSON };

enum record_kind {
	RECORD_PLAIN,	/* fields lie in the batch's bytes */
	RECORD_DECODED, /* libcsv took it apart: fields lie in batch.cell */
	RECORD_BAD	/* no fields; batch_fault() says why */
};

enum record_fault {
	FAULT_QUOTE_INSIDE,
	FAULT_AFTER_QUOTE,
	FAULT_UNTERMINATED,
	FAULT_TOO_LONG,
	FAULT_ENCODING,
	FAULT_BLANK,
	FAULT_JSON
};

struct record {
	uint32_t at, len;     /* its bytes in the batch, without the line end */
	uint32_t first;	      /* its first cut or cell, or a record_fault */
	uint32_t fields : 30; /* at least 1, but 0 in a bad record */
	uint32_t kind : 2;    /* an enum record_kind */
};

struct batch {
	struct record *record; /* n of them, in input order */
	size_t n;
	uint64_t line; /* line of the first byte, from 1 */
	size_t len;    /* bytes of the input that it stands for */
	bool odd;      /* some are not UTF-8 */
	bool mixed;    /* and text before them was, beyond ASCII */

	/* The rest is for the functions below. */
	char *bytes;
	uint32_t *cut;	   /* where fields end */
	struct text *cell; /* fields as libcsv gave them */
	struct chunk *scratch;
	bool marked; /* a quote (in TSV: a backslash) is in the bytes */
	enum quoting quoting; /* the reader's */
	bool formulas;	      /* ="0123" is 0123 */
	const char *said;     /* FAULT_JSON: what is wrong, of this batch */
	/* Of JSON: the value of the key that the reader's option "echo" names,
	 * or at NULL; BARE: it is no text in JSON either. */
	struct text echo;
	bool echo_bare;
	const char *encoding; /* that bytes are not valid in; a literal */
	size_t bytes_cap, record_cap, cut_cap, cell_cap, cuts, cells;
	size_t counted; /* lines before this byte: "lines" */
	uint64_t lines;
	enum { LINES_UNKNOWN, LINES_EVEN, LINES_ODD } per_record;
	uint64_t first_line; /* of record 0 */
};

void batch_init(struct batch *b);
void batch_release(struct batch *b);

/* Bytes of the record as they were read, without line end. */
static inline struct text batch_raw(
	const struct batch *b, const struct record *r)
{
	return (struct text){b->bytes + r->at, r->len};
}

/* Field I of a plain record as it lies there, not decoded. */
static inline struct text batch_plain(
	const struct batch *b, const struct record *r, unsigned i)
{
	const uint32_t *cut = b->cut + r->first;
	uint32_t at = i ? cut[i - 1] + 1 : r->at;

	return (struct text){b->bytes + at, cut[i] - at};
}

/* CELL, or TEXT of ="TEXT", by which spreadsheets keep digits as they are. */
struct text batch_plain_text(struct text cell);

/* For batch_field(): CELL of a plain record, decoded where it has to be. */
struct text batch_decode(struct batch *b, struct text cell);

/* Field I < R->fields: quotes stripped, `""` undoubled, in TSV escapes
 * replaced.  Valid until the batch is filled again.  A field with `""` or an
 * escape is decoded at every call into memory that the batch keeps, so ask for
 * it once. */
static inline struct text batch_field(
	struct batch *b, const struct record *r, unsigned i)
{
	if (r->kind == RECORD_DECODED)
		return b->cell[r->first + i];
	struct text cell = batch_plain(b, r, i);
	return b->marked ? batch_decode(b, cell) : cell;
}

/* Whether field I < R->fields of TSV is written \N, which databases write for
 * no value; its text is then "\N" too, as is that of the escaped \\N. */
static inline bool batch_null(
	const struct batch *b, const struct record *r, unsigned i)
{
	return b->quoting == QUOTE_TSV && r->kind != RECORD_DECODED &&
	       text_is(batch_plain(b, r, i), "\\N");
}

/* The line, from 1, on which R, one of the batch's records, begins.  The first
 * question looks at all line ends of the batch, which must be full; the next
 * ones are nearly free where each record is one line, and cheap in input order
 * elsewhere.  Nothing is spent when it is not asked. */
uint64_t batch_line_count(struct batch *b, const struct record *r);
static inline uint64_t batch_line(struct batch *b, const struct record *r)
{
	return b->per_record == LINES_EVEN
		       ? b->first_line + (uint64_t)(r - b->record)
		       : batch_line_count(b, r);
}

/* What is wrong with a bad record; a literal.  batch_reason() also names the
 * encoding that it is not valid in, by fail_text(). */
const char *batch_fault(const struct record *r);
const char *batch_reason(const struct batch *b, const struct record *r);

/* What T, bytes of B that are not UTF-8, should be, with what helps; a literal.
 * Text above them that is UTF-8 tells of two files that were joined. */
const char *batch_wanted(const struct batch *b, struct text t);

/* For the reader: forget all records, and keep memory for about BLOCK bytes. */
void batch_clear(struct batch *b, size_t block);

/* LEN bytes that stay until the batch is cleared. */
char *batch_room(struct batch *b, size_t len);

/* Add a record; the fields it points to are there. */
static inline void batch_add(struct batch *b, struct record r)
{
	mem_grow(&b->record, &b->record_cap, b->n + 1, sizeof(*b->record));
	b->record[b->n++] = r;
}

#endif

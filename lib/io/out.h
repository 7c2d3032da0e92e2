/* out.h - rows out, as CSV, TSV or JSON Lines.
 *
 *	out_column(o, "customer");
 *	out_column(o, "orders");
 *	out_text(o, key);
 *	out_int(o, 7);
 *	out_end(o);
 *
 * Cells are given in the order of the columns, and each row ends with
 * out_end().  CSV quotes a cell that holds the delimiter, a quote, CR or LF;
 * TSV writes them as \t \n \r \\; JSON has null for what is empty, and shows
 * bytes that are not UTF-8 as U+FFFD.  Rows collect in a buffer; with a sink
 * they go there when there are enough of them.
 */
#ifndef IO_OUT_H
#define IO_OUT_H

#include "base/number.h"
#include "io/sink.h"

enum out_format {
	OUT_CSV,
	OUT_TSV,
	OUT_JSON,
	OUT_PRETTY, /* this and the next two are printed by look.h */
	OUT_MARKDOWN,
	OUT_XTAB,
	/* What look.h takes: TSV without a header, each cell that is not empty
	 * behind a letter, which of the next three it is. */
	OUT_CELLS
};
enum { OUT_CELL_TEXT = 't', OUT_CELL_INT = 'i', OUT_CELL_REAL = 'r' };

struct look;

struct out_columns {
	struct text *name; /* bytes owned */
	size_t n, cap;
};

struct out {
	enum out_format format;
	char delimiter;
	struct out_columns *columns; /* borrowed; shared by the threads */
	struct buf rows;	     /* written and not yet gone */
	struct sink *sink;	     /* borrowed; NULL: rows only collect */
	struct look
		*look; /* rows go through it to the sink; borrowed, or NULL */
	struct text stamp;  /* the last cell of each row; borrowed; "" none */
	const char *failed; /* what the sink said, or NULL */
	size_t column;	    /* of the next cell */
	uint64_t n;	    /* rows ended */
	uint64_t sent;	    /* of them, that the sink took */
};

/* A column after those there are; NAME is copied. */
void out_column(struct out *o, struct text name);
void out_columns_release(struct out_columns *c);

/* The header line (none in JSON, none without columns). */
void out_header(struct out *o);

/* The next cell. */
void out_text(struct out *o, struct text t);
void out_string(struct out *o, const char *s);
void out_int(struct out *o, int64_t x);
void out_amount(struct out *o, amount a, unsigned decimals);
void out_real(struct out *o, double x); /* empty for NaN */
void out_empty(struct out *o);
void out_number(struct out *o, struct text digits); /* as it is written */

/* T as a JSON string, appended to TO; what is not UTF-8 becomes U+FFFD. */
void out_json(struct buf *to, struct text t);

/* N cells at once that are already in the form of the output: the bytes of an
 * input row, passed on as they came.  Not for JSON. */
void out_raw(struct out *o, struct text bytes, size_t n);

/* A whole row of two such runs, at the beginning of one. */
void out_raw_row(struct out *o, struct text bytes, struct text more);

/* The rows that FROM, which has the same form and no sink, has collected: for
 * those that threads have made. */
void out_rows(struct out *o, struct out *from);

/* End the row. */
void out_end(struct out *o);

/* Send what has collected to the sink; returns what went wrong so far. */
MUST_USE const char *out_flush(struct out *o);

#endif

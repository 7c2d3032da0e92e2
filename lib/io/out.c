/* out.c - cells into rows: quoting, escaping and JSON. */
#include "io/out.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/tsv.h"
#include "io/look.h"

enum { ENOUGH = 64 * 1024 };

void out_column(struct out *o, struct text name)
{
	struct out_columns *c = o->columns;

	mem_grow(&c->name, &c->cap, c->n + 1, sizeof(*c->name));
	c->name[c->n++] = (struct text){mem_copy(name.at, name.len), name.len};
}

void out_columns_release(struct out_columns *c)
{
	for (size_t i = 0; i < c->n; i++)
		free((char *)c->name[i].at);
	free(c->name);
	*c = (struct out_columns){0};
}

/* As CSV has what cannot stand there as it is. */
static void put_quoted(struct buf *b, struct text t)
{
	const char *quote;

	buf_byte(b, '"');
	while (t.len && (quote = memchr(t.at, '"', t.len))) {
		size_t n = (size_t)(quote - t.at) + 1;
		buf_bytes(b, t.at, n);
		buf_byte(b, '"');
		t.at += n;
		t.len -= n;
	}
	buf_text(b, t);
	buf_byte(b, '"');
}

void out_json(struct buf *b, struct text t)
{
	buf_byte(b, '"');
	while (t.len) {
		unsigned char c = (unsigned char)t.at[0];
		size_t n = c < 0x80 ? 1 : text_character(t);
		if (c == '"' || c == '\\')
			buf_printf(b, "\\%c", c);
		else if (c < 0x20)
			buf_printf(b, "\\u%04x", c);
		else if (n == 0)
			buf_string(b, "\xef\xbf\xbd");
		else
			buf_bytes(b, t.at, n);
		t.at += n ? n : 1;
		t.len -= n ? n : 1;
	}
	buf_byte(b, '"');
}

static void put(struct out *o, struct text t)
{
	if (o->format == OUT_TSV || o->format == OUT_CELLS)
		tsv_encode(&o->rows, t);
	else if (o->format == OUT_CSV)
		put_quoted(&o->rows, t);
	else
		out_json(&o->rows, t);
}

/* What stands before a cell: a delimiter, or a JSON name. */
static void begin(struct out *o)
{
	if (o->format != OUT_JSON) {
		if (o->column++)
			buf_byte(&o->rows, o->delimiter);
		return;
	}
	bool first = o->rows.len == 0 || o->rows.at[o->rows.len - 1] == '\n';
	buf_byte(&o->rows, first ? '{' : ',');
	out_json(&o->rows, o->columns->name[o->column++]);
	buf_byte(&o->rows, ':');
}

/* The same, and what the cell is. */
static void begin_as(struct out *o, char type)
{
	begin(o);
	if (o->format == OUT_CELLS)
		buf_byte(&o->rows, type);
}

/* A cell, or some, as they will stand there; not in JSON. */
static inline void add_raw(struct out *o, struct text t)
{
	char *to = buf_room(&o->rows, t.len + 1);
	size_t divided = o->column++ != 0;

	*to = o->delimiter;
	memcpy(to + divided, t.at, t.len);
	o->rows.len += t.len + divided;
}

void out_header(struct out *o)
{
	if (o->format == OUT_JSON || o->format == OUT_CELLS ||
		o->columns->n == 0)
		return;
	struct out plain = *o; /* names are no row to be stamped */
	plain.stamp.len = 0;
	for (size_t i = 0; i < o->columns->n; i++)
		out_text(&plain, o->columns->name[i]);
	out_end(&plain);
	plain.stamp = o->stamp;
	plain.n--;
	*o = plain;
}

/* Whether CSV cannot have T as it is. */
static bool is_special(struct text t, char delimiter)
{
	enum { SHORT = 24 };

	if (t.len < SHORT)
		return text_has(t, delimiter, '"', '\n', '\r');
	return memchr(t.at, delimiter, t.len) || memchr(t.at, '"', t.len) ||
	       memchr(t.at, '\n', t.len) || memchr(t.at, '\r', t.len);
}

void out_text(struct out *o, struct text t)
{
	if (t.len == 0) {
		out_empty(o);
	} else if (o->format == OUT_CSV && !is_special(t, o->delimiter)) {
		add_raw(o, t);
	} else {
		begin_as(o, OUT_CELL_TEXT);
		put(o, t);
	}
}

void out_string(struct out *o, const char *s)
{
	out_text(o, text_of(s));
}

void out_int(struct out *o, int64_t x)
{
	begin_as(o, OUT_CELL_INT);
	int_print(&o->rows, x);
}

void out_amount(struct out *o, amount a, unsigned decimals)
{
	begin_as(o, OUT_CELL_REAL);
	amount_print(&o->rows, a, decimals);
}

void out_real(struct out *o, double x)
{
	if (isnan(x)) {
		out_empty(o);
		return;
	}
	if (isinf(x)) { /* no number in JSON */
		out_string(o, x > 0 ? "inf" : "-inf");
		return;
	}
	begin_as(o, OUT_CELL_REAL);
	real_print(&o->rows, x);
}

void out_empty(struct out *o)
{
	begin(o);
	if (o->format == OUT_JSON)
		buf_string(&o->rows, "null");
}

void out_number(struct out *o, struct text digits)
{
	begin_as(o, OUT_CELL_REAL);
	buf_text(&o->rows, digits);
}

void out_raw(struct out *o, struct text bytes, size_t n)
{
	add_raw(o, bytes);
	o->column += n - 1;
}

/* One row more, which is whole. */
static inline void ended(struct out *o)
{
	o->column = 0;
	o->n++;
	if (o->sink && o->rows.len >= ENOUGH && !o->failed)
		o->failed = out_flush(o);
}

void out_raw_row(struct out *o, struct text bytes, struct text more)
{
	if (o->stamp.len) {
		add_raw(o, bytes);
		add_raw(o, more);
		out_end(o);
		return;
	}
	char *to = buf_room(&o->rows, bytes.len + more.len + 2);

	memcpy(to, bytes.at, bytes.len);
	to += bytes.len;
	*to++ = o->delimiter;
	memcpy(to, more.at, more.len);
	to[more.len] = '\n';
	o->rows.len += bytes.len + more.len + 2;
	ended(o);
}

void out_rows(struct out *o, struct out *from)
{
	if (o->rows.len == 0) { /* they change places: nothing is copied */
		struct buf empty = o->rows;
		o->rows = from->rows;
		from->rows = empty;
	} else {
		buf_text(&o->rows, buf_view(&from->rows));
	}
	o->n += from->n;
	from->rows.len = 0;
	from->n = 0;
	if (o->sink && o->rows.len >= ENOUGH && !o->failed)
		o->failed = out_flush(o);
}

void out_end(struct out *o)
{
	if (o->stamp.len)
		out_text(o, o->stamp);
	/* The only cell of its row, and empty, would be a blank line. */
	if (o->format == OUT_CSV && o->columns->n == 1 &&
		(o->rows.len == 0 || o->rows.at[o->rows.len - 1] == '\n'))
		buf_string(&o->rows, "\"\"");
	if (o->format == OUT_JSON) {
		if (o->rows.len == 0 || o->rows.at[o->rows.len - 1] == '\n')
			buf_byte(&o->rows, '{');
		buf_byte(&o->rows, '}');
	}
	buf_byte(&o->rows, '\n');
	ended(o);
}

const char *out_flush(struct out *o)
{
	if (!o->failed && o->rows.len)
		o->failed = o->look ? look_rows(o->look, buf_view(&o->rows))
				    : sink_write(o->sink, buf_view(&o->rows));
	if (!o->failed)
		o->sent = o->n;
	o->rows.len = 0;
	return o->failed;
}

/* csv_reference.h - what a text should be read as: slow and obvious.
 *
 * CSV goes through libcsv, one byte at a time and with a fresh parser for each
 * record; what the reader does on top of that (the line that a bad record
 * costs, the longest record, TSV) is written out plainly.
 */
#ifndef CSV_REFERENCE_H
#define CSV_REFERENCE_H

#include <csv.h>

#include "base/text.h"
#include "io/records.h"

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* The bytes of U+FEFF at AT: 3, or 0 if it is not there. */
static size_t mark_at(struct text t, size_t at)
{
	return t.len - at >= 3 && memcmp(t.at + at, "\xef\xbb\xbf", 3) == 0 ? 3
									    : 0;
}

/* A record in words, for comparing:
 *	LINE kind [fields in brackets] | raw bytes
 */
static void tell_field(struct buf *b, struct text t)
{
	buf_byte(b, '[');
	buf_text(b, t);
	buf_byte(b, ']');
}

static void tell_end(struct buf *b, struct text raw)
{
	buf_byte(b, '|');
	buf_text(b, raw);
	buf_byte(b, '\n');
}

struct reference {
	struct text text;
	size_t at;
	char delimiter;
	size_t max;
	struct buf *told, fields;
	bool complete;
};

static unsigned long long line_at(const struct reference *r, size_t at)
{
	unsigned long long line = 1;

	for (size_t i = 0; i < at; i++)
		line += r->text.at[i] == '\n';
	return line;
}

static void on_field(void *at, size_t len, void *arg)
{
	struct reference *r = arg;

	tell_field(&r->fields, (struct text){at, len});
}

static void on_row(int c, void *arg)
{
	struct reference *r = arg;

	(void)c;
	r->complete = true;
}

static int never(unsigned char c)
{
	(void)c;
	return 0;
}

/* One record through libcsv; returns what is wrong or NULL.  *STOP is where its
 * bytes end, *NEXT where the next begins. */
static const char *one_record(struct reference *r, size_t *stop, size_t *next)
{
	struct csv_parser p;
	const char *fault = NULL;
	size_t i = r->at;

	csv_init(&p, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&p, (unsigned char)r->delimiter);
	csv_set_space_func(&p, never);
	r->complete = false;
	for (; i < r->text.len && !r->complete && !fault; i++) {
		const char *c = &r->text.at[i];
		bool taken = csv_parse(&p, c, 1, on_field, on_row, r) == 1;

		if (!taken)
			fault = *c == '"' ? "quote inside an unquoted field"
					  : "text after a closing quote";
		else if (!r->complete && i - r->at >= r->max)
			fault = "record too long (an unterminated quote?)";
	}
	*stop = i - r->complete;
	*next = i;
	if (!r->complete && !fault && csv_fini(&p, on_field, on_row, r) != 0)
		fault = "unterminated quote";
	csv_free(&p);
	return fault;
}

/* Up to the LF; false if even that is too long. */
static bool bad_line(struct reference *r, const char *fault)
{
	const char *from = r->text.at + r->at;
	const char *lf = memchr(from, '\n', r->text.len - r->at);
	size_t len = lf ? (size_t)(lf - from) : r->text.len - r->at;
	size_t next = r->at + len + (lf != NULL);

	if (len && from[len - 1] == '\r')
		len--;
	if (len > r->max) {
		buf_printf(r->told,
			"case:%llu: record longer than %zu bytes (an "
			"unterminated quote?)\n",
			line_at(r, r->at), r->max);
		return false;
	}
	buf_printf(r->told, "%llu bad %s", line_at(r, r->at), fault);
	tell_end(r->told, (struct text){from, len});
	r->at = next;
	return true;
}

static void reference_csv(struct reference *r)
{
	for (;;) {
		size_t stop, next;

		for (size_t n = 1; n > 0 && r->at < r->text.len; r->at += n)
			n = is_line_end(r->text.at[r->at])
				    ? 1
				    : mark_at(r->text, r->at);
		if (r->at == r->text.len)
			return;
		r->fields.len = 0;
		const char *fault = one_record(r, &stop, &next);
		if (fault) {
			if (!bad_line(r, fault))
				return;
			continue;
		}
		buf_printf(r->told, "%llu good ", line_at(r, r->at));
		buf_text(r->told, buf_view(&r->fields));
		tell_end(r->told,
			(struct text){r->text.at + r->at, stop - r->at});
		r->at = next;
	}
}

static void unescaped(struct buf *to, struct text cell)
{
	for (size_t i = 0; i < cell.len; i++) {
		const char *letters = "tnr\\", *meanings = "\t\n\r\\";
		char c = cell.at[i], d = i + 1 < cell.len ? cell.at[i + 1] : 0;
		const char *hit = c == '\\' && d ? strchr(letters, d) : NULL;

		buf_byte(to, hit ? meanings[hit - letters] : c);
		i += hit != NULL;
	}
}

static void reference_tsv(struct reference *r)
{
	struct text rest = {r->text.at + r->at, r->text.len - r->at};

	while (rest.at) {
		size_t at = (size_t)(rest.at - r->text.at);
		struct text line = text_split(&rest, '\n'), cells;

		while (mark_at(line, 0)) {
			line = (struct text){line.at + 3, line.len - 3};
			at += 3;
		}
		if (line.len && line.at[line.len - 1] == '\r')
			line.len--;
		if (line.len == 0)
			continue;
		r->at = at;
		if (line.len > r->max) {
			bad_line(r, "");
			return;
		}
		buf_printf(r->told, "%llu good ", line_at(r, at));
		for (cells = line; cells.at;) {
			buf_byte(r->told, '[');
			unescaped(r->told, text_split(&cells, '\t'));
			buf_byte(r->told, ']');
		}
		tell_end(r->told, line);
	}
}

/* Whether one of the N bytes is a TAB that is in no quoted cell; where a quote
 * is not closed any TAB counts. */
static bool has_tab_outside(const char *line, size_t n)
{
	const char *at = line, *end = line + n;

	while (at < end) {
		bool closed = *at != '"';
		if (*at == '"')
			for (at++; at < end && !closed; at++) {
				closed = *at == '"';
				if (closed && at + 1 < end && at[1] == '"') {
					closed = false;
					at++;
				}
			}
		if (!closed)
			return memchr(line, '\t', n) != NULL;
		for (; at < end && *at != ','; at++)
			if (*at == '\t')
				return true;
		at += at < end;
	}
	return false;
}

/* In what may be waited for, if the line is longer than a record may be. */
static bool first_line_has_tab(const struct reference *r)
{
	size_t i = r->at, end = r->text.len;

	while (i < end && (r->text.at[i] == '\n' ||
				  (r->text.at[i] == '\r' && i + 1 < end &&
					  r->text.at[i + 1] == '\n')))
		i++;
	if (end - i > r->max)
		end = i + r->max + 1;
	while (i < end && is_line_end(r->text.at[i]))
		i++;
	while (end > i && memchr(r->text.at + i, '\n', end - i))
		end = (size_t)((const char *)memchr(
				       r->text.at + i, '\n', end - i) -
			       r->text.at);
	while (end > i && memchr(r->text.at + i, '\r', end - i))
		end = (size_t)((const char *)memchr(
				       r->text.at + i, '\r', end - i) -
			       r->text.at);
	return has_tab_outside(r->text.at + i, end - i);
}

static void reference(struct buf *told, struct text text,
	const struct reader_options *options)
{
	struct reference r = {.text = text,
		.told = told,
		.delimiter = options->delimiter,
		.max = options->max_record ? options->max_record : SIZE_MAX};

	if (text.len >= 3 && memcmp(text.at, "\xef\xbb\xbf", 3) == 0)
		r.text = (struct text){text.at + 3, text.len - 3};
	for (uint64_t i = 0; i < options->skip_lines; i++) {
		const char *lf =
			memchr(r.text.at + r.at, '\n', r.text.len - r.at);
		r.at = lf ? (size_t)(lf - r.text.at) + 1 : r.text.len;
	}
	if (!r.delimiter)
		r.delimiter = first_line_has_tab(&r) ? '\t' : ',';
	if (r.delimiter == '\t' && !options->tabs_quoted)
		reference_tsv(&r);
	else
		reference_csv(&r);
	buf_release(&r.fields);
}

#endif

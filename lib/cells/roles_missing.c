/* roles_missing.c - what a message says of a role that has no column: the
 * columns there are, the likeliest of them, and how else the file may have to
 * be read. */
#include "cells/roles.h"

#include "base/phrase.h"
#include "cells/likely.h"

enum { LOOKED = 30 }; /* lines that may be the header, behind the first */

static bool is_nameless(const struct header *h)
{
	size_t named = 0;

	for (size_t i = 0; i < h->n; i++)
		named += h->name[i].len > 0;
	return named == 0;
}

void role_list(struct buf *to, const struct header *h)
{
	if (is_nameless(h)) {
		phrase_add(to,
			" (%zu columns without a name: --fields names "
			"them, or --columns=role=#1)",
			h->n);
		return;
	}
	phrase_add(to, " (has: ");
	for (size_t i = 0; i < h->n; i++) {
		if (i)
			buf_string(to, ", ");
		buf_string(to, text_show(h->name[i]));
	}
	buf_byte(to, ')');
}

/* What may divide fields beside commas and TABs.  Blanks do in titles, too. */
static const char dividers[] = ";|~^\001";

/* Whether LINE, divided by C, has several fields, and one that names ROLE. */
static bool divides(struct text line, char c, struct text role)
{
	struct text rest = line;
	bool names = false;
	size_t n = 0;

	while (rest.at) {
		struct text t = text_trim(text_split(&rest, c));
		n += t.len > 0;
		names |= t.len > 0 && vocabulary_fit(t, role) != FIT_NONE;
	}
	return names && n > 1;
}

/* Which of MARKS divides the fields of LINE, so that one of them names ROLE; 0:
 * none. */
static char divider(struct text line, struct text role, const char *marks)
{
	for (const char *c = marks; *c; c++)
		if (divides(line, *c, role))
			return *c;
	return '\0';
}

static void say_delimiter(struct buf *to, char c)
{
	if (c == '\001')
		phrase_add(to, ": if the byte 01 divides it, say -d '\\x01'");
	else
		phrase_add(to, ": if '%c' divides it, say -d '%c'", c, c);
}

static size_t times(struct text t, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++)
		n += t.at[i] == c;
	return n;
}

/* Whether a single cell T is a line of cells, one of which had quotes. */
static bool wraps_line(struct text t)
{
	return times(t, ',') && times(t, '"') >= 2;
}

/* A header of one column whose name has what may divide fields, or of several
 * that have more commas than there are names. */
static void hint_delimiter(struct buf *to, const struct header *h)
{
	size_t commas = 0;

	for (size_t i = 0; i < h->n; i++)
		commas += times(h->name[i], ',');
	if (h->n > 1 && commas >= h->n)
		phrase_add(to, ": if ',' divides it, say -d ,");
	for (size_t i = 0; h->n == 1 && i + 3 <= h->name[0].len; i++)
		if (memcmp(h->name[0].at + i, "\xef\xbc\x8c", 3) == 0) {
			phrase_add(to, ": full-width commas divide it, which "
				       "sed 's/，/,/g' makes plain");
			return;
		}
	if (h->n == 1 && wraps_line(h->name[0])) {
		phrase_add(to,
			": a quote is around each whole line, which "
			"sed 's/^\"//; s/\"\\r*$//; s/\"\"/\"/g' takes out");
		return;
	}
	for (const char *c = ";|"; *c && h->n == 1; c++)
		if (times(h->name[0], *c)) {
			say_delimiter(to, *c);
			return;
		}
}

/* What stands in H, which is a single cell, as often as in the line behind it.
 */
static char divides_both(const struct header *h)
{
	const struct header_rows *from = h->rows_arg;

	if (h->n != 1 || h->line || h->rows != header_batch_cell ||
		from->first >= from->batch->n)
		return '\0';
	struct text next =
		batch_raw(from->batch, &from->batch->record[from->first]);
	for (const char *c = ";|"; *c; c++) {
		size_t n = times(h->name[0], *c);
		if (n && n == times(next, *c))
			return *c;
	}
	return '\0';
}

/* Whether a shell takes T as it is. */
static bool is_bare(struct text t)
{
	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		if ((unsigned char)c < 0x80 && !(c >= '0' && c <= '9') &&
			!(text_lower(c) >= 'a' && text_lower(c) <= 'z') &&
			!strchr("_-./:%+@", c))
			return false;
	}
	return true;
}

/* Whether --columns can call COLUMN by NAME. */
static bool can_say(struct text name, const struct header *h, size_t column)
{
	int at;

	for (size_t i = 0; i < name.len; i++)
		if ((unsigned char)name.at[i] < ' ' || name.at[i] == ',' ||
			name.at[i] == '\'')
			return false;
	return name.len && name.len <= 60 && text_utf8(name) &&
	       name.at[0] != '#' && !role_named(&at, name, h) &&
	       at == (int)column;
}

void role_option(
	struct buf *to, const char *role, const struct header *h, size_t column)
{
	struct text name = text_trim(h->name[column]);
	bool say = can_say(name, h, column);
	const char *quote = say && !is_bare(name) ? "'" : "";

	buf_printf(to, "--columns=%s%s%s%s=", quote, h->table ? h->table : "",
		h->table ? "." : "", role);
	if (say)
		buf_text(to, name);
	else
		buf_printf(to, "#%zu", column + 1);
	buf_string(to, quote);
}

/* Whether one of the cells of row I names ROLE, and others stand beside it. */
static bool is_header_of(
	const struct header_rows *from, size_t i, struct text role)
{
	struct record *r = &from->batch->record[from->first + i];
	bool names = false;
	size_t cells = 0;

	for (unsigned k = 0; r->kind != RECORD_BAD && k < r->fields; k++) {
		struct text t = batch_field(from->batch, r, k);
		cells += text_trim(t).len > 0;
		names |= vocabulary_fit(t, role) != FIT_NONE;
	}
	return names && cells > 1;
}

/* The same of a table that is read. */
static uint64_t later_row(struct text role, const struct header *h)
{
	struct text cell = {"", 0};

	for (size_t i = 0; i < LOOKED && h->rows(h->rows_arg, &cell, i, 0); i++)
		for (size_t k = 0; k < h->n; k++) {
			h->rows(h->rows_arg, &cell, i, k);
			if (vocabulary_fit(cell, role) != FIT_NONE)
				return h->line[i];
		}
	return 0;
}

/* The line among the first ones behind H that names ROLE, as where a title
 * stands above the table; 0: none.  *C: what divides it, if nothing divides H.
 */
static uint64_t later_header(char *c, struct text role, const struct header *h)
{
	const struct header_rows *from = h->rows_arg;
	size_t left;

	if (h->line)
		return later_row(role, h);
	if (h->rows != header_batch_cell)
		return 0;
	left = from->batch->n - from->first;
	const struct record *record = &from->batch->record[from->first],
			    *at = NULL;
	for (size_t i = 0; i < left && i < LOOKED && !at; i++)
		if (is_header_of(from, i, role))
			at = &record[i];
	for (size_t i = 0; i < left && i < LOOKED && !at; i++) {
		if (record[i].kind == RECORD_BAD || record[i].fields > 1)
			continue;
		*c = divider(
			batch_raw(from->batch, &record[i]), role, dividers);
		if (*c)
			at = &record[i];
	}
	return at ? batch_line(from->batch, at) : 0;
}

/* The first line behind H, which is a single cell, that has several; 0: none.
 */
static uint64_t later_fields(const struct header *h)
{
	const struct header_rows *from = h->rows_arg;

	if (h->n != 1 || h->line || h->rows != header_batch_cell)
		return 0;
	for (size_t i = from->first;
		i < from->batch->n && i < from->first + LOOKED; i++) {
		const struct record *r = &from->batch->record[i];
		if (r->kind != RECORD_BAD && r->fields > 1)
			return batch_line(from->batch, r);
	}
	return 0;
}

static void propose_line(struct buf *to, uint64_t line, const struct header *h)
{
	unsigned long long n = line;

	if (h->table)
		phrase_add(to,
			": line %llu looks like the header, and tail "
			"-n +%llu makes a table of it",
			n, n);
	else
		phrase_add(to,
			": line %llu looks like the header: "
			"--skip-lines=%llu",
			n, n - 1);
}

/* TABs divide names that all stand in quotes. */
static bool is_quoted(const struct header *h)
{
	for (size_t i = 0; i < h->n; i++) {
		struct text t = h->name[i];
		if (t.len < 2 || t.at[0] != '"' || t.at[t.len - 1] != '"')
			return false;
	}
	return h->n > 1;
}

/* The opening line of a state, as crmutils-state(5) has it. */
static bool is_state(const struct header *h)
{
	return h->n == 3 && h->name[0].len == 0 &&
	       times(h->name[1], '/') == 1 && text_is(h->name[2], "#begin");
}

const char *role_missing(const char *role, const struct header *h)
{
	struct buf why = {0};
	char c =
		h->n == 1 ? divider(h->name[0], text_of(role), dividers) : '\0';
	uint64_t line = c ? 0 : later_header(&c, text_of(role), h);

	if (h->n == 1 && !c && !line)
		c = divider(h->name[0], text_of(role), " ");
	if (!c && !line)
		c = divides_both(h);
	if (!c && !line)
		line = later_fields(h);
	bool quoted = is_quoted(h);
	int likely =
		line || quoted ? ROLE_NONE : likely_column(text_of(role), h);

	/* ROLE may itself be a text_show(), which few calls later is gone. */
	phrase_add(&why, "no column '%s'", role);
	if (likely != ROLE_NONE) {
		phrase_add(&why, ": perhaps ");
		role_option(&why, role, h, (size_t)likely);
	}
	if (line)
		propose_line(&why, line, h);
	role_list(&why, h);
	if (quoted)
		phrase_add(&why, ": if quotes are around cells, say "
				 "--quote=csv");
	if (c)
		say_delimiter(&why, c);
	else
		hint_delimiter(&why, h);
	if (is_state(h))
		phrase_add(&why, ": this is saved state, which --merge reads");
	buf_byte(&why, '\0');
	const char *text = fail_text("%s", why.at);
	buf_release(&why);
	return text;
}

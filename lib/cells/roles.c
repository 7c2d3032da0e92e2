/* roles.c - the common vocabulary, and its synonyms in real headers. */
#include "cells/roles.h"

#include <stdio.h>

#include "base/phrase.h"
#include "cells/likely.h"

enum { LOOKED = 30 }; /* lines that may be the header, behind the first */

bool header_cell(
	struct text *cell, const struct header *h, size_t i, size_t column)
{
	enum { ENOUGH = 100 };

	return h->rows && i < ENOUGH && h->rows(h->rows_arg, cell, i, column);
}

bool header_batch_cell(void *rows, struct text *cell, size_t i, size_t column)
{
	const struct header_rows *from = rows;
	size_t at = from->first + i;

	if (at >= from->batch->n)
		return false;
	struct record *r = &from->batch->record[at];
	*cell = r->kind == RECORD_BAD || column >= r->fields
			? (struct text){"", 0}
			: batch_field(from->batch, r, (unsigned)column);
	return true;
}

bool role_is(struct text name, const char *role)
{
	return vocabulary_fit(name, text_of(role)) != FIT_NONE;
}

enum { ROLE_WORD = 64 };

static bool ends(struct text name, const char *end)
{
	size_t n = strlen(end);

	return name.len >= n &&
	       text_same_letters(
		       (struct text){name.at + name.len - n, n}, text_of(end));
}

bool role_identifies(struct text name)
{
	return vocabulary_identifies(name) ||
	       text_same_letters(name, text_of("id")) || ends(name, "_id") ||
	       ends(name, " id") || ends(name, "编号") || ends(name, "号");
}

bool role_is_person(const char *role)
{
	return vocabulary_cells(text_of(role)) == CELLS_PERSON;
}

static const char *find_name(int *column, struct text name,
	const struct header *h, bool (*same)(struct text a, struct text b))
{
	for (size_t i = 0; i < h->n; i++) {
		if (!same(h->name[i], name))
			continue;
		if (*column != ROLE_NONE)
			return fail_text("two columns are called '%s' "
					 "(choose one: --columns=%s=#%d)",
				text_show(name), text_show(name), *column + 1);
		*column = (int)i;
	}
	return NULL;
}

const char *role_named(int *column, struct text name, const struct header *h)
{
	int64_t number;

	*column = ROLE_NONE;
	if (name.len > 1 && name.at[0] == '#' &&
		int_parse(&number, (struct text){name.at + 1, name.len - 1})) {
		if (number < 1 || number > (int64_t)h->n)
			return fail_text("no column %s (there are %zu)",
				text_show(name), h->n);
		*column = (int)number - 1;
		return NULL;
	}
	TRY(find_name(column, name, h, text_same_letters));
	return *column == ROLE_NONE && name.len
		       ? find_name(column, name, h, vocabulary_same)
		       : NULL;
}

/* What ITEM of --columns calls the column of ROLE in TABLE. */
static bool is_chosen(struct text *name, struct text item, struct text role,
	const char *table)
{
	struct text to = text_split(&item, '=');
	size_t n = table ? strlen(table) : 0;

	*name = item;
	if (!item.at)
		return false;
	if (n && to.len > n && to.at[n] == '.' &&
		text_same_letters((struct text){to.at, n}, text_of(table)))
		to = (struct text){to.at + n + 1, to.len - n - 1};
	else if (n)
		return false;
	return role.len == 0 || vocabulary_same(to, role);
}

bool role_chosen(struct text *name, struct text role, const char *table,
	const struct opt_list *chosen)
{
	for (size_t i = chosen->n; i > 0; i--)
		if (is_chosen(name, chosen->item[i - 1], role, table))
			return true;
	return false;
}

bool role_given(
	size_t column, const struct header *h, const struct opt_list *chosen)
{
	static const struct text any = {"", 0};
	struct text name;
	int at;

	for (size_t i = 0; i < chosen->n; i++)
		if (is_chosen(&name, chosen->item[i], any, h->table) &&
			name.len && !role_named(&at, name, h) &&
			at == (int)column)
			return true;
	return false;
}

bool role_find_chosen(const char **why, int *column, struct text role,
	const struct header *h, const struct opt_list *chosen)
{
	struct text name;

	if (!role_chosen(&name, role, h->table, chosen))
		return false;
	*column = ROLE_NONE;
	*why = name.len ? role_named(column, name, h) : NULL;
	if (!*why && name.len && *column == ROLE_NONE)
		*why = role_missing(text_show(name), h);
	return true;
}

/* Two columns fit ROLE alike. */
static const char *unclear(
	struct text role, const struct header *h, size_t a, size_t b)
{
	char word[ROLE_WORD];
	struct buf option = {0};
	const char *why;

	snprintf(word, sizeof(word), "%.*s", (int)role.len, role.at);
	if (text_equal(h->name[a], h->name[b])) {
		why = fail_text("two columns are called '%s' (choose one: "
				"--columns=%s%s%s=#%zu)",
			text_show(h->name[a]), h->table ? h->table : "",
			h->table ? "." : "", word, a + 1);
	} else {
		role_option(&option, word, h, a);
		buf_byte(&option, '\0');
		why = fail_text("both '%s' and '%s' could be the %s (choose "
				"one: %s)",
			text_show(h->name[a]), text_show(h->name[b]), word,
			option.at);
	}
	buf_release(&option);
	return why;
}

const char *role_find_fit(int *column, struct text role, const struct header *h,
	const struct opt_list *chosen, enum vocabulary_fitness fit)
{
	*column = ROLE_NONE;
	for (size_t i = 0; i < h->n; i++) {
		if ((h->taken && h->taken[i] && fit > FIT_OWN) ||
			vocabulary_fit(h->name[i], role) != fit ||
			role_given(i, h, chosen) ||
			likely_contradicts(role, h, i))
			continue;
		if (*column != ROLE_NONE)
			return unclear(role, h, (size_t)*column, i);
		*column = (int)i;
	}
	return NULL;
}

const char *role_find(int *column, struct text role, const struct header *h,
	const struct opt_list *chosen)
{
	const char *why = NULL;

	if (role_find_chosen(&why, column, role, h, chosen))
		return why;
	*column = ROLE_NONE;
	for (int fit = FIT_LETTERS; fit < FITS && *column == ROLE_NONE; fit++)
		TRY(role_find_fit(
			column, role, h, chosen, (enum vocabulary_fitness)fit));
	return NULL;
}

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

/* A header of one column whose name has what may divide fields, or of several
 * that have more commas than there are names. */
static void hint_delimiter(struct buf *to, const struct header *h)
{
	static const char likely[] = {';', '|'};
	size_t commas = 0;

	for (size_t i = 0; i < h->n; i++)
		for (size_t k = 0; k < h->name[i].len; k++)
			commas += h->name[i].at[k] == ',';
	if (h->n > 1 && commas >= h->n)
		phrase_add(to, ": if ',' divides it, say -d ,");
	for (size_t i = 0; h->n == 1 && i + 3 <= h->name[0].len; i++)
		if (memcmp(h->name[0].at + i, "\xef\xbc\x8c", 3) == 0) {
			phrase_add(to, ": full-width commas divide it, which "
				       "sed 's/，/,/g' makes plain");
			return;
		}
	for (size_t i = 0; i < sizeof(likely) && h->n == 1; i++)
		if (memchr(h->name[0].at, likely[i], h->name[0].len)) {
			say_delimiter(to, likely[i]);
			return;
		}
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

const char *role_missing(const char *role, const struct header *h)
{
	struct buf why = {0};
	char c =
		h->n == 1 ? divider(h->name[0], text_of(role), dividers) : '\0';
	uint64_t line = c ? 0 : later_header(&c, text_of(role), h);

	if (h->n == 1 && !c && !line)
		c = divider(h->name[0], text_of(role), " ");
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
	buf_byte(&why, '\0');
	const char *text = fail_text("%s", why.at);
	buf_release(&why);
	return text;
}

/* between.c - what stands between the rows of a table and is no row. */
#include "cells/between.h"

enum { FOOTER = 100 }; /* bytes of the longest */

const char between_other[] =
	"the header comes again with its columns in another order (divide the "
	"file before this line, so that each part has its own)";

/* What clients print below a table, in small letters: '#' is a number, with
 * marks between its digits or without, '~' a word for rows, a blank any blanks
 * or none, and '*' whatever follows. */
static const char *const footers[] = {
	/* clang-format off */
	"(# ~)", "(# ~ affected)", "(# ~ selected)", "(# ~ returned)",
	"# ~ selected", "# ~ affected", "# ~ returned", "# ~ in set*",
	"no rows selected", "empty set (*",
	"(# 行)", "(# 行受影响)", "(# 行受到影响)", "(# 行记录)", "(# 行數)",
	"(# 個資料列)", "(所影响的行数为 # 行)", "已选择 # 行", "未选定行",
	"fetched # ~ in*", "time taken: #*"
	/* clang-format on */
};

/* The same for lines that would pass for a cell of a table of one column. */
static const char *const sayings[] = {"completion time:*", "完成时间:*",
	"sql>*", "time: #*", "elapsed:*", "已用时间:*"};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Pass over a number, a word for rows, or blanks, as MARK says; false: T does
 * not go on so. */
static bool pass(struct text *t, char mark)
{
	static const char *const words[] = {"row(s)", "rows", "row"};
	size_t n = 0;

	if (mark == '#') {
		while (n < t->len &&
			(is_digit(t->at[n]) || (n && strchr(",.", t->at[n]))))
			n++;
	} else {
		for (size_t i = 0; i < 3 && n == 0; i++) {
			size_t len = strlen(words[i]);
			if (t->len >= len &&
				text_same_letters((struct text){t->at, len},
					text_of(words[i])))
				n = len;
		}
	}
	t->at += n;
	t->len -= n;
	return n > 0;
}

static bool fits(struct text t, const char *pattern)
{
	for (; *pattern; pattern++) {
		if (*pattern == '*')
			return true;
		if (*pattern == ' ') {
			while (t.len && (*t.at == ' ' || *t.at == '\t')) {
				t.at++;
				t.len--;
			}
		} else if (*pattern == '#' || *pattern == '~') {
			if (!pass(&t, *pattern))
				return false;
		} else if (t.len == 0 || text_lower(*t.at) != *pattern) {
			return false;
		} else {
			t.at++;
			t.len--;
		}
	}
	return t.len == 0;
}

/* T without the mark at the end of a sentence. */
static struct text unended(struct text t)
{
	static const char *const ends[] = {".", ";", "。"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t n = strlen(ends[i]);
		if (t.len > n && memcmp(t.at + t.len - n, ends[i], n) == 0)
			t.len -= n;
	}
	return text_trim(t);
}

static bool is_footer(struct text t, bool sayings_too)
{
	t = unended(t);
	if (t.len > FOOTER)
		return false;
	for (size_t i = 0; i < sizeof(footers) / sizeof(*footers); i++)
		if (fits(t, footers[i]))
			return true;
	for (size_t i = 0; i < sizeof(sayings) / sizeof(*sayings); i++)
		if (sayings_too && fits(t, sayings[i]))
			return true;
	return false;
}

/* Three dashes or more, and what stands between the dashes of columns. */
static bool is_ruler(struct text t)
{
	size_t run = 0, most = 0;

	for (size_t i = 0; i < t.len; i++) {
		if (!t.at[i] || !strchr("-=+|:;, \t\"", t.at[i]))
			return false;
		run = strchr("-=", t.at[i]) ? run + 1 : 0;
		if (run > most)
			most = run;
	}
	return most >= 3;
}

/* Whether T is nothing but the mark at which DOS ends a file. */
static bool is_end(struct text t)
{
	size_t n = 0;

	while (n < t.len && t.at[n] == '\x1a')
		n++;
	return n > 0 && n == t.len;
}

/* How many fields of R are names of H, each of another column; *IN_PLACE: how
 * many of them are those of their own. */
static size_t count_names(size_t *in_place, const struct header *h,
	struct batch *b, const struct record *r)
{
	enum { MANY = 64 };
	bool used[MANY] = {false};
	size_t n = 0;

	*in_place = 0;
	for (unsigned i = 0; i < r->fields; i++) {
		struct text t = text_trim(batch_field(b, r, i));
		if (text_same_letters(t, text_trim(h->name[i]))) {
			++*in_place;
			n++;
			if (i < MANY)
				used[i] = true;
			continue;
		}
		for (size_t k = 0; k < h->n && k < MANY && t.len; k++)
			if (!used[k] && k != i &&
				text_same_letters(t, text_trim(h->name[k]))) {
				used[k] = true;
				n++;
				break;
			}
	}
	return n;
}

static enum between as_header(
	const struct header *h, struct batch *b, const struct record *r)
{
	size_t in_place;

	if (h->n == 0 || r->fields != h->n)
		return BETWEEN_ROW;
	if (h->n == 1)
		return text_equal(batch_field(b, r, 0), h->name[0])
			       ? BETWEEN_HEADER
			       : BETWEEN_ROW;
	size_t n = count_names(&in_place, h, b, r);
	if (in_place == h->n)
		return BETWEEN_HEADER;
	return n == h->n ? BETWEEN_OTHER : BETWEEN_ROW;
}

enum between between_what(
	const struct header *h, struct batch *b, const struct record *r)
{
	struct text raw = text_trim(batch_raw(b, r));

	if (r->kind == RECORD_BAD)
		return BETWEEN_ROW;
	enum between as = as_header(h, b, r);
	if (as != BETWEEN_ROW)
		return as;
	return (r->fields == 1 && raw.len == 0) || is_end(raw) ||
			       is_ruler(raw) ||
			       is_footer(raw, h->n > 1 && r->fields != h->n)
		       ? BETWEEN_NOTHING
		       : BETWEEN_ROW;
}

static void hint_byte(unsigned char *to, char c, unsigned char how)
{
	char small = text_lower(c);

	to[(unsigned char)small] = how;
	if (small >= 'a' && small <= 'z')
		to[(unsigned char)(small - 'a' + 'A')] = how;
}

/* Bytes that a footer or a ruler begins with, or a field that has to be
 * decoded before it is compared. */
static void hint_bytes(struct between_hint *hint, size_t fields)
{
	for (const char *p = "(-=+|: \t\"\\\x1a"; *p; p++)
		hint_byte(hint->first, *p, BETWEEN_LOOK);
	for (const char *p = "0123456789neft"; fields == 1 && *p; p++)
		hint_byte(hint->first, *p, BETWEEN_LOOK);
	for (unsigned c = 0x80; fields == 1 && c < 256; c++)
		hint->first[c] = BETWEEN_LOOK;
}

void between_hint(struct between_hint *hint, const struct header *h,
	size_t fields, enum quoting quoting)
{
	*hint = (struct between_hint){.fields = fields,
		.none = quoting == QUOTE_LINES || quoting == QUOTE_JSON};
	for (size_t i = 0; i < h->n; i++) {
		struct text t = text_trim(h->name[i]);
		if (t.len == 0) { /* the record begins with what divides it */
			hint_byte(hint->first, ',', BETWEEN_LOOK);
			hint_byte(hint->first, ';', BETWEEN_LOOK);
			continue;
		}
		hint_byte(hint->first, t.at[0], BETWEEN_NAME);
		hint->number |= t.at[0] == '-' || is_digit(t.at[0]);
		hint_byte(hint->last, t.at[t.len - 1], 1);
		hint->lengths |= (uint64_t)1 << (t.len < 63 ? t.len : 63);
	}
	hint_bytes(hint, fields);
}

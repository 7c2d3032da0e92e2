/* vocabulary.c - names of columns compared, and the words of roles.tsv. */
#include "base/system.h"

#include "base/half.h"
#include "base/truth.h"
#include "cells/vocabulary.h"

#include "base/chinese.h"

/* A row of roles.tsv. */
static const struct line {
	const char *kind, *role, *words;
} lines[] = {
#include "cells/roles.inc"
};

enum { LINES = sizeof(lines) / sizeof(*lines) };

/* The rows of one role, which stand one after another in roles.tsv behind the
 * row of kind "role" that begins them; none: from == end. */
struct entry {
	const struct line *from, *end;
};

/* Two letters tell the kinds of rows apart. */
static inline bool is(const struct line *l, const char kind[])
{
	return l->kind[0] == kind[0] && l->kind[1] == kind[1];
}

/* The entry whose role line is at or behind FROM. */
static struct entry entry_at(const struct line *from)
{
	const struct line *all = lines + LINES, *end;

	while (from < all && !is(from, "role"))
		from++;
	for (end = from; end < all && (end == from || !is(end, "role"));)
		end++;
	return (struct entry){from, end};
}

/* The entry of the role that is called ROLE in any case. */
static struct entry entry_of(struct text role)
{
	char first = role.len ? text_lower(role.at[0]) : '\0';

	for (const struct line *l = lines; l < lines + LINES; l++)
		if (is(l, "role") && text_lower(l->role[0]) == first &&
			text_same_letters(role, text_of(l->role)))
			return entry_at(l);
	return (struct entry){lines, lines};
}

/* What E calls its role, or ROLE where there is none. */
static struct text name_of(struct entry e, struct text role)
{
	return e.from < e.end ? text_of(e.from->role) : role;
}

/* The length of a character that does not count, which T begins with, or 0. */
static size_t blank(struct text t)
{
	static const char *const wide[] = {"\xc2\xa0", "\xe2\x80\x89",
		"\xe2\x80\xaf", "\xe3\x80\x80", "\xef\xbb\xbf", "\xe2\x80\x8b",
		"＊"};
	char c = t.at[0];

	if (c == ' ' || c == '_' || c == '-' || c == '*' ||
		(c >= '\t' && c <= '\r'))
		return 1;
	if (c == '.' || c == ':') /* "Cust. No.", "Amount:" */
		return t.len == 1 || t.at[1] == ' ' || t.at[1] == '_';
	for (size_t i = 0;
		(unsigned char)c >= 0x80 && i < sizeof(wide) / sizeof(*wide);
		i++) {
		size_t n = strlen(wide[i]);
		if (t.len >= n && memcmp(t.at, wide[i], n) == 0)
			return n;
	}
	return 0;
}

/* The next byte of the name T that counts, which moves behind it; -1: none. */
static int next_byte(struct text *t)
{
	while (t->len) {
		size_t n = blank(*t);
		char wide = n || t->len < 3 ? 0 : half_of(t->at),
		     c = wide ? wide : *t->at;
		bool counts = n == 0 && wide != '_' && wide != '-';
		if (n == 0)
			n = wide ? 3 : 1;
		t->at += n;
		t->len -= n;
		if (counts)
			return (unsigned char)text_lower(c);
	}
	return -1;
}

static bool same(struct text a, struct text b)
{
	int x, y;

	do {
		x = next_byte(&a);
		y = next_byte(&b);
	} while (x == y && x >= 0);
	return x == y;
}

/* The next of the words of a row, or false at their end. */
static bool next_word(struct text *word, struct text *rest)
{
	if (!rest->at)
		return false;
	*word = text_trim(text_split(rest, ','));
	return true;
}

static bool is_unit(struct text t)
{
	struct text word;

	for (size_t i = 0; i < LINES; i++)
		for (struct text rest = text_of(lines[i].words);
			is(&lines[i], "unit") && next_word(&word, &rest);)
			if (same(word, t))
				return true;
	return false;
}

/* The length of a closing bracket that T ends with, or 0. */
static size_t closes(struct text t)
{
	static const char *const closing[] = {")", "]", "\xef\xbc\x89", "】"};

	for (size_t i = 0; i < sizeof(closing) / sizeof(*closing); i++) {
		size_t n = strlen(closing[i]);
		if (t.len > n && memcmp(t.at + t.len - n, closing[i], n) == 0)
			return n;
	}
	return 0;
}

/* NAME without a unit behind a slash or a colon at its end: 金额/元. */
static struct text without_open_unit(struct text name)
{
	static const char *const marks[] = {"/", "／", ":", "："};

	for (size_t at = name.len; at > 1; at--)
		for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
			size_t n = strlen(marks[i]);
			struct text in = {name.at + at, name.len - at};
			if (at > n && memcmp(in.at - n, marks[i], n) == 0)
				return is_unit(in)
					       ? (struct text){name.at, at - n}
					       : name;
		}
	return name;
}

/* NAME without a unit in brackets, or behind a mark, at its end. */
static struct text without_unit(struct text name)
{
	static const char *const opening[] = {"(", "[", "\xef\xbc\x88", "【"};
	struct text t = text_trim(name);
	size_t close = closes(t);

	if (!close)
		return without_open_unit(t);
	for (size_t at = t.len - close; at > 1; at--)
		for (size_t i = 0; i < sizeof(opening) / sizeof(*opening);
			i++) {
			size_t n = strlen(opening[i]);
			struct text in = {t.at + at, t.len - close - at};
			if (at > n && memcmp(in.at - n, opening[i], n) == 0)
				return is_unit(in) ? (struct text){t.at, at - n}
						   : name;
		}
	return name;
}

bool vocabulary_same(struct text a, struct text b)
{
	return same(a, b) || same(without_unit(a), b);
}

/* How NAME stands among the words that are written for the role of E itself. */
static enum vocabulary_fitness fit_words(struct text name, struct entry e)
{
	enum vocabulary_fitness best = FIT_NONE;
	struct text word;

	for (const struct line *l = e.from; l < e.end; l++) {
		bool also = is(l, "also");
		if (!also && !is(l, "last"))
			continue;
		for (struct text rest = text_of(l->words);
			next_word(&word, &rest);)
			if (same(name, word) && best != FIT_ALSO)
				best = also ? FIT_ALSO : FIT_LAST;
	}
	return best;
}

/* Where the role of E also has the names of another role, that one. */
static struct text same_as(struct entry e)
{
	for (const struct line *l = e.from; l < e.end; l++)
		if (is(l, "as"))
			return text_of(l->words);
	return (struct text){"", 0};
}

static enum vocabulary_fitness fit_plain(
	struct text name, struct text role, struct entry e)
{
	struct text other = same_as(e);
	enum vocabulary_fitness fit = FIT_NONE;

	if (same(name, role))
		return FIT_OWN;
	fit = fit_words(name, e);
	if (fit == FIT_NONE && other.len)
		fit = same(name, other) ? FIT_ALSO
					: fit_words(name, entry_of(other));
	if (fit == FIT_NONE && chinese_is(name, role))
		fit = FIT_LAST;
	return fit;
}

/* How NAME, which is BARE without a unit, fits ROLE, whose entry is E. */
static enum vocabulary_fitness fit(
	struct text name, struct text bare, struct text role, struct entry e)
{
	enum vocabulary_fitness fit;

	if (text_same_letters(name, role))
		return FIT_LETTERS;
	role = name_of(e, role);
	fit = fit_plain(name, role, e);
	return fit == FIT_NONE && bare.len != name.len
		       ? fit_plain(bare, role, e)
		       : fit;
}

enum vocabulary_fitness vocabulary_fit(struct text name, struct text role)
{
	return fit(name, without_unit(name), role, entry_of(role));
}

enum vocabulary_kind vocabulary_cells(struct text role)
{
	static const char *const kind[] = {[CELLS_PERSON] = "person",
		[CELLS_IDENTIFIER] = "identifier",
		[CELLS_TIME] = "time",
		[CELLS_AMOUNT] = "amount",
		[CELLS_FLAG] = "flag",
		[CELLS_ADDRESS] = "address",
		[CELLS_WORD] = "word"};
	struct entry e = entry_of(role);

	for (int k = CELLS_PERSON; k <= CELLS_WORD && e.from < e.end; k++)
		if (strcmp(e.from->words, kind[k]) == 0)
			return (enum vocabulary_kind)k;
	return CELLS_ANY;
}

/* The first role that NAME fits, of those whose cells are identifiers or people
 * or, if ANY, of all. */
static struct text first_role(struct text name, bool any)
{
	struct text bare = without_unit(name);
	struct entry e;

	for (e = entry_at(lines); e.from < e.end; e = entry_at(e.end)) {
		struct text role = text_of(e.from->role);
		if ((any || strcmp(e.from->words, "person") == 0 ||
			    strcmp(e.from->words, "identifier") == 0) &&
			fit(name, bare, role, e))
			return role;
	}
	return (struct text){"", 0};
}

struct text vocabulary_role(struct text name)
{
	return first_role(name, true);
}

bool vocabulary_known(struct text name)
{
	return vocabulary_role(name).len > 0;
}

bool vocabulary_identifies(struct text name)
{
	return first_role(name, false).len > 0;
}

static void put_plain(struct buf *to, struct text name)
{
	for (int c; (c = next_byte(&name)) >= 0;)
		buf_byte(to, (char)c);
}

static bool is_letter(char c)
{
	return text_lower(c) >= 'a' && text_lower(c) <= 'z';
}

/* Whether WORD, of letters of ASCII, stands by itself in NAME: "Order ID",
 * "UserID", "用户id". */
static bool stands_in(struct text name, struct text word)
{
	for (size_t i = 0; i + word.len <= name.len; i++) {
		const char *at = name.at + i, *end = at + word.len;
		if (text_same_letters((struct text){at, word.len}, word) &&
			(i == 0 || !is_letter(at[-1]) ||
				(*at < 'a' && at[-1] >= 'a')) &&
			(end == name.at + name.len || !is_letter(*end)))
			return true;
	}
	return false;
}

static bool has_part(struct text name, struct text plain, struct text part)
{
	return part.len < 3
		       ? stands_in(name, part)
		       : memmem(plain.at, plain.len, part.at, part.len) != NULL;
}

bool vocabulary_like(struct text name, struct text role)
{
	struct entry e = entry_of(role);
	struct buf plain = {0};
	struct text word;
	bool like = false;

	put_plain(&plain, name);
	for (const struct line *l = e.from; l < e.end; l++)
		for (struct text rest = text_of(l->words);
			is(l, "like") && next_word(&word, &rest);)
			like |= has_part(name, buf_view(&plain), word);
	buf_release(&plain);
	return like;
}

bool vocabulary_set(struct text *other, struct text role, unsigned i)
{
	struct text word;

	for (size_t k = 0; k < LINES; k++) {
		struct text rest = text_of(lines[k].words);
		bool in = false;
		unsigned n = 0;
		if (!is(&lines[k], "set"))
			continue;
		for (; next_word(&word, &rest); n++) {
			in |= text_same_letters(word, role);
			if (n == i)
				*other = word;
		}
		if (in)
			return i < n;
	}
	return false;
}

/* The words of E in rows of KIND. */
static void list_words(struct buf *to, const char *kind, struct entry e)
{
	const char *between = "\t";

	buf_byte(to, '\t');
	for (const struct line *l = e.from; l < e.end; l++) {
		if (!is(l, kind))
			continue;
		if (*between != '\t')
			buf_string(to, between);
		buf_string(to, l->words);
		between = ", ";
	}
}

void vocabulary_list(struct buf *to)
{
	struct entry e;

	for (e = entry_at(lines); e.from < e.end; e = entry_at(e.end)) {
		buf_printf(to, "%s\t%s", e.from->role, e.from->words);
		list_words(to, "also", e);
		struct text as = same_as(e);
		if (as.len)
			buf_printf(to, ", all of %.*s", (int)as.len, as.at);
		list_words(to, "last", e);
		buf_byte(to, '\n');
	}
}

bool vocabulary_is_flag(struct text t, bool brief)
{
	enum truth said = truth_of(t);

	t = text_trim(t);
	return (said == TRUTH_YES || said == TRUTH_NO) &&
	       (brief || (t.len > 1 && t.at[1] != '.'));
}

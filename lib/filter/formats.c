/* formats.c - the table of formats, compiled in. */
#include "filter/formats.h"

static const struct format formats[] = {
#include "filter/formats.inc"
};

const struct format *formats_all(size_t *n)
{
	*n = sizeof(formats) / sizeof(*formats);
	return formats;
}

/* Whether MARK is PROGRAM/VERSION. */
static bool is_tag(const char *mark, struct text program, struct text version)
{
	struct text rest = text_of(mark), name = text_split(&rest, '/');

	return rest.at && text_equal(name, program) &&
	       text_equal(rest, version);
}

const struct format *formats_of_tag(struct text program, struct text version)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (is_tag(formats[i].mark, program, version))
			return &formats[i];
	return NULL;
}

/* Whether the N names are what the words of WANT say. */
static bool fits(const struct text *name, size_t n, struct text want)
{
	if (!want.at)
		return n == 0;
	struct text rest = want, word = text_split(&rest, ' ');
	if (text_is(word, "*") || text_is(word, "~"))
		return fits(name, n, rest) ||
		       (n && fits(name + 1, n - 1, want));
	bool may = word.len && word.at[word.len - 1] == '?';
	word.len -= may;
	if (may && fits(name, n, rest))
		return true;
	struct text letters;
	if (n == 0 || !text_stars(&letters, word, name[0]))
		return false;
	return fits(name + 1, n - 1, rest) ||
	       (may && memchr(word.at, '*', word.len) &&
		       fits(name + 1, n - 1, want));
}

static bool is_table(const struct format *f)
{
	bool any = strcmp(f->mark, "*") == 0 || strcmp(f->mark, "~") == 0;

	return (strcmp(f->kind, "rows") == 0 ||
		       strcmp(f->kind, "ledger") == 0) &&
	       !any;
}

/* How many of the names stand in MARK as they are. */
static size_t count_said(const struct text *name, size_t n, struct text mark)
{
	size_t said = 0;

	while (mark.at) {
		struct text word = text_split(&mark, ' ');
		word.len -= word.len && word.at[word.len - 1] == '?';
		for (size_t i = 0; i < n; i++)
			said += text_equal(word, name[i]);
	}
	return said;
}

enum { MOST_NAMES = 512 };

const struct format *formats_of_header(const struct text *name, size_t n)
{
	const struct format *best = NULL;
	size_t most = 1; /* one name alone says too little */

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		const struct format *f = &formats[i];
		if (n > MOST_NAMES || !is_table(f) ||
			!fits(name, n, text_of(f->mark)))
			continue;
		size_t said = count_said(name, n, text_of(f->mark));
		if (said > most) {
			most = said;
			best = f;
		}
	}
	return best;
}

static char escaped(char c)
{
	return c == 'n' ? '\n' : c == 'r' ? '\r' : c == 'b' ? '\b' : c;
}

/* Append MARK with its escapes, as printf(1) has them, made bytes. */
static size_t unescape(char to[32], const char *mark)
{
	size_t n = 0;

	for (; *mark && n < 32; mark++) {
		if (*mark != '\\') {
			to[n++] = *mark;
		} else if (*++mark >= '0' && *mark <= '7') {
			to[n++] = (char)((mark[0] - '0') * 64 +
					 (mark[1] - '0') * 8 + mark[2] - '0');
			mark += 2;
		} else {
			to[n++] = escaped(*mark);
		}
	}
	return n;
}

static bool begins(struct text start, const struct format *f)
{
	char mark[32];

	if (strcmp(f->kind, "container") != 0 && strcmp(f->kind, "model") != 0)
		return false;
	size_t n = unescape(mark, f->mark);
	return start.len >= n && memcmp(start.at, mark, n) == 0;
}

/* Indexes of all programs begin alike, and so do images; behind that they have
 * the program's name. */
static bool names_program(struct text start, const struct format *f)
{
	enum { AT = 16 };
	size_t n = strlen(f->program);

	return start.len > AT + n &&
	       memcmp(start.at + AT, f->program, n) == 0 &&
	       (start.at[AT + n] == '\0' || start.at[AT + n] == '/');
}

const struct format *formats_of_bytes(struct text start)
{
	const struct format *first = NULL;

	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		const struct format *f = &formats[i];
		if (!begins(start, f))
			continue;
		if (names_program(start, f))
			return f;
		first = first ? first : f;
	}
	return first;
}

bool format_keys_are_people(const struct format *f)
{
	return strcmp(f->identifiers, "key") == 0;
}

bool format_keys_are_mapped(const struct format *f)
{
	return strncmp(f->mapped, "key", 3) == 0;
}

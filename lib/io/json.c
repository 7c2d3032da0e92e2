/* json.c - a pull parser: a stack of open brackets, and one token at a time. */
#include "io/json.h"

#include <stdlib.h>

#include "base/mem.h"

enum { ROOM = 64 * 1024, DEPTH = 256, LONGEST = 16 << 20 };

/* What may come next. */
enum expect {
	VALUE,	      /* of the document, of a key, behind a comma */
	FIRST_VALUE,  /* of an array: or its end */
	FIRST_KEY,    /* of an object: or its end */
	COMMA_OR_END, /* behind a value in an object or array */
	NOTHING	      /* behind the document's value */
};

struct json {
	struct source from;
	const char *name;
	struct json_limits limits;
	uint64_t line;
	char *in; /* of ROOM bytes */
	size_t at, end;
	bool ended;	 /* from has no more */
	struct buf open; /* '{' and '[' that are not closed */
	struct buf token;
	enum expect expect;
};

struct json *json_new(
	struct source from, const char *name, const struct json_limits *limits)
{
	struct json *j = mem_zero(1, sizeof(*j));

	j->from = from;
	j->name = name;
	if (limits)
		j->limits = *limits;
	if (!j->limits.depth)
		j->limits.depth = DEPTH;
	if (!j->limits.text)
		j->limits.text = LONGEST;
	j->in = mem_array(ROOM, 1);
	j->line = 1;
	j->expect = VALUE;
	return j;
}

void json_free(struct json *j)
{
	if (!j)
		return;
	buf_release(&j->open);
	buf_release(&j->token);
	free(j->in);
	free(j);
}

struct text json_text(const struct json *j)
{
	return buf_view(&j->token);
}

const char *json_fault(const struct json *j, const char *why)
{
	return fail_text(
		"%s:%llu: %s", j->name, (unsigned long long)j->line, why);
}

/* The next byte into *C without taking it, or -1 at the end. */
static const char *peek(struct json *j, int *c)
{
	if (j->at == j->end && !j->ended) {
		j->at = j->end = 0;
		TRY(j->from.read(j->from.self, j->in, ROOM, &j->end));
		j->ended = j->end == 0;
	}
	*c = j->at < j->end ? (unsigned char)j->in[j->at] : -1;
	return NULL;
}

/* Take the byte that peek() has shown. */
static void take(struct json *j)
{
	j->line += j->in[j->at++] == '\n';
}

static const char *wanted(struct json *j, int c, const char *what)
{
	char byte = (char)c;

	if (c < 0)
		return json_fault(
			j, fail_text("it ends where %s should be", what));
	/* A byte of a longer character says nothing by itself. */
	return json_fault(
		j, c < 0x80 ? fail_text("want %s, not '%s'", what,
				      text_show((struct text){&byte, 1}))
			    : fail_text("want %s", what));
}

static const char *add(struct json *j, char c)
{
	if (j->token.len >= j->limits.text)
		return json_fault(j, fail_text("a text of more than %zu bytes",
					     j->limits.text));
	buf_byte(&j->token, c);
	return NULL;
}

static const char *blanks(struct json *j, int *c)
{
	for (;;) {
		TRY(peek(j, c));
		if (*c != ' ' && *c != '\t' && *c != '\n' && *c != '\r')
			return NULL;
		take(j);
	}
}

/* The rest of a word whose first letter lies ahead. */
static const char *word(struct json *j, const char *rest)
{
	const char *whole = rest;
	int c;

	for (; *rest; rest++) {
		TRY(peek(j, &c));
		if (c != (unsigned char)*rest)
			return wanted(j, c, whole);
		take(j);
	}
	return NULL;
}

/* Digits, at least one. */
static const char *digits(struct json *j, int *c)
{
	TRY(peek(j, c));
	if (*c < '0' || *c > '9')
		return wanted(j, *c, "a digit");
	while (*c >= '0' && *c <= '9') {
		TRY(add(j, (char)*c));
		take(j);
		TRY(peek(j, c));
	}
	return NULL;
}

static const char *add_taken(struct json *j, int *c)
{
	TRY(add(j, (char)*c));
	take(j);
	return peek(j, c);
}

static const char *whole_part(struct json *j, int *c)
{
	if (*c == '-')
		TRY(add_taken(j, c));
	if (*c != '0')
		return digits(j, c);
	TRY(add_taken(j, c));
	return *c >= '0' && *c <= '9'
		       ? json_fault(j, "a number that begins with 0")
		       : NULL;
}

/* NaN or Infinity, where they are allowed. */
static const char *beyond(struct json *j, int c)
{
	const char *all = c == 'N' ? "NaN" : "Infinity";

	for (const char *p = all; *p; p++)
		TRY(add(j, *p));
	return word(j, all);
}

static const char *number(struct json *j, int c)
{
	if (c == '-' && j->limits.nan) {
		TRY(add_taken(j, &c));
		if (c == 'I')
			return beyond(j, c);
	}
	TRY(whole_part(j, &c));
	if (c == '.') {
		TRY(add_taken(j, &c));
		TRY(digits(j, &c));
	}
	if (c == 'e' || c == 'E') {
		TRY(add_taken(j, &c));
		if (c == '+' || c == '-')
			TRY(add_taken(j, &c));
		TRY(digits(j, &c));
	}
	return NULL;
}

static const char *hex4(struct json *j, unsigned *to)
{
	*to = 0;
	for (int i = 0; i < 4; i++) {
		int c, value;
		TRY(peek(j, &c));
		if (c >= '0' && c <= '9')
			value = c - '0';
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			value = (c | 0x20) - 'a' + 10;
		else
			return wanted(j, c, "four hexadecimal digits");
		*to = *to * 16 + (unsigned)value;
		take(j);
	}
	return NULL;
}

/* Character CODE in UTF-8. */
static const char *add_code(struct json *j, unsigned code)
{
	unsigned more = code < 0x80	 ? 0
			: code < 0x800	 ? 1
			: code < 0x10000 ? 2
					 : 3;
	static const unsigned char first[] = {0, 0xc0, 0xe0, 0xf0};

	TRY(add(j, (char)(first[more] | code >> 6 * more)));
	while (more--)
		TRY(add(j, (char)(0x80 | (code >> 6 * more & 0x3f))));
	return NULL;
}

/* Behind "\u". */
static const char *unicode(struct json *j)
{
	unsigned code, low;
	int c;

	TRY(hex4(j, &code));
	if (code >= 0xdc00 && code <= 0xdfff)
		return json_fault(j, "half a surrogate pair");
	if (code < 0xd800 || code > 0xdbff)
		return add_code(j, code);
	TRY(peek(j, &c));
	if (c != '\\')
		return json_fault(j, "half a surrogate pair");
	take(j);
	TRY(peek(j, &c));
	if (c != 'u')
		return json_fault(j, "half a surrogate pair");
	take(j);
	TRY(hex4(j, &low));
	if (low < 0xdc00 || low > 0xdfff)
		return json_fault(j, "half a surrogate pair");
	return add_code(j, 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00));
}

static const char *escape(struct json *j)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	const char *found;
	int c;

	TRY(peek(j, &c));
	if (c == 'u') {
		take(j);
		return unicode(j);
	}
	found = c > 0 ? strchr(from, c) : NULL;
	if (!found)
		return wanted(j, c, "an escape (\\n, \\\", \\u00e9)");
	take(j);
	return add(j, to[found - from]);
}

/* Behind the first quote. */
static const char *string(struct json *j)
{
	int c;

	for (;;) {
		TRY(peek(j, &c));
		if (c < 0)
			return wanted(j, c, "a closing quote");
		if (c < 0x20)
			return json_fault(j, "a control byte in a text "
					     "(want an escape)");
		take(j);
		if (c == '"')
			break;
		if (c == '\\')
			TRY(escape(j));
		else
			TRY(add(j, (char)c));
	}
	return text_utf8(buf_view(&j->token))
		       ? NULL
		       : json_fault(j, "a text that is not UTF-8");
}

/* Behind a value: what may follow depends on what is open. */
static void close_value(struct json *j)
{
	j->expect = j->open.len ? COMMA_OR_END : NOTHING;
}

static const char *open(struct json *j, char bracket, enum json_event *event)
{
	if (j->open.len >= j->limits.depth)
		return json_fault(j, fail_text("more than %zu brackets inside "
					       "one another",
					     j->limits.depth));
	buf_byte(&j->open, bracket);
	j->expect = bracket == '{' ? FIRST_KEY : FIRST_VALUE;
	*event = bracket == '{' ? JSON_OBJECT : JSON_ARRAY;
	return NULL;
}

static const char *scalar(struct json *j, int c, enum json_event *event)
{
	switch (c) {
	case '"':
		*event = JSON_TEXT;
		take(j);
		return string(j);
	case 't':
		*event = JSON_TRUE;
		return word(j, "true");
	case 'f':
		*event = JSON_FALSE;
		return word(j, "false");
	case 'n':
		*event = JSON_NULL;
		return word(j, "null");
	default:
		*event = JSON_NUMBER;
		if (j->limits.nan && (c == 'N' || c == 'I'))
			return beyond(j, c);
		if (c != '-' && (c < '0' || c > '9'))
			return wanted(j, c, "a value");
		return number(j, c);
	}
}

static const char *value(struct json *j, int c, enum json_event *event)
{
	if (c == '{' || c == '[') {
		take(j);
		return open(j, (char)c, event);
	}
	TRY(scalar(j, c, event));
	close_value(j);
	return NULL;
}

static const char *key(struct json *j, int c, enum json_event *event)
{
	if (c != '"')
		return wanted(j, c, "a key in quotes");
	take(j);
	TRY(string(j));
	TRY(blanks(j, &c));
	if (c != ':')
		return wanted(j, c, "':'");
	take(j);
	j->expect = VALUE;
	*event = JSON_KEY;
	return NULL;
}

static bool closes(const struct json *j, int c)
{
	return c == (j->open.at[j->open.len - 1] == '{' ? '}' : ']');
}

static const char *close(struct json *j, int c, enum json_event *event)
{
	take(j);
	j->open.len--;
	close_value(j);
	*event = c == '}' ? JSON_OBJECT_END : JSON_ARRAY_END;
	return NULL;
}

static const char *behind_value(struct json *j, int c, enum json_event *event)
{
	bool object = j->open.at[j->open.len - 1] == '{';

	if (closes(j, c))
		return close(j, c, event);
	if (c != ',')
		return wanted(j, c, object ? "',' or '}'" : "',' or ']'");
	take(j);
	TRY(blanks(j, &c));
	return object ? key(j, c, event) : value(j, c, event);
}

/* A byte order mark, before anything else. */
static const char *mark(struct json *j)
{
	int c;

	TRY(peek(j, &c));
	if (c != 0xef)
		return NULL;
	return word(j, "\xef\xbb\xbf") ? json_fault(j, "want a value") : NULL;
}

const char *json_next(struct json *j, enum json_event *event)
{
	int c;

	j->token.len = 0;
	if (j->expect == VALUE && !j->open.len)
		TRY(mark(j));
	TRY(blanks(j, &c));
	switch (j->expect) {
	case FIRST_VALUE:
	case FIRST_KEY:
		if (closes(j, c))
			return close(j, c, event);
		return j->expect == FIRST_KEY ? key(j, c, event)
					      : value(j, c, event);
	case COMMA_OR_END:
		return behind_value(j, c, event);
	case NOTHING:
		*event = JSON_END;
		return c < 0 ? NULL
			     : json_fault(j, "something behind the value");
	default:
		return value(j, c, event);
	}
}

const char *json_skip(struct json *j, enum json_event event)
{
	if (event == JSON_KEY)
		TRY(json_next(j, &event));
	if (event != JSON_OBJECT && event != JSON_ARRAY)
		return NULL;
	size_t depth = j->open.len;
	while (j->open.len >= depth)
		TRY(json_next(j, &event));
	return NULL;
}

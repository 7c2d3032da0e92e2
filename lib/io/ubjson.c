/* ubjson.c - a pull parser: a stack of open brackets, and one token at a time.
 */
#include "io/ubjson.h"

#include <stdlib.h>

#include "base/mem.h"

enum { ROOM = 64 * 1024, DEPTH = 256, LONGEST = 16 << 20 };

/* An object or array that is not closed. */
struct level {
	char bracket;
	bool counted;
	char type;     /* of all its values, or 0 */
	uint64_t left; /* if counted: values to come */
};

struct ubjson {
	struct source from;
	const char *name;
	struct json_limits limits;
	char *in; /* of ROOM bytes */
	size_t at, end;
	uint64_t before; /* bytes of the input before "in" */
	bool ended;	 /* from has no more */
	struct level *level;
	size_t levels, cap;
	bool keyed; /* the value of a key comes next */
	bool over;  /* the value is complete */
	struct buf token;
	double number;
};

struct ubjson *ubjson_new(
	struct source from, const char *name, const struct json_limits *limits)
{
	struct ubjson *u = mem_zero(1, sizeof(*u));

	u->from = from;
	u->name = name;
	if (limits)
		u->limits = *limits;
	if (!u->limits.depth)
		u->limits.depth = DEPTH;
	if (!u->limits.text)
		u->limits.text = LONGEST;
	u->in = mem_array(ROOM, 1);
	return u;
}

void ubjson_free(struct ubjson *u)
{
	if (!u)
		return;
	buf_release(&u->token);
	free(u->level);
	free(u->in);
	free(u);
}

struct text ubjson_text(const struct ubjson *u)
{
	return buf_view(&u->token);
}

double ubjson_number(const struct ubjson *u)
{
	return u->number;
}

const char *ubjson_fault(const struct ubjson *u, const char *why)
{
	return fail_text("%s: byte %llu: %s", u->name,
		(unsigned long long)(u->before + u->at), why);
}

/* The next byte into *C without taking it, or -1 at the end. */
static const char *peek(struct ubjson *u, int *c)
{
	if (u->at == u->end && !u->ended) {
		u->before += u->end;
		u->at = u->end = 0;
		TRY(u->from.read(u->from.self, u->in, ROOM, &u->end));
		u->ended = u->end == 0;
	}
	*c = u->at < u->end ? (unsigned char)u->in[u->at] : -1;
	return NULL;
}

static const char *byte(struct ubjson *u, unsigned char *to)
{
	int c;

	TRY(peek(u, &c));
	if (c < 0)
		return ubjson_fault(u, "it ends too early");
	*to = (unsigned char)c;
	u->at++;
	return NULL;
}

/* N bytes, the first the highest. */
static const char *whole(struct ubjson *u, unsigned n, uint64_t *to)
{
	unsigned char b = 0;

	*to = 0;
	for (unsigned i = 0; i < n; i++) {
		TRY(byte(u, &b));
		*to = *to << 8 | b;
	}
	return NULL;
}

/* Bytes of a number of TYPE; 0: it is none. */
static unsigned number_bytes(char type)
{
	switch (type) {
	case 'i':
	case 'U':
		return 1;
	case 'I':
		return 2;
	case 'l':
	case 'd':
		return 4;
	case 'L':
	case 'D':
		return 8;
	default:
		return 0;
	}
}

/* The integer that the N low bytes of BITS are, with a sign. */
static int64_t signed_value(uint64_t bits, unsigned n)
{
	uint64_t sign = UINT64_C(1) << (8 * n - 1);

	return (int64_t)((bits ^ sign) - sign);
}

static double real_value(uint64_t bits, unsigned n)
{
	uint32_t low = (uint32_t)bits;
	float f;
	double d;

	memcpy(&f, &low, sizeof(f));
	memcpy(&d, &bits, sizeof(d));
	return n == 4 ? (double)f : d;
}

static const char *number(struct ubjson *u, char type)
{
	unsigned n = number_bytes(type);
	uint64_t bits;

	TRY(whole(u, n, &bits));
	if (type == 'd' || type == 'D')
		u->number = real_value(bits, n);
	else if (type == 'U')
		u->number = (double)bits;
	else
		u->number = (double)signed_value(bits, n);
	return NULL;
}

/* A length or a count: an integer with its type before it. */
static const char *count(struct ubjson *u, uint64_t *to)
{
	unsigned char type = 0;

	TRY(byte(u, &type));
	unsigned n = number_bytes((char)type);
	if (n == 0 || type == 'd' || type == 'D')
		return ubjson_fault(u, "want a length");
	TRY(whole(u, n, to));
	if (type != 'U' && signed_value(*to, n) < 0)
		return ubjson_fault(u, "a length below 0");
	return NULL;
}

/* LEN bytes into the token. */
static const char *bytes(struct ubjson *u, uint64_t len)
{
	int c;

	if (len > u->limits.text)
		return ubjson_fault(u, fail_text("a text of %llu bytes",
					       (unsigned long long)len));
	while (len) {
		TRY(peek(u, &c));
		if (c < 0)
			return ubjson_fault(u, "it ends in a text");
		size_t n = u->end - u->at < len ? u->end - u->at : (size_t)len;
		buf_bytes(&u->token, u->in + u->at, n);
		u->at += n;
		len -= n;
	}
	return text_utf8(buf_view(&u->token))
		       ? NULL
		       : ubjson_fault(u, "a text that is not UTF-8");
}

static const char *text(struct ubjson *u)
{
	uint64_t len;

	TRY(count(u, &len));
	return bytes(u, len);
}

/* What may stand behind an opening bracket: $type #count. */
static const char *form(struct ubjson *u, struct level *l)
{
	unsigned char type = 0;
	int c;

	TRY(peek(u, &c));
	if (c == '$') {
		u->at++;
		TRY(byte(u, &type));
		if (!strchr("iUIlLdDHCS[{", type) || !type)
			return ubjson_fault(u, "values of a type that takes no "
					       "bytes, or is not known");
		l->type = (char)type;
		TRY(peek(u, &c));
		if (c != '#')
			return ubjson_fault(u, "a type without a count");
	}
	if (c != '#')
		return NULL;
	u->at++;
	l->counted = true;
	return count(u, &l->left);
}

static const char *open(struct ubjson *u, char bracket, enum json_event *event)
{
	struct level l = {.bracket = bracket};

	if (u->levels >= u->limits.depth)
		return ubjson_fault(
			u, fail_text("more than %zu brackets inside one "
				     "another",
				   u->limits.depth));
	TRY(form(u, &l));
	mem_grow(&u->level, &u->cap, u->levels + 1, sizeof(*u->level));
	u->level[u->levels++] = l;
	*event = bracket == '{' ? JSON_OBJECT : JSON_ARRAY;
	return NULL;
}

/* A value is complete: it was one of those that are open. */
static void close_value(struct ubjson *u)
{
	u->over = u->levels == 0;
}

static const char *scalar(struct ubjson *u, char type, enum json_event *event)
{
	unsigned char c;

	switch (type) {
	case 'Z':
		*event = JSON_NULL;
		return NULL;
	case 'T':
		*event = JSON_TRUE;
		return NULL;
	case 'F':
		*event = JSON_FALSE;
		return NULL;
	case 'C':
		*event = JSON_TEXT;
		TRY(byte(u, &c));
		buf_byte(&u->token, (char)c);
		return c < 0x80 ? NULL
				: ubjson_fault(u, "a text that is not UTF-8");
	case 'S':
	case 'H':
		*event = JSON_TEXT;
		return text(u);
	default:
		*event = JSON_NUMBER;
		if (!number_bytes(type))
			return ubjson_fault(u, "a value of no known type");
		return number(u, type);
	}
}

static const char *value(struct ubjson *u, char type, enum json_event *event)
{
	u->keyed = false;
	if (type == '{' || type == '[')
		return open(u, type, event);
	TRY(scalar(u, type, event));
	close_value(u);
	return NULL;
}

static void close(struct ubjson *u, enum json_event *event)
{
	*event = u->level[--u->levels].bracket == '{' ? JSON_OBJECT_END
						      : JSON_ARRAY_END;
	close_value(u);
}

/* The next type byte; no-ops are passed over. */
static const char *marker(struct ubjson *u, unsigned char *type)
{
	do
		TRY(byte(u, type));
	while (*type == 'N');
	return NULL;
}

/* Behind the value of the document. */
static const char *end(struct ubjson *u, enum json_event *event)
{
	int c;

	TRY(peek(u, &c));
	*event = JSON_END;
	return c < 0 ? NULL : ubjson_fault(u, "something behind the value");
}

/* Inside brackets: whether they close here. */
static const char *closes(struct ubjson *u, struct level *l, bool *closed)
{
	int c;

	if (l->counted) {
		*closed = l->left == 0;
		l->left -= !*closed;
		return NULL;
	}
	TRY(peek(u, &c));
	while (c == 'N') {
		u->at++;
		TRY(peek(u, &c));
	}
	*closed = c == (l->bracket == '{' ? '}' : ']');
	u->at += *closed;
	return NULL;
}

const char *ubjson_next(struct ubjson *u, enum json_event *event)
{
	struct level *l = u->levels ? &u->level[u->levels - 1] : NULL;
	unsigned char type = 0;
	bool closed = false;

	u->token.len = 0;
	if (u->over)
		return end(u, event);
	if (l && !u->keyed) {
		TRY(closes(u, l, &closed));
		if (closed) {
			close(u, event);
			return NULL;
		}
		if (l->bracket == '{') {
			u->keyed = true;
			*event = JSON_KEY;
			return text(u);
		}
	}
	if (l && l->type)
		return value(u, l->type, event);
	TRY(marker(u, &type));
	return value(u, (char)type, event);
}

const char *ubjson_skip(struct ubjson *u, enum json_event event)
{
	if (event == JSON_KEY)
		TRY(ubjson_next(u, &event));
	if (event != JSON_OBJECT && event != JSON_ARRAY)
		return NULL;
	size_t depth = u->levels;
	while (u->levels >= depth)
		TRY(ubjson_next(u, &event));
	return NULL;
}

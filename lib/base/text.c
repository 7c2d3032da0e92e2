/* text.c - comparing, cutting, checking and collecting bytes. */
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"

bool text_same_letters(struct text a, struct text b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (a.at[i] != b.at[i] &&
			text_lower(a.at[i]) != text_lower(b.at[i]))
			return false;
	return true;
}

bool text_is(struct text a, const char *s)
{
	return text_equal(a, text_of(s));
}

int text_compare(struct text a, struct text b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n ? memcmp(a.at, b.at, n) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct text text_trim_blanks(struct text a)
{
	while (a.len && blank(a.at[0])) {
		a.at++;
		a.len--;
	}
	while (a.len && blank(a.at[a.len - 1]))
		a.len--;
	return a;
}

struct text text_split(struct text *rest, char c)
{
	struct text piece = *rest;
	const char *cut = rest->len ? memchr(rest->at, c, rest->len) : NULL;

	if (cut) {
		piece.len = (size_t)(cut - rest->at);
		rest->at = cut + 1;
		rest->len -= piece.len + 1;
	} else {
		*rest = (struct text){NULL, 0};
	}
	return piece;
}

const char *text_find(struct text t, struct text what)
{
	const char *at = t.at, *end = t.at + t.len;

	if (what.len == 0)
		return t.at;
	for (; (size_t)(end - at) >= what.len; at++) {
		at = memchr(at, what.at[0], (size_t)(end - at) - what.len + 1);
		if (!at || memcmp(at, what.at, what.len) == 0)
			return at;
	}
	return NULL;
}

bool text_utf8(struct text a)
{
	const unsigned char *p = (const unsigned char *)a.at, *end = p + a.len;

	while (p < end) {
		/* Most text is ASCII, or has characters of three bytes. */
		while (end - p >= 8 &&
			!(text_load((const char *)p) & 0x8080808080808080))
			p += 8;
		while (end - p >= 3 && p[0] > 0xe0 && p[0] < 0xed &&
			(p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80)
			p += 3;
		if (p == end)
			break;
		unsigned c = *p++, least = 0x80, more = 0;

		if (c < 0x80)
			continue;
		if (c >= 0xc2 && c < 0xe0)
			more = 1;
		else if (c >= 0xe0 && c < 0xf0)
			more = 2;
		else if (c >= 0xf0 && c < 0xf5)
			more = 3;
		else
			return false;
		unsigned long point = c & (0x3fu >> more);
		least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
		for (; more; more--) {
			if (p == end || (*p & 0xc0) != 0x80)
				return false;
			point = point << 6 | (*p++ & 0x3f);
		}
		if (point < least || point > 0x10ffff ||
			(point >= 0xd800 && point < 0xe000))
			return false;
	}
	return true;
}

size_t text_put_character(char *to, uint32_t c)
{
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};

	for (size_t i = n; i-- > 1; c >>= 6)
		to[i] = (char)(0x80 | (c & 0x3f));
	to[0] = (char)(first[n] | c);
	return n;
}

size_t text_character(struct text t)
{
	for (size_t n = 1; n <= 4 && n <= t.len; n++)
		if (text_utf8((struct text){t.at, n}))
			return n;
	return 0;
}

static bool (*is_known)(struct text t);

void text_redact(bool (*known)(struct text t))
{
	is_known = known;
}

static size_t count_characters(struct text t)
{
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++)
		n += ((unsigned char)t.at[i] & 0xc0) != 0x80;
	return n;
}

const char *text_show(struct text a)
{
	static _Thread_local char shown[4][64];
	static _Thread_local unsigned turn;
	char *s = shown[turn++ % 4];
	size_t n = 0, most = a.len <= 60 ? 60 : 57;

	if (is_known && !is_known(a)) {
		size_t characters = count_characters(a);
		snprintf(s, sizeof(shown[0]), "[%zu character%s]", characters,
			characters == 1 ? "" : "s");
		return s;
	}
	while (a.len) {
		unsigned char c = (unsigned char)a.at[0];
		size_t len = text_character(a);
		if (n + (len ? len : 1) > most)
			break;
		if (c < 0x20 || c == 0x7f || len == 0)
			s[n++] = '?';
		else
			memcpy(s + n, a.at, len);
		n += c < 0x20 || c == 0x7f ? 0 : len;
		a.at += len ? len : 1;
		a.len -= len ? len : 1;
	}
	strcpy(s + n, a.len ? "..." : "");
	return s;
}

void buf_release(struct buf *b)
{
	free(b->at);
	*b = (struct buf){0};
}

char *buf_more_room(struct buf *b, size_t more)
{
	mem_grow(&b->at, &b->cap, b->len + more, 1);
	return b->at + b->len;
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list ap, again;

	va_start(ap, format);
	va_copy(again, ap);
	int n = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	vsnprintf(buf_room(b, (size_t)n + 1), (size_t)n + 1, format, again);
	va_end(again);
	b->len += (size_t)n;
}

bool text_stars(struct text *letters, struct text pattern, struct text name)
{
	const char *star = memchr(pattern.at, '*', pattern.len);
	size_t head = star ? (size_t)(star - pattern.at) : pattern.len;
	size_t tail = star ? pattern.len - head - 1 : 0;

	*letters = (struct text){"", 0};
	if (!star)
		return text_equal(pattern, name);
	if (name.len <= head + tail || memcmp(name.at, pattern.at, head) != 0 ||
		memcmp(name.at + name.len - tail, star + 1, tail) != 0)
		return false;
	*letters = (struct text){name.at + head, name.len - head - tail};
	return true;
}

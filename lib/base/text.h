/* text.h - bytes with a length, and a buffer they grow in.
 *
 * A struct text borrows its bytes and may hold any of them, NUL too; whoever
 * hands one out says until when.  A struct buf owns what it holds; "at" may
 * move with every addition.
 *
 *	struct buf b = {0};
 *	buf_text(&b, text_of("abc"));
 *	buf_printf(&b, "%d", 7);
 *	write(1, b.at, b.len);
 *	buf_release(&b);
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/fail.h"

struct text {
	const char *at;
	size_t len;
};

struct buf {
	char *at;
	size_t len, cap;
};

static inline struct text text_of(const char *s)
{
	return (struct text){s, strlen(s)};
}

static inline struct text buf_view(const struct buf *b)
{
	return (struct text){b->at ? b->at : "", b->len};
}

/* Eight bytes as a number, the first the lowest. */
static inline uint64_t text_word(const char *at)
{
	const unsigned char *b = (const unsigned char *)at;

	return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	       (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
	       (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 |
	       (uint64_t)b[7] << 56;
}

/* C in lower case, if it is a letter of ASCII. */
static inline char text_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* The eight bytes at A as the machine has them. */
static inline uint64_t text_load(const char *at)
{
	uint64_t x;

	memcpy(&x, at, sizeof(x));
	return x;
}

static inline bool text_equal(struct text a, struct text b)
{
	if (a.len != b.len)
		return false;
	if (a.len < 8 || a.len > 16)
		return a.len == 0 || memcmp(a.at, b.at, a.len) == 0;
	size_t end = a.len - 8; /* the first eight and the last eight */
	return ((text_load(a.at) ^ text_load(b.at)) |
		       (text_load(a.at + end) ^ text_load(b.at + end))) == 0;
}

/* The same but for the case of ASCII letters. */
bool text_same_letters(struct text a, struct text b);
bool text_is(struct text a, const char *s);

/* Like strcmp(3), by bytes; a prefix comes before what it begins. */
int text_compare(struct text a, struct text b);

/* Without blanks (space, TAB, CR, LF) at either end. */
struct text text_trim_blanks(struct text a);
static inline struct text text_trim(struct text a)
{
	return a.len && a.at[0] > ' ' && a.at[a.len - 1] > ' '
		       ? a
		       : text_trim_blanks(a);
}

/* The text before the first C in *REST, which becomes what follows it; the
 * last piece leaves REST->at NULL.  Call it while REST->at is not NULL. */
struct text text_split(struct text *rest, char c);

/* Where WHAT first stands in T, or NULL; an empty one at T.at. */
const char *text_find(struct text t, struct text what);

/* Whether NAME is of PATTERN, in which one "*" stands for one byte or more:
 * *LETTERS, of NAME; empty where there is no "*". */
bool text_stars(struct text *letters, struct text pattern, struct text name);

/* Whether no byte has its top bit set. */
static inline bool text_ascii(struct text a)
{
	const uint64_t tops = 0x8080808080808080;
	uint64_t high = 0;
	size_t i = 0;

	for (; i + 8 < a.len; i += 8)
		high |= text_word(a.at + i);
	if (a.len >= 8) /* the last eight, some perhaps once more */
		high |= text_word(a.at + a.len - 8);
	else
		for (; i < a.len; i++)
			high |= (unsigned char)a.at[i];
	return (high & tops) == 0;
}

/* Whether the bytes are valid UTF-8 (RFC 3629: no surrogates, no long
 * forms). */
bool text_utf8(struct text a);

/* The length of the UTF-8 character that T begins with, 1 to 4, or 0. */
size_t text_character(struct text t);

/* Write the code point C, at most 0x10ffff and no surrogate, at TO in UTF-8;
 * how many bytes, 1 to 4. */
size_t text_put_character(char *to, uint32_t c);

/* For a message: at most 60 bytes of A, control bytes and what is not UTF-8 as
 * '?', in a buffer of
 * the calling thread that the fourth call after this one uses again. */
const char *text_show(struct text a);

/* From now on it shows those alone that KNOWN is true of, and of others how
 * many characters they have; NULL: it shows all.  KNOWN is asked by any thread.
 */
void text_redact(bool (*known)(struct text t));

/* Top bits, of which one is set if C is among the eight bytes X: taking 1 from
 * a byte that is 0 borrows from it. */
static inline uint64_t text_match(uint64_t x, char c)
{
	const uint64_t ones = 0x0101010101010101;

	x ^= ones * (unsigned char)c;
	return (x - ones) & ~x & ones << 7;
}

/* Whether any of the bytes A, B, C, D is in T. */
static inline bool text_has(struct text t, char a, char b, char c, char d)
{
	uint64_t found = 0;
	size_t i = 0;

	for (; i + 8 < t.len; i += 8) {
		uint64_t x = text_word(t.at + i);
		found |= text_match(x, a) | text_match(x, b) |
			 text_match(x, c) | text_match(x, d);
	}
	if (t.len >= 8) {
		uint64_t x = text_word(t.at + t.len - 8);
		found |= text_match(x, a) | text_match(x, b) |
			 text_match(x, c) | text_match(x, d);
		return found != 0;
	}
	for (; i < t.len; i++)
		found |= t.at[i] == a || t.at[i] == b || t.at[i] == c ||
			 t.at[i] == d;
	return found != 0;
}

/* The first A or B in T, or the end of T. */
static inline const char *text_either(struct text t, char a, char b)
{
	const char *at = t.at, *end = t.at + t.len;

	while (at < end) {
		if (end - at < 8 && t.len < 8) {
			if (*at == a || *at == b)
				return at;
			at++;
			continue;
		}
		if (end - at < 8) /* the last eight, some once more */
			at = end - 8;
		uint64_t x = text_word(at),
			 found = text_match(x, a) | text_match(x, b);
		if (found) /* the lowest is never a false one */
			return at + __builtin_ctzll(found) / 8;
		at += 8;
	}
	return end;
}

void buf_release(struct buf *b);

/* Make room for MORE bytes after those there are, and return where. */
char *buf_more_room(struct buf *b, size_t more);
static inline char *buf_room(struct buf *b, size_t more)
{
	return b->cap - b->len < more ? buf_more_room(b, more) : b->at + b->len;
}

static inline void buf_bytes(struct buf *b, const char *at, size_t len)
{
	char *to = buf_room(b, len);

	if (len)
		memcpy(to, at, len);
	b->len += len;
}

static inline void buf_text(struct buf *b, struct text t)
{
	buf_bytes(b, t.at, t.len);
}

static inline void buf_string(struct buf *b, const char *s)
{
	buf_bytes(b, s, strlen(s));
}

static inline void buf_byte(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	b->len++;
}

void buf_printf(struct buf *b, const char *format, ...) PRINTF(2, 3);

#endif

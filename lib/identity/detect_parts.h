/* detect_parts.h - what the parts of detect() share: classes of bytes, what
 * stands around a place, and the rules by what they begin with. */
#ifndef IDENTITY_DETECT_PARTS_H
#define IDENTITY_DETECT_PARTS_H

#include "identity/detect.h"

enum {
	DETECT_DIGIT = 1,
	DETECT_UPPER = 2,
	DETECT_LOWER = 4,
	DETECT_UNDER = 8,
	DETECT_WORD = 15,  /* any of these four */
	DETECT_HEX = 16,   /* 0-9 A-F a-f : */
	DETECT_LOCAL = 32, /* 0-9 A-Z a-z _ % + -, before an @ */
	DETECT_ALNUM = DETECT_DIGIT | DETECT_UPPER | DETECT_LOWER
};

extern const unsigned char detect_class[256];

/* Whether byte I of the text is of CLASS; outside of the text none is. */
static inline bool detect_is(struct text t, size_t i, int class)
{
	return i < t.len && detect_class[(unsigned char)t.at[i]] & class;
}
static inline bool detect_before(struct text t, size_t i, int class)
{
	return i > 0 && detect_class[(unsigned char)t.at[i - 1]] & class;
}

/* Byte I, or 0 outside. */
static inline char detect_at(struct text t, size_t i)
{
	return i < t.len ? t.at[i] : 0;
}
static inline char detect_back(struct text t, size_t i, size_t by)
{
	return i >= by ? t.at[i - by] : 0;
}

/* Of the eight bytes of X, seven bits each, the highest bit of those from LOW
 * to HIGH. */
static inline uint64_t detect_between(uint64_t x, unsigned low, unsigned high)
{
	uint64_t ones = ~(uint64_t)0 / 255;

	return (x + ones * (0x80 - low)) & ~(x + ones * (0x7f - high));
}

/* How many of the eight bytes at P are digits, or capital letters if UPPER is
 * true, before another. */
static inline size_t detect_eight(const char *p, bool upper)
{
	uint64_t ones = ~(uint64_t)0 / 255, x = text_word(p);
	uint64_t in = detect_between(x & ones * 0x7f, '0', '9');

	if (upper)
		in |= detect_between(x & ones * 0x7f, 'A', 'Z');
	uint64_t out = ~(in & ~x) & ones * 0x80;
	return out ? (size_t)__builtin_ctzll(out) / 8 : 8;
}

/* Where the run of CLASS that I is in ends. */
static inline size_t detect_run(struct text t, size_t i, int class)
{
	enum { WORD = DETECT_DIGIT | DETECT_UPPER };

	if (class == DETECT_DIGIT || class == WORD)
		for (size_t n = 8; i + 8 <= t.len; i += n) {
			n = detect_eight(t.at + i, class == WORD);
			if (n < 8)
				return i + n;
		}
	while (detect_is(t, i, class))
		i++;
	return i;
}

static inline bool detect_sign(char c)
{
	return c == ' ' || c == '-';
}

/* Whether WORD stands at I, or ends before I. */
static inline bool detect_starts(struct text t, size_t i, const char *word)
{
	size_t n = strlen(word);

	return i + n <= t.len && memcmp(t.at + i, word, n) == 0;
}
static inline bool detect_ends(struct text t, size_t i, const char *word)
{
	size_t n = strlen(word);

	return i >= n && memcmp(t.at + i - n, word, n) == 0;
}

/* Whether WORD, in lower case, ends before I, whatever the case there. */
bool detect_ends_folded(struct text t, size_t i, const char *word);

/* Whether one of the WORDS, divided by '|', is among the MOST characters before
 * I. */
bool detect_near(struct text t, size_t i, const char *words, unsigned most);

/* What stands behind the number that ends at I shows that it is an amount, or
 * part of more: digits, ".5", ",000", 元, 万, a letter.  FOLDED: letters that
 * become ones of ASCII in lower case count too. */
bool detect_amount(struct text t, size_t i, bool folded);

void detect_add(
	struct detector *d, enum detect_rule rule, size_t start, size_t end);

/* The rules for a run of digits [I, END), and for a word that begins at I. */
void detect_digits(struct detector *d, size_t i, size_t end);
void detect_word(struct detector *d, size_t i);

/* An IBAN in groups of four, and one in small letters, which begins at I. */
void detect_iban(struct detector *d, size_t i);
void detect_iban_small(struct detector *d, size_t i);

/* The rules for the '@', ':', '+' or '(' at I, and for the character of three
 * bytes at I. */
void detect_email(struct detector *d, size_t i);
size_t detect_ipv6(struct detector *d, size_t i); /* how far it has looked */
void detect_abroad(struct detector *d, size_t i);
void detect_landline(struct detector *d, size_t i);
/* A number of North America whose area is in brackets; the first is at I. */
void detect_bracketed(struct detector *d, size_t i);
/* +861068889999 at I. */
void detect_landline_plain(struct detector *d, size_t i);
void detect_plate(struct detector *d, size_t i);

#endif

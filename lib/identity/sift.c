/* sift.c - masks of sift.h in plain C, and what is looked at closer. */
#include "identity/sift.h"

#include <stdlib.h>

#include "base/half.h"
#include "base/mem.h"
#include "identity/detect_parts.h"
#include "identity/sift_parts.h"

#define SIFT_TARGET

static struct sift_masks load_masks(const char *p)
{
	struct sift_masks m = {0};

	for (int i = 0; i < SIFT_BLOCK; i++) {
		unsigned char c = (unsigned char)p[i];
		uint64_t bit = 1ull << i;
		m.digit |= detect_class[c] & DETECT_DIGIT ? bit : 0;
		m.upper |= detect_class[c] & DETECT_UPPER ? bit : 0;
		m.sign |= c == ' ' || c == '-' ? bit : 0;
		m.colon |= c == ':' ? bit : 0;
		m.dot |= c == '.' ? bit : 0;
		m.rare |=
			c == '@' || c == '+' || c == '(' || c == 0xef ? bit : 0;
		m.high |= c >= 0x80 ? bit : 0;
	}
	return m;
}

static int ones(uint64_t m)
{
	int n = 0;

	for (; m; m &= m - 1)
		n++;
	return n;
}

#include "identity/sift_kernel.inc"

void sift_find_plain(struct sift *s, struct text t)
{
	sift_blocks(s, t);
}

void sift_find(struct sift *s, struct text t)
{
#if defined(__x86_64__) || defined(__i386__)
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
		sift_avx2(s, t);
		return;
	}
#endif
	sift_blocks(s, t);
}

void sift_release(struct sift *s)
{
	free(s->at);
}

/* The end of a word that passports and permits stand behind, among the bytes
 * before I: 证, 照 or a t.  It is among 16 characters; a full-width one has
 * three bytes, and one that is escaped two. */
static bool has_word(struct text t, size_t i)
{
	enum { MOST = 64 };

	for (size_t k = i > MOST ? i - MOST : 0; k < i; k++) {
		unsigned char c = (unsigned char)t.at[k];
		if ((c | 32) == 't' || c == 0x81 || c == 0xa7)
			return true;
	}
	return false;
}

/* Behind an area code: 010-, 0755 , (021) or （021）. */
static bool has_area(struct text t, size_t i)
{
	char c = detect_back(t, i, 1), d = detect_back(t, i, 2);

	if (detect_sign(c))
		return (d >= '0' && d <= '9') || d == ')' || (d & 0x80);
	return c == ')' || (c & 0x80 && detect_ends(t, i, "）"));
}

/* The letter or two that N digits of a passport or a permit stand behind. */
static bool has_series(struct text t, size_t i, size_t n)
{
	char c = detect_back(t, i, 1), d = detect_back(t, i, 2);

	if (c < 'A' || c > 'Z')
		return n == 8 && !detect_before(t, i, DETECT_WORD);
	if (n == 7)
		return strchr("DSP", c) || (d && strchr("CEDSP", d));
	return strchr(n == 8 ? "CHMEGDSP" : "HM", c) != NULL;
}

/* The word that the digits at I are in may be an IBAN of small letters. */
static bool in_small_word(struct text t, size_t i)
{
	enum { SMALL = DETECT_DIGIT | DETECT_LOWER, LEAST = 15, MOST = 34 };
	size_t from = i;

	if (!detect_before(t, i, DETECT_LOWER))
		return false;
	while (i - from < MOST && detect_before(t, from, SMALL))
		from--;
	size_t n = detect_run(t, i, SMALL) - from;
	return n >= LEAST && n <= MOST;
}

bool sift_digits(struct text t, size_t i)
{
	size_t n = detect_run(t, i, DETECT_DIGIT) - i;
	const char *s = t.at + i;

	if (in_small_word(t, i))
		return true;

	switch (n) {
	case 7:
	case 8:
	case 10:
		if (n < 10 && has_area(t, i))
			return true;
		return (n == 7 && memcmp(s, "0086", 4) == 0) ||
		       (has_series(t, i, n) && has_word(t, i));
	case 11:
		return s[0] == '1' && s[1] >= '3';
	case 13:
		return s[0] == '8' && s[1] == '6';
	default:
		return n >= 15 && n <= 19;
	}
}

bool sift_word(struct text t, size_t i)
{
	size_t end = detect_run(t, i, DETECT_DIGIT | DETECT_UPPER);

	return end - i >= 15 && end - i <= 34 &&
	       !detect_is(t, end, DETECT_WORD);
}

/* A full-width colon that could be one of an IPv6 address: another is near. */
static bool has_colons(struct text t, size_t i)
{
	for (size_t k = i + 3; k < i + 16 && k < t.len; k++)
		if (t.at[k] == ':' || detect_starts(t, k, "："))
			return true;
	for (size_t k = i > 16 ? i - 16 : 0; k < i; k++)
		if (t.at[k] == ':' || detect_starts(t, k, "："))
			return true;
	return false;
}

/* A full-width character that stands for C at I: whether it can be part of what
 * a rule knows, or of what a rule asks to stand beside it. */
static bool is_part(struct text t, size_t i, char c)
{
	char next = detect_at(t, i + 3);
	bool number = (next >= '0' && next <= '9') || next & 0x80;

	switch (c) {
	case 0:
		return false;
	case ':':
		return has_colons(t, i);
	case '(':
		return detect_before(t, i, DETECT_DIGIT) || number ||
		       next == '+';
	case ')':
		return detect_before(t, i, DETECT_DIGIT);
	case ',':
	case '$':
		return number;
	default:
		return strchr("@+-._%", c) ||
		       detect_class[(unsigned char)c] & DETECT_WORD;
	}
}

/* An area code in brackets at I. */
static bool has_brackets(struct text t, size_t i)
{
	size_t end = detect_run(t, i + 1, DETECT_DIGIT), n = end - i - 1;

	return n >= 2 && n <= 4 && detect_at(t, end) == ')';
}

bool sift_rare(struct text t, size_t i)
{
	char c = t.at[i], next = detect_at(t, i + 1), last;

	switch (c) {
	case '@':
		return detect_before(t, i, DETECT_LOCAL) ||
		       detect_back(t, i, 1) & 0x80;
	case '+':
		return (next >= '1' && next <= '9') || next & 0x80;
	case '(':
		last = detect_at(t, i + 2);
		return has_brackets(t, i) ||
		       (detect_before(t, i, DETECT_DIGIT) &&
			       (last == ')' || last & 0x80 || next & 0x80));
	default:
		return i + 3 <= t.len && is_part(t, i, half_of(t.at + i));
	}
}

bool sift_letter(struct text t, size_t i)
{
	bool digit = false;

	for (size_t k = i + 1; k < i + 8 && !digit; k++)
		digit = detect_is(t, k, DETECT_DIGIT);
	return digit && i >= 3 && ((unsigned char)t.at[i - 3] & 0xf0) == 0xe0;
}

/* nobody.c - words for no device: few begin as a cell does, and most cells
 * differ from these in the next letter. */
#include "invite/nobody.h"

#include <pthread.h>

static const char *const words[][2] = {
#include "invite/nobody.inc"
};

enum { WORDS = sizeof(words) / sizeof(*words) };

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether T is C alone, in any case, with dashes, colons and points. */
static bool is_only(struct text t, char c)
{
	for (size_t i = 0; i < t.len; i++)
		if (lower(t.at[i]) != c && t.at[i] != '-' && t.at[i] != ':' &&
			t.at[i] != '.')
			return false;
	return true;
}

/* A letter or a digit, or a byte of a character that is not ASCII. */
static bool is_of_word(char c)
{
	return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') ||
	       (lower(c) >= 'a' && lower(c) <= 'z');
}

/* Whether T is one digit or letter again and again, as what is typed where
 * something has to stand. */
static bool is_typed(struct text t)
{
	enum { OFTEN = 10 };

	return t.len >= OFTEN && is_of_word(t.at[0]) &&
	       is_only(t, lower(t.at[0]));
}

/* T without brackets, quotes and other marks around it. */
static struct text bare(struct text t)
{
	while (t.len && !is_of_word(t.at[0])) {
		t.at++;
		t.len--;
	}
	while (t.len && !is_of_word(t.at[t.len - 1]))
		t.len--;
	return t;
}

static bool divides(char c)
{
	return c == ' ' || c == '_' || c == '-' || c == ':' || c == '.';
}

/* Whether T, which ends with a byte that divides nothing, is WORD, where what
 * divides them does not count. */
static bool is_same(struct text t, const char *word)
{
	size_t i = 0;

	for (; *word; word++) {
		if (divides(*word))
			continue;
		while (i < t.len && divides(t.at[i]))
			i++;
		if (i == t.len || lower(t.at[i++]) != *word)
			return false;
	}
	return i == t.len;
}

/* By its first byte, a bit for each byte that may be the second of what is
 * nobody's: of a word, or the same byte again. */
static uint64_t second[256][4];
static pthread_once_t seconds_known = PTHREAD_ONCE_INIT;

static void know_second(unsigned char first, unsigned char next)
{
	second[first][next / 64] |= (uint64_t)1 << next % 64;
}

static void know_seconds(void)
{
	for (unsigned c = 0; c < 256; c++)
		know_second((unsigned char)c, (unsigned char)c);
	for (size_t i = 0; i < WORDS; i++) {
		const unsigned char *word = (const unsigned char *)words[i][0];
		if (word[1] == '\0' || divides(words[i][0][1]))
			memset(second[word[0]], 0xff, sizeof(*second));
		else
			know_second(word[0], word[1]);
	}
}

/* Whether the first two bytes of T and its last say that it is somebody's: no
 * marks are around it, and no word begins so. */
static bool parts_soon(struct text t)
{
	if (t.len < 2 || !is_of_word(t.at[0]) || divides(t.at[1]) ||
		!is_of_word(t.at[t.len - 1]))
		return false;
	pthread_once(&seconds_known, know_seconds);
	const unsigned char first = (unsigned char)lower(t.at[0]),
			    next = (unsigned char)lower(t.at[1]);
	return !(second[first][next / 64] >> next % 64 & 1);
}

/* Whether T, bare and not empty, is one of the words. */
static bool is_listed(struct text t)
{
	const char first = lower(t.at[0]);

	for (size_t i = 0; i < WORDS; i++)
		if (words[i][0][0] == first && is_same(t, words[i][0]))
			return true;
	return false;
}

/* Whether T is zeros, or what stands for them in hexadecimal. */
static bool is_zeros(struct text t)
{
	return is_only(t, '0') || (t.len >= 8 && is_only(t, 'f'));
}

bool nobody_is(struct text t)
{
	if (parts_soon(t))
		return false;
	struct text word = bare(t);
	const char first = word.len ? lower(word.at[0]) : '0';

	if (((first == '0' || first == 'f') && is_zeros(t)) || is_typed(t))
		return true;
	return word.len == 0 || is_listed(word);
}

/* nobody.c - words for no device: few begin as a cell does, and most cells
 * differ from these in the next letter. */
#include "invite/nobody.h"

#include "base/search.h"

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

static bool begins_before(const void *list, size_t i, const void *key)
{
	(void)list;
	return (unsigned char)words[i][0][0] < *(const unsigned char *)key;
}

/* Whether a look at their second letters tells T from WORD, of which T has the
 * first. */
static bool parts_soon(struct text t, const char *word)
{
	return t.len > 1 && !divides(t.at[1]) && !divides(word[1]) &&
	       lower(t.at[1]) != word[1];
}

/* Whether T, bare and not empty, is one of the words. */
static bool is_listed(struct text t)
{
	const char first = lower(t.at[0]);

	for (size_t i = search_first(WORDS, begins_before, words, &first);
		i < WORDS && words[i][0][0] == first; i++)
		if (!parts_soon(t, words[i][0]) && is_same(t, words[i][0]))
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
	struct text word = bare(t);
	const char first = word.len ? lower(word.at[0]) : '0';

	if (((first == '0' || first == 'f') && is_zeros(t)) || is_typed(t))
		return true;
	return word.len == 0 || is_listed(word);
}

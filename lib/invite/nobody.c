/* nobody.c - words for no device, compared one after another: few cells are as
 * short as they are. */
#include "invite/nobody.h"

static const char *const words[][2] = {
#include "invite/nobody.inc"
};

enum { WORDS = sizeof(words) / sizeof(*words), WORD_MOST = 24 };

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

bool nobody_is(struct text t)
{
	char word[WORD_MOST];

	if (is_only(t, '0') || (t.len >= 8 && is_only(t, 'f')))
		return true;
	if (t.len > WORD_MOST)
		return false;
	for (size_t i = 0; i < t.len; i++)
		word[i] = lower(t.at[i]);
	for (int i = 0; i < WORDS; i++)
		if (strlen(words[i][0]) == t.len &&
			memcmp(words[i][0], word, t.len) == 0)
			return true;
	return false;
}

/* detect_around.c - classes of bytes, and what stands around a number. */
#include "identity/detect_parts.h"

#define DIGIT (DETECT_DIGIT | DETECT_HEX | DETECT_LOCAL)
#define UPPER (DETECT_UPPER | DETECT_LOCAL)
#define LOWER (DETECT_LOWER | DETECT_LOCAL)
#define SIX(first, what)                                                       \
	[first] = (what), [(first) + 1] = (what), [(first) + 2] = (what),      \
	[(first) + 3] = (what), [(first) + 4] = (what), [(first) + 5] = (what)

const unsigned char detect_class[256] = {SIX('0', DIGIT), ['6'] = DIGIT,
	['7'] = DIGIT, ['8'] = DIGIT, ['9'] = DIGIT,
	SIX('A', UPPER | DETECT_HEX), SIX('G', UPPER), SIX('M', UPPER),
	SIX('S', UPPER), ['Y'] = UPPER, ['Z'] = UPPER,
	SIX('a', LOWER | DETECT_HEX), SIX('g', LOWER), SIX('m', LOWER),
	SIX('s', LOWER), ['y'] = LOWER, ['z'] = LOWER,
	['_'] = DETECT_UNDER | DETECT_LOCAL, ['%'] = DETECT_LOCAL,
	['+'] = DETECT_LOCAL, ['-'] = DETECT_LOCAL, [':'] = DETECT_HEX};

/* The four letters beyond ASCII that become ones of ASCII without their case:
 * U+0130, U+0131, U+017F, U+212A. */
static const struct {
	char letter;
	const char *bytes;
} folded[] = {{'i', "\xc4\xb0"}, {'i', "\xc4\xb1"}, {'s', "\xc5\xbf"},
	{'k', "\xe2\x84\xaa"}};

enum { FOLDED = sizeof(folded) / sizeof(*folded) };

/* How many bytes before I are the letter C in any case; 0: they are not. */
static size_t letter_before(struct text t, size_t i, char c)
{
	if (i > 0 && text_lower(t.at[i - 1]) == c)
		return 1;
	for (size_t k = 0; k < FOLDED; k++)
		if (folded[k].letter == c && detect_ends(t, i, folded[k].bytes))
			return strlen(folded[k].bytes);
	return 0;
}

bool detect_ends_folded(struct text t, size_t i, const char *word)
{
	for (size_t k = strlen(word), n; k-- > 0; i -= n)
		if ((n = letter_before(t, i, word[k])) == 0)
			return false;
	return true;
}

/* Where the MOST characters before I begin. */
static size_t reach(struct text t, size_t i, unsigned most)
{
	while (i > 0 && most > 0) {
		i--;
		most -= ((unsigned char)t.at[i] & 0xc0) != 0x80;
	}
	return i;
}

/* How many bytes the word that ends before I has, from FROM on; 0: it is not
 * WORD. */
static bool ends_within(struct text t, size_t from, size_t i, struct text word)
{
	for (size_t k = word.len, n; k-- > 0; i -= n) {
		n = letter_before(t, i, word.at[k]);
		if (n == 0 || i - from < n)
			return false;
	}
	return true;
}

bool detect_near(struct text t, size_t i, const char *words, unsigned most)
{
	size_t from = reach(t, i, most);

	for (size_t end = i; end > from; end--) {
		struct text rest = text_of(words);
		while (rest.at)
			if (ends_within(t, from, end, text_split(&rest, '|')))
				return true;
	}
	return false;
}

bool detect_amount(struct text t, size_t i, bool fold)
{
	char c = detect_at(t, i);

	if (detect_is(t, i, DETECT_WORD))
		return true;
	if (c == '.')
		return detect_is(t, i + 1, DETECT_DIGIT);
	if (c == ',')
		return detect_run(t, i + 1, DETECT_DIGIT) == i + 4;
	if ((unsigned char)c < 0x80)
		return false;
	for (size_t k = 0; fold && k < FOLDED; k++)
		if (detect_starts(t, i, folded[k].bytes))
			return true;
	return detect_starts(t, i, "元") || detect_starts(t, i, "万");
}

/* chinese.c - the tables of Chinese names, compiled in. */
#include "base/chinese.h"

#include "base/search.h"

/* In English, in Chinese. */
static const char *const columns[][2] = {
#include "base/chinese_columns.inc"
};

/* In English, in Chinese, and the columns, divided by blanks. */
static const char *const words[][3] = {
#include "base/chinese_words.inc"
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void put(struct buf *to, const char *pattern, struct text letters)
{
	for (; *pattern; pattern++)
		if (*pattern == '*')
			buf_text(to, letters);
		else
			buf_byte(to, *pattern);
}

/* NAME, which is in language FROM, in the other, by the pattern that says most
 * of it. */
static bool translate(struct buf *to, struct text name, int from)
{
	struct text letters, best = {"", 0};
	const char *pattern = NULL;

	for (size_t i = 0; i < COUNT(columns); i++) {
		const char *p = columns[i][from];
		if (*p != '*' && (!name.len || *p != *name.at))
			continue; /* nearly all begin otherwise */
		if (!text_stars(&letters, text_of(p), name) ||
			(pattern && letters.len >= best.len))
			continue;
		pattern = columns[i][!from];
		best = letters;
	}
	if (pattern)
		put(to, pattern, best);
	return pattern != NULL;
}

bool chinese_column(struct buf *to, struct text name)
{
	return translate(to, name, 0);
}

bool chinese_column_back(struct buf *to, struct text name)
{
	return translate(to, name, 1);
}

static bool comes_before(const void *list, size_t i, const void *english)
{
	return text_compare(text_of(((const char *const(*)[2])list)[i][0]),
		       *(const struct text *)english) < 0;
}

bool chinese_is(struct text name, struct text english)
{
	if (text_ascii(name))
		return false; /* as most names are, and no search is needed */
	size_t i =
		search_first(COUNT(columns), comes_before, columns, &english);
	return i < COUNT(columns) && text_is(english, columns[i][0]) &&
	       text_is(name, columns[i][1]);
}

static bool stands_in(const char *list, struct text column)
{
	struct text rest = text_of(list);

	while (rest.at)
		if (text_equal(text_split(&rest, ' '), column))
			return true;
	return false;
}

static bool word_before(const void *list, size_t i, const void *word)
{
	return text_compare(text_of(((const char *const(*)[3])list)[i][0]),
		       *(const struct text *)word) < 0;
}

const char *chinese_word(struct text column, struct text word)
{
	size_t i = search_first(COUNT(words), word_before, words, &word);

	for (; i < COUNT(words) && text_is(word, words[i][0]); i++)
		if (stands_in(words[i][2], column))
			return words[i][1];
	return NULL;
}

/* Whether T is S, whose length is not asked for: most differ soon. */
static bool same_bytes(const char *s, struct text t)
{
	size_t i = 0;

	while (i < t.len && s[i] && s[i] == t.at[i])
		i++;
	return i == t.len && s[i] == '\0';
}

const char *chinese_word_back(struct text column, struct text word)
{
	if (text_ascii(word))
		return NULL; /* as most cells are; no word is */
	for (size_t i = 0; i < COUNT(words); i++)
		if (same_bytes(words[i][1], word) &&
			stands_in(words[i][2], column))
			return words[i][0];
	return NULL;
}

/* word.h - whether a text has a word. */
#ifndef ASK_WORD_H
#define ASK_WORD_H

#include <string.h>

#include "base/text.h"

/* WORD stands in T, at any place. */
static inline bool word_in(struct text t, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= t.len; i++)
		if (memcmp(t.at + i, word, n) == 0)
			return true;
	return false;
}

#endif

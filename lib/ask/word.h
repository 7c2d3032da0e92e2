/* word.h - whether a text has a word. */
#ifndef ASK_WORD_H
#define ASK_WORD_H

#include "base/text.h"

/* WORD stands in T, at any place. */
static inline bool word_in(struct text t, const char *word)
{
	return text_find(t, text_of(word)) != NULL;
}

/* One of WORDS, which end with NULL, does. */
static inline bool word_in_any(struct text t, const char *const *words)
{
	while (*words && !word_in(t, *words))
		words++;
	return *words;
}

#endif

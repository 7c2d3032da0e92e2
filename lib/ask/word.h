/* word.h - whether a text has a word. */
#ifndef ASK_WORD_H
#define ASK_WORD_H

#include "base/text.h"

/* WORD stands in T, at any place. */
static inline bool word_in(struct text t, const char *word)
{
	return text_find(t, text_of(word)) != NULL;
}

#endif

/* markwords.h - the words that marks of a forest stand for, from their bytes.
 *
 *	struct markwords m = {0};
 *	if (!markwords_find(&m, spelt, size, words))
 *		damaged();
 *	print(markwords_word(&m, person->mark));
 *	markwords_release(&m);
 */
#ifndef INVITE_MARKWORDS_H
#define INVITE_MARKWORDS_H

#include "base/text.h"

struct markwords {
	struct text *word; /* owned; mark 1 first */
	size_t n;
};

/* WORDS words in SIZE bytes, which stay the caller's, each with a NUL behind
 * it; false: there are fewer or more.  M is new. */
bool markwords_find(
	struct markwords *m, const char *spelt, size_t size, size_t words);
void markwords_release(struct markwords *m);

/* The word of MARK; of one that stands for none it is empty. */
struct text markwords_word(const struct markwords *m, uint32_t mark);

#endif

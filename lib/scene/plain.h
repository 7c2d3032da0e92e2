/* plain.h - a text as a reader understands it, and where each byte of that was.
 *
 *	plain_make(&p, text, PLAIN_WIDTH);
 *	... find something at AT, N bytes long, in p.text ...
 *	struct text was = plain_was(&p, at, n);
 *	plain_release(&p);
 */
#ifndef SCENE_PLAIN_H
#define SCENE_PLAIN_H

#include <stddef.h>

#include "base/text.h"

enum {
	/* Letters, digits and marks of full width are plain ones; the yen sign
	 * of full width is none. */
	PLAIN_WIDTH = 1,
	/* Letters of ASCII are small, and what cannot be seen is not there. */
	PLAIN_CASE = 2,
	/* Nor are blanks and marks between two Chinese characters, as in
	 * 保·本. */
	PLAIN_JOINED = 4,
	/* Numbers in words are in digits where they are rates, money or days:
	 * 百分之三 is 3%, 五十万元 50万元, 十一月 11月. */
	PLAIN_NUMBERS = 8,
	/* What cannot be seen is not there. */
	PLAIN_SEEN = 16
};

struct plain {
	struct text text; /* of bytes */
	struct text in;	  /* as it was; borrowed */
	struct buf bytes;
	size_t *was; /* of each byte, and of the end */
	size_t cap;
};

/* T by HOW, a sum of the above; P is all zero, or was made before. */
void plain_make(struct plain *p, struct text t, unsigned how);
void plain_release(struct plain *p);

/* What N bytes at AT of the plain text were. */
struct text plain_was(const struct plain *p, size_t at, size_t n);

/* Whether T has S at AT.  All words are tried at every
 * character of a text, and nearly all differ in their first bytes. */
static inline bool plain_begins(struct text t, size_t at, const char *s)
{
	size_t n = 0;

	while (at + n < t.len && s[n] && t.at[at + n] == s[n])
		n++;
	return !s[n];
}

/* Whether the byte at AT is one of LEADS, with which words begin; nearly all
 * characters of a text begin with others. */
static inline bool plain_lead(struct text t, size_t at, const char *leads)
{
	return at < t.len && t.at[at] && strchr(leads, t.at[at]);
}

/* What money is called beside a number, at AT: its length, or 0. */
size_t plain_currency(struct text t, size_t at);

#endif

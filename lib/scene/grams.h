/* grams.h - which four bytes in a row a text has, to know soon of many words
 * that they are not in it.
 *
 *	grams_make(&g, text);
 *	if (grams_may(&g, word))
 *		... look for the word in the text ...
 */
#ifndef SCENE_GRAMS_H
#define SCENE_GRAMS_H

#include "base/text.h"

enum { GRAMS_WORDS = 32 };

/* A bit for each of 2,048 hashes. */
struct grams {
	uint64_t bits[GRAMS_WORDS];
};

/* A hash below 2,048 of the four bytes at AT: the high bits of a product with
 * 2^32 divided by the golden ratio (Knuth, The Art of Computer Programming,
 * volume 3, 6.4). */
static inline uint32_t grams_hash(const char *at)
{
	uint32_t x;

	memcpy(&x, at, sizeof(x));
	return (x * 2654435769u) >> 21;
}

static inline void grams_make(struct grams *g, struct text t)
{
	memset(g, 0, sizeof(*g));
	for (size_t i = 0; i + 4 <= t.len; i++) {
		uint32_t h = grams_hash(t.at + i);
		g->bits[h / 64] |= (uint64_t)1 << h % 64;
	}
}

/* Whether WORD may be in the text; false: it is not.  The four bytes in its
 * middle are of two characters, if these are Chinese. */
static inline bool grams_may(const struct grams *g, struct text word)
{
	if (word.len < 4)
		return true;
	uint32_t h = grams_hash(word.at + (word.len - 4) / 2);
	return g->bits[h / 64] >> h % 64 & 1;
}

#endif

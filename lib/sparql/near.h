/* near.h - what somebody may have meant: the word that differs least.
 *
 * Damerau-Levenshtein distance (optimal string alignment) by characters, ASCII
 * letters in any case; a word of up to 3 characters may differ in 1, of more in
 * 2, and one that begins with the other counts as 1 more than none.
 */
#ifndef SPARQL_NEAR_H
#define SPARQL_NEAR_H

#include "base/text.h"

enum { NEAR_MOST = 64 }; /* characters that are looked at */

struct near {
	uint32_t want[NEAR_MOST];
	size_t n;
	unsigned distance; /* of the best, or the least that is too far */
	struct text best;  /* borrowed; at NULL: none */
};

void near_init(struct near *near, struct text want);
void near_try(struct near *near, struct text word);

/* The distance of WORD, at least MOST + 1 if it is more than MOST. */
unsigned near_distance(
	const struct near *near, struct text word, unsigned most);

#endif

/* edits.h - how many slips lie between two names, and which of several names
 * may have been meant.
 *
 * A slip is a character more, one less, a wrong one, or two neighbours swapped;
 * no character is touched twice (optimal string alignment, a restriction of
 * Damerau 1964).  Names are characters: code points.
 *
 *	edits_between(a, 3, b, 4, 1);		// 安居袋 安居贷x: 2 > 1
 *	edits_within(name, 3, text, 9, &end);	// 安居袋 in 安居贷的利率是多少
 *
 *	struct edits_guess g;
 *	edits_guess(&g, text_of("FILTR"));
 *	edits_try(&g, text_of("FILTER"));
 *	if (g.best.at)
 *		ask(g.best);			// did you mean FILTER?
 */
#ifndef BASE_EDITS_H
#define BASE_EDITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum { EDITS_LONGEST = 64 /* characters of a name */ };

/* The characters of T at TO, ASCII letters all in one case, at most
 * EDITS_LONGEST; how many.  A byte that is no character is one. */
size_t edits_characters(uint32_t to[EDITS_LONGEST], struct text t);

/* The least slips from the N characters at A to the M at B; MOST + 1 if they
 * are more than MOST, or a name is longer than EDITS_LONGEST. */
unsigned edits_between(const uint32_t *a, size_t n, const uint32_t *b, size_t m,
	unsigned most);

/* The least slips from the N characters of NAME, at most EDITS_LONGEST, to any
 * stretch of the M of TEXT (Sellers 1980); *END is where the first such stretch
 * ends. */
unsigned edits_within(const uint32_t *name, size_t n, const uint32_t *text,
	size_t m, size_t *end);

/* The name that differs least from a word: in at most 1 slip from a word of up
 * to 3 characters, in 2 from a longer one, and in none from a single one. */
struct edits_guess {
	uint32_t want[EDITS_LONGEST];
	size_t n;
	unsigned distance; /* of the best, or the least that is too far */
	struct text best;  /* borrowed; at NULL: none */
};

void edits_guess(struct edits_guess *g, struct text word);
void edits_try(struct edits_guess *g, struct text name);

#endif

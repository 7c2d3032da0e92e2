/* near.h - names that were not quite said: a part of one, or one with a slip.
 *
 *	struct near *n = near_new(lexicon);
 *	near_find(n, c, len, &found);	// 白金卡: 联禾白金卡
 *	near_find(n, c, len, &found);	// 联合金卡: 联禾金卡
 *	near_free(n);
 *
 * The words that nothing explains are either, as a whole, the beginning or the
 * end of a name and half of it or more; or a name is among them up to slips:
 * one character more, less, wrong or two swapped in names of three to five, two
 * in longer ones (the restricted edit distance of Damerau and Levenshtein).
 * Candidates share pairs of characters with the words, neighbours or next but
 * one, so that one slip in the middle of a name of three leaves a pair.
 */
#ifndef ASK_NEAR_H
#define ASK_NEAR_H

#include "ask/lexicon.h"

enum { NEAR_MOST = 5 };

struct near_found {
	uint32_t term[NEAR_MOST];
	size_t n;
	bool part;	 /* of the name, and not a slip */
	bool cut;	 /* more names were like it than are compared */
	size_t from, to; /* of the words */
};

/* An index of the names of things; X must outlive it. */
struct near *near_new(const struct lexicon *x);
void near_free(struct near *n);

/* What the N characters at C may name; none if they are in more than NEAR_MOST
 * names and so say too little. */
void near_find(const struct near *index, const uint32_t *c, size_t n,
	struct near_found *to);

#endif

/* qualify.h - words at a thing or a property that say which one is meant, and
 * that the triples know nothing of: 学生 in X的学生票, 无痛 in 无痛X, VIP.
 */
#ifndef ASK_QUALIFY_H
#define ASK_QUALIFY_H

#include "ask/turn.h"

/* Whether there are such words, so that the answer is of another than is
 * meant.  P are the pieces of what was asked. */
bool qualify_another(const struct turn *a, const struct pieces *p);

/* Whether the property that was found is of a special case, a penalty or the
 * like, that was not asked for: 逾期利率 for 利率. */
bool qualify_special(const struct turn *a, const struct pieces *p);

/* The same of property P, if THING, or 0, was ASKED about it. */
bool qualify_special_of(
	const struct lexicon *x, uint32_t p, uint32_t thing, struct text asked);

#endif

/* several.h - one line that asks several things, taken apart.
 *
 *	struct several parts = {0};
 *	several_find(&parts, &u, question, session, lexicon, &operators);
 *	if (parts.is == SEVERAL_BOTH)
 *		ask(parts.first), then ask(parts.rest);
 *	several_release(&parts);
 *
 * SEVERAL_BOTH: two clauses that each ask (利率多少?要什么材料?), or properties
 * side by side (身高和年龄); "rest" may be several again.  SEVERAL_THROUGH: a
 * property of a thing's property (主教练是哪国人): "first" is what the thing
 * has, a sentence, and "rest" asks of that by its name.
 */
#ifndef ASK_SEVERAL_H
#define ASK_SEVERAL_H

#include "ask/pieces.h"
#include "ask/session.h"

struct several {
	enum { SEVERAL_NO, SEVERAL_BOTH, SEVERAL_THROUGH } is;
	struct buf first, rest; /* owned */
};

/* U is what QUESTION was read into. */
void several_find(struct several *to, const struct utterance *u,
	struct text question, const struct session *s, const struct lexicon *x,
	const struct pieces_words *o);
void several_release(struct several *s);

#endif

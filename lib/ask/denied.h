/* denied.h - a negation that an answer has passed over.
 *
 *	if (denied_dropped(turn, &pieces, &at))
 *		the_answer_is_not_said();
 *
 * Who a film is not by, what somebody does not teach, on which day nobody is
 * there: no value that the triples have answers that.  A question whether
 * (不要抵押吗) is answered by the fact, and what forbids (忌吃) by what it
 * forbids.
 */
#ifndef ASK_DENIED_H
#define ASK_DENIED_H

#include "ask/pieces.h"
#include "ask/turn.h"

/* Whether the turn's answer, a value, is of a question with a negation that is
 * no part of a name or of the words that ask; *AT: its character. */
bool denied_dropped(const struct turn *a, const struct pieces *p, uint32_t *at);

#endif

/* account.h - whether an answer used all that was said.
 *
 * What an intent answers is only said if the words that change its meaning have
 * had their effect: a negation, an exception, a comparison, a quantity, another
 * day, a name.  A list, or what has a value, is said only if nothing at all is
 * left over.  Otherwise there is a question back, which says what was not
 * understood.
 */
#ifndef ASK_ACCOUNT_H
#define ASK_ACCOUNT_H

#include "ask/pieces.h"
#include "ask/turn.h"

struct account_left {
	const struct piece *unused; /* the first that had no effect, or NULL */
	uint32_t from, to;	    /* or characters that nothing explains */
	uint32_t unknown;	    /* how many there are */
};

/* Whether what IT answers is held to account: what is built in, a description
 * of a thing, and a pattern without words of its own. */
bool account_needed(const struct intent *it);

/* Whether the turn's answer is a list, or what has a value: then another intent
 * may have the answer to all of it. */
bool account_is_list(const struct turn *a);

/* Whether all of P that must have an effect had one in the turn's answer. */
bool account_holds(
	struct account_left *to, const struct turn *a, const struct pieces *p);

#endif

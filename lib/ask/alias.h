/* alias.h - the words of a table of aliases: what kind one is of, and what is
 * said of one that changes nothing or means two things. */
#ifndef ASK_ALIAS_H
#define ASK_ALIAS_H

#include "ask/lexicon.h"

/* The kinds (SLOT_ENTITY, ...) that a cell names: entity, 属性, value, ...;
 * 0 for an empty one: all that the term is.  False: none of them. */
bool alias_kinds(unsigned *kinds, struct text cell);

/* What is to be told of ALIAS of TERM, in the buffer of fail_text(); NULL:
 * nothing. */
const char *alias_told(enum alias_met met, struct text alias, struct text term);

#endif

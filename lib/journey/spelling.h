/* spelling.h - names that case or blanks around them alone divide.
 *
 *	struct spelling s;
 *	spelling_init(&s);
 *	spelling_learn(&s, text_of("Email"));
 *	spelling_of(&s, text_of("email "));          // "Email"
 *
 * Case counts in ASCII only.  A name that is known as it is stays, and so does
 * one that is like two that are known.  Who names other things may set WITHOUT
 * before a name is learnt.
 */
#ifndef JOURNEY_SPELLING_H
#define JOURNEY_SPELLING_H

#include "base/table.h"

struct spelling {
	struct table names;
	struct table folded; /* small letters; the number of the name */
	struct buf key;	     /* scratch */
	unsigned without;    /* of bare.h: what does not count */
};

void spelling_init(struct spelling *s);
void spelling_release(struct spelling *s);

void spelling_learn(struct spelling *s, struct text name);

/* The known name that NAME is like, else NAME.  It stays until the next is
 * learnt. */
struct text spelling_of(struct spelling *s, struct text name);

/* Whether several known names are like NAME. */
bool spelling_divides(struct spelling *s, struct text name);

/* Whether a known name is equal to NAME or like it. */
bool spelling_knows(struct spelling *s, struct text name);

#endif

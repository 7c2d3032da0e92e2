/* near.h - keys that both tables have, but for how they are written.
 *
 * A key in another case or width, with blanks around it, zeros or "'" before
 * it,
 * ".0" behind it or characters that nobody sees is another key: its row went
 * and came.
 *
 *	struct near_keys near = near_keys(&match);    // after match_end()
 *	if (near.n)
 *		show(near.first);
 */
#ifndef DIFF_NEAR_H
#define DIFF_NEAR_H

#include "diff/match.h"

struct near_keys {
	uint64_t n;	   /* keys that came and are near to one that went */
	struct text first; /* of them, as match_key() has it; borrowed */
};

/* Of what differs in M, which is LISTED and has keys. */
struct near_keys near_keys(const struct match *m);

#endif

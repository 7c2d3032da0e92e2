/* effect.h - an effect as bytes, for a journal.
 *
 *	ms 8 | due 8 | device 8 | phone 8 | ip 8 | net 8 | terms 4 | score 2 |
 *	flags 1 | join 1 | payout 1 | verdict 1 | reasons 1 |
 *	lengths of inviter, invitee, event 3 | the three |
 *	each reason: code 1, value 8, threshold 8
 *	mail 8, if a flag says that there is one
 */
#ifndef INVITE_EFFECT_H
#define INVITE_EFFECT_H

#include "invite/guard.h"

/* Append E to TO. */
void effect_encode(struct buf *to, const struct effect *e);

/* False: BYTES are no effect.  TO borrows them. */
bool effect_decode(struct effect *to, struct text bytes);

#endif

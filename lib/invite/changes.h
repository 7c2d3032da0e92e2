/* changes.h - what has changed since a state was written, as bytes of a
 * journal.
 *
 *	type 1 | length 4 | bytes
 *
 *	R	an effect (effect.h)		T	new terms (ledger.h)
 *	D	a ruling: ms 8 | verdict 1 | length of event 1 | back 16 |
 *		event | by
 *	P	a payout moves: due 8 | payout 1 | event
 *	K	a payout is cut: terms 8 | event
 *	C	time has come to ms 8		H	the mark of the rules 8
 *	L	lines of the ledger		F	it is whole: mark 8
 *	N, W	a new ledger is at this path; the one there is was moved to it
 *
 *	changes_effect(&block, &effect);
 *	...
 *	if (!changes_replay(&history, block))
 *		...		// it cannot be read
 *
 * Records of one block are applied in their order; so the state is what it was
 * when they were written, whatever the rules are by now. */
#ifndef INVITE_CHANGES_H
#define INVITE_CHANGES_H

#include "invite/history.h"
#include "invite/rulings.h"

/* Append a record to a block. */
void changes_effect(struct buf *to, const struct effect *e);
void changes_terms(struct buf *to, struct text terms);
void changes_ruling(struct buf *to, const struct ruling *r);
void changes_move(struct buf *to, const struct guard *g, uint32_t row,
	enum payout payout, int64_t due);
void changes_cut(
	struct buf *to, const struct guard *g, uint32_t row, uint32_t terms);
void changes_clock(struct buf *to, int64_t ms);
void changes_rules(struct buf *to, uint64_t mark);
void changes_lines(struct buf *to, struct text lines);
void changes_whole(struct buf *to, uint64_t mark);
void changes_begins(struct buf *to, struct text path);
void changes_place(struct buf *to, struct text path);

/* Make H what all records of BLOCK say, which stays as it is.  False: there is
 * something else in it, and what was before that has been applied. */
bool changes_replay(struct history *h, struct text block);

#endif

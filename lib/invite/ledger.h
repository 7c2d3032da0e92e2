/* ledger.h - what an invite pays to whom, and what a person's decision does to
 * it.
 *
 * The terms of an entry of the book say what its levels are paid, so that a
 * payout can be taken back whatever the options are by then:
 *
 *	length of campaign 1 | campaign | decimals 1 | levels 1 | reward 16 |
 *	each level's amount 16
 *
 *	terms.due[i] = ledger_share(reward, share[i], decimals, &rounded);
 *	ledger_encode(&bytes, &terms);
 *	entry.terms = guard_terms(&guard, buf_view(&bytes), &new);
 *	...
 *	ledger_decode(&terms, guard_terms_text(&guard, entry.terms));
 *	n = ledger_lines(&guard, line, &entry, &terms);
 */
#ifndef INVITE_LEDGER_H
#define INVITE_LEDGER_H

#include "base/number.h"
#include "invite/rulings.h"

enum { LEDGER_LEVELS = 16 };

struct terms {
	struct text campaign;	   /* to 255 bytes, borrowed */
	unsigned decimals, levels; /* of the reward; up to LEDGER_LEVELS */
	amount reward, due[LEDGER_LEVELS];
};

/* SHARE (0 to AMOUNT_UNIT, which is all) of REWARD, with as many decimals as
 * that has, halves up; *ROUNDED becomes true if that is not exact. */
amount ledger_share(
	amount reward, amount share, unsigned decimals, bool *rounded);

/* Append the bytes of T; and the terms that BYTES are, which stay. */
void ledger_encode(struct buf *to, const struct terms *t);
void ledger_decode(struct terms *to, struct text bytes);

/* A payout to one inviter; LEVEL 0 has invited, 1 has invited him. */
struct ledger_line {
	unsigned level;
	uint32_t inviter; /* account */
	amount due;	  /* above 0 */
};

/* What entry E pays by its terms T, from level 0 on; at most LEDGER_LEVELS
 * lines, of which there are so many. */
size_t ledger_lines(const struct guard *g, struct ledger_line *line,
	const struct book_entry *e, const struct terms *t);

/* Whether a reward for this invitee by hand would be its first of CAMPAIGN. */
bool ledger_may(
	const struct guard *g, struct text invitee, struct text campaign);

/* Why a decision that passes an invite pays nothing. */
enum ledger_unpaid {
	LEDGER_PAYS,	   /* or there is nothing to pay */
	LEDGER_TAKEN_BACK, /* it was paid, and that was taken back */
	LEDGER_OTHER	   /* another invite of the invitee has had it */
};

/* What decision R does to the money of the entry E.  BEGINS: what a payout
 * begins as, PAYOUT_HOLD or PAYOUT_PAID; PAYOUT_NONE: none is made. */
enum payout ledger_consequence(const struct guard *g, const struct ruling *r,
	const struct book_entry *e, enum payout begins,
	enum ledger_unpaid *why);

/* R takes effect on an event that was judged: its entry has the verdict, and
 * PAYOUT unless that is PAYOUT_NONE; one on hold is due at DUE, in ms. */
void ledger_rule(struct guard *g, const struct ruling *r, enum payout payout,
	int64_t due);

extern const char ledger_header[];
extern const char *const ledger_status[]; /* by enum payout */

#endif

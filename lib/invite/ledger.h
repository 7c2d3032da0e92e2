/* ledger.h - what an invite pays to whom, and what a person's decision does to
 * it.
 *
 * The terms of an entry of the book say what its levels are paid, so that a
 * payout can be taken back whatever the options are by then:
 *
 *	length of campaign 1 | campaign | decimals 1 | levels 1 | reward 16 |
 *	each level's amount 16
 *
 *	terms.rounded = ledger_divide(&terms, share, digits);
 *	ledger_encode(&bytes, &terms);
 *	entry.terms = guard_terms(&guard, buf_view(&bytes), &new);
 *	...
 *	ledger_decode(&terms, guard_terms_text(&guard, entry.terms));
 *	n = ledger_lines(&guard, line, &entry, &terms);
 *
 * Of one campaign an invitee has at most one payout that stands, whoever has
 * invited him and however often.  The entry of his first touch is found by his
 * account; others that were not rejected are claims, a list for each invitee
 * and campaign.  When a payout is taken back, the claim that was
 * judged first among those that pass has it.
 *
 *	pass	puts what was never paid, suspended or taken back on hold
 *	review	suspends what is on hold
 *	reject	takes back what stands
 */
#ifndef INVITE_LEDGER_H
#define INVITE_LEDGER_H

#include "base/number.h"
#include "invite/rulings.h"

enum { LEDGER_LEVELS = 16 };

/* One claim, and the one behind it, plus 1. */
struct ledger_claim {
	uint32_t row, next;
};

struct terms {
	struct text campaign;	   /* to 255 bytes, borrowed */
	unsigned decimals, levels; /* of the reward; up to LEDGER_LEVELS */
	amount reward, due[LEDGER_LEVELS];
};

/* Divide T's reward among its levels by SHARE, each 0 to AMOUNT_UNIT, which is
 * all of it; from campaign, reward and levels come decimals and due.  What all
 * levels get is a whole number of units of 10^-DIGITS and at most the reward
 * times the sum of their shares; what is left over when each is rounded down
 * goes to the largest remainders, of equal ones to the first.  DECIMALS is how
 * many the reward was written with, 9 at most; amounts that need no more are
 * printed with as many.  True if a level gets other than its share. */
bool ledger_divide(struct terms *t, const amount *share, unsigned decimals,
	unsigned digits);

/* Whether any level gets something; a reward of less than a unit of the
 * currency is nothing. */
bool ledger_pays(const struct terms *t);

/* Append the bytes of T; and the terms that BYTES are, which stay. */
void ledger_encode(struct buf *to, const struct terms *t);
void ledger_decode(struct terms *to, struct text bytes);

/* Whether BYTES, any bytes, are terms. */
bool ledger_is_terms(struct text bytes);

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

/* TO: what was due when E was judged, with as many decimals as it needs. */
void ledger_words(const struct guard *g, const struct book_entry *e,
	struct reason_words *to);

/* Whether E pays anything; who has made this invite. */
bool ledger_is_paid(const struct guard *g, const struct book_entry *e);
uint32_t ledger_inviter(const struct guard *g, const struct book_entry *e);

/* The entry whose payout in CAMPAIGN stands for this account, or PEOPLE_NONE.
 */
uint32_t ledger_holder(
	const struct guard *g, uint32_t invitee, struct text campaign);

/* Names have changed: find claims by those of now. */
void ledger_reindex(struct guard *g);

/* Whether an invite of this account, or PEOPLE_NONE, in CAMPAIGN stands: it was
 * not rejected. */
bool ledger_stands(
	const struct guard *g, uint32_t invitee, struct text campaign);

/* A person has ruled on the entry at ROW.  One that was rejected, and is not
 * any more, claims its reward, and puts its invitee below its inviter if nobody
 * is above him. */
void ledger_rule(struct guard *g, uint32_t row, enum invite_verdict verdict);

/* guard_apply(), and the entry's claim. */
uint32_t ledger_apply(struct guard *g, uint32_t *row, const struct effect *e);

/* Why a decision that passes an invite pays nothing, or one that does not pass
 * it takes nothing back. */
enum ledger_why {
	LEDGER_DONE,  /* or there is nothing to do */
	LEDGER_OTHER, /* another invite of the invitee has the reward */
	LEDGER_PAID   /* review cannot suspend what is paid */
};

/* What decision VERDICT does to the money of the entry at ROW: what its payout
 * becomes, or PAYOUT_NONE.  BEGINS: what a payout begins as, PAYOUT_HOLD or
 * PAYOUT_PAID; PAYOUT_NONE: none is made. */
enum payout ledger_consequence(const struct guard *g, uint32_t row,
	enum invite_verdict verdict, enum payout begins, enum ledger_why *why);

/* Who has the reward now that the payout of the entry at ROW was taken back, or
 * PEOPLE_NONE. */
uint32_t ledger_next(const struct guard *g, uint32_t row);

/* The payout of the entry at ROW becomes PAYOUT, one on hold is due at DUE, in
 * ms; PAYOUT_NONE: it only claims the reward. */
void ledger_move(
	struct guard *g, uint32_t row, enum payout payout, int64_t due);

/* Invites that pass and were due a reward that no ledger has, as there was none
 * then. */
uint64_t ledger_unbooked(const struct guard *g);

extern const char ledger_header[];
extern const char *const ledger_status[PAYOUTS];

#endif

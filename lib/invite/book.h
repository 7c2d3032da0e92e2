/* book.h - the log of what was judged: a few bytes an invite, found by where
 * they are.
 *
 *	flags 1 | reasons and bytes of terms 1 | length of invitee 1
 *	| length of event 1 | seconds 5 | money 1 | terms 0 to 4 | invitee
 *	| event
 *	| inviter 4, unless it is a first touch
 *	| if there are reasons: score 2, then each: code 1, value 4, threshold 4
 *
 * Money is the state of the payout, 3 bits, and above it the turn: how often it
 * was put on hold again, modulo 32.
 *
 * Numbers lie lowest byte first.  A seed is an account that has invited and was
 * not invited: its entry has a name and nothing else.
 */
#ifndef INVITE_BOOK_H
#define INVITE_BOOK_H

#include "base/area.h"
#include "invite/rules.h"

enum payout {
	PAYOUT_NONE,
	PAYOUT_HOLD,
	PAYOUT_PAID,
	PAYOUT_CLAWBACK,
	PAYOUT_SUSPENDED, /* it was on hold, and people look at it */
	PAYOUTS
};

/* Whether a payout stands: it was not taken back. */
static inline bool payout_is_live(enum payout p)
{
	return p == PAYOUT_HOLD || p == PAYOUT_PAID || p == PAYOUT_SUSPENDED;
}

enum { BOOK_NAME_MOST = 255 }; /* bytes of a name */

struct book_entry {
	enum invite_verdict verdict;
	enum payout payout;
	bool first;  /* the invitee's first touch: its parent is the inviter */
	bool manual; /* the verdict is a person's */
	bool owed;   /* its reward was due when it was judged */
	bool still;  /* it moved no clock, see guard.h */
	bool seed, night;
	int score;
	int64_t seconds; /* since 1970 */
	uint32_t terms;
	uint32_t inviter; /* number of an account, unless first or seed */
	struct text invitee, event;
	size_t n;
	struct reason reason[REASONS_MAX];
};

struct guard_book {
	struct area bytes;
	uint64_t len;
};

enum { BOOK_CHUNK = 14 };

void book_init(struct guard_book *b);

/* Add E and return where it is.  Ends the program at 2^32 bytes. */
uint32_t book_add(struct guard_book *b, const struct book_entry *e);

/* Read the entry at AT; its texts stay. */
void book_read(const struct guard_book *b, uint32_t at, struct book_entry *to);

/* Where the entry behind the one at AT begins, or with FIRST the one at AT or
 * behind; B's len or more: there is none. */
uint64_t book_next(const struct guard_book *b, uint64_t at, bool first);

/* Only the invitee's name, or the event, or the time of it. */
struct text book_invitee(const struct guard_book *b, uint32_t at);
struct text book_event(const struct guard_book *b, uint32_t at);
int64_t book_seconds(const struct guard_book *b, uint32_t at);
bool book_night(const struct guard_book *b, uint32_t at);
bool book_is_seed(const struct guard_book *b, uint32_t at);
bool book_is_still(const struct guard_book *b, uint32_t at);

/* The turn of the payout: one that is put on hold again begins a new turn. */
unsigned book_turn(const struct guard_book *b, uint32_t at);

/* The invitee of the entry is called NAME, of as many bytes as before. */
void book_rename(struct guard_book *b, uint32_t at, const char *name);

/* A person has ruled; money has moved. */
void book_rule(struct guard_book *b, uint32_t at, enum invite_verdict verdict);
void book_pay(struct guard_book *b, uint32_t at, enum payout payout);

/* Have the entry on its way from memory. */
static inline void book_fetch(const struct guard_book *b, uint32_t at)
{
	__builtin_prefetch(area_at_of(&b->bytes, at, 1, BOOK_CHUNK));
}

#endif

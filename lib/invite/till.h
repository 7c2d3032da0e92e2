/* till.h - where money moves: what is due becomes paid, decisions are put into
 * effect, and each move has its lines of the ledger and its records of the
 * journal (changes.h).
 *
 *	struct till t = {.past = &history, .journal = &block, ...};
 *	terms = till_terms(&t, reward, decimals, levels, campaign);
 *	...
 *	till_due(&t);			// time has come to guard->newest
 *	news = till_decide(&t, &decision);
 *	till_clock(&t, as_of);
 *	till_release(&t);
 */
#ifndef INVITE_TILL_H
#define INVITE_TILL_H

#include "invite/decisions.h"
#include "invite/denied.h"
#include "invite/history.h"
#include "invite/ledger.h"

/* A line of the ledger. */
struct till_line {
	int64_t ms;
	struct text campaign, invitee, inviter, event; /* of the history */
	unsigned level;				       /* from 1 */
	amount due;
	unsigned decimals;
	enum payout status;
};

struct till {
	/* All is borrowed. */
	struct history *past;
	struct buf *journal;	      /* NULL: nothing is kept */
	struct denied_people *denied; /* by lists, now */
	const amount *share; /* of a reward, by level; AMOUNT_UNIT is all */
	int digits;	     /* of the currency; -1: nobody has said */
	enum payout begins;  /* what a payout begins as; NONE: there are none */
	int64_t hold;	     /* ms that one waits */
	/* Hears of each line, in the order of the ledger. */
	void (*say)(void *arg, const struct till_line *line);
	void *arg;
	/* The till's own. */
	uint64_t stopped; /* payouts that are suspended since lists deny them */
	struct till_terms {
		bool known;
		amount reward;
		unsigned decimals, levels;
		uint32_t terms;
		struct buf campaign;
		bool rounded; /* a share of them was */
		bool pays;    /* a level gets something */
	} last;
	struct buf text;
};

void till_release(struct till *t);

/* The terms of a reward by so many levels; t->last says more of them. */
uint32_t till_terms(struct till *t, amount reward, unsigned decimals,
	unsigned levels, struct text campaign);

/* Lines of the entry at ROW, whose money moves at MS to STATUS. */
void till_lines(struct till *t, uint32_t row, int64_t ms, enum payout status);

/* BACK of what the entry at ROW pays is taken back at MS, of what is paid as a
 * clawback; false: there is no more than that, and all is as it was. */
bool till_cut(struct till *t, uint32_t row, int64_t ms, amount back);

/* What time has brought: what was on hold is paid, or suspended if whom it is
 * about is denied by now and no person has passed it. */
void till_due(struct till *t);

/* Time has come to MS, if it has not been there. */
void till_clock(struct till *t, int64_t ms);

/* Why a decision changes nothing, or what it comes beside; bits. */
enum till_news {
	TILL_KNOWN = 1, /* it is known already */
	TILL_OLD = 2,	/* a later one is */
	TILL_TIED = 4,	/* it counts, and another has its time */
	TILL_OTHER = 8, /* another invite of the invitee has the reward */
	TILL_PAID = 16, /* it is paid, and review cannot suspend it */
	TILL_UNCUT = 32 /* no more than its amount stands of the reward */
};
unsigned till_decide(struct till *t, const struct decision *d);

#endif

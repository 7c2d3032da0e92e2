/* hearing.h - an invite is heard: judged anew, or, if its event was judged
 * before, told what was found then.
 *
 *	struct hearing h = {.till = &till, .rules = &rules, .levels = 1, ...};
 *	guard_know(&guard, touch[i]);
 *	guard_look(&guard, touch, n, i);
 *	hearing_of(&h, touch[i], &reward, &found);
 *
 * When it is over, guard, journal and ledger have what it changes. */
#ifndef INVITE_HEARING_H
#define INVITE_HEARING_H

#include "invite/odd.h"
#include "invite/till.h"

struct hearing {
	struct till *till; /* borrowed, as are the rules */
	const struct invite_rules *rules;
	uint64_t rules_mark; /* what the journal knows them by */
	unsigned levels;     /* that are paid at most */
};

struct hearing_reward {
	amount reward;
	unsigned decimals;
};

/* What was found.  Texts are the touch's or the history's. */
struct hearing_found {
	struct effect effect; /* its verdict, score, reasons and owed */
	struct reason_words words;
	uint32_t invitee; /* account, or PEOPLE_NONE */
	uint32_t odd;	  /* bits, see odd.h */
};

/* T has its hashes, see guard_know(). */
void hearing_of(struct hearing *h, struct guard_touch *t,
	const struct hearing_reward *reward, struct hearing_found *to);

#endif

/* guard.h - judging invites one after another, and what is remembered of them.
 *
 *	guard_init(&g, seed);
 *	guard_windows(&g, &rules);
 *	for (i = 0; i < n; i++) {
 *		guard_look(&g, touch, n, i);   // guard_know() each before
 *		if (!touch[i]->still)
 *			guard_advance(&g, touch[i]->ms);
 *		guard_judge(&g, &rules, levels, touch[i], &effect);
 *		...                          // a person's ruling, a payout
 *		guard_apply(&g, &effect);
 *	}
 *
 * guard_judge() changes nothing; guard_apply() does, and what it does depends
 * on the state and the effect alone, not on the rules: so a journal of effects
 * brings a state back whatever the rules are by then.
 *
 * An invite counts if it is neither to himself nor to one he descends from, and
 * no other of its invitee and campaign stands: none that was not rejected.  The
 * first of an invitee that is not rejected puts him below his inviter for good.
 * An invite that was rejected counts in windows and rings once an invitee; one
 * that is refused as DUP adds nothing to any.
 *
 * An invite that is refused because its row says itself that inviter and
 * invitee are one can matter to no other, and its time is not that of an event:
 * it is still, and moves no clock.
 */
#ifndef INVITE_GUARD_H
#define INVITE_GUARD_H

#include "invite/holds.h"
#include "invite/people.h"
#include "invite/window.h"

/* One invite, as it came. */
struct guard_touch {
	struct text inviter, invitee, event; /* names as they are kept */
	struct text campaign;
	int64_t ms;
	uint64_t device, phone; /* 0: not known, or shared by many */
	uint64_t ip, net;	/* keys, 0 likewise */
	uint64_t mail;		/* the invitee's mailbox, 0 likewise */
	uint64_t inviter_mail;	/* the inviter's, if his name is one */
	bool denied, allowed;	/* by a list */
	bool night;		/* it came between 00:00 and 05:00 */
	bool pays;		/* it has a reward above 0 */
	bool self;		/* it says itself that both are one */
	bool still;		/* it moves no clock */
	uint32_t terms;		/* what is due, guard_terms() */
	/* guard_know(): */
	uint64_t inviter_hash, invitee_hash, event_hash, phone_hash;
	uint32_t looked; /* how far guard_look() is */
};

/* Why an invite is not the first touch of its invitee, whatever the rules. */
enum { ORDER_SELF = 1, ORDER_AGAIN = 2, ORDER_CIRCLE = 4 };

/* What there is to do for one invite; texts are the touch's. */
struct effect {
	struct text inviter, invitee, event;
	int64_t ms;
	int64_t due; /* when a payout on hold becomes one */
	uint64_t device, phone, ip, net, mail;
	uint32_t terms;
	bool first;  /* from now on the invitee is below the inviter */
	bool counts; /* in windows, rings and fans */
	bool night, manual;
	bool claims;	/* it passes, and another invite has the reward */
	bool owed;	/* its reward is due, as its verdict is printed */
	bool still;	/* it moves no clock; then it counts nowhere */
	unsigned order; /* ORDER_...: why it is no first touch; not kept */
	unsigned join;	/* JOIN_... */
	enum payout payout;
	enum invite_verdict verdict;
	int score;
	/* the touch's, or guard_hash()'s */
	uint64_t inviter_hash, invitee_hash, event_hash;
	bool found;		       /* and these are known */
	uint32_t inviter_n, invitee_n; /* accounts, or PEOPLE_NONE */
	/* of a first touch: who was first with its device, its phone */
	uint32_t with_device, with_phone;
	size_t n;
	struct reason reason[REASONS_MAX];
};

/* What is shown of an invite beside its verdict; accounts or PEOPLE_NONE. */
struct standing {
	uint32_t first_inviter;
	uint32_t ring; /* the first of its ring; of one alone: none */
	uint32_t depth;
};

struct guard {
	struct people people;
	struct guard_book book;
	struct slots events;
	struct window window[WINDOWS];
	struct holds hold; /* payouts: when they are due, entry and turn */
	struct area claim; /* struct ledger_claim, see ledger.h */
	struct slots by_claim;
	uint64_t claims;
	struct area cut; /* struct cuts_row, see cuts.h */
	struct slots by_cut;
	uint64_t cuts;
	bool counts_passes; /* see passes.h */
	struct area pass;   /* struct passes */
	struct slots by_pass;
	uint64_t passes;
	struct area terms; /* bytes */
	struct slots by_terms;
	uint64_t terms_len;
	struct area mail; /* struct mail, see mails.h */
	struct slots by_mail;
	uint64_t mails;
	struct area rulings; /* bytes, see rulings.h */
	struct slots by_ruling;
	uint64_t rulings_len;
	uint64_t seed;
	int64_t newest; /* ms, GUARD_NEVER before the first */
	int64_t span[SPANS];
	uint64_t rows; /* that were judged and are not still */
	uint32_t last_terms;
};

#define GUARD_NEVER INT64_MIN

enum { GUARD_TERMS_CHUNK = 17 };

/* SEED of all hashes, a secret. */
void guard_init(struct guard *g, uint64_t seed);
void guard_windows(struct guard *g, const struct invite_rules *r);
void guard_release(struct guard *g);

/* A key of TEXT for KIND of keys; never 0. */
enum {
	KEY_NAME,
	KEY_EVENT,
	KEY_DEVICE,
	KEY_ADDRESS,
	KEY_NET,
	KEY_TERMS,
	KEY_CLAIM,
	KEY_MAIL
};
uint64_t guard_key(const struct guard *g, unsigned kind, struct text text);

/* The hashes of T, whose texts and phone are there; of G, its seed alone is
 * asked for. */
void guard_know(const struct guard *g, struct guard_touch *t);

/* Have on their way from memory what the N invites from I on will need: each
 * one in steps, while those before it are judged.  Of the N each in turn, from
 * 0 on, before it is judged. */
void guard_look(const struct guard *g, struct guard_touch *const *t, size_t n,
	size_t i);

/* The entry of an event that was judged, or PEOPLE_NONE. */
uint32_t guard_event(const struct guard *g, struct text event, uint64_t hash);

/* TO: verdict, score and reasons of T by R, whose event is new.  LEVELS: how
 * many are paid. */
void guard_judge(struct guard *g, const struct invite_rules *r, unsigned levels,
	const struct guard_touch *t, struct effect *to);

/* The verdict of E is final, a person's or that of R: what it changes. */
void guard_settle(
	const struct guard *g, const struct invite_rules *r, struct effect *e);

/* Whether ACCOUNT, or PEOPLE_NONE, was in an invite that counts: what is said
 * of one who has only invited so far is not about him. */
bool guard_was_invited(const struct guard *g, uint32_t account);

/* The hashes of an effect that was read back. */
void guard_hash(const struct guard *g, struct effect *e);

/* Make it so: *ROW becomes the entry of it in the book; returns the invitee,
 * or PEOPLE_NONE. */
uint32_t guard_apply(struct guard *g, uint32_t *row, const struct effect *e);

/* The next payout that was on hold and is due by now, which counts as paid
 * from here on; false: there is none.  Also when a journal is read back: after
 * each effect, until there is none. */
bool guard_due(struct guard *g, struct queue_item *to);

/* The payout of ROW, which the book has on hold, is due at DUE. */
void guard_hold(struct guard *g, uint32_t row, int64_t due);

/* How many levels of inviters there would be above an invitee of INVITER. */
uint32_t guard_levels(struct guard *g, struct text inviter);

/* What the state says of INVITEE now. */
void guard_standing(struct guard *g, uint32_t invitee, struct standing *to);

/* Who of all is called NAME, or PEOPLE_NONE; the name of a number. */
uint32_t guard_account(const struct guard *g, struct text name);
struct text guard_name(const struct guard *g, uint32_t account);

/* Time has come to MS: windows move on.  Before guard_judge(). */
void guard_advance(struct guard *g, int64_t ms);

/* The number of these terms, which are any bytes, up to 64 KB; new ones are
 * kept and *NEW is set. */
uint32_t guard_terms(struct guard *g, struct text bytes, bool *new);
struct text guard_terms_text(const struct guard *g, uint32_t terms);

/* Whether TERMS, any number, is one that guard_terms() has returned. */
bool guard_has_terms(const struct guard *g, uint32_t terms);

#endif

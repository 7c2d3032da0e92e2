/* complete.h - the question with what it leaves out put back in.
 *
 *	complete(&c, &u, &topic, session, lexicon);
 *	match(buf_view(&c.marked));
 *
 * The clause that asks, with clauses before it that only name things, becomes
 * text with marks (intent.h): of names and quantities in it, of pronouns and
 * ordinals as what they stand for, and, where no thing or no property is named,
 * of the one that the session has.
 */
#ifndef ASK_COMPLETE_H
#define ASK_COMPLETE_H

#include "ask/intent.h"
#include "ask/topic.h"

struct slot_mark {
	const struct mention *mention; /* or NULL: carried, or a pronoun */
	uint32_t term;		       /* if not of the mention */
	unsigned kinds;
};

struct completed {
	struct buf marked; /* owned */
	struct slot_mark slot[MARK_SLOTS];
	unsigned slots;
	unsigned kinds; /* of all of them */
	size_t left;	/* characters that nothing explains */
	size_t bare;	/* those, and words that say more than filler */
	size_t content; /* characters that are not marks of punctuation */
	bool carried_predicate;
	bool full;	   /* there are more than MARK_SLOTS */
	uint32_t chosen;   /* by an ordinal, or 0 */
	uint32_t from, to; /* the part of the utterance */
};

void complete(struct completed *c, const struct utterance *u, struct topic *t,
	const struct session *s, const struct lexicon *x);

/* The term that a slot stands for as KIND; *NUMBER for SLOT_NUMBER. */
uint32_t completed_term(const struct completed *c, int slot, unsigned kind,
	const struct topic *t, const struct lexicon *x);

#endif

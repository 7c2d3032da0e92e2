/* topic.h - which thing and which property an utterance asks about.
 *
 * What people say between questions names other things in passing: where
 * something lies (位于X南麓), to what a ticket belongs (X门票), what else there
 * is (A、B和C).  Here each name is weighed:
 *
 * 1. Named behind 位于 and the like, or before 内, 脚下 and the like, it is
 * aside; behind 在 or 是 too, unless a question follows.
 * 2. A part of the name of what is spoken of stands for that.
 * 3. A name that is the asked property's value, in a question whether it is,
 *    is the value.
 * 4. Of several names in a statement the first is what it is about; in a
 *    question the last.
 * 5. Several names that are all values of one property of what is spoken of are
 *    what it has, and the property is meant.
 *
 * Without anything spoken of yet, every name counts.  The property is what the
 * last clause that asks has, a name of it before other words for it, a longer
 * word before a shorter.  The thing is the one most recently spoken of that has
 * the property, by itself or through its type.
 */
#ifndef ASK_TOPIC_H
#define ASK_TOPIC_H

#include "ask/reach.h"
#include "ask/session.h"
#include "ask/utterance.h"

struct topic {
	/* the property: where it was named, 0 to 0 if nowhere */
	uint32_t from, to;
	uint32_t sense;	    /* of it, or 0 */
	uint32_t predicate; /* the term, or 0 */
	enum how how_predicate;
	uint32_t value;	 /* that was named in place of its property, or 0 */
	uint32_t listed; /* the property whose values are listed, or 0 */
	size_t clause;	 /* that asks */
	/* the thing */
	uint32_t entity;
	enum how how_entity;
	uint32_t through; /* the type that has the property, or 0 */
	bool by_kind;	  /* found by the kind of its values only */
	bool only;	  /* it is the only thing that has the property */
	/* other senses that are as good */
	struct option also[SESSION_OPTIONS];
	size_t others;
};

/* Weigh what U says after what S remembers, and bring S's focus up to date.  R
 * finds properties by parts of their names; NULL: they are not looked for. */
void topic_find(struct topic *t, struct utterance *u, struct session *s,
	const struct lexicon *x, const struct reach_words *r);

/* Find the thing anew, for another property. */
void topic_entity(struct topic *t, const struct utterance *u,
	const struct session *s, const struct lexicon *x);

/* A property that ENTITY has and that is asked for by the same words as P,
 * which it lacks, if there is just one; or 0. */
uint32_t topic_alike(const struct lexicon *x, uint32_t entity, uint32_t p);

/* topic_reach.c: take the property that the words ask for in another way. */
void topic_reach(struct topic *t, struct utterance *u, const struct session *s,
	const struct reach_words *r);

/* How TERM was named, at best. */
enum how topic_how(
	const struct utterance *u, const struct lexicon *x, uint32_t term);

/* A type of ENTITY that has PREDICATE, or 0. */
uint32_t topic_through(
	const struct lexicon *x, uint32_t entity, uint32_t predicate);

/* Whether another thing of ENTITY's type has P: 江城站 has no 地址, which other
 * stations have, and its 所在城市 is none. */
bool topic_beside(const struct lexicon *x, uint32_t entity, uint32_t p);

/* 周几闭馆 asks by 闭馆 for 开放时间, and the thing has 闭馆日: either.  多久
 * asks for any of the spans of time that it has, by R or NULL. */
void topic_doubt(struct topic *t, const struct utterance *u,
	const struct lexicon *x, const struct reach_words *r);

/* Of several properties that the same words ask for the one whose name begins
 * as was said (二等座 of 二等座多少钱), or that is the bound that was (最大).
 */
void topic_narrow(
	struct topic *t, struct utterance *u, const struct lexicon *x);

#endif

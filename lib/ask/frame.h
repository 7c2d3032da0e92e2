/* frame.h - a question of which things, whether, or which of them: its
 * conditions, all of them, and what the triples say.
 *
 *	struct frame f;
 *	frame_read(&f, &pieces, &utterance, session, 0, lexicon);
 *	if (f.is != FRAME_NONE && frame_find(&f, lexicon))
 *		frame_say(&reply, &f, ...);
 *
 * A frame is only there if every piece of the question has its place in it:
 * a type (理财产品), things (A 和 B), conditions (风险等级不是R5, 期限在 30 天
 * 到 90 天之间, 比 A 高, 不用抵押, 适合保守型), exceptions (除了 A), an extreme
 * (最低), a difference.  What has no place makes it FRAME_NONE, with what was
 * not understood in "unclear"; so no condition is ever dropped.
 *
 * A condition without a property's name takes the one property of the things
 * that has such values: R5 is a 风险等级, 30天 a 期限.  A value that things
 * have only through another (产品 风险等级 R1, R1 适合客户 保守型) is found
 * over that one step.
 */
#ifndef ASK_FRAME_H
#define ASK_FRAME_H

#include "ask/pieces.h"
#include "ask/session.h"

enum frame_compare { IS_EQUAL, IS_LESS, IS_MOST, IS_MORE, IS_LEAST, IS_WITHIN };

struct frame_cond {
	enum { COND_VALUE, COND_NUMBER, COND_LACK } is;
	bool not ;
	bool excepted;	    /* not: by 除了 */
	uint32_t predicate; /* 0: any */
	uint32_t value;	    /* COND_VALUE */
	uint32_t hop;	    /* the value's own predicate, one step on; or 0 */
	enum frame_compare how;
	struct quantity from, to; /* to: IS_WITHIN */
	uint32_t than;		  /* the thing whose number it is, or 0 */
	bool higher;		  /* 比…高 */
	uint32_t unit[2]; /* characters behind it that nothing explains */
	const struct piece *words[2]; /* the numbers, as they were said */
	const struct piece *named;    /* the property, or NULL */
	bool settled;		      /* its property is known: of 是 or 否 */
};

enum {
	FRAME_THINGS = 8, /* that are named */
	FRAME_CONDITIONS = 6,
	FRAME_MOST = 5000 /* things of a type that are looked at */
};

struct frame {
	enum { FRAME_NONE, FRAME_WHICH, FRAME_COMPARE, FRAME_WHETHER } is;
	enum { FRAME_LIST, FRAME_COUNT, FRAME_EACH } form;
	uint32_t type; /* of what is looked for, or 0 */
	bool loose;    /* 车 for 轿车: types that are kin are meant, too */
	bool wide;     /* and have been found; so it was CALLED: */
	uint32_t called[2]; /* characters */
	uint32_t predicate; /* of the extreme, or compared, or of FRAME_EACH */
	enum { EXTREME_NO, EXTREME_MAX, EXTREME_MIN } extreme;
	bool gap;     /* how much it differs */
	bool same;    /* whether it does */
	bool ordered; /* which is more, or less: extreme says which */
	uint32_t thing[FRAME_THINGS];
	size_t things;
	uint32_t except[FRAME_THINGS];
	size_t excepts;
	struct frame_cond cond[FRAME_CONDITIONS];
	size_t conds;
	enum how how; /* the worst of how its names were said */
	bool negated; /* 不能用吗, to which a yes may mean either */
	bool either;  /* 公办还是民办: which of two values it has */
	bool may;     /* 可以做30天吗: another amount forbids nothing */
	int limit;    /* 1, -1: whether the least, the most allows an amount */
	bool without; /* 没有身份证能贷款吗: whether it may be without it */
	bool needs; /* and what it is of is needed: 申请材料 */
	/* what was not understood: characters, or 0 to 0 */
	uint32_t from, to;

	/* what frame_find() has found; owned */
	uint32_t *found;
	size_t n;
	bool cut;	  /* there are more than FRAME_MOST */
	bool yes;	  /* FRAME_WHETHER */
	bool own;	  /* an age, and it is the thing's own */
	uint32_t fact[4]; /* thing, property, value, and its own value */
};

/* Read the pieces of U (哪部 becomes what asks which one where it may also be a
 * property); S, and the thing that is spoken of (CARRIED, or 0),
 * fill what an ellipsis leaves out. */
void frame_read(struct frame *f, struct pieces *p, const struct utterance *u,
	const struct session *s, uint32_t carried, const struct lexicon *x);

/* Look for what it asks; false: the triples cannot say. */
bool frame_find(struct frame *f, const struct lexicon *x);
void frame_release(struct frame *f);

/* What a thing, or else its type, has of a property: the first value that OK()
 * accepts, or 0.  P 0: any property. */
uint32_t frame_value(const struct lexicon *x, uint32_t thing, uint32_t p,
	bool (*ok)(void *arg, uint32_t value), void *arg);

/* Things of TYPE, at most ROOM; how many there are. */
size_t frame_things(
	const struct lexicon *x, uint32_t type, uint32_t *to, size_t room);

/* Whether THING, of whatever type, meets all conditions and is no exception. */
bool frame_fits(const struct frame *f, const struct lexicon *x, uint32_t thing);

/* Where the type was said in short, F->found, *N things of it, gets those of
 * types that are kin to it as well (frame_kin.c); false: things of a type that
 * is not kin meet the conditions, too, and may be meant. */
bool frame_widen(
	struct frame *f, const struct lexicon *x, size_t *n, size_t room);

/* Whether the number of term V meets the condition; *KNOWN: it can be
 * compared. */
bool frame_meets(const struct frame_cond *c, const struct lexicon *x,
	uint32_t v, bool *known);

/* Whether A, of the triples, and B, which was said, have units that compare:
 * money, a time, a share; and not 100港元 with 美元. */
bool frame_compares(const struct quantity *a, const struct quantity *b);

/* Whether V is less than A, at most A, ..., or from A to B. */
bool frame_holds(enum frame_compare how, double v, double a, double b);

/* frame_age.c: whether the thing of F says anything of an age: the fact is
 * remembered. */
bool frame_find_age(struct frame *f, const struct lexicon *x);

/* frame_several.c: whether all things of F have the same values of its
 * property, their own or their types'. */
bool frame_same(const struct frame *f, const struct lexicon *x);

/* frame_limit.c: whether the limit V, of F->limit, allows what is asked of:
 * F->yes; false: that is not known, or V allows some of it. */
bool frame_limit(struct frame *f, const struct lexicon *x, uint32_t v);

/* 至少, 最多 or nothing in front of the limit, which may say it itself. */
const char *frame_limit_word(const struct frame *f, const struct lexicon *x);

/* frame_without.c: whether the thing or the type of F needs what it is to be
 * without: then that is the fact, and the answer is no. */
bool frame_needed(struct frame *f, const struct lexicon *x);

#endif

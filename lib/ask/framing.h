/* framing.h - a frame being read, for the parts of frame_read.c.
 *
 * frame_read.c takes the pieces one after another; what waits for what comes
 * next is in struct framing.  Then names are settled, what an ellipsis left out
 * is put back, and conditions get their properties (frame_property.c); at last
 * it is said what the whole asks for (frame_form.c).
 */
#ifndef ASK_FRAMING_H
#define ASK_FRAMING_H

#include "ask/frame.h"

enum {
	FRAMING_SAMPLE =
		200 /* things that are looked at to choose a property */
};

/* A question being read: what waits for what comes next. */
struct framing {
	struct frame *f;
	const struct pieces *p;
	const struct session *s;
	uint32_t carried; /* the thing that is spoken of, or 0 */
	const struct lexicon *x;
	const struct utterance *u;
	const struct folded *text;
	size_t ended; /* 1 + the run that nothing explains and is the type */
	const struct piece *excepted; /* the last name behind 除了 */
	const struct piece * not, *except, *lack, *than, *compare, *suit;
	const struct piece *property; /* named last, not used yet */
	const struct piece *spare[FRAME_CONDITIONS]; /* named, not used */
	size_t spares;
	const struct piece *name[FRAME_THINGS]; /* things that are named */
	bool name_not[FRAME_THINGS], name_except[FRAME_THINGS];
	size_t names;
	const struct piece *high; /* 高 or 低 */
	const struct piece *extreme;
	uint32_t than_thing;
	uint32_t denied; /* 1 + place of a 不 by itself, not used yet */
	bool to;	 /* a number and 到: another follows */
	bool since;	 /* 出发 is there, and 从 belongs to it */
	bool wrong;
	bool unwanted; /* a value behind 不要: only things without it */
	struct frame_cond beyond; /* what does not fit */
	struct piece bound;	  /* 最多 in front of a number */
	struct piece adjective;	  /* 最高 as a word for 身高 */
};

/* P has no place in the frame; the first such is remembered. */
void framing_fails(struct framing *r, const struct piece *p);

/* The first sense of KIND, or 0. */
uint32_t framing_term(struct framing *r, const struct piece *p, unsigned kind);

/* Whether it is one of the property's values. */
bool framing_is_value(
	struct framing *r, const struct piece *p, const struct piece *property);

/* A new condition, which takes the property and the negation that wait. */
struct frame_cond *framing_condition(
	struct framing *r, const struct piece *p, int is);
void framing_value(struct framing *r, const struct piece *p);

/* frame_word.c: whether a type's name is here the property that it is as well:
 * 导演 of 沈牧之导演的电影, for 沈牧之 is one of its values, or of the film
 * 白鹭洲, which has one; and of 是一个导演吗. */
bool framing_is_relation(struct framing *r, const struct piece *p);

/* 哪部 asks for films that somebody has made, and in 评分最高的电影是哪部 for
 * one of the films, which have no such property; so the pieces are settled. */
void framing_which(struct framing *r, struct pieces *p);

/* frame_run.c: runs that nothing explains and that are properties of things of
 * TYPE, or of any (0), become pieces: 写过, 床位. */
void framing_runs(struct framing *r, struct pieces *p, uint32_t type);

/* One of the runs may be another word for a type, or a part of the name of one,
 * or a value; whether nothing else is left. */
bool framing_ending(struct framing *r);

/* frame_word.c: whether a thing of TYPE, of those that are looked at, has a
 * property that P asks for. */
bool framing_asks_of_type(
	const struct framing *r, const struct piece *p, uint32_t type);

/* Whether each run that nothing explains is of the name of a condition's
 * property: 生产 in X生产的药品, where 药品 have 生产企业. */
bool framing_are_stems(const struct framing *r);

/* frame_word.c: whether V, of property P, is a number and the unit that is said
 * in C, 189克, or a number alone whose unit P's name tells: 座 of 座位数. */
bool framing_has_unit(const struct framing *r, const struct frame_cond *c,
	uint32_t p, uint32_t v);

/* frame_word.c: 是公办还是民办 asks which of two values the thing has. */
bool framing_is_either(const struct framing *r);

/* frame_property.c: of the senses of a named property the one that most of the
 * N things have. */
uint32_t framing_choose(struct framing *r, const struct frame_cond *c,
	const struct piece *named, const uint32_t *things, size_t n);

/* Properties that nothing has used go to conditions without one. */
void framing_share(struct framing *r);

/* frame_or.c: 或 between conditions that are no values of one property is not
 * carried out, and the reading fails. */
void framing_or(struct framing *r);

/* Whether nothing but 或者, 和 and the like, or with COMMA a comma, stands
 * between A and B, the later one. */
bool framing_joined(const struct framing *r, const struct piece *a,
	const struct piece *b, bool comma);

/* frame_flag.c: 处方药 of 是处方药的药品 is a condition, where 是否处方药 has
 * no values but 是 and 否. */
void framing_flag(struct framing *r);

/* frame_amount.c: whether P is a value, 16GB, and stands for an amount, since
 * below or above it is asked for: *Q, whose unit begins at character *UNIT. */
bool framing_amount(const struct framing *r, const struct piece *p,
	struct quantity *q, uint32_t *unit);

/* frame_amount.c: whether all values of the property have the unit of such an
 * amount; true for others. */
bool framing_same_unit(const struct framing *r, const struct frame_cond *c);

/* frame_limit.c: 5万以下要预约吗 asks whether something must be done, and the
 * property, 预约金额, says of which amounts, and not whether from or up to it.
 */
bool framing_demands(const struct framing *r);

/* Each condition has a property, or the reading fails. */
void framing_conditions(struct framing *r);

/* frame_form.c: names are exceptions, things, or values. */
void framing_names(struct framing *r);

/* frame_word.c: whether thing E is of TYPE. */
bool framing_is_of_type(const struct lexicon *x, uint32_t e, uint32_t type);

/* frame_word.c: a type that is only said of a thing of it goes. */
void framing_own_type(struct framing *r);

/* What the question leaves out. */
void framing_ellipsis(struct framing *r);

/* 比 A 高: A's number is what is compared with. */
void framing_than(struct framing *r);

/* The property of an extreme, or of a comparison. */
void framing_extreme(struct framing *r);

/* frame_adjective.c: 谁最高: BY says of which property, if it is of one that
 * the N things have; else NULL. */
const struct piece *framing_adjective(struct framing *r, const struct piece *by,
	const uint32_t *things, size_t n);

/* frame_adjective.c: 差多少钱, which is of the price; or NULL. */
const struct piece *framing_gap(const struct framing *r);

/* frame_adjective.c: 最近 or 最新, if P is of dates: it asks for the last; 最近
 * where P is a distance asks for the least; else NULL. */
const struct piece *framing_latest(struct framing *r, uint32_t p);

/* frame_adjective.c: dates are compared by 早 and 晚, and who is older was born
 * before; what else is said of dates is not understood.  What is 快 has the
 * least of a time. */
void framing_dates(struct framing *r);

/* frame_denied.c: settle what is denied; false: it is of something else than
 * what the frame finds. */
bool framing_denials(struct framing *r);

/* frame_one.c: whether P is the only property of the N things that is named by
 * a part of its name (利率 of 活期利率 and 定期利率) or by other words (贵),
 * and of no special case. */
bool framing_is_one(
	struct framing *r, uint32_t p, const uint32_t *things, size_t n);

/* frame_count.c: 联赛有多少支球队, where the league has 球队数量, or others of
 * its kind do, or 酒店有多少间房, where it has one of 320间: that is told, or
 * nothing, and what the triples have of its teams is not counted. */
bool framing_says_how_many(const struct framing *r, const struct frame_cond *c);

/* frame_limit.c: whether 可以, 能 or the like stands behind character FROM, and
 * is of no name. */
bool framing_asks_may(const struct framing *r, uint32_t from);

/* frame_limit.c: what is asked is whether a property of the least or the most
 * allows an amount: 6小时可以吗 of 起订时长. */
void framing_limit(struct framing *r);

/* frame_without.c: 没有身份证能贷款吗 asks whether, and for no things. */
bool framing_without(struct framing *r);

/* frame_several.c: whether a word joins or compares the things that are named:
 * 和, 哪个, 分别, 一样. */
bool framing_compares(const struct framing *r);

/* What is asked: which things, whether, or which of them. */
void framing_form(struct framing *r);

#endif

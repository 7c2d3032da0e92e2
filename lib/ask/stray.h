/* stray.h - whether an answer is of something else than was asked, though what
 * changes a question has had its effect.
 *
 *	if (stray_answer(turn, &pieces))
 *		the_answer_is_not_said();
 *
 * Such are: who has a thing, for what it has; a place, for where something else
 * is done; what another clause tells; a property whose name only ends or begins
 * a word that nothing explains; what is said of a thing whatever is asked; a
 * value of another kind (多少钱 with 实时到账); another than is meant
 * (qualify.h).
 */
#ifndef ASK_STRAY_H
#define ASK_STRAY_H

#include "ask/pieces.h"
#include "ask/turn.h"

/* Whether the piece names TERM. */
bool stray_names(const struct turn *a, const struct piece *p, uint32_t term);

/* Whether character C is in the name of the property that was found. */
bool stray_property_has(const struct turn *a, uint32_t c);

/* Whether the characters [FROM, TO) of the question stand in the answer. */
bool stray_answered(const struct turn *a, uint32_t from, uint32_t to);

/* Whether the answer is a yes or no by a property that forbids: 忌吃. */
bool stray_forbids(const struct turn *a);

/* Whether the turn's answer, of which P are the pieces that were asked, is none
 * of the question. */
bool stray_answer(const struct turn *a, const struct pieces *p);

/* stray_which.c: whether things are asked for (哪些飞船, 有几个), by a type or
 * a name that nothing explains, and the answer is of what was spoken of. */
bool stray_which(const struct turn *a, const struct pieces *p);

/* stray_value.c: 周一开门吗 answered with 开放时间: whether is asked of a value
 * of another property of the thing, 闭馆日, and nothing is said of that; or
 * what nothing explains stands in another value of the thing. */
bool stray_value(const struct turn *a, const struct pieces *p);

/* stray_left.c: what nothing explains says that the answer is of another value
 * (空调 of 空调滤芯), or of another property (redemption fee, 一共多少钱,
 * 修电瓶多少钱). */
bool stray_left(const struct turn *a, const struct pieces *p);

/* stray_opposite.c: 境内 was said, and the property is 境外手续费. */
bool stray_opposite(const struct turn *a);

/* stray_verb.c: a verb that nothing explains stands behind 在哪, 什么时候 or
 * 多久, and is none of the property's: 什么时候开庭. */
bool stray_of_verb(const struct turn *a, const struct pieces *p);

/* Whether 几年 or the like is asked behind the name of a property that is no
 * time: 教练干了几年. */
bool stray_asks_time(const struct turn *a);

/* The same where the answer is what is said of a thing whatever is asked: the
 * verb is not in the answer, 理赔多久到账. */
bool stray_other_verb(const struct turn *a, const struct pieces *p);

#endif

/* answer.h - the words of an answer: a template, and a list that is shown page
 * by page.
 *
 *	{e} {e2} {p} {v} {t} {n}	what the slots were
 *	{a} {b} {x}	the query's ?a, ?b, ?x: all values, divided by 、
 *	{count}		how many
 *	{yn}		是的, or 不是,
 *	{is}		是 or 不是, of several values 有 or 没有
 *	{higher}	,金卡更高 of the two values of ?a and ?b
 */
#ifndef ASK_ANSWER_H
#define ASK_ANSWER_H

#include "ask/lookup.h"

struct answer_of {
	struct graph *graph;
	const struct lookup *query;
	const struct lookup_rows *rows;
	const struct bound *bound;
	struct text number; /* {n} as it was said */
	size_t from, page;  /* which values are shown */
	bool yes, several;  /* several: the thing has more values of {p} */
	bool fast;    /* 快 or 慢 was asked, of which 更高 says nothing */
	bool forbids; /* {yn} is 不能: 忌吃 has what may be eaten? */
};

/* Append the answer; how many different values ?a has. */
size_t answer_print(
	struct buf *to, const char *template, const struct answer_of *of);

/* The values of a variable without repetition, at most ROOM at TO; how many. */
size_t answer_values(const struct lookup *q, const struct lookup_rows *rows,
	const char *variable, uint32_t *to, size_t room);

#endif

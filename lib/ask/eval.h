/* eval.h - answers judged by gold: how many are right, by intent, what is taken
 * for what, and how long an answer took.
 *
 *	struct eval *e = eval_new(1u << EVAL_ENTITY | 1u << EVAL_PREDICATE);
 *	eval_expect(e, session, text_of("0"), want);
 *	size_t gold = eval_find(e, session, text_of("0"));
 *	if (gold != EVAL_NONE)
 *		eval_judge(e, gold, got);
 *	eval_report(e, print, out);
 *	eval_free(e);
 */
#ifndef ASK_EVAL_H
#define ASK_EVAL_H

#include "base/text.h"

/* What is judged of an answer. */
enum eval_part {
	EVAL_ENTITY,
	EVAL_PREDICATE,
	EVAL_STATUS,
	EVAL_INTENT,
	EVAL_ANSWER,
	EVAL_OBJECT, /* "A | B": each is to be in the answer */
	EVAL_PARTS
};

#define EVAL_NONE ((size_t)-1)

struct eval;

/* HAS: 1 << enum eval_part of what the gold says; entity and predicate are
 * judged always. */
struct eval *eval_new(unsigned has);
void eval_free(struct eval *e);

/* The gold of a turn, whose texts stay until eval_free(); TURN with at NULL
 * counts those of the session, from 0.  Gold is numbered from 0 as it comes;
 * returned is the number of the one that the turn had before, which no longer
 * counts, or EVAL_NONE. */
size_t eval_expect(struct eval *e, struct text session, struct text turn,
	const struct text want[EVAL_PARTS]);

/* The number of the turn's gold, or EVAL_NONE. */
size_t eval_find(struct eval *e, struct text session, struct text turn);

/* Judge what was GOT; of EVAL_OBJECT nothing is looked at, for it is in the
 * answer.  Whether thing and property are right. */
bool eval_judge(struct eval *e, size_t gold, const struct text got[EVAL_PARTS]);

/* An answer was given as SURE as that, 0 to 1, and thing and property were
 * RIGHT, or not. */
void eval_said(struct eval *e, double sure, bool right);

/* A question took so long, judged or not. */
void eval_took(struct eval *e, double seconds);

/* How much gold was never judged, and the number of the first. */
size_t eval_unmet(const struct eval *e, size_t *first);

/* A row of the report. */
struct eval_figure {
	const char *measure;
	struct text of, got;
	uint64_t n;
	int64_t right; /* -1: does not apply */
	double share;  /* cut, not rounded, to four digits: 1 is all of them;
			* -1: does not apply */
};

/* Call EACH for every figure, in the order of the manual; the texts stay until
 * it returns. */
void eval_report(struct eval *e,
	void (*each)(void *arg, const struct eval_figure *f), void *arg);

#endif

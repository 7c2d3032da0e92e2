/* lint.h - what is wrong with intents and aliases: those that never get their
 * turn, or mean something else too.
 *
 * For each intent a text is made that its pattern was surely meant for: the
 * first of alternatives, nothing where nothing is allowed.  An intent that is
 * tried before it, matches that text and has an answer whenever it has one
 * shadows it.
 *
 *	struct lint l = {0};
 *	const struct intent *by = lint_intent(&l, &list, i);
 *	if (by)
 *		tell(by->name);
 *	lint_release(&l);
 */
#ifndef ASK_LINT_H
#define ASK_LINT_H

#include "ask/intent.h"

/* Scratch. */
struct lint {
	struct buf text;
	struct folded folded;
};

/* The intent that takes the text which intent I of LIST, sorted, is meant for;
 * or NULL.  One of the same name is meant to. */
const struct intent *lint_intent(
	struct lint *l, const struct intents *list, size_t i);

enum lint_fault {
	LINT_NAME,  /* the alias is the name of OTHER itself */
	LINT_ALSO,  /* it means OTHER too */
	LINT_ASKED, /* it is a word of questions */
	LINT_FAULTS
};

/* Call EACH for what is wrong with ALIAS of TERM; OTHER is a term of the graph,
 * or none.  How many faults. */
size_t lint_alias(struct lint *l, const struct lexicon *x, struct text alias,
	struct text term,
	void (*each)(void *arg, enum lint_fault fault, struct text other),
	void *arg);

void lint_release(struct lint *l);

#endif

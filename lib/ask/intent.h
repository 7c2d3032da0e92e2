/* intent.h - what is wanted: patterns over text in which slots are marked.
 *
 *	struct intents list = {0};
 *	TRY(intents_builtin(&list, &lexicon));
 *	TRY(intents_add(&list, &row, &lexicon));
 *	intents_sort(&list);
 *	for (size_t i = 0; i < list.n; i++)
 *		if (intent_match(&list.intent[i], &marked, &found) == ...)
 *
 * An intent is a name, a priority (the higher is tried first), a PCRE2 pattern,
 * a query (query.h) or an @action, and the answer's template.  In the pattern
 * {e} {e2} {p} {v} {t} {n} stand for an entity, a second one, a predicate, a
 * value, a type and a quantity that were recognised; everything else is
 * matched as it is in folded text (fold.h).
 *
 * A slot that is recognised is one character of a private plane in the text, in
 * which its kinds and its number lie:
 *
 *	U+E000 + kinds * 64 + number	(kinds: enum slot_kind)
 *
 * so a pattern cannot mistake a name for words, and no text can pose as a slot,
 * for fold() drops such characters.
 */
#ifndef ASK_INTENT_H
#define ASK_INTENT_H

#include "ask/lookup.h"

enum { MARK_FIRST = 0xe000, MARK_SLOTS = 64 };

struct intent_row {
	struct text name, pattern, query, answer;
	int64_t priority;
	uint64_t line; /* where it is written, or 0 */
};

struct intent {
	char *name, *answer, *pattern, *query_text; /* owned */
	struct text why; /* 意图=name(priority) 查询=query; owned */
	int64_t priority;
	uint64_t line;	/* where it is written, or 0 */
	size_t order;	/* as they were added */
	unsigned needs; /* kinds of slots without which it cannot match */
	bool builtin;
	struct lookup query; /* owned */
	void *code;	     /* compiled */
	size_t literals; /* characters of the pattern that stand for themselves
			  */
	unsigned long long used; /* how often it answered */
};

struct intents {
	struct intent *intent;
	size_t n, cap;
	void *match, *data; /* of the matcher */
};

/* Where each slot was found: its number in the text, or -1. */
struct intent_found {
	int slot[LOOKUP_SLOTS];
	size_t from, to; /* bytes of the text that were matched */
};

/* Those of intents.tsv. */
MUST_USE const char *intents_builtin(
	struct intents *list, const struct lexicon *x);

/* One of the user's; it comes before a built-in one of the same priority.
 * NULL, or what is wrong with it. */
MUST_USE const char *intents_add(struct intents *list,
	const struct intent_row *row, const struct lexicon *x);

/* The first {name} of the answer that nothing can fill: no slot of the query,
 * no variable of it.  False: there is none. */
bool intent_unfilled(const struct intent *it, struct text *name);

/* Once all are there. */
void intents_sort(struct intents *list);
void intents_release(struct intents *list);

enum intent_result { INTENT_NO, INTENT_YES, INTENT_TOO_LONG };

/* Match the marked text; INTENT_TOO_LONG: the pattern tried too many ways. */
enum intent_result intent_match(const struct intents *list,
	const struct intent *intent, struct text marked,
	struct intent_found *found);

/* The kind of thing that each slot takes. */
extern const unsigned intent_kinds[LOOKUP_SLOTS];

/* The bytes that {e} and the like take at AT of a pattern, and which it is; 0:
 * there is none. */
size_t intent_slot(enum slot *slot, struct text pattern, size_t at);

/* The number of the slot whose mark, of three bytes, is at AT, or -1. */
int intent_slot_at(const char *at);

/* The mark of slot NUMBER < MARK_SLOTS, of KINDS. */
static inline uint32_t intent_mark(unsigned kinds, unsigned number)
{
	return MARK_FIRST + kinds * MARK_SLOTS + number;
}

#endif

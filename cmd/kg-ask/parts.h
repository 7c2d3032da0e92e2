/* parts.h - what the parts of kg-ask share. */
#ifndef KG_ASK_PARTS_H
#define KG_ASK_PARTS_H

#include "ask/dialogue.h"
#include "filter/filter.h"
#include "graph/graph.h"
#include "io/mapped.h"

enum role { QUESTION, SESSION, TIME, TURN };

/* Columns of --eval's file. */
enum gold {
	GOLD_SESSION,
	GOLD_TURN,
	GOLD_ENTITY,
	GOLD_PREDICATE,
	GOLD_STATUS,
	GOLD_INTENT,
	GOLD_ANSWER,
	GOLD_OBJECT,
	GOLD_COLUMNS
};

struct config {
	struct opt_list files; /* -f */
	const char *index, *from_index, *alias, *intents_file, *chat_file;
	const char *state, *unanswered, *eval;
	bool lines, lint;
	int64_t sessions, page, ttl;
	double accept;

	/* what open() loads; the sides keep the texts */
	struct buf image;
	struct mapped mapped; /* of -i */
	bool is_mapped;
	struct mapped_part graph_part, lexicon_part[LEXICON_PARTS];
	struct trie_guard guard; /* of the lexicon in it */
	struct graph *graph;
	struct facts facts;
	struct lexicon lexicon;
	struct intents intents, chat;
	struct side gold;
	int gold_column[GOLD_COLUMNS]; /* or ROLE_NONE */
	struct table gold_rows;	       /* size_t by session and turn */
	struct out *unanswered_out;
	struct setup *setup;
};

/* load.c: the triples and what names their terms, the intents. */
MUST_USE const char *load_knowledge(struct config *c);
void load_release(struct config *c);

/* index.c: triples and matcher in one file. */
MUST_USE const char *index_write(struct config *c);
MUST_USE const char *index_open(struct config *c);
MUST_USE const char *index_lexicon(struct config *c, bool *there);

/* NULL, or that what has been read of it was damaged. */
MUST_USE const char *index_damage(const struct config *c);

/* What dialogues need while rows come. */
struct state {
	struct sessions sessions;
	struct dialogue dialogue;
	struct reply reply;
	struct kept *kept; /* or NULL */
	struct eval *eval; /* or NULL */
	struct buf masked;
};

/* kept.c: sessions kept in a file, a line each time one changes; the last
 * counts.  Rewritten at the end, a line a session. */
struct kept *kept_open(struct state *s, const struct config *c);
void kept_note(struct kept *j, const struct config *c, const struct session *s);
MUST_USE const char *kept_commit(struct kept *j, const struct config *c);
MUST_USE const char *kept_finish(
	struct kept *j, const struct state *s, const struct config *c);
void kept_free(struct kept *j);

/* eval.c: answers against gold, whose rows are found by session and turn. */
MUST_USE const char *eval_load(struct config *c);
struct eval *eval_new(const struct config *c);
void eval_row(struct eval *e, const struct config *c, struct row *row,
	const struct session *s, const struct reply *r, double seconds);
void eval_finish(struct eval *e, const struct config *c, struct out *out);
void eval_free(struct eval *e);

/* unanswered.c: questions for those who keep aliases and intents. */
void unanswered_open(struct config *c);
void unanswered_row(struct state *s, const struct config *c, struct row *row);

/* lint.c: what is wrong with intents and aliases; how many faults. */
size_t lint_print(const struct config *c, struct out *out);
size_t lint_aliases(const struct config *c, struct out *out);

#endif

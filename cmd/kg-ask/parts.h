/* parts.h - what the parts of kg-ask share. */
#ifndef KG_ASK_PARTS_H
#define KG_ASK_PARTS_H

#include "ask/dialogue.h"
#include "ask/eval.h"
#include "ask/since.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "filter/triples.h"
#include "graph/graph.h"
#include "kept/mapped.h"

enum role { QUESTION, SESSION, TIME, TURN };

/* What a table has in it that is not used as it was meant: the notice, and a
 * sentence about the first. */
struct odd {
	struct notice notice;
	struct buf what;
};

/* What loading has met, for --stats and standard error. */
struct loaded {
	struct odd aliases_repeated, aliases_ambiguous, aliases_overshadowed;
	struct odd intents_void, intents_overshadowed, answers_unfilled;
	struct notice gold_repeated;
};

/* What rows have met. */
enum said {
	SAID_MORE,
	SAID_CUT,
	SAID_CHOICES,
	SAID_NAMES,
	SAID_SLOTS,
	SAID_PATTERN,
	SAID_LONG,
	SAID_BYTES,
	SAID_BLANK,
	SAID_REPLIES, /* those before are bits of reply.unsaid */
	SAID_LINES = SAID_REPLIES,
	SAID_FORGOTTEN,
	SAID_EXPIRED,
	SAID_UNJUDGED,
	SAID_GONE,
	SAID_TORN,
	SAIDS
};

struct config {
	struct opt_list files; /* -f */
	struct opt_list triples;
	struct triples_tables tables; /* of --triples */
	const char *index, *from_index, *alias, *intents_file, *chat_file;
	const char *state, *unanswered, *eval, *events, *suggest;
	bool lines, lint;
	int64_t sessions, page, ttl, expiring;
	double accept, accept_old;
	struct opt_time valid;
	char day[11];	    /* on which triples are to hold; "": any */
	struct since since; /* triples that have a day or a source */

	/* what open() loads; the sides keep the texts */
	struct buf image;
	struct mapped mapped; /* of -i */
	bool is_mapped;
	struct mapped_part graph_part, lexicon_part[LEXICON_PARTS];
	struct trie_guard guard; /* of the lexicon in it */
	struct graph *graph;
	struct lexicon lexicon;
	struct intents intents, chat;
	struct side gold; /* of --eval */
	bool gold_turns;  /* it numbers them */
	struct eval *eval_gold;
	struct out *unanswered_out, *events_out;
	struct setup *setup;
	struct loaded loaded;
};

/* load.c: the triples and what names their terms, the intents. */
MUST_USE const char *load_knowledge(struct config *c);
void load_release(struct config *c);

/* dated.c: the day on which triples are to hold, and faults of those that have
 * a day or a source. */
MUST_USE const char *dated_day(struct config *c);
/* Facts that end within --expiring days of that day, that have no source, or
 * that hold beside another of the same property; how many. */
size_t dated_lint(const struct config *c, struct out *out);

/* index.c: triples and matcher in one file. */
MUST_USE const char *index_write(struct config *c);
MUST_USE const char *index_open(struct config *c);
MUST_USE const char *index_lexicon(struct config *c, bool *there);

/* NULL, or that what has been read of it was damaged. */
MUST_USE const char *index_damage(const struct config *c);

/* What dialogues need while rows come. */
struct state {
	struct sessions sessions;
	struct session nobody; /* of a question whose session is empty */
	struct reply reply;
	struct kept *kept; /* or NULL */
	struct buf masked;
	struct notice said[SAIDS];
	uint64_t questions;
	const struct binding *lines; /* the file of bare lines at hand */
	uint64_t next_line;	     /* and the one behind its last question */
};

/* unsaid.c: what was passed over, merged or cut, counted and told once. */
PRINTF(4, 5)
void note_odd(struct odd *odd, const char *path, uint64_t line,
	const char *format, ...);
void note_reply(struct state *s, const struct row *row);
void note_lines(struct state *s, const struct row *row);
void tell_loaded(struct config *c);
void tell_columns(struct config *c, const struct binding *b);
void tell_rows(const struct state *s, struct config *c);
void unsaid_release(struct config *c);

/* kept.c: sessions kept in a file, a line each time one changes; the last
 * counts.  Rewritten at the end, a line a session. */
struct kept *kept_open(struct state *s, const struct config *c);
void kept_note(struct kept *j, const struct session *s);
MUST_USE const char *kept_commit(struct kept *j, const struct config *c);
MUST_USE const char *kept_finish(
	struct kept *j, const struct state *s, const struct config *c);
void kept_free(struct kept *j);

/* eval.c: answers against gold, whose rows are found by session and turn. */
MUST_USE const char *eval_load(struct config *c);
void eval_row(struct state *s, const struct config *c, struct row *row,
	const struct session *session, double seconds);
void eval_finish(struct config *c, struct out *out);

/* unanswered.c: questions for those who keep aliases and intents. */
void unanswered_open(struct config *c);
void unanswered_row(struct state *s, const struct config *c, struct row *row);

/* suggest.c: aliases that questions would need. */
void suggest_aliases(struct config *c);

/* events.c: who is to be handed over to a person, and why. */
void events_open(struct config *c);
void events_row(struct state *s, const struct config *c, struct row *row);

/* lint.c: what is wrong with intents and aliases; how many faults. */
size_t lint_print(const struct config *c, struct out *out);

#endif

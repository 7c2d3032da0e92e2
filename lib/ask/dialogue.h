/* dialogue.h - a question in, an answer out: everything together.
 *
 *	struct dialogue d = {.graph = graph, .lexicon = &x, .intents = &list};
 *	dialogue_open(&d);
 *	dialogue_ask(&d, session, text_of("联禾金卡年费多少？"), &reply);
 *	tell(buf_view(&reply.answer));
 *	dialogue_close(&d);
 *
 * 1. The question is taken apart (utterance.h), and what it is about is found
 *    (topic.h); where no name is known, one that is nearly the same (near.h).
 * 2. It is completed from the session: what it leaves out, a pronoun, "the
 *    second", becomes a slot like those that were named.
 * 3. Intents are tried on the completed text by priority; the first that
 *    matches and whose query has an answer is taken.
 * 4. Two clauses that each ask for a property of their own are two questions.
 * 5. Who asks for a person, complains, has lost money, or was not understood
 *    twice in a row is handed over (handover.h), with what answer there is.
 * 6. How sure that is: 0.35 for how the thing was named, 0.35 for the property,
 *    0.2 for the pattern, 0.1 for the share of the question that was
 *    understood.
 */
#ifndef ASK_DIALOGUE_H
#define ASK_DIALOGUE_H

#include "ask/handover.h"
#include "ask/intent.h"
#include "ask/pieces.h"
#include "ask/topic.h"

enum status {
	STATUS_ANSWER,
	STATUS_LIST,
	STATUS_CLARIFY,
	STATUS_UNKNOWN,
	STATUS_CHAT,
	STATUS_ERROR,
	STATUS_HANDOVER /* a person is to go on; there may be an answer, too */
};

enum { DIALOGUE_LONGEST = 6000 /* bytes of a question that is looked at */ };

struct dialogue {
	struct graph *graph;
	const struct lexicon *lexicon;
	struct intents *intents;
	struct intents *chat; /* only names, patterns and answers; or NULL */
	double accept;	      /* less sure than this: clarify */
	double deny;	      /* less than this: unknown */
	unsigned page;	      /* answers of a list that are shown at once */
	struct near *near;    /* owned; made when it is first needed */
	struct sounds *letters, *slips; /* the same */

	struct pieces_words operators; /* owned */
	struct handover handover;      /* owned */
	struct reach_words reach;      /* owned */

	/* scratch */
	struct utterance u;
	struct buf marked;
	struct lookup_rows rows;
};

/* What a reply does not show: bits of "unsaid". */
enum {
	UNSAID_MORE = 1,     /* answers beyond the page */
	UNSAID_CUT = 2,	     /* answers beyond LOOKUP_ROWS */
	UNSAID_CHOICES = 4,  /* choices beyond those that are offered */
	UNSAID_NAMES = 8,    /* names nearly said that were not compared */
	UNSAID_SLOTS = 16,   /* names in the question beyond MARK_SLOTS */
	UNSAID_PATTERN = 32, /* a pattern tried too many ways: STATUS_ERROR */
	UNSAID_LONG = 64,    /* the question is too long: STATUS_ERROR */
	UNSAID_BYTES = 128,  /* or not UTF-8: STATUS_ERROR */
	UNSAID_BLANK = 256   /* or nothing but blanks */
};

struct reply {
	enum status status;
	unsigned unsaid;
	struct buf answer, why;	     /* owned */
	const char *intent;	     /* its name, or ""; the intents' */
	enum handover_reason reason; /* of STATUS_HANDOVER; HANDOVER_NO */
	uint32_t entity, predicate;  /* the best sense, or 0 */
	double sure;		     /* 0 to 1 */
};

void dialogue_open(struct dialogue *d);
void dialogue_close(struct dialogue *d);

/* Answer QUESTION in the session S. */
void dialogue_ask(struct dialogue *d, struct session *s, struct text question,
	struct reply *to);
void reply_release(struct reply *r);

/* "answer", "list", ... */
const char *dialogue_status(enum status status);

#endif

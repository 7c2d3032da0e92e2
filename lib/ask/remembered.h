/* remembered.h - a session as a line of text, so that dialogues outlive a run.
 *
 *	ID <TAB> kg-ask/1 <TAB> time, turns, entity, predicate,
 *	intent, its query, six slots, number, unit, shown,
 *	n and the focus, n and the answers, n and the options, missed
 *
 * Terms are their bytes, so that the triples may change between runs: what is
 * gone is forgotten.
 *
 *	struct remembered as = {.graph = graph, .intents = &intents};
 *	remembered_print(&line, &as, session);
 *	const char *why = remembered_read(&sessions, &as, line);
 *	remembered_release(&as);
 */
#ifndef ASK_REMEMBERED_H
#define ASK_REMEMBERED_H

#include "ask/intent.h"
#include "ask/session.h"

#define REMEMBERED_TAG "kg-ask/1"

struct remembered {
	struct graph *graph;
	const struct intents *intents;
	bool gone;	 /* the line read last names what is no longer there */
	struct buf cell; /* scratch */
};

/* Append the line of S, with its LF. */
void remembered_print(
	struct buf *to, const struct remembered *as, const struct session *s);

/* Put the session of LINE, without its LF, in place of the one of its name in
 * TO.  NULL, or what is wrong with the line: then that session is as far as it
 * was read. */
MUST_USE const char *remembered_read(
	struct sessions *to, struct remembered *as, struct text line);

void remembered_release(struct remembered *as);

#endif

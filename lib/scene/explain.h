/* explain.h - what is known of a customer, and what that means now.
 *
 *	TRY(scene_question("customer=C1", &customer, &push));
 *	scene_explain(&e, who, line, arg);	// a line a thing
 */
#ifndef SCENE_EXPLAIN_H
#define SCENE_EXPLAIN_H

#include "scene/engine.h"

struct scene_known {
	const char *what; /* consent, run, wait, rest, cap, silence, ... */
	struct text scene;
	int64_t from, until; /* SCENE_NEVER: no such time; SCENE_OPEN: for good
			      */
	struct text says;
};

/* QUESTION is customer=ID or push=ID: one of the two, borrowed; or what is
 * wrong with it. */
MUST_USE const char *scene_question(
	const char *question, struct text *customer, struct text *push);

/* Rules hold.  The texts are borrowed until the call returns. */
void scene_explain(struct scene_engine *e, uint32_t who,
	void (*line)(void *arg, const struct scene_known *known), void *arg);

#endif

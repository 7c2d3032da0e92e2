/* session.h - what a dialogue remembers, for as many as there is room for.
 *
 *	struct sessions all;
 *	sessions_init(&all, 100000, 0);
 *	struct session *s = sessions_get(&all, text_of("s-17"), ms);
 *	session_focus(s, term);
 *
 * When there are more than the limit, the one that was asked least recently is
 * forgotten.
 */
#ifndef ASK_SESSION_H
#define ASK_SESSION_H

#include "base/recent.h"

enum {
	SESSION_FOCUS = 8,    /* entities it remembers */
	SESSION_ANSWERS = 20, /* of the last list that was shown */
	SESSION_OPTIONS = 9   /* of a clarification that is pending */
};

struct option {
	uint32_t entity, predicate; /* terms; predicate 0: not asked */
};

struct session {
	uint32_t focus[SESSION_FOCUS]; /* terms, the most recent first; 0 */
	uint32_t entity, predicate;    /* of the last question, or 0 */
	int32_t intent;		       /* its place in the list, or -1 */
	uint32_t slot[6];	       /* what its slots were: enum slot */
	double number;		       /* and the quantity, of this unit */
	uint32_t unit;
	uint32_t shown; /* how many of its answers have been shown */
	uint32_t answer[SESSION_ANSWERS];
	uint32_t answers;
	struct option option[SESSION_OPTIONS];
	uint32_t options;
	uint32_t turns;
	uint32_t missed; /* in a row: questions that were not understood */
	int64_t time;	 /* of its last question, ms; INT64_MIN: not known */
	bool changed;	 /* since the journal was written */
	struct text id;	 /* borrowed from the sessions */
};

struct sessions {
	struct recent recent;
	uint64_t expired; /* silent for too long, and begun anew */
};

/* TTL: how long a session may be silent, in ms; 0: for any time. */
void sessions_init(struct sessions *all, size_t limit, int64_t ttl);
void sessions_release(struct sessions *all);

/* The session called ID, of which there is a question at MS, or INT64_MIN where
 * no time is known; new if it was not there, or has been silent for too long.
 * Valid until the next call.  It becomes the newest. */
struct session *sessions_get(struct sessions *all, struct text id, int64_t ms);

/* Forget what was said. */
void session_reset(struct session *s);

/* TERM is what it is about now. */
void session_focus(struct session *s, uint32_t term);

/* TERM was named in passing, as an answer: behind the first. */
void session_second(struct session *s, uint32_t term);

#endif

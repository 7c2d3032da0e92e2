/* turn.h - one question on its way, for the parts of the dialogue. */
#ifndef ASK_TURN_H
#define ASK_TURN_H

#include "ask/complete.h"
#include "ask/dialogue.h"

/* One question on its way. */
struct turn {
	struct dialogue *d;
	struct session *s;
	struct reply *to;
	struct topic t;
	struct completed c;
	struct bound bound;
	const struct intent *intent;
	uint32_t through; /* the type that answered for {e} */
	bool yes;	  /* LOOKUP_ASK */
	bool framed;	  /* a frame has answered */
	uint32_t unknown; /* characters that nothing explains */
	bool chosen;	  /* an option of a question back */
	struct {
		uint32_t from, to; /* what had no effect; 0 to 0: nothing */
		bool refused;	   /* so that the answer is not said */
	} left;
	struct text asked; /* the question as it came */
};

/* act.c: try the intents by priority; the first that matches and has an answer
 * gives it.  False: none; *MISSED is then the first that matched, or NULL. */
bool turn_act(struct turn *a, const struct intent **missed);

/* "R3的呢" after a look-up by a value: the same for another. */
bool turn_replay(struct turn *a);

/* frame_say.c: answer by a frame (frame.h); false: it is none. */
bool turn_frame(struct turn *a);

/* guess.c: no thing is named; is one nearly, in what nothing explains?  Then
 * the utterance is as if it were named, or several are other senses. */
void turn_guess(struct turn *a);

/* nearby.c: what may have been asked where nothing has answered; false: nothing
 * that is known. */
bool turn_nearby(struct turn *a, struct option *to);

/* Whether a name that is no slot of it, or a negation, lies in what a user's
 * pattern has matched, or another thing behind it is asked about. */
bool turn_swallows(const struct turn *a, const struct intent_found *found);

#endif

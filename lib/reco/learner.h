/* learner.h - histories in, a recommender out: what is learned from them by a
 * setting, and settings chosen by what was held out.
 *
 *	struct learner l = {.h = &h, .how = how, .recommend = {...}};
 *	TRY(learner_tune(&l, &held, &lists));	// settings, if wanted
 *	TRY(learner_learn(&l));
 *	... recommend_init(&room, &l.recommend)
 *	learner_forget(&l);
 */
#ifndef RECO_LEARNER_H
#define RECO_LEARNER_H

#include "reco/heldout.h"
#include "reco/learnt.h"

struct learner {
	const struct histories *h; /* borrowed, as are the two below */
	/* The segment of each customer; NULL: there are none. */
	const uint32_t *segment;
	size_t segments;
	/* A model that is applied: nothing is learned.  NULL: there is none. */
	const struct learnt *learnt;
	struct weights_how how;
	struct weights weights; /* owned, as is the next */
	struct popular popular;
	/* How lists are made; its weights and popular are of the learner. */
	struct recommend_how recommend;
};

/* Learn from the histories as they are, in place of what was learned before.
 * NULL, or why that cannot be. */
MUST_USE const char *learner_learn(struct learner *l);

void learner_forget(struct learner *l);

/* The segment of CUSTOMER among those of what is popular, or their number. */
size_t learner_segment(const struct learner *l, size_t customer);

/* What a pick is BY: the name of the kind, "segment" or "all". */
const char *learner_by(const struct learner *l, enum recommend_by by);

/* EASE and SLIM cost the square or the cube of the items: NULL, or that they
 * are more than MOST. */
MUST_USE const char *learner_check_size(const struct learner *l, size_t most);

/* Whoever makes lists by HOW, until end(). */
struct learner_lists {
	struct recommend_lists (*begin)(
		void *arg, const struct recommend_how *how);
	void (*end)(void *arg);
	void *arg;
};

/* Judge lists by what was held out, into HITS, which is new. */
void learner_judge(struct hits *hits, const struct learner *l,
	const struct heldout *t, const struct learner_lists *lists);

/* Choose what is best by T, into L->how and L->recommend.decay; what was
 * learned on the way is forgotten.  NULL, or a message. */
MUST_USE const char *learner_tune(struct learner *l, const struct heldout *t,
	const struct learner_lists *lists);

#endif

/* rating.h - how good a learner's lists are by the newest item of each history,
 * which is held out, and settings chosen by that.
 *
 *	struct rating r = {&learner, &histories, lists, lay, told, &why, arg};
 *	TRY(rating_tune(&r));		// histories are as they were
 *	TRY(rating_judge(&r, false));	// told() of the kind, and of popular
 */
#ifndef RECO_RATING_H
#define RECO_RATING_H

#include "reco/learner.h"

/* All is borrowed. */
struct rating {
	struct learner *learner;
	struct histories *h; /* of the learner */
	struct learner_lists lists;
	/* Lay H anew, with all of its items. */
	void (*lay)(void *arg);
	/* HITS is what lists of L, which has learned, have hit. */
	void (*told)(
		void *arg, const struct learner *l, const struct hits *hits);
	/* A message that told() has set, which ends the rating, or NULL. */
	const char *const *failed;
	void *arg;
};

/* Choose settings by the histories without their newest items; they are laid
 * anew behind that.  NULL, or a message. */
MUST_USE const char *rating_tune(const struct rating *r);

/* Judge lists of the learner's kind, and then, beside it, those of what is
 * popular, which the learner has learned at the end; its histories have lost
 * their newest items.  TUNE: settings are chosen before, by the items before
 * those.  NULL, or a message. */
MUST_USE const char *rating_judge(const struct rating *r, bool tune);

#endif

/* heldout.h - lists tried on what was held out, and settings chosen by that.
 *
 *	hits_init(&hits, each, items);
 *	heldout_judge(&hits, &(struct heldout){&h, held, 1}, &lists);
 *
 *	why = heldout_choose(&setting, &pupil);	// learns and judges many times
 */
#ifndef RECO_HELDOUT_H
#define RECO_HELDOUT_H

#include "reco/hits.h"

struct heldout {
	const struct histories *h;
	const uint32_t *held; /* by customer, of histories_hold() */
	size_t every;	      /* only each so many customers are judged */
};

/* Judge the LISTS of customers who lost an item, into HITS. */
void heldout_judge(struct hits *hits, const struct heldout *t,
	const struct recommend_lists *lists);

struct heldout_setting {
	struct weights_how how;
	double decay;
};

/* Whoever learns by a setting, and says how good it is. */
struct heldout_pupil {
	const char *(*learn)(void *arg, struct weights_how how);
	double (*ndcg)(void *arg, double decay);
	void *arg;
};

/* The setting with the largest ndcg, where decays and, by the kind, windows or
 * lambdas of some usual values are tried; of equals the first.  SETTING has
 * what is not tried.  NULL, or a message of learn(). */
MUST_USE const char *heldout_choose(
	struct heldout_setting *setting, const struct heldout_pupil *pupil);

#endif

/* rating.c - what is held out for whom, and who is judged by it. */
#include "reco/rating.h"

#include <stdlib.h>

#include "base/mem.h"

enum {
	LEAST = 3,     /* items of a history that is judged */
	ENOUGH = 20000 /* customers that settings are tried on */
};

const char *rating_tune(const struct rating *r)
{
	uint32_t *held = mem_array(r->h->customers, sizeof(*held));
	size_t n = histories_hold(r->h, held, LEAST);
	struct heldout out = {r->h, held, 1 + n / ENOUGH};

	const char *why =
		n ? learner_tune(r->learner, &out, &r->lists)
		  : "--tune: no history is long enough "
		    "to hold a product out (want three, with --eval four)";
	free(held);
	r->lay(r->arg);
	return why;
}

static const char *judge_kind(const struct rating *r, const uint32_t *held)
{
	struct heldout out = {r->h, held, 1};
	struct hits hits;

	TRY(learner_learn(r->learner));
	learner_judge(&hits, r->learner, &out, &r->lists);
	r->told(r->arg, r->learner, &hits);
	hits_release(&hits);
	return *r->failed;
}

static const char *judge_both(const struct rating *r, const uint32_t *held)
{
	struct learner *l = r->learner;

	if (l->how.kind != WEIGHTS_POPULAR)
		TRY(judge_kind(r, held));
	l->how.kind = WEIGHTS_POPULAR;
	l->recommend.fill = true;
	return judge_kind(r, held);
}

const char *rating_judge(const struct rating *r, bool tune)
{
	uint32_t *held = mem_array(r->h->customers, sizeof(*held));
	const char *why =
		histories_hold(r->h, held, LEAST)
			? NULL
			: "nobody has three products: there is nothing to judge by";

	if (!why && tune) {
		why = rating_tune(r);
		histories_hold(r->h, held, LEAST);
	}
	if (!why)
		why = judge_both(r, held);
	free(held);
	return why;
}

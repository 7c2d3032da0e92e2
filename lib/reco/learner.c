/* learner.c - what is learned from histories, and judged. */
#include "reco/learner.h"

#include <inttypes.h>

void learner_forget(struct learner *l)
{
	popular_release(&l->popular);
	weights_release(&l->weights);
	l->popular = (struct popular){.of = NULL};
	l->weights = (struct weights){.start = NULL};
}

const char *learner_learn(struct learner *l)
{
	const struct learnt *m = l->learnt;

	learner_forget(l);
	if (!m) {
		TRY(weights_init(&l->weights, l->h, &l->how));
		popular_init(&l->popular, l->h, l->segment, l->segments);
	}
	l->recommend.weights = m ? &m->weights : &l->weights;
	l->recommend.popular = m ? &m->popular : &l->popular;
	return recommend_fits(&l->recommend);
}

size_t learner_segment(const struct learner *l, size_t customer)
{
	return l->segment ? l->segment[customer]
			  : l->recommend.popular->segments;
}

const char *learner_by(const struct learner *l, enum recommend_by by)
{
	return by == RECOMMEND_BY_MODEL	    ? weights_kind_name(l->how.kind)
	       : by == RECOMMEND_BY_SEGMENT ? "segment"
					    : "all";
}

const char *learner_check_size(const struct learner *l, size_t most)
{
	bool large = l->how.kind == WEIGHTS_EASE || l->how.kind == WEIGHTS_SLIM;

	if (l->learnt || !large || l->h->items <= most)
		return NULL;
	return fail_text("%zu products are more than --most-products=%" PRId64
			 " (want --kind=next)",
		l->h->items, (int64_t)most);
}

void learner_judge(struct hits *hits, const struct learner *l,
	const struct heldout *t, const struct learner_lists *lists)
{
	struct recommend_how how = l->recommend;

	how.because = 0;
	struct recommend_lists made = lists->begin(lists->arg, &how);
	hits_init(hits, how.each, l->h->items);
	heldout_judge(hits, t, &made);
	lists->end(lists->arg);
}

/* Who learns while settings are tried. */
struct tuning {
	struct learner *l;
	const struct heldout *held;
	const struct learner_lists *lists;
};

static const char *learn_by(void *arg, struct weights_how how)
{
	struct tuning *t = arg;

	t->l->how = how;
	return learner_learn(t->l);
}

static double try_decay(void *arg, double decay)
{
	struct tuning *t = arg;
	struct hits_figures f;
	struct hits hits;

	t->l->recommend.decay = decay;
	learner_judge(&hits, t->l, t->held, t->lists);
	hits_figures_of(&f, &hits, HITS_ALL);
	hits_release(&hits);
	return f.ndcg;
}

const char *learner_tune(struct learner *l, const struct heldout *t,
	const struct learner_lists *lists)
{
	struct tuning tuning = {l, t, lists};
	struct heldout_setting best = {l->how, l->recommend.decay};
	const char *why = heldout_choose(
		&best, &(struct heldout_pupil){learn_by, try_decay, &tuning});

	l->how = best.how;
	l->recommend.decay = best.decay;
	return why;
}

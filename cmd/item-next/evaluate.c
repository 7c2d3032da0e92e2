/* evaluate.c - how good lists are, and settings chosen by that. */
#include <math.h>

#include "item-next/parts.h"
#include "reco/rating.h"

void evaluate_columns(struct setup *s)
{
	static const char *const name[] = {"kind", "history", "customers",
		"hit_rate", "hit_se", "ndcg", "coverage", "common", "decay",
		"window", "lambda"};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		setup_column(s, name[i]);
}

static void put_settings(struct answer *a)
{
	enum weights_kind kind = a->learner.how.kind;
	bool linear = kind == WEIGHTS_EASE || kind == WEIGHTS_SLIM;

	out_real(a->out, kind == WEIGHTS_POPULAR ? (double)NAN
						 : a->learner.recommend.decay);
	out_real(a->out, kind == WEIGHTS_NEXT ? (double)a->learner.how.window
					      : (double)NAN);
	out_real(a->out, linear ? a->learner.how.lambda : (double)NAN);
}

static void put_group(struct answer *a, const struct hits *j, unsigned group)
{
	struct hits_figures f;

	hits_figures_of(&f, j, group);
	if (f.customers == 0)
		return;
	out_string(a->out, weights_kind_name(a->learner.how.kind));
	out_string(a->out, hits_group[group]);
	out_int(a->out, (int64_t)f.customers);
	out_real(a->out, f.hit_rate);
	out_real(a->out, f.hit_se);
	out_real(a->out, f.ndcg);
	out_real(a->out, group == HITS_ALL ? f.coverage : (double)NAN);
	out_real(a->out, group == HITS_ALL ? f.common : (double)NAN);
	put_settings(a);
	out_end(a->out);
}

static void lay_anew(void *arg)
{
	answer_lay(arg);
}

static void put_hits(
	void *arg, const struct learner *l, const struct hits *hits)
{
	struct answer *a = arg;

	(void)l;
	for (unsigned g = 0; g < HITS_GROUPS; g++)
		put_group(a, hits, g);
}

static void note_tuned(const struct answer *a)
{
	setup_note(a->setup, "tuned_decay", a->learner.recommend.decay);
	setup_note(a->setup, "tuned_window", (double)a->learner.how.window);
	setup_note(a->setup, "tuned_lambda", a->learner.how.lambda);
}

/* Rate A's lists, or choose settings alone. */
static const char *rate(struct answer *a, bool judge)
{
	struct shelf l;
	struct rating r = {.learner = &a->learner,
		.h = &a->histories,
		.lists = shelf_lists(
			&l, &(struct shelf_from){&a->learner, &a->suited}),
		.lay = lay_anew,
		.told = put_hits,
		.failed = &a->out->failed,
		.arg = a};
	const char *why =
		judge ? rating_judge(&r, a->config->tune) : rating_tune(&r);

	if (a->config->tune)
		note_tuned(a);
	return why;
}

const char *evaluate_tune(struct answer *a)
{
	return rate(a, false);
}

const char *evaluate_print(struct answer *a)
{
	return rate(a, true);
}

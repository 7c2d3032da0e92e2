/* evaluate.c - how good lists are, and settings chosen by that. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "item-next/parts.h"

enum {
	LEAST = 3,     /* items of a history that is judged */
	ENOUGH = 20000 /* customers that --tune asks */
};

void evaluate_columns(struct setup *s)
{
	static const char *const name[] = {"kind", "history", "customers",
		"hit_rate", "hit_se", "ndcg", "coverage", "common", "decay",
		"window", "lambda"};

	for (size_t i = 0; i < sizeof(name) / sizeof(*name); i++)
		setup_column(s, name[i]);
}

/* Judge the lists of the model at hand by what was held out, into J. */
static void judge(
	struct hits *j, const struct answer *a, const struct heldout *t)
{
	struct listing l;
	struct recommend_how how = a->recommender;
	how.because = 0;
	struct recommend_lists lists =
		listing_init(&l, a, &how, a->how.threads);

	hits_init(j, a->recommender.each, a->histories.items);
	heldout_judge(j, t, &lists);
	listing_release(&l);
}

/* Who learns while settings are tried. */
struct tuning {
	struct answer *a;
	struct heldout held;
};

static const char *learn_by(void *arg, struct weights_how how)
{
	struct tuning *t = arg;

	t->a->how = how;
	return answer_learn(t->a);
}

static double try_decay(void *arg, double decay)
{
	struct tuning *t = arg;
	struct hits_figures f;
	struct hits j;

	t->a->recommender.decay = decay;
	judge(&j, t->a, &t->held);
	hits_figures_of(&f, &j, HITS_ALL);
	hits_release(&j);
	return f.ndcg;
}

/* Choose settings by the histories at hand, whose last items they lose. */
static const char *tune(struct answer *a)
{
	uint32_t *held = mem_array(a->histories.customers, sizeof(*held));
	size_t n = histories_hold(&a->histories, held, LEAST);
	struct tuning t = {a, {&a->histories, held, 1 + n / ENOUGH}};
	struct heldout_setting best = {a->how, a->decay};

	const char *why =
		n ? heldout_choose(&best,
			    &(struct heldout_pupil){learn_by, try_decay, &t})
		  : "--tune: no history is long enough "
		    "to hold a product out (want three, with --eval four)";
	free(held);
	a->how = best.how;
	a->decay = best.decay;
	setup_note(a->setup, "tuned_decay", best.decay);
	setup_note(a->setup, "tuned_window", (double)best.how.window);
	setup_note(a->setup, "tuned_lambda", best.how.lambda);
	return why;
}

const char *evaluate_tune(struct answer *a)
{
	const char *why = tune(a);

	answer_lay(a);
	return why;
}

static void put_settings(struct answer *a)
{
	enum weights_kind kind = a->how.kind;
	bool linear = kind == WEIGHTS_EASE || kind == WEIGHTS_SLIM;

	out_real(a->out,
		kind == WEIGHTS_POPULAR ? (double)NAN : a->recommender.decay);
	out_real(a->out,
		kind == WEIGHTS_NEXT ? (double)a->how.window : (double)NAN);
	out_real(a->out, linear ? a->how.lambda : (double)NAN);
}

static void put_group(struct answer *a, const struct hits *j, unsigned group)
{
	struct hits_figures f;

	hits_figures_of(&f, j, group);
	if (f.customers == 0)
		return;
	out_string(a->out, print_kind(a->how.kind));
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

/* Learn, judge, and print a row of each group. */
static const char *print_model(struct answer *a, const uint32_t *held)
{
	struct hits j;

	TRY(answer_learn(a));
	judge(&j, a, &(struct heldout){&a->histories, held, 1});
	for (unsigned g = 0; g < HITS_GROUPS; g++)
		put_group(a, &j, g);
	hits_release(&j);
	return a->out->failed;
}

static const char *print_beside(struct answer *a, const uint32_t *held)
{
	enum weights_kind kind = a->how.kind;

	if (kind != WEIGHTS_POPULAR)
		TRY(print_model(a, held));
	a->how.kind = WEIGHTS_POPULAR;
	const char *why = print_model(a, held);
	a->how.kind = kind;
	return why;
}

const char *evaluate_print(struct answer *a)
{
	uint32_t *held = mem_array(a->histories.customers, sizeof(*held));
	const char *why =
		histories_hold(&a->histories, held, LEAST)
			? NULL
			: "nobody has three products: there is nothing to judge by";

	if (!why && a->config->tune) {
		why = tune(a);
		answer_lay(a);
		histories_hold(&a->histories, held, LEAST);
	}
	if (!why)
		why = print_beside(a, held);
	free(held);
	return why;
}

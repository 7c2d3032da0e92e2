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

/* Choose settings by the histories at hand, whose last items they lose. */
static const char *tune(struct answer *a)
{
	uint32_t *held = mem_array(a->histories.customers, sizeof(*held));
	size_t n = histories_hold(&a->histories, held, LEAST);
	struct listing l = {.answer = a};
	struct learner_lists lists = listing_lists(&l);

	const char *why =
		n ? learner_tune(&a->learner,
			    &(struct heldout){
				    &a->histories, held, 1 + n / ENOUGH},
			    &lists)
		  : "--tune: no history is long enough "
		    "to hold a product out (want three, with --eval four)";
	free(held);
	setup_note(a->setup, "tuned_decay", a->learner.recommend.decay);
	setup_note(a->setup, "tuned_window", (double)a->learner.how.window);
	setup_note(a->setup, "tuned_lambda", a->learner.how.lambda);
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
	out_string(a->out, print_kind(a->learner.how.kind));
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
	struct listing l = {.answer = a};
	struct learner_lists lists = listing_lists(&l);
	struct hits j;

	TRY(learner_learn(&a->learner));
	learner_judge(&j, &a->learner,
		&(struct heldout){&a->histories, held, 1}, &lists);
	for (unsigned g = 0; g < HITS_GROUPS; g++)
		put_group(a, &j, g);
	hits_release(&j);
	return a->out->failed;
}

static const char *print_beside(struct answer *a, const uint32_t *held)
{
	struct learner *l = &a->learner;

	if (l->how.kind != WEIGHTS_POPULAR)
		TRY(print_model(a, held));
	l->how.kind = WEIGHTS_POPULAR;
	l->recommend.fill = true;
	return print_model(a, held);
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

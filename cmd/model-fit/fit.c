/* fit.c - trees or a scorecard are learned, or the best of all kinds, and the
 * model and its tables written. */
#include <math.h>

#include "filter/notices.h"
#include "learn/limits.h"
#include "learn/written.h"
#include "model-fit/parts.h"

/* As XGBoost has it.  Of eight divisions of each of two public tables the mean
 * AUC of the kept rows rose by 0.0003 (adult) and 0.0016 (credit) from 0. */
#define TREES_L2 1.0

static struct fitted_how how_of(
	const struct config *c, const struct limits *limits)
{
	unsigned threads = setup_threads(c->setup);

	return (struct fitted_how){.objective = (enum loss_kind)c->objective,
		.positive = c->positive ? text_of(c->positive)
					: (struct text){"", 0},
		.label = text_of(c->label),
		.test = c->share,
		.seed = (uint64_t)c->seed,
		.class_weight = c->positives,
		.boost = {.trees = (unsigned)c->trees,
			.stop_after = (unsigned)c->stop_after,
			.threads = threads,
			.grow = {.leaves = (unsigned)c->leaves,
				.rate = isnan(c->rate) ? 0.1 : c->rate,
				.group = limits->group,
				.groups = limits->groups,
				.split = {.l2 = isnan(c->l2) ? TREES_L2 : c->l2,
					.min_leaf = (uint64_t)c->min_leaf,
					.monotone = limits->monotone}}}};
}

static struct card_how card_how_of(
	const struct config *c, const struct limits *limits)
{
	return (struct card_how){.bins = (unsigned)c->bins,
		.min_rows = (uint64_t)c->min_leaf,
		.trend = c->trend == TREND_MONOTONE,
		.monotone = limits->monotone,
		.min_iv = c->min_iv,
		.positive = c->coefficients == COEFFICIENTS_POSITIVE,
		.l2 = isnan(c->l2) ? 0 : c->l2,
		.pdo = c->pdo,
		.base = c->base,
		.odds = c->odds,
		.threads = setup_threads(c->setup)};
}

/* A model as it is made. */
struct fitting {
	struct fitted f;
	struct card card;
	struct card_how how_card;
	struct better auc;	 /* of --kind=auto */
	struct making *machines; /* of that; owned; NULL: none were tried */
	double auc_machines[2];	 /* fm and deepfm */
};

static const char *print(
	const struct config *c, const struct fitted *f, struct out *out)
{
	if (c->report_only) {
		report_print(out, f);
		return NULL;
	}
	if (c->report) {
		struct out *to = setup_file(c->setup, c->report);
		report_columns(to);
		report_print(to, f);
		TRY(to->failed);
	}
	written_model(&out->rows, f, VERSION);
	return NULL;
}

static const char *print_tables(const struct config *c, const struct fitting *t)
{
	if (c->importance) {
		struct out *to = setup_file(c->setup, c->importance);
		tables_importance(to, &t->f);
		TRY(to->failed);
	}
	if (c->calibration) {
		struct out *to = setup_file(c->setup, c->calibration);
		tables_calibration(to, &t->f);
		TRY(to->failed);
	}
	if (c->card) {
		struct out *to = setup_file(c->setup, c->card);
		card_print(to, &t->card, &t->how_card);
		TRY(to->failed);
	}
	return NULL;
}

static const char *learn_trees(struct fitting *t)
{
	fitted_trees(&t->f);
	return NULL;
}

static const char *learn_card(struct fitting *t)
{
	return better_card(&t->card, &t->f, &t->how_card);
}

static const char *learn_better(struct fitting *t)
{
	return better_make(&t->auc, &t->f, &t->card, &t->how_card);
}

/* "fm" or "deepfm" if that is better than trees and scorecard, or NULL. */
static const char *better_machine(const struct fitting *t)
{
	const double *auc = t->auc_machines;
	double rest = fmax(t->auc.trees, t->auc.card);

	if (!t->machines || !(fmax(auc[0], auc[1]) > rest))
		return NULL;
	return auc[1] > auc[0] ? "deepfm" : "fm";
}

/* Which of them it is, and why. */
static void tell_better(const struct fitting *t, const struct config *c)
{
	const char *machine = better_machine(t);
	struct buf why = {0};

	if (c->kind != KIND_AUTO)
		return;
	setup_note(c->setup, "auc_trees", t->auc.trees);
	setup_note(c->setup, "auc_scorecard", t->auc.card);
	buf_printf(&why,
		"is the model: of the kept rows trees have an AUC of %.5f, "
		"the scorecard of %.5f",
		t->auc.trees, t->auc.card);
	if (t->machines) {
		setup_note(c->setup, "auc_fm", t->auc_machines[0]);
		setup_note(c->setup, "auc_deepfm", t->auc_machines[1]);
		buf_printf(&why, ", fm of %.5f, deepfm of %.5f",
			t->auc_machines[0], t->auc_machines[1]);
	}
	buf_byte(&why, '\0');
	setup_first(c->setup, "kind", 1, text_of(machine ? machine : t->f.kind),
		fail_text("%s", why.at));
	buf_release(&why);
}

static const char *finish(
	struct fitting *t, const struct config *c, struct out *out)
{
	TRY(unsaid_tell(&t->f, c));
	unsaid_card(&t->card, c);
	tell_better(t, c);
	if (better_machine(t))
		return machines_write(t->machines, c, out);
	TRY(print_tables(c, t));
	return print(c, &t->f, out);
}

/* Options of --kind=auto that machines cannot do. */
static bool only_trees(const struct config *c)
{
	return c->interact || c->monotone.n || c->importance || c->card ||
	       c->stop_after;
}

static const char *fit(struct state *s, struct config *c, struct out *out,
	const char *learn(struct fitting *t))
{
	struct limits limits = {0};
	struct fitted_how how;
	struct fitting t = {.f = {.data = &s->data}};
	const char *why = limits_read(&limits, c->monotone.item, c->monotone.n,
		c->interact, &s->data);

	how = how_of(c, &limits);
	t.how_card = card_how_of(c, &limits);
	if (!why)
		why = setup_warm_rows(&how.warm, c, &s->data);
	/* Before the cells become bins, which machines do not have. */
	if (!why && c->kind == KIND_AUTO && !only_trees(c))
		why = machines_try(&t.machines, t.auc_machines, s, c);
	if (!why)
		why = fitted_prepare(&t.f, &s->data, &how);
	if (!why)
		why = setup_warm_classes(c, &t.f);
	if (!why)
		why = learn(&t);
	if (!why)
		why = finish(&t, c, out);
	making_free(t.machines);
	card_release(&t.card);
	fitted_release(&t.f);
	limits_release(&limits);
	return why;
}

const char *fit_trees(struct state *s, struct config *c, struct out *out)
{
	return fit(s, c, out, learn_trees);
}

const char *fit_card(struct state *s, struct config *c, struct out *out)
{
	return fit(s, c, out, learn_card);
}

const char *fit_better(struct state *s, struct config *c, struct out *out)
{
	return fit(s, c, out, learn_better);
}

/* machines.c - factorization machines, with a net behind them or without, are
 * learned and written. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "factor/machine.h"
#include "factor/making.h"
#include "filter/notices.h"
#include "model-fit/parts.h"

static const char *how_of(
	struct making_how *how, const struct config *c, int kind)
{
	*how = (struct making_how){
		.train = {.dim = (unsigned)c->dim,
			.batch = (size_t)c->batch,
			.epochs = (unsigned)c->epochs,
			.rate = isnan(c->rate) ? 0.001 : c->rate,
			.seed = (uint64_t)c->seed},
		.step = c->step,
		.least = (uint64_t)c->min_count,
		.threads = setup_threads(c->setup),
		.again = c->refit,
		.judged = c->report || c->calibration};
	if (kind != KIND_DEEPFM)
		return NULL;
	const char *why = train_layers(&how->train, text_of(c->hidden));
	return why ? fail_text("--hidden: %s", why) : NULL;
}

const char *machines_check(const struct config *c)
{
	struct making_how how;

	if (c->objective != LOSS_BINARY)
		return "--kind=fm and --kind=deepfm are for "
		       "--objective=binary";
	if (c->interact || c->monotone.n)
		return fail_text("--%s is for --kind=trees",
			c->interact ? "interact" : "monotone");
	if (c->stop_after || c->importance || c->card)
		return fail_text("--%s is not for --kind=fm and --kind=deepfm",
			c->stop_after	? "stop-after"
			: c->importance ? "importance"
					: "card");
	if (c->refit && c->holdout <= 0)
		return "--refit learns from the rows of --holdout, too (want "
		       "it above 0)";
	return how_of(&how, c, c->kind);
}

static void tell_leaks(const struct making *m, const struct config *c)
{
	double *auc = mem_array(m->rows.f->fields, sizeof(*auc));

	for (unsigned i = 0; i < m->rows.f->fields; i++)
		auc[i] = making_leak(m, i);
	unsaid_machine(&m->f, c);
	unsaid_leaks(c, m->f.data->name, auc, m->rows.f->fields);
	free(auc);
}

/* Which setting was taken, and columns that say nothing. */
static void tell_rows(const struct making *m, const struct config *c)
{
	const struct choose_try *best = &m->try[m->best];
	const struct machine *f = m->rows.f;
	unsigned first = 0, n = making_silent(m, &first);

	setup_note(c->setup, "step", best->how.step);
	setup_note(c->setup, "epochs", best->found.epochs);
	setup_note(c->setup, "held_loss", best->found.loss);
	if (n)
		setup_first(c->setup, "silent_columns", n,
			text_of(f->field[first].name),
			"tells nothing: no word of it is in as many rows as "
			"--min-count says, or all its numbers are one");
	if (best->found.epochs == 0)
		setup_first(c->setup, "nothing_found", 1, text_of(c->label),
			"is foretold no better by the columns than by the "
			"share of all rows");
}

static const char *print(
	const struct config *c, const struct making *m, struct out *out)
{
	struct buf model = {0};

	machine_write(&model, m->rows.f);
	if (c->calibration) {
		struct out *to = setup_file(c->setup, c->calibration);
		tables_calibration(to, &m->f);
	}
	if (c->report) {
		struct out *to =
			c->report_only ? out : setup_file(c->setup, c->report);
		if (!c->report_only)
			report_columns(to);
		report_of(to, &m->f, buf_view(&model));
		report_figure(to, "step", m->try[m->best].how.step);
		report_figure(to, "epochs", m->try[m->best].found.epochs);
	}
	if (!c->report_only)
		buf_text(&out->rows, buf_view(&model));
	buf_release(&model);
	return out->failed;
}

static struct fitted_how fitted_of(const struct config *c)
{
	return (struct fitted_how){.objective = LOSS_BINARY,
		.positive = c->positive ? text_of(c->positive)
					: (struct text){"", 0},
		.label = text_of(c->label),
		.test = c->share,
		.held = c->holdout,
		.seed = (uint64_t)c->seed,
		.class_weight = c->positives};
}

static const char *finish(
	struct making *m, const struct config *c, struct out *out)
{
	tell_rows(m, c);
	return print(c, m, out);
}

const char *machines_fit(struct state *s, struct config *c, struct out *out)
{
	struct fitted_how how = fitted_of(c);
	struct making_how by;
	struct making *m = making_new(&s->data);
	const char *why = how_of(&by, c, c->kind);

	if (!why)
		why = making_run(m, &how, &by);
	if (!why)
		tell_leaks(m, c);
	if (!why)
		why = finish(m, c, out);
	making_free(m);
	return why;
}

const char *machines_try(
	struct making **to, double auc[2], struct state *s, struct config *c)
{
	struct fitted_how how = fitted_of(c);
	struct making_how by[2];

	TRY(how_of(&by[0], c, KIND_FM));
	TRY(how_of(&by[1], c, KIND_DEEPFM));
	return making_best(to, auc, &s->data, &how, by, 2);
}

const char *machines_write(
	struct making *m, const struct config *c, struct out *out)
{
	return finish(m, c, out);
}

/* machines.c - factorization machines, with a net behind them or without, are
 * learned and written. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "factor/choose.h"
#include "factor/coded.h"
#include "factor/machine.h"
#include "factor/pass.h"
#include "filter/notices.h"
#include "learn/leak.h"
#include "model-fit/parts.h"

/* Steps and beginnings that suit one table or another: what is right for a
 * million rows is too slow for fifty thousand. */
static const struct {
	double step, first;
} settings[] = {{0.05, 0.01}, {0.2, 0.05}, {0.02, 0.1}};

static const char *how_of(
	struct train_how *how, const struct config *c, int kind)
{
	*how = (struct train_how){.dim = (unsigned)c->dim,
		.batch = (size_t)c->batch,
		.epochs = (unsigned)c->epochs,
		.rate = isnan(c->rate) ? 0.001 : c->rate,
		.seed = (uint64_t)c->seed};
	if (kind != KIND_DEEPFM)
		return NULL;
	const char *why = train_layers(how, text_of(c->hidden));
	return why ? fail_text("--hidden: %s", why) : NULL;
}

const char *machines_check(const struct config *c)
{
	struct train_how how;

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
	return how_of(&how, c, c->kind);
}

/* A machine as it is made. */
struct making {
	int kind;
	struct fitted_how how;
	struct fitted f;
	struct coded rows;
	struct choose_try try[sizeof(settings) / sizeof(*settings)];
	unsigned tries, best;
};

static uint64_t *hashes(const struct fitted *f)
{
	uint64_t *to = mem_array(f->n + 1, sizeof(*to));

	for (size_t i = 0; i < f->n; i++)
		to[f->position ? f->position[i] : i] = f->data->record[i];
	return to;
}

static const char *learn(struct making *m, const struct config *c)
{
	struct fitted *f = &m->f;
	struct train_how how;
	uint64_t *hash = hashes(f);
	struct train_rows rows = {.level = m->rows.level,
		.number = m->rows.number,
		.y = f->y,
		.weight = f->learn_weight,
		.hash = hash,
		.learned = f->learned,
		.held = f->held};
	const char *why = how_of(&how, c, m->kind);

	m->tries = isnan(c->step) ? sizeof(settings) / sizeof(*settings) : 1;
	for (unsigned i = 0; i < m->tries; i++) {
		m->try[i].how = how;
		m->try[i].how.step =
			isnan(c->step) ? settings[i].step : c->step;
		m->try[i].how.first = isnan(c->step) ? settings[i].first : 0.01;
	}
	if (!why)
		why = choose_run(m->rows.f, &rows, m->try, m->tries,
			setup_threads(c->setup), &m->best);
	free(hash);
	return why;
}

/* What the machine says of all rows, where the report looks for it. */
static void score_rows(struct making *m)
{
	m->f.boost.score =
		pass_all(m->rows.f, m->rows.level, m->rows.number, m->f.n);
	m->f.boost.rows = m->f.n;
	m->f.boost.classes = 1;
}

static char *copy(struct text t)
{
	return mem_copy(t.at, t.len);
}

static void tell_model(struct making *m, const struct config *c)
{
	struct factor_told *told = &m->rows.f->told;

	told->label = mem_copy(c->label, strlen(c->label));
	told->positive = copy(m->f.class[1]);
	told->negative = copy(m->f.class[0]);
	told->rows = m->f.learned + m->f.held;
	told->kept = m->f.n - m->f.learned - m->f.held;
}

/* How well a column alone tells the label of the learned rows. */
static double leak_of(const struct making *m, const struct factor_field *field)
{
	const struct machine *f = m->rows.f;
	struct leak_rows r = {m->f.y, m->f.learned, f->words};

	if (!field->number)
		return leak_auc_words(
			&r, m->rows.level + field->slot, field->levels);
	r.stride = f->numbers;
	return leak_auc_numbers(&r, m->rows.number + field->slot);
}

static void tell_leaks(const struct making *m, const struct config *c)
{
	double *auc = mem_array(m->rows.f->fields, sizeof(*auc));

	for (unsigned i = 0; i < m->rows.f->fields; i++)
		auc[i] = leak_of(m, &m->rows.f->field[i]);
	unsaid_machine(&m->f, c);
	unsaid_leaks(c, m->f.data->name, auc, m->rows.f->fields);
	free(auc);
}

/* Which setting was taken, and columns that say nothing. */
static void tell_rows(const struct making *m, const struct config *c)
{
	const struct choose_try *best = &m->try[m->best];
	const struct machine *f = m->rows.f;
	unsigned n = 0, first = 0;

	for (unsigned i = f->fields; i-- > 0;)
		if (f->field[i].number ? f->field[i].by == 0
				       : f->field[i].levels == 1) {
			first = i;
			n++;
		}
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

static const char *make(
	struct making *m, int kind, struct state *s, const struct config *c)
{
	m->kind = kind;
	m->how = (struct fitted_how){.objective = LOSS_BINARY,
		.positive = c->positive ? text_of(c->positive)
					: (struct text){"", 0},
		.label = text_of(c->label),
		.test = c->share,
		.held = c->holdout,
		.seed = (uint64_t)c->seed,
		.class_weight = c->positives};

	TRY(fitted_begin(&m->f, &s->data, &m->how));
	m->f.kind = kind == KIND_FM ? "fm" : "deepfm";
	TRY(coded_make(&m->rows, &s->data, m->f.position, m->f.learned,
		(uint64_t)c->min_count));
	TRY(learn(m, c));
	score_rows(m);
	return NULL;
}

static const char *finish(
	struct making *m, const struct config *c, struct out *out)
{
	tell_model(m, c);
	tell_rows(m, c);
	return print(c, m, out);
}

static void release(struct making *m)
{
	if (!m)
		return;
	coded_release(&m->rows);
	fitted_release(&m->f);
	free(m);
}

static struct making *begin(struct state *s)
{
	struct making *m = mem_zero(1, sizeof(*m));

	m->f.data = &s->data;
	return m;
}

const char *machines_fit(struct state *s, struct config *c, struct out *out)
{
	struct making *m = begin(s);
	const char *why = make(m, c->kind, s, c);

	if (!why)
		tell_leaks(m, c);
	if (!why)
		why = finish(m, c, out);
	release(m);
	return why;
}

/* The better of fm and deepfm; fm, if they are equal. */
struct machines {
	struct making *better; /* owned */
};

static const char *try_kind(struct machines *t, double auc[2], int kind,
	struct state *s, const struct config *c)
{
	struct making *m = begin(s);
	struct judged j;
	const char *why = make(m, kind, s, c);

	if (!why) {
		report_judge(&j, &m->f, m->f.learned + m->f.held, m->f.n);
		auc[kind == KIND_DEEPFM] = judge_auc(&j);
		judged_release(&j);
	}
	if (!why && (kind == KIND_FM || auc[1] > auc[0])) {
		release(t->better);
		t->better = m;
	} else {
		release(m);
	}
	return why;
}

const char *machines_try(
	struct machines **to, double auc[2], struct state *s, struct config *c)
{
	struct machines *t = *to = mem_zero(1, sizeof(*t));

	TRY(try_kind(t, auc, KIND_FM, s, c));
	return try_kind(t, auc, KIND_DEEPFM, s, c);
}

const char *machines_write(
	struct machines *t, const struct config *c, struct out *out)
{
	return finish(t->better, c, out);
}

void machines_free(struct machines *t)
{
	if (t)
		release(t->better);
	free(t);
}

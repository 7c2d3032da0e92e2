/* answer.c - all rows are there: learn, and write what was learned. */
#include <stdlib.h>

#include "base/mem.h"
#include "io/tsv.h"
#include "learn/limits.h"
#include "learn/written.h"
#include "model-fit/parts.h"

/* Columns by the names that the first file or the state has. */
static const char *name_columns(struct state *s, const struct config *c)
{
	struct text *name = mem_zero((size_t)s->columns + 1, sizeof(*name));
	struct text rest = buf_view(&s->names);
	struct buf all = {0};
	unsigned n = 0;

	if (c->bound) {
		data_name(&s->data, c->name);
		free(name);
		return NULL;
	}
	buf_room(&all, rest.len + s->columns + 1);
	text_split(&rest, '\t');
	while (rest.at && n < s->columns) {
		struct text t = text_split(&rest, '\t');
		char *at = buf_room(&all, 0);
		name[n++] = (struct text){at, tsv_decode(at, t)};
		all.len += t.len;
	}
	bool whole = n == s->columns && !rest.at;
	if (whole)
		data_name(&s->data, name);
	free(name);
	buf_release(&all);
	return whole ? NULL : "state without the names of its columns";
}

/* Columns of --text are of words whatever they hold. */
static const char *spell_columns(struct state *s, const struct config *c)
{
	struct data *d = &s->data;

	for (size_t i = 0; i < c->text.n; i++) {
		unsigned k = 0;
		while (k < d->columns &&
			!text_equal(d->name[k], c->text.item[i]))
			k++;
		if (k == d->columns)
			return fail_text("--text: no column '%s' is learned "
					 "from",
				text_show(c->text.item[i]));
		if (!d->column[k].words)
			cells_spell(&d->column[k], &c->style);
	}
	return NULL;
}

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
				.rate = c->rate,
				.group = limits->group,
				.groups = limits->groups,
				.split = {.l2 = c->l2,
					.min_leaf = (uint64_t)c->min_leaf,
					.monotone = limits->monotone}}}};
}

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

static const char *print_tables(const struct config *c, const struct fitted *f)
{
	if (c->importance) {
		struct out *to = setup_file(c->setup, c->importance);
		tables_importance(to, f);
		TRY(to->failed);
	}
	if (c->calibration) {
		struct out *to = setup_file(c->setup, c->calibration);
		tables_calibration(to, f);
		TRY(to->failed);
	}
	return NULL;
}

static const char *fit(struct state *s, struct config *c,
	const struct limits *limits, struct out *out)
{
	struct fitted_how how = how_of(c, limits);
	struct fitted f = {.data = &s->data};
	const char *why = fitted_make(&f, &s->data, &how);

	if (!why)
		why = unsaid_tell(&f, c);
	if (!why)
		why = print_tables(c, &f);
	if (!why)
		why = print(c, &f, out);
	fitted_release(&f);
	return why;
}

static const char *answer(struct state *s, struct config *c, struct out *out)
{
	struct limits limits = {0};

	TRY(name_columns(s, c));
	TRY(spell_columns(s, c));
	const char *why = limits_read(&limits, c->monotone.item, c->monotone.n,
		c->interact, &s->data);
	if (!why)
		why = fit(s, c, &limits, out);
	limits_release(&limits);
	return why;
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	struct config *c = config;

	(void)setup;
	if (s->data.n == 0)
		return c->report_only ? NULL : "no rows to learn from";
	TRY(answer(s, c, out));
	return out->failed;
}

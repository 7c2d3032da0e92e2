/* trees.c - boosted trees are learned, and the model and its tables written. */
#include "learn/limits.h"
#include "learn/written.h"
#include "model-fit/parts.h"

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

const char *trees_fit(struct state *s, struct config *c, struct out *out)
{
	struct limits limits = {0};
	const char *why = limits_read(&limits, c->monotone.item, c->monotone.n,
		c->interact, &s->data);

	if (!why)
		why = fit(s, c, &limits, out);
	limits_release(&limits);
	return why;
}

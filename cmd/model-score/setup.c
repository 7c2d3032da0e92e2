/* setup.c - options that fit together, and the columns that are written. */
#include <stdlib.h>

#include "base/mem.h"
#include "model-score/parts.h"
#include "model/answerable.h"
#include "model/readout.h"

static void name_scores(const struct config *c)
{
	struct buf name = {0};

	for (size_t i = 0; i < c->width; i++) {
		name.len = 0;
		readout_score_name(&name, c->e, c->width, i);
		buf_byte(&name, '\0');
		setup_column(c->setup, name.at);
	}
	buf_release(&name);
}

static void name_contribution(
	const struct config *c, unsigned output, const char *feature)
{
	struct buf name = {0};

	readout_phi_name(&name, c->e, output, feature);
	buf_byte(&name, '\0');
	setup_column(c->setup, name.at);
	buf_release(&name);
}

static void name_contributions(const struct config *c)
{
	const struct ensemble *e = c->e;

	for (unsigned k = 0; k < e->outputs; k++) {
		for (size_t i = 0; i < e->features; i++)
			name_contribution(c, k, ensemble_called(c->e, i));
		if (c->net && c->net->layers)
			name_contribution(c, k, "rest");
		name_contribution(c, k, "base");
	}
}

static void name_numbered(const struct config *c, const char *before, size_t i,
	const char *behind)
{
	struct buf name = {0};

	buf_printf(&name, "%s%zu%s%c", before, i, behind, '\0');
	setup_column(c->setup, name.at);
	buf_release(&name);
}

static void name_reasons(const struct config *c)
{
	static const char *const cells[] = {"rank", "feature", "value", "phi"};

	for (size_t i = 0; c->longer && i < sizeof(cells) / sizeof(*cells); i++)
		setup_column(c->setup, cells[i]);
	for (size_t i = 1; !c->longer && i <= (size_t)c->reasons; i++) {
		name_numbered(c, "reason_", i, "");
		name_numbered(c, "reason_", i, "_phi");
	}
}

static void name_columns(const struct config *c)
{
	name_scores(c);
	if (c->points)
		setup_column(c->setup, "points");
	for (size_t i = 0; i < c->used && c->leaf; i++)
		name_numbered(c, "leaf_", i, "");
	net_columns(c);
	if (c->contributions)
		name_contributions(c);
	if (c->reasons)
		name_reasons(c);
}

/* --global answers when all rows are read. */
static void name_global(struct config *c)
{
	static const char *const cells[] = {
		"output", "feature", "importance", "share", "phi"};

	setup_flow(c->setup, (struct flow){.columns = COLUMNS_ALIKE,
				     .order = ORDER_ANY,
				     .state = STATE_SCRATCH});
	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		if (i || c->e->outputs > 1)
			setup_column(c->setup, cells[i]);
}

static const char *check_options(const struct config *c)
{
	if (!c->model)
		return "no model (want -m FILE)";
	if (c->global && (c->raw || c->leaf || c->contributions || c->reasons ||
				 c->golden || c->parts || c->pairs))
		return "--global has no rows (not with --raw, --leaf, "
		       "--contributions, --reasons, --golden)";
	if (!c->reasons && (c->longer || (c->toward && !c->pairs)))
		return "--long and --toward are of --reasons";
	return NULL;
}

static const char *take_contributions(struct config *c)
{
	if (!c->explains || c->net)
		return NULL;
	const char *why = shapley_new(&c->shapley, c->e, c->used);
	return why ? fail_text("%s: %s", c->model, why) : NULL;
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;

	const char *why = check_options(c);

	c->setup = s;
	if (why)
		return setup_usage(s, why);
	TRY(load_model(c));
	c->explains = c->contributions || c->reasons || c->global || c->pairs;
	c->parts = c->parts || (c->net && c->net->layers && c->contributions);
	struct answerable w = {.name = c->model,
		.e = c->e,
		.machine = c->net,
		.vocab = c->vocab != NULL,
		.export = c->export != 0,
		.explains = c->explains,
		.parts = c->parts,
		.golden = c->golden != NULL,
		.leaf = c->leaf,
		.rounds = strcmp(c->trees, "best") != 0,
		.categories = c->categories != NULL,
		.pairs = c->pairs != 0,
		.global = c->global,
		.points = c->points,
		.stability = psi_wanted(c)};
	why = answerable_check(&w);
	if (why)
		return setup_usage(s, why);
	if (c->categories)
		TRY(names_read(c));
	why = c->net ? NULL
		     : readout_rounds(
			       &c->rounds, &c->used, c->e, text_of(c->trees));
	if (!why && c->e->objective.link == OBJECTIVE_UNKNOWN && !c->raw &&
		!c->global)
		why = fail_text(
			"%s: what becomes of the raw score by objective "
			"'%s' is not known (want --raw)",
			c->model, c->e->objective.name);
	if (why)
		return setup_usage(s, why);
	if (!c->net)
		c->margin = margin_new(c->e, c->used);
	c->width = c->raw ? c->e->outputs
			  : objective_width(&c->e->objective, c->e->outputs);
	w.used = c->used;
	why = answerable_tables(&w);
	if (why)
		return setup_usage(s, why);
	TRY(golden_open(c));
	TRY(take_contributions(c));
	net_tell(c);
	describe_model(c);
	if (c->export) {
		size_t n;
		setup_operands(s, &n);
		if (n)
			return setup_usage(
				s, "--export reads no rows (want no operand)");
	}
	if (c->export)
		setup_flow(s, (struct flow){.columns = COLUMNS_ALIKE,
				      .order = ORDER_ANY,
				      .state = STATE_SCRATCH,
				      .rows = ROWS_NONE});
	else if (c->global)
		name_global(c);
	else
		name_columns(c);
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	shapley_free(c->shapley);
	margin_free(c->margin);
	scored_want_release(&c->want);
	ensemble_free(c->e);
	factor_free(c->net);
	free(c->column);
	buf_release(&c->told);
}

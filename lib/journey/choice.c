/* choice.c - names of models to what a walk counts. */
#include "journey/choice.h"

static const char *add_model(struct choice *c, enum credit_model m)
{
	if (c->wants[m])
		return fail_text("--models: %s is given twice", credit_name(m));
	c->model[c->n++] = m;
	c->wants[m] = true;
	return NULL;
}

/* Paths without times have no ages, and rows are not theirs. */
static bool of_events(enum credit_model m)
{
	return m == MODEL_ROW || m == MODEL_DECAY;
}

static const char *add_all(struct choice *c, bool of_paths)
{
	c->all = true;
	for (enum credit_model m = MODEL_ROW; m < MODELS_ALL; m++)
		if (!of_paths || !of_events(m))
			TRY(add_model(c, m));
	return NULL;
}

static const char *add_named(struct choice *c, struct text name, bool of_paths)
{
	enum credit_model m = credit_model(name);

	if (text_is(name, "all"))
		return add_all(c, of_paths);
	if (m == MODELS)
		return fail_text("--models: '%s' is not a model (want row, "
				 "last, first, linear, position, decay, "
				 "last-nd, markov, shapley, all, first-nd or "
				 "last-paid)",
			text_show(name));
	if (of_paths && of_events(m))
		return fail_text("--models: %s wants events, not --path",
			credit_name(m));
	return add_model(c, m);
}

const char *choice_models(
	struct choice *c, const struct text *name, size_t n, bool of_paths)
{
	if (n == 0)
		return add_model(c, of_paths ? MODEL_LAST : MODEL_ROW);
	for (size_t i = 0; i < n; i++)
		TRY(add_named(c, name[i], of_paths));
	return NULL;
}

const char *choice_coalitions(struct choice *c)
{
	if (!c->wants[MODEL_SHAPLEY])
		return "--shapley=all wants the model shapley (-m shapley)";
	for (unsigned i = 0; i < c->n; i++)
		if (c->model[i] == MODEL_SHAPLEY)
			c->model[i] = MODEL_COALITIONS;
	c->wants[MODEL_SHAPLEY] = false;
	c->wants[MODEL_COALITIONS] = true;
	return NULL;
}

void choice_row(struct choice *c)
{
	bool all = c->all;

	*c = (struct choice){.all = all, .n = 1};
	c->model[0] = MODEL_ROW;
	c->wants[MODEL_ROW] = true;
}

const char *choice_weights(
	uint64_t weight[3], const struct text *percent, size_t n)
{
	static const struct number_style plain = {'.', 0};
	amount part[3], sum = 0;
	unsigned decimals;

	for (size_t i = 0; i < n && i < 3; i++) {
		if (!amount_parse(&part[i], &decimals, percent[i], &plain) ||
			part[i] < 0)
			return fail_text("--weights: '%s' is not a percentage",
				text_show(percent[i]));
		sum += part[i];
	}
	if (n != 3)
		return "--weights: want three, like 40,20,40";
	if (sum != (amount)100 * AMOUNT_UNIT)
		return fail_text("--weights: they add up to %g, not to 100",
			amount_double(sum));
	for (size_t i = 0; i < 3; i++) /* 1 % is 10^16 units, and 10^9 here */
		weight[i] = (uint64_t)part[i] * 10000000;
	return NULL;
}

enum credit_model choice_ordered(const struct choice *c)
{
	for (unsigned i = 0; i < c->n; i++)
		if (c->model[i] != MODEL_ROW)
			return c->model[i];
	return MODELS;
}

/* Whether a model asks which of the touches of a path come first or last. */
static bool asks_ends(const struct choice *c)
{
	static const enum credit_model those[] = {MODEL_LAST, MODEL_FIRST,
		MODEL_POSITION, MODEL_LAST_ND, MODEL_FIRST_ND, MODEL_LAST_PAID};
	bool asks = false;

	for (size_t i = 0; i < sizeof(those) / sizeof(*those); i++)
		asks |= c->wants[those[i]];
	return asks;
}

void choice_rules(const struct choice *c, struct walk_rules *rules, bool dumps,
	bool chains)
{
	bool row_alone = c->n == 1 && c->wants[MODEL_ROW];

	memcpy(rules->model, c->model, sizeof(rules->model));
	rules->n_models = c->n;
	rules->coalesced = c->wants[MODEL_COALITIONS];
	rules->chained = c->wants[MODEL_MARKOV] || chains;
	rules->by_path = !row_alone || dumps || rules->table;
	rules->ordered = asks_ends(c) || rules->chained ||
			 rules->path.collapse || rules->path.longest ||
			 rules->table;
	rules->by_row = c->wants[MODEL_ROW];
	rules->rows_only = row_alone && !dumps && !rules->table;
}

/* setup.c - options that fit together, and the columns that are written. */
#include <stdlib.h>

#include "base/mem.h"
#include "model-score/parts.h"

/* --trees=best|all|N: how many rounds are asked. */
static const char *take_rounds(struct config *c)
{
	const struct ensemble *e = c->e;
	int64_t n;

	if (strcmp(c->trees, "best") == 0)
		n = (int64_t)(e->best ? e->best : e->rounds);
	else if (strcmp(c->trees, "all") == 0)
		n = (int64_t)e->rounds;
	else if (!int_parse(&n, text_of(c->trees)) || n < 1)
		return fail_text("--trees: '%s' is not right (want best, all, "
				 "or a number of rounds)",
			text_show(text_of(c->trees)));
	if ((uint64_t)n > e->rounds)
		return fail_text("--trees=%lld: the model has %zu round%s",
			(long long)n, e->rounds, e->rounds == 1 ? "" : "s");
	c->rounds = (size_t)n;
	c->used = e->round[n - 1];
	return NULL;
}

/* A column whose name is made of parts, the second a number or a name. */
static void name_one(const struct config *c, const char *before, size_t i)
{
	struct buf name = {0};
	char **class = c->e->told.class_name;

	buf_string(&name, before);
	if (class && class[i])
		buf_string(&name, class[i]);
	else
		buf_printf(&name, "%zu", i);
	buf_byte(&name, '\0');
	setup_column(c->setup, name.at);
	buf_release(&name);
}

static void name_columns(struct config *c)
{
	const struct ensemble *e = c->e;

	c->width = c->raw ? e->outputs
			  : objective_width(&e->objective, e->outputs);
	for (size_t i = 0; i < c->width && c->width > 1; i++)
		name_one(c, "score_", i);
	if (c->width == 1)
		setup_column(c->setup, "score");
	for (size_t i = 0; i < c->used && c->leaf; i++) {
		struct buf name = {0};
		buf_printf(&name, "leaf_%zu%c", i, '\0');
		setup_column(c->setup, name.at);
		buf_release(&name);
	}
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	if (!c->model)
		return setup_usage(s, "no model (want -m FILE)");
	TRY(load_model(c));
	if (c->categories)
		TRY(names_read(c));
	const char *why = take_rounds(c);
	if (!why && c->e->objective.link == OBJECTIVE_UNKNOWN && !c->raw)
		why = fail_text(
			"%s: what becomes of the raw score by objective "
			"'%s' is not known (want --raw)",
			c->model, c->e->objective.name);
	if (why)
		return setup_usage(s, why);
	name_columns(c);
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	ensemble_free(c->e);
	free(c->column);
	buf_release(&c->told);
}

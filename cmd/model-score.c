/* model-score.c - the score of each row by trees that somebody has trained.
 *
 * A map: models of XGBoost, LightGBM and model-fit are read into one form
 * (model/ensemble.h), whose answers are those of the program that trained them,
 * bit for bit.  The rest of the program is in model-score/.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "model-score/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'m', "model", OPT_FILE, AT(model), "file", NULL, 0, 0, OPT_READ,
		"the trees: text of LightGBM, JSON or UBJSON of XGBoost", NULL},
	{0, "raw", OPT_FLAG, AT(raw), NULL, NULL, 0, 0, 0,
		"the sum of the leaves, before it becomes a probability", NULL},
	{0, "leaf", OPT_FLAG, AT(leaf), NULL, NULL, 0, 0, 0,
		"also the leaf of each tree", NULL},
	{0, "trees", OPT_TEXT, AT(trees), "best|all|n", "best", 0, 0, 0,
		"how many rounds of trees are asked", NULL},
	{0, "map", OPT_LIST, AT(map), "feature=column,...", NULL, 0, 0, 0,
		"what the input calls features of the model", NULL},
	{0, "by-position", OPT_FLAG, AT(by_position), NULL, NULL, 0, 0, 0,
		"the first columns are the features, whatever they are called", NULL},
	{0, "unseen", OPT_CHOICE, AT(unseen), "missing|fail", "missing", 0, 0, 0,
		"what a category is that the model has not seen", NULL},
	{0, "categories", OPT_FILE, AT(categories), "file", NULL, 0, 0, OPT_READ,
		"the names of categories: feature,category in the order of training", NULL},
	{0}};
/* clang-format on */

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	s->x = mem_zero(ensemble_columns(c->e), sizeof(*s->x));
	s->raw = mem_zero(c->e->outputs, sizeof(*s->raw));
	s->score = mem_zero(c->e->outputs, sizeof(*s->score));
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;

	if (!cells_read(s, c, row))
		return BAD;
	row_pass(row, out);
	print_score(s, c, out);
	out_end(out);
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	struct state *a = into;
	const struct state *b = from;

	(void)config;
	notice_merge(&a->unseen, &b->unseen);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	const struct state *s = at;
	const struct config *c = config;

	(void)out;
	setup_note(setup, "trees", (double)c->used);
	setup_notice(setup, "unseen", &s->unseen,
		"a category that the model has not seen is taken as missing");
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	free(s->x);
	free(s->raw);
	free(s->score);
}

static const struct filter model_score = {.name = "model-score",
	.brief = "Score rows by trees of XGBoost, LightGBM or model-fit.",
	.operands = "[file ...]",
	.example = {"model-score -m samples/next-order.txt --with=samples/customers.csv samples/profiles.csv",
		"model-score -m samples/next-order.txt --raw --with=samples/customers.csv "
		"samples/profiles.csv",
		"model-score -m samples/next-order.txt --map=branch=branch --with=samples/customers.csv "
		"samples/profiles.csv"},
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.bind = bind_features,
	.init = init,
	.row = row,
	.merge = merge,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&model_score, argc, argv);
}

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
	{'m', "model", OPT_FILE, AT(model), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"the trees: text of LightGBM, JSON or UBJSON of XGBoost", NULL},
	{0, "vocab", OPT_FILE, AT(vocab), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"of weights of DeepCTR-Torch: column, value, number", NULL},
	{0, "raw", OPT_FLAG, AT(raw), NULL, NULL, 0, 0, 0,
		"the sum of the leaves, before it becomes a probability", NULL},
	{0, "scorecard", OPT_FLAG, AT(points), NULL, NULL, 0, 0, 0,
		"also the points of a scorecard, a sum of integers", NULL},
	{0, "leaf", OPT_FLAG, AT(leaf), NULL, NULL, 0, 0, 0,
		"also the leaf of each tree", NULL},
	{0, "contributions", OPT_FLAG, AT(contributions), NULL, NULL, 0, 0, 0,
		"also what each feature contributes to the raw score", NULL},
	{0, "reasons", OPT_INT, AT(reasons), "k", NULL, 1, 1000, OPT_MAYBE,
		"the k features that contribute most", "3"},
	{0, "parts", OPT_FLAG, AT(parts), NULL, NULL, 0, 0, 0,
		"of a machine: what weights, pairs and layers add to the raw score", NULL},
	{0, "pairs", OPT_INT, AT(pairs), "k", NULL, 1, 1000, OPT_MAYBE,
		"of a machine without layers: the k pairs of features that contribute most", "3"},
	{0, "toward", OPT_CHOICE, AT(toward), "both|high|low", "both", 0, 0, 0,
		"of reasons: those that raise or lower the score", NULL},
	{0, "long", OPT_FLAG, AT(longer), NULL, NULL, 0, 0, 0,
		"a row for each reason", NULL},
	{0, "global", OPT_FLAG, AT(global), NULL, NULL, 0, 0, 0,
		"in place of rows: what each feature contributes on average", NULL},
	{0, "psi", OPT_FILE, AT(psi), "file", NULL, 0, 0, OPT_REPLACED,
		"write how far rows have moved from those of training", NULL},
	{0, "max-psi", OPT_REAL, AT(max_psi), "x", NULL, 0, 1e9, 0,
		"exit with 3 if any stability index is above this", NULL},
	{0, "golden", OPT_FILE, AT(golden), "file", NULL, 0, 0, OPT_READ,
		"scores as they should be, a row for each of the input", NULL},
	{0, "tolerance", OPT_REAL, AT(tolerance), "x", "1e-6", 0, 1e300, 0,
		"exit with 3 if a score differs from --golden by more", NULL},
	{0, "trees", OPT_TEXT, AT(trees), "best|all|n", "best", 0, 0, 0,
		"how many rounds of trees are asked", NULL},
	{0, "map", OPT_LIST, AT(map), "feature=column,...", NULL, 0, 0, 0,
		"what the input calls features of the model", NULL},
	{0, "by-position", OPT_FLAG, AT(by_position), NULL, NULL, 0, 0, 0,
		"the first columns are the features, whatever they are called", NULL},
	{0, "unseen", OPT_CHOICE, AT(unseen), "missing|fail", "missing", 0, 0, 0,
		"what a category is that the model has not seen", NULL},
	{0, "export", OPT_CHOICE, AT(export), "|onnx", NULL, 0, 0, 0,
		"write a machine as a model of ONNX, and read no rows", NULL},
	{0, "categories", OPT_FILE, AT(categories), "file", NULL, 0, 0, OPT_READ,
		"the names of categories: feature,category in the order of training", NULL},
	{0}};
/* clang-format on */

/* Averages of --global. */
static size_t totals(const struct config *c)
{
	return (size_t)c->e->outputs * c->e->features;
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;
	const struct ensemble *e = c->e;

	reckon_init(&s->block.reckon, &(struct reckon_how){.e = e,
					      .margin = c->margin,
					      .machine = c->net,
					      .shapley = c->shapley,
					      .explains = c->explains,
					      .pairs = c->pairs != 0});
	if (psi_wanted(c))
		stability_init(&s->now, &e->told);
	s->scored.width = c->width;
	s->mean = mem_zero(e->outputs, sizeof(*s->mean));
	s->score = mem_zero(e->outputs, sizeof(*s->score));
	s->rank = mem_array(e->features, sizeof(*s->rank));
	if (c->global)
		s->total = mem_zero(totals(c), sizeof(*s->total));
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	size_t i = block_row(s, c, row);

	if (!s->block.good[i]) {
		unsigned unseen;
		cells_read(c, row, s->block.reckon.row,
			&unseen); /* for the reason */
		s->block.batch = NULL;
		return BAD;
	}
	for (unsigned k = s->block.unseen[i]; k; k--)
		notice_row(&s->unseen, row);
	s->rows++;
	if (s->now.told)
		psi_add(s, c, row,
			s->block.reckon.row + i * ensemble_columns(c->e),
			s->block.reckon.raw[i * c->e->outputs]);
	if (c->global)
		averages_add(s->total, totals(c),
			reckon_phi(&s->block.reckon, 0, i), SHAPLEY_ROWS);
	else
		print_row(s, c, row, out, i);
	return OK;
}

/* The bytes of the batch go. */
static enum verdict settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	s->block.batch = NULL;
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	struct state *a = into;
	const struct state *b = from;

	notice_merge(&a->unseen, &b->unseen);
	a->rows += b->rows;
	if (a->total)
		averages_join(a->total, b->total, totals(config));
	stability_join(&a->now, &b->now);
	scored_join(&a->scored, &b->scored);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;

	if (c->export)
		return net_export(c, out);
	if (c->global)
		global_print(s, c, out);
	psi_finish(s, c);
	golden_finish(s, c);
	setup_note(setup, "trees", (double)c->used);
	setup_notice(setup, "unseen", &s->unseen,
		"a category that the model has not seen is taken as missing");
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	reckon_release(&s->block.reckon);
	free(s->mean);
	stability_release(&s->now);
	scored_release(&s->scored);
	free(s->score);
	free(s->rank);
	free(s->total);
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
	.settle = settle,
	.merge = merge,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&model_score, argc, argv);
}

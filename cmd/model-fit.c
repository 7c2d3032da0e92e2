/* model-fit.c - a model of who will do what, learned from a table.
 *
 * A fold: its state is the rows' values.  Rows are bound to codes and trees are
 * grown when the last row has come, by sums of integers, so the model's bytes
 * do not depend on the order of rows, on files or on threads.  The rest of the
 * program is in model-fit/, learning in lib/learn.
 */
#include <stdlib.h>

#include "model-fit/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "label", OPT_TEXT, AT(label), "column", NULL, 0, 0, OPT_STATE,
		"what is to be foretold", NULL},
	{0, "kind", OPT_CHOICE, AT(kind), "trees|scorecard|fm|deepfm|auto", "trees", 0, 0, 0,
		"boosted trees, points for bins, factors, factors with a net, or the better of the first two", NULL},
	{0, "objective", OPT_CHOICE, AT(objective), "binary|regression|poisson|multiclass", "binary", 0, 0, 0,
		"two classes, a number, a count, or several classes", NULL},
	{0, "positive", OPT_TEXT, AT(positive), "word", NULL, 0, 0, 0,
		"of two classes, the one to foretell; 1 of 0 and 1", NULL},
	{0, "unit", OPT_TEXT, AT(unit), "column", NULL, 0, 0, OPT_STATE,
		"rows of one unit stay together (customer, if there is such a column)", NULL},
	{0, "ignore", OPT_LIST, AT(ignore), "column,...", NULL, 0, 0, OPT_STATE,
		"columns not to learn from", NULL},
	{0, "weight", OPT_TEXT, AT(weight), "column", NULL, 0, 0, OPT_STATE,
		"how much a row counts", NULL},
	{0, "class-weight", OPT_TEXT, AT(class_weight), "x|balanced", NULL, 0, 0, 0,
		"how much rows count whose label is foretold", NULL},
	{0, "text", OPT_LIST, AT(text), "column,...", NULL, 0, 0, 0,
		"columns of words, though they look like numbers", NULL},
	{0, "test", OPT_TEXT, AT(test), "share|file", NULL, 0, 0, OPT_READ,
		"20%: so many units are kept for judging the model; or a file of rows that are", NULL},
	{0, "seed", OPT_INT, AT(seed), "n", "1", 0, 9e15, 0,
		"which units are kept", NULL},
	{0, "trees", OPT_INT, AT(trees), "n", "100", 1, 100000, 0,
		"rounds of learning", NULL},
	{0, "stop-after", OPT_INT, AT(stop_after), "n", NULL, 1, 100000, 0,
		"end when so many trees have not helped the kept rows", NULL},
	{0, "warm", OPT_FILE, AT(warm_path), "model", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"add trees to those of this model", NULL},
	{0, "leaves", OPT_INT, AT(leaves), "n", "31", 2, 65535, 0,
		"leaves of a tree at most", NULL},
	{0, "rate", OPT_REAL, AT(rate), "x", NULL, 1e-9, 1, 0,
		"how much of what a tree finds is taken (0.1); of layers, how far they go (0.001)", NULL},
	{0, "min-leaf", OPT_INT, AT(min_leaf), "n", "20", 1, 1e9, 0,
		"rows of a leaf at least", NULL},
	{0, "l2", OPT_REAL, AT(l2), "x", NULL, 0, 1e9, 0,
		"draws the leaves' answers to 0, as much as 1 of hessian by default; of a scorecard the coefficients, by 0", NULL},
	{0, "monotone", OPT_LIST, AT(monotone), "column:+,...", NULL, 0, 0, 0,
		"columns that the answer rises with (+), or falls (-)", NULL},
	{0, "interact", OPT_TEXT, AT(interact), "a,b:c,d", NULL, 0, 0, 0,
		"columns that may stand in one way down a tree, by groups", NULL},
	{0, "bins", OPT_INT, AT(bins), "n", "20", 2, 250, 0,
		"of a scorecard: bins of a column of numbers at most", NULL},
	{0, "trend", OPT_CHOICE, AT(trend), "any|monotone", "any", 0, 0, 0,
		"of a scorecard: may the bins of a column of numbers go up and down", NULL},
	{0, "min-iv", OPT_REAL, AT(min_iv), "x", "0", 0, 1e9, 0,
		"of a scorecard: columns of less information value are left out", NULL},
	{0, "coefficients", OPT_CHOICE, AT(coefficients), "any|positive", "any", 0, 0, 0,
		"of a scorecard: may a column weigh against its own evidence", NULL},
	{0, "pdo", OPT_REAL, AT(pdo), "points", "20", 1e-9, 1e9, 0,
		"points that double the odds", NULL},
	{0, "base-points", OPT_REAL, AT(base), "points", "600", -1e9, 1e9, 0,
		"points at the odds of --base-odds", NULL},
	{0, "base-odds", OPT_REAL, AT(odds), "x", "50", 1e-9, 1e9, 0,
		"rows without the label for one with it, at the points of --base-points", NULL},
	{0, "card", OPT_FILE, AT(card), "file", NULL, 0, 0, OPT_REPLACED,
		"the bins of a scorecard and their points", NULL},
	{0, "dim", OPT_INT, AT(dim), "n", "8", 1, 256, 0,
		"of fm and deepfm: floats that stand for a word", NULL},
	{0, "hidden", OPT_TEXT, AT(hidden), "n,...", "128,64", 0, 0, 0,
		"of deepfm: units of the layers", NULL},
	{0, "embedding-rate", OPT_REAL, AT(step), "x", NULL, 1e-9, 1e9, 0,
		"of fm and deepfm: how far words go at a time, in place of a choice", NULL},
	{0, "epochs", OPT_INT, AT(epochs), "n", "30", 1, 10000, 0,
		"of fm and deepfm: how often all rows come at most", NULL},
	{0, "batch", OPT_INT, AT(batch), "n", NULL, 1, 65536, 0,
		"of fm and deepfm: rows of a step, in place of 32 to 512", NULL},
	{0, "min-count", OPT_INT, AT(min_count), "n", "2", 1, 1e9, 0,
		"of fm and deepfm: words that fewer rows have are one", NULL},
	{0, "holdout", OPT_REAL, AT(holdout), "share", "0.1", 0, 0.9, 0,
		"of fm and deepfm: share of the learned units that says when to stop", NULL},
	{0, "report", OPT_TEXT, AT(report), "file", NULL, 0, 0, OPT_REPLACED | OPT_MAYBE,
		"how good the model is: part,measure,at,value; without a file in place of the model", ""},
	{0, "importance", OPT_FILE, AT(importance), "file", NULL, 0, 0, OPT_REPLACED,
		"what trees ask: column,splits,gain,share", NULL},
	{0, "calibration", OPT_FILE, AT(calibration), "file", NULL, 0, 0, OPT_REPLACED,
		"what scores say and what was: part,bin,low,high,rows,score,label", NULL},
	{0, "refit", OPT_FLAG, AT(refit), NULL, NULL, 0, 0, 0,
		"of fm and deepfm: what was found is learned once more, from the rows of --holdout, too", NULL},
	{0, "memory", OPT_SIZE, AT(memory), "size", NULL, 0, 0, 0,
		"cells beyond this go to --tmp until all are there (half of what there is)", NULL},
	{0, "tmp", OPT_FILE, AT(tmp), "directory", NULL, 0, 0, OPT_READ,
		"where they go ($TMPDIR, or /tmp)", NULL},
	{0}};
/* clang-format on */

static void release(void *at)
{
	struct state *s = at;

	data_release(&s->data);
	free(s->cell);
	lines_release(&s->lines);
	buf_release(&s->names);
}

static const struct filter model_fit = {.name = "model-fit",
	.brief = "Learn a model of who will do what, from a table.",
	.operands = "[file ...]",
	.example = {"model-fit --label=下月购买 --positive=是 --report "
		    "samples/labels.csv",
		"model-fit --label=下月购买 --positive=是 --test=30% --report "
		"samples/labels.csv",
		"model-fit --label=下月购买 --positive=是 -o buys.model "
		"samples/labels.csv"},
	.flow = {.columns = COLUMNS_ALIKE,
		.order = ORDER_ANY,
		.state = STATE_MERGED,
		.by = BY_ALL},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.files = setup_files,
	.open = setup_open,
	.bind = setup_bind,
	.row = rows_read,
	.share = rows_share,
	.unite = rows_unite,
	.save = saved_write,
	.load = saved_read,
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&model_fit, argc, argv);
}

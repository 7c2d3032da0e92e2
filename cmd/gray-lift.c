/* gray-lift.c - what a release did: its arms beside the control.
 *
 * A fold: its state is a line a unit, or with --rows exact sums of each arm.
 * The rest of the program is in gray-lift/, what is computed in lib/stat.
 */
#include "gray-lift/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "metric", OPT_LIST, AT(metric), "column,...", NULL, 0, 0, 0,
		"what is compared: amounts, or 1 and 0", NULL},
	{0, "ratio", OPT_LIST, AT(ratio), "column/column,...", NULL, 0, 0, 0,
		"sums that are divided, as clicks/sessions or amount/rows", NULL},
	{0, "control", OPT_TEXT, AT(control), "arm", NULL, 0, 0, 0,
		"the arm that the others are compared with", NULL},
	{0, "arms", OPT_FILE, AT(arms), "file", NULL, 0, 0, OPT_READ | OPT_REPEAT,
		"who was in which arm, and when; rows are then orders", NULL},
	{0, "within", OPT_DURATION, AT(within), "time", "0", 0, 0, OPT_STATE,
		"orders count so long from exposure on: 14d (0: no end)", NULL},
	{0, "before", OPT_DURATION, AT(before), "time", "0", 0, 0, OPT_STATE,
		"orders so long before exposure make the comparison sharper: 30d", NULL},
	{0, "exposed", OPT_TIME, AT(exposed_on), "day", NULL, 0, 0, 0,
		"when all were exposed, where --arms has no time", NULL},
	{0, "open", OPT_CHOICE, AT(open), "out|in", "out", 0, 0, 0,
		"units whose window is not over are left out, or count", NULL},
	{0, "pre", OPT_LIST, AT(pre), "metric:column,...", NULL, 0, 0, 0,
		"what a metric was before exposure makes the comparison sharper", NULL},
	{0, "rows", OPT_FLAG, AT(rows), NULL, NULL, 0, 0, OPT_STATE,
		"a row is a unit: nothing is kept of them", NULL},
	{0, "split", OPT_TEXT, AT(split), "share:share|arm:share,...", NULL, 0, 0, 0,
		"the planned shares, the control first or by name", NULL},
	{0, "look", OPT_CHOICE, AT(look), "once|nightly", "once", 0, 0, 0,
		"intervals that hold for one look, or for every night's", NULL},
	{0, "alpha", OPT_REAL, AT(alpha), "p", "0.05", 0.000001, 0.5, 0,
		"the share of false alarms that is allowed", NULL},
	{0, "tune", OPT_INT, AT(tune), "units", "5000", 1, 1e12, 0,
		"units at which nightly intervals are tightest", NULL},
	{0, "winsor", OPT_REAL, AT(winsor), "percent", "0", 0, 100, 0,
		"larger values count as this quantile of all units (0: off)", NULL},
	{0, "adjust", OPT_CHOICE, AT(adjust), "holm|bh|none", "holm", 0, 0, 0,
		"p of several metrics and arms", NULL},
	{0, "by", OPT_LIST, AT(by), "column,...", NULL, 0, 0, OPT_STATE,
		"a comparison for each value of these columns", NULL},
	{0, "strata", OPT_TEXT, AT(strata), "column", NULL, 0, 0, OPT_STATE,
		"compare within its values, as phases, and add up", NULL},
	{0, "cost", OPT_TEXT, AT(cost), "column", NULL, 0, 0, 0,
		"what was spent on a unit, for the cost of one more", NULL},
	{0, "guard", OPT_LIST, AT(guard), "metric:up|down:share,...", NULL, 0, 0, 0,
		"status 3 if it is proven to go that way by more than the share", NULL},
	{0, "min-n", OPT_INT, AT(least_n), "n", "2", 2, 1e12, 0,
		"with fewer units in an arm nothing is said", NULL},
	{0, "power", OPT_REAL, AT(power), "share", "0.8", 0.5, 0.999999, 0,
		"of the smallest difference that would be found (mde)", NULL},
	{0, "score", OPT_TEXT, AT(score), "column", NULL, 0, 0, OPT_STATE,
		"divide units by it: uplift by bin, Qini", NULL},
	{0, "price", OPT_TEXT, AT(price), "column", NULL, 0, 0, OPT_STATE,
		"of a price test: the response at each price, and elasticity", NULL},
	{0, "bins", OPT_INT, AT(bins), "n", "10", 1, 1000, 0,
		"how many bins", NULL},
	{0, "rate", OPT_REAL, AT(size_rate), "share", NULL, 0.000000001, 1, 0,
		"without a metric: the size of a test of a rate", NULL},
	{0, "sd", OPT_REAL, AT(size_sd), "x", NULL, 0.000000001, 1e20, 0,
		"the size of a test of a mean with this standard deviation", NULL},
	{0, "effect", OPT_REAL, AT(size_effect), "x", NULL, -1e20, 1e20, 0,
		"the lift of --rate, or difference of --sd, to be found", NULL},
	{0, "n", OPT_REAL, AT(size_n), "units", NULL, 2, 1e15, 0,
		"units of the control: what they would find", NULL},
	{0}};
/* clang-format on */

static const struct filter gray_lift = {.name = "gray-lift",
	.brief =
		"Arms of a release beside the control: difference, lift, harm.",
	.operands = "[file ...]",
	.example = {"gray-lift --metric=rows samples/reach.csv",
		"gray-lift --arms=samples/reach.csv --metric=amount "
		"--within=7d samples/orders.csv",
		"gray-lift --rate=0.05 --effect=0.1"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .by = BY_ALL},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_options,
	.bind = setup_bound,
	.init = rows_init,
	.row = rows_read,
	.settle = rows_settle,
	.share = rows_share,
	.unite = rows_unite,
	.save = saved_write,
	.load = saved_read,
	.finish = report_finish,
	.release = rows_release,
	.close = setup_release};

int main(int argc, char **argv)
{
	return filter_main(&gray_lift, argc, argv);
}

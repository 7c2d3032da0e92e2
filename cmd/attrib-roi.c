/* attrib-roi.c - what each channel brought and earned: conversions credited to
 * the touches before them, under nine models, and set against costs.
 *
 * A fold: its state is every customer's events (journey/events.h), or a table
 * of paths.  The rest of the program is in attrib-roi/.
 */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/hash.h"
#include "base/mem.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'m', "models", OPT_LIST, AT(models), "model,...", NULL, 0, 0, 0,
		"row (of events), last (of paths), first, linear, position, decay, last-nd, markov, shapley, or all; first-nd, last-paid", NULL},
	{0, "costs", OPT_FILE, AT(costs), "file", NULL, 0, 0, OPT_READ,
		"what was spent: cost, and columns of the report; date", NULL},
	{0, "margin", OPT_TEXT, AT(margin_text), "share", "1", 0, 0, 0,
		"what of the revenue is earned, for roi: 0.3, or 30%", NULL},
	{0, "cost-scale", OPT_REAL, AT(cost_scale), "x", "1", 0, 1e12, 0,
		"multiply the costs of --costs: 1e-6 for micros", NULL},
	{0, "conversions", OPT_FILE, AT(conversions), "file", NULL, 0, 0, OPT_READ,
		"orders in a file of their own: customer,time,revenue[,id]", NULL},
	{0, "converted", OPT_TEXT, AT(converted), "condition", NULL, 0, 0, OPT_STATE | OPT_LATER,
		"which rows converted, where no column says so: event_name=purchase", NULL},
	{0, "repeated", OPT_CHOICE, AT(repeated), "sum|first|error", "sum", 0, 0, OPT_SECOND | OPT_LATER,
		"rows of one conversion: add them up, count the first, or refuse them", NULL},
	{0, "by", OPT_LIST, AT(by), "column,...", NULL, 0, 0, OPT_STATE,
		"break down by these columns, too", NULL},
	{0, "period", OPT_CHOICE, AT(period), "|day|week|month", NULL, 0, 0, OPT_SECOND,
		"and by when the conversion was", NULL},
	{0, "cycle", OPT_CHOICE, AT(cycle), "reset|overlap", "reset", 0, 0, OPT_SECOND,
		"reset: a conversion ends its path; overlap: it sees earlier touches too", NULL},
	{0, "conv-touch", OPT_CHOICE, AT(conv_touch), "yes|no", "yes", 0, 0, OPT_SECOND,
		"whether a row that converted is a touch", NULL},
	{0, "skip-direct", OPT_CHOICE, AT(skip_direct), "no|tail|all", "no", 0, 0, OPT_SECOND,
		"leave out direct touches, if there are others", NULL},
	{0, "direct", OPT_LIST, AT(direct), "channel,...", "direct,(direct)", 0, 0, OPT_SECOND,
		"which channels are direct", NULL},
	{0, "paid", OPT_LIST, AT(paid), "channel,...", "paid*,display,cross-network,付费*", 0, 0, 0,
		"last-paid: which channels are paid for; * stands for any end", NULL},
	{0, "remove", OPT_LIST, AT(remove), "channel,...", NULL, 0, 0, OPT_SECOND | OPT_LATER,
		"leave out touches of these channels, if there are others", NULL},
	{0, "remove-tail", OPT_LIST, AT(remove_tail), "channel,...", NULL, 0, 0, OPT_SECOND | OPT_LATER,
		"the same behind the last other touch", NULL},
	{0, "until-next", OPT_FLAG, AT(until_next), NULL, NULL, 0, 0, OPT_SECOND | OPT_LATER,
		"touches stay those of later conversions until there are newer ones", NULL},
	{0, "touches-since", OPT_TIME, AT(touches_since), "time", NULL, 0, 0, OPT_STATE | OPT_LATER,
		"leave out all rows before it, touches too", NULL},
	{0, "lookback", OPT_DURATION, AT(lookback), "time", NULL, 0, 0, OPT_SECOND,
		"forget touches longer before the conversion: 30d", NULL},
	{0, "collapse", OPT_FLAG, AT(collapse), NULL, NULL, 0, 0, OPT_SECOND,
		"equal touches after one another are one", NULL},
	{0, "max-touches", OPT_INT, AT(max_touches), "n", NULL, 1, 1e9, OPT_SECOND,
		"only the last n touches of a path; counts the others", NULL},
	{0, "weights", OPT_LIST, AT(weights), "a,b,c", "40,20,40", 0, 0, 0,
		"position: percent for the first, those between, the last", NULL},
	{0, "half-life", OPT_DURATION, AT(half_life), "time", "7d", 0, 0, 0,
		"decay: a touch so much older counts half", NULL},
	{0, "order", OPT_INT, AT(order), "k", "1", 1, MARKOV_ORDER, 0,
		"markov: a state is the last k touches", NULL},
	{0, "shapley", OPT_CHOICE, AT(shapley), "converted|all", "converted", 0, 0, 0,
		"shapley: paths that converted, or all, by the rates of coalitions", NULL},
	{0, "ci", OPT_REAL, AT(ci), "percent", NULL, 1, 99.999, 0,
		"add intervals: of attributed, roi and the share who converted", NULL},
	{0, "wide", OPT_CHOICE, AT(wide), "models|period", NULL, 0, 0, OPT_MAYBE,
		"a row a channel, the models side by side; or a model, the periods", "models"},
	{0, "total", OPT_FLAG, AT(total), NULL, NULL, 0, 0, 0,
		"add a row for all channels, its ratios from sums", NULL},
	{0, "dump", OPT_CHOICE, AT(dump), "|touches|paths|transitions|removal", NULL, 0, 0, 0,
		"print these in place of the report", NULL},
	{0, "path", OPT_FLAG, AT(path), NULL, NULL, 0, 0, OPT_STATE,
		"rows are paths: path,total_conversions,total_conversion_value,total_null", NULL},
	{0, "sep", OPT_TEXT, AT(sep), "text", ">", 0, 0, OPT_STATE | OPT_LATER,
		"what divides the steps of --path", NULL},
	{0, "sorted", OPT_FLAG, AT(sorted), NULL, NULL, 0, 0, 0,
		"rows come by customer and rising time: keep one customer", NULL},
	{0, "memory", OPT_SIZE, AT(memory), "size", NULL, 0, 0, 0,
		"customers beyond this go to --tmp (half of what there is)", NULL},
	{0, "tmp", OPT_FILE, AT(tmp), "directory", NULL, 0, 0, OPT_READ,
		"where they go ($TMPDIR, or /tmp)", NULL},
	{0}};
/* clang-format on */

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	s->config = c;
	walk_init(&s->walk, &c->walk, c->cells, c->direct.item, c->direct.n,
		setup_zone(c->setup));
	players_know(&s->walk.players, PLAYERS_PAID,
		(struct players_names){c->paid.item, c->paid.n});
	players_know(&s->walk.players, PLAYERS_REMOVED,
		(struct players_names){c->remove.item, c->remove.n});
	players_know(&s->walk.players, PLAYERS_TAIL,
		(struct players_names){c->remove_tail.item, c->remove_tail.n});
	reach_init(&s->reach);
	if (c->dump == DUMP_TOUCHES) {
		s->walk.conversion = dump_touches;
		s->walk.arg = s;
	}
}

static void release(void *at)
{
	struct state *s = at;

	walk_release(&s->walk);
	reach_release(&s->reach);
	spill_release(&s->runs);
	buf_release(&s->key);
	buf_release(&s->currency);
	converted_release(s);
}

static const struct filter attrib_roi = {.name = "attrib-roi",
	.brief = "Credit conversions to channels, and set them against costs.",
	.operands = "[file ...]",
	.example =
		{"attrib-roi -m last,markov --costs=samples/costs.csv visits.csv",
			"attrib-roi -m linear --by=campaign --ci=90 visits.csv",
			"attrib-roi --dump=touches -m decay visits.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .by = BY_ALL},
	.version = 1,
	.second = "paths",
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.bind = setup_bind,
	.init = init,
	.row = rows_read,
	.settle = rows_settle,
	.share = shared_begin,
	.unite = shared_end,
	.hear = shared_hear,
	.save = saved_write,
	.load = saved_read,
	.times = saved_times,
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&attrib_roi, argc, argv);
}

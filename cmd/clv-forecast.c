/* clv-forecast.c - what each customer will be worth: purchases to come, the
 * chance of any, and money.
 *
 * A fold: its state is what each customer has bought (clv/purchases.h), or the
 * rows of a ready table.  The rest of the program is in clv-forecast/, what is
 * computed in lib/clv.
 */
#include "clv-forecast/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'m', "model", OPT_CHOICE, AT(model), "bg|mbg|pareto|bgbb|auto", "bg", 0, 0, 0,
		"how customers buy and leave: BG/NBD, MBG/NBD, Pareto/NBD; BG/BB, by whole periods of --unit; auto: by --test", NULL},
	{0, "input", OPT_CHOICE, AT(input), "auto|transactions|table", "auto", 0, 0, 0,
		"what the rows are; auto: by the header", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "date", NULL, 0, 0, 0,
		"the last day that was watched (the day of the newest row)", NULL},
	{0, "per", OPT_CHOICE, AT(per), "day|transaction", "day", 0, 0, OPT_STATE,
		"what counts as a purchase: a day with some, or each transaction", NULL},
	{0, "refunds", OPT_CHOICE, AT(refunds), "net|day|net-all|drop|fail", "net", 0, 0, 0,
		"amounts below 0: subtracted; no purchase if a day's sum is 0 or below; purchases like others; left out; bad rows", NULL},
	{0, "unit", OPT_CHOICE, AT(unit), "day|week|month|year", "day", 0, 0, 0,
		"of t_x, T and the parameters", NULL},
	{0, "horizon", OPT_DURATION, AT(horizon), "time", "52w", 0, 0, 0,
		"how far to look ahead", NULL},
	{0, "discount", OPT_REAL, AT(discount), "share", "0.1", -0.5, 10, 0,
		"what money loses in a year: 0.1 is 10 %", NULL},
	{0, "step", OPT_CHOICE, AT(step), "month|week|day|year", "month", 0, 0, 0,
		"of discounting", NULL},
	{0, "timing", OPT_CHOICE, AT(timing), "end|middle", "end", 0, 0, 0,
		"where in a step its purchases are", NULL},
	{0, "margin", OPT_REAL, AT(margin), "share", "1", 0, 1e6, 0,
		"what of an amount is earned", NULL},
	{0, "by", OPT_TEXT, AT(by), "column", NULL, 0, 0, OPT_STATE,
		"a fit for each group of customers", NULL},
	{0, "min-group", OPT_INT, AT(min_group), "n", "200", 1, 1e9, 0,
		"groups with fewer who bought again take the fit of all", NULL},
	{0, "cohort", OPT_CHOICE, AT(cohort), "month|quarter|year", "month", 0, 0, 0,
		"what customers who began together are", NULL},
	{0, "summary", OPT_CHOICE, AT(summary), "model|cohort|group|decile|total|customer", NULL, 0, 0, OPT_MAYBE,
		"print the parameters, or sums, in place of a row a customer", "total"},
	{0, "test", OPT_TIME, AT(test), "date", NULL, 0, 0, 0,
		"fit to purchases up to this day, and judge by those behind it", NULL},
	{0, "max-error", OPT_REAL, AT(max_error), "share", NULL, 0, 1e9, 0,
		"exit with 3 if --test finds the total off by more", NULL},
	{0, "save", OPT_FILE, AT(save), "model", NULL, 0, 0, OPT_REPLACED,
		"write what was fitted, for --apply", NULL},
	{0, "apply", OPT_FILE, AT(apply), "model", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"fit nothing, forecast by this model", NULL},
	{0, "drift", OPT_FILE, AT(drift), "file", NULL, 0, 0, OPT_REPLACED,
		"write how far customers have moved from the model", NULL},
	{0, "max-psi", OPT_REAL, AT(max_psi), "x", NULL, 0, 1e9, 0,
		"exit with 3 if any stability index is above this", NULL},
	{0, "max-frequency", OPT_INT, AT(max_frequency), "n", "1000000", 1, 1e8, 0,
		"the most purchases that a customer may have", NULL},
	{0}};
/* clang-format on */

static void init(void *at, const void *config)
{
	struct state *s = at;

	(void)config;
	purchases_init(&s->purchases);
	table_init(&s->ready, sizeof(struct buyers_ready), hash_seed());
	belonging_init(&s->belonging);
}

static void release(void *at)
{
	struct state *s = at;

	purchases_release(&s->purchases);
	table_release(&s->ready);
	belonging_release(&s->belonging);
	buf_release(&s->currency);
}

static const struct filter clv_forecast = {.name = "clv-forecast",
	.brief =
		"What each customer will be worth: purchases to come, and money.",
	.operands = "[file ...]",
	.example = {"clv-forecast samples/orders.csv",
		"clv-forecast --model=pareto --horizon=26w --summary=decile "
		"samples/orders.csv",
		"clv-forecast --partial -o day.state samples/orders.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .by = BY_ALL},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.bind = setup_bind,
	.init = init,
	.row = rows_read,
	.settle = rows_settle,
	.share = rows_share,
	.unite = rows_unite,
	.hear = rows_hear,
	.save = saved_write,
	.load = saved_read,
	.times = saved_times,
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&clv_forecast, argc, argv);
}

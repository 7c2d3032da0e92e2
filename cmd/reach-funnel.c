/* reach-funnel.c - how many came how far along a row of steps, and how long it
 * took.
 *
 * A fold: its state is every unit's events that are steps (journey/deeds.h).
 * The rest of the program is in reach-funnel/, what is computed in lib/journey.
 */
#include "reach-funnel/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "steps", OPT_LIST, AT(list), "event,...", NULL, 0, 0, OPT_STATE,
		"the steps, in their order; one with ? behind it may be left out", NULL},
	{0, "steps-file", OPT_FILE, AT(steps_file), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"the steps as a table: name,event,optional,within,when and conditions", NULL},
	{0, "within", OPT_DURATION, AT(within), "time", "0", 0, 0, 0,
		"the most from the first step to the last: 7d (0: no end)", NULL},
	{0, "sequence", OPT_CHOICE, AT(order), "ordered|strict|any", "ordered", 0, 0, OPT_STATE,
		"other events may lie between; none may; steps come in any order", NULL},
	{0, "ties", OPT_CHOICE, AT(ties), "any|later", "any", 0, 0, 0,
		"events of one time: each may follow the other, or none does", NULL},
	{0, "entry", OPT_CHOICE, AT(entry), "first|last", "first", 0, 0, 0,
		"of equally long ways the one that begins first, or last", NULL},
	{0, "count", OPT_CHOICE, AT(count), "units|attempts", "units", 0, 0, 0,
		"the best way of each unit, or every attempt", NULL},
	{0, "unit", OPT_LIST, AT(unit), "column,...", "customer", 0, 0, OPT_STATE,
		"whose events they are: customer,message holds the message constant", NULL},
	{0, "by", OPT_LIST, AT(by), "column,...", NULL, 0, 0, OPT_STATE,
		"a funnel each, by what the first step's row says", NULL},
	{0, "period", OPT_CHOICE, AT(period), "none|day|week|month", "none", 0, 0, 0,
		"a funnel each, by when the first step was", NULL},
	{0, "ci", OPT_REAL, AT(ci), "percent", "95", 50, 99.99, 0,
		"of the intervals of shares", NULL},
	{0, "mature", OPT_FLAG, AT(mature), NULL, NULL, 0, 0, 0,
		"leave out who can still go on", NULL},
	{0, "total", OPT_FLAG, AT(total), NULL, NULL, 0, 0, 0,
		"add the funnel of all groups", NULL},
	{0, "least", OPT_LIST, AT(least), "step:share,...", NULL, 0, 0, 0,
		"status 3 if fewer come to a step from the one before", NULL},
	{0, "dump", OPT_CHOICE, AT(dump), "nothing|units|drops", "nothing", 0, 0, 0,
		"print a row a unit in place of the report", NULL},
	{0}};
/* clang-format on */

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	s->config = c;
	deeds_init(&s->deeds, FUNNEL_BY + (unsigned)c->by.n);
}

static void release(void *at)
{
	struct state *s = at;

	deeds_release(&s->deeds);
	deeds_seen_release(&s->seen);
	if (s->viewed)
		condition_view_release(&s->view);
	newest_release(&s->newest);
	stay_release(&s->units);
	buf_release(&s->mask);
}

static const struct filter reach_funnel = {.name = "reach-funnel",
	.brief = "How many come how far: sent, delivered, opened, converted.",
	.operands = "[file ...]",
	.example = {"reach-funnel --steps=sent,delivered,opened?,clicked,opened_account "
		    "--within=7d samples/reach.csv",
		"reach-funnel --steps=sent,delivered --unit=customer,message "
		"--by=channel --least=delivered:0.7 samples/reach.csv",
		"reach-funnel --steps-file=samples/steps.csv --by=arm "
		"--dump=units samples/reach.csv"},
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
	.save = saved_write,
	.load = saved_read,
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&reach_funnel, argc, argv);
}

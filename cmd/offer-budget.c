/* offer-budget.c - what to offer whom under a budget: at most one offer a
 * customer, to the largest value within every limit.
 *
 * A fold: its state is the rows, since those chosen come out as they came.  The
 * rest of the program is in offer-budget/, the knapsack in lib/offer.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/tsv.h"
#include "io/keyfile.h"
#include "offer-budget/parts.h"
#include "offer/emsr.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'b', "budget", OPT_TEXT, AT(budget), "amount|file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"what may be spent: an amount, inf, or a file scope,limit,unit", NULL},
	{0, "by", OPT_CHOICE, AT(by), "auto|cell|customer", "auto", 0, 0, 0,
		"who is offered the same; auto: cell, if there is one", NULL},
	{0, "currency", OPT_TEXT, AT(currency), "code", NULL, 0, 0, 0,
		"choose among offers in this currency only", NULL},
	{0, "lottery", OPT_FLAG, AT(lottery), NULL, NULL, 0, 0, 0,
		"share out by lot what does not do for a whole cell", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that lots are drawn with", NULL},
	{0, "hash", OPT_CHOICE, AT(hash), "sha256|sm3", "sha256", 0, 0, 0,
		"what lots are drawn by", NULL},
	{0, "period", OPT_TEXT, AT(period), "text", "", 0, 0, 0,
		"what this draw is called, so that another has other winners", NULL},
	{0, "all", OPT_FLAG, AT(all), NULL, NULL, 0, 0, 0,
		"write the rows that were not chosen too, with 0 and why", NULL},
	{0, "event", OPT_TEXT, AT(event.kind), "kind", NULL, 0, 0, 0,
		"append kind and time: rows that are chosen are events", NULL},
	{0, "as-of", OPT_TIME, AT(event.as_of), "time", NULL, 0, 0, 0,
		"the time of --event", NULL},
	{0, "duals", OPT_FILE, AT(duals), "file", NULL, 0, 0, OPT_REPLACED,
		"write what one more unit of each limit is worth", NULL},
	{'q', "quiet", OPT_FLAG, AT(quiet), NULL, NULL, 0, 0, 0,
		"nothing on standard error but failures", NULL},
	{0, "emsr", OPT_FLAG, AT(emsr), NULL, NULL, 0, 0, OPT_STATE,
		"protection levels of fare classes instead", NULL},
	{0}};
/* clang-format on */

static const char *open_classes(const struct config *c, struct setup *s)
{
	if (c->budget || c->by != BUDGET_AUTO || c->currency || c->lottery ||
		c->key || c->all || c->duals || c->event.kind)
		return setup_usage(s,
			"--emsr has no budget: not with -b, --by, --currency, --lottery, "
			"--key, --all, --duals or --event");
	setup_nobody(s);
	setup_role(s, "class", SETUP_REQUIRED);
	setup_role(s, "fare", SETUP_REQUIRED);
	setup_role(s, "mean", SETUP_REQUIRED);
	setup_role(s, "sd", SETUP_REQUIRED);
	setup_column(s, "class");
	setup_column(s, "emsr_a");
	setup_column(s, "emsr_b");
	return NULL;
}

static const char *open_budget(void *config, struct setup *s)
{
	static const char *const roles[] = {"customer", "offer_id", "product",
		"value", "cost", "segment", "campaign", "cell", "currency",
		"response"};
	struct config *c = config;

	c->setup = s;
	if (c->emsr)
		return open_classes(c, s);
	if (!c->budget && !setup_partial(s))
		return setup_usage(s, "no budget (want -b AMOUNT or -b FILE)");
	if (c->key && !c->lottery && !setup_forgets(s))
		return setup_usage(s, "--key is for --lottery");
	for (unsigned i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		setup_role(s, roles[i],
			i == CUSTOMER || i == VALUE || i == COST
				? SETUP_REQUIRED
				: SETUP_OPTIONAL);
	setup_passes(s);
	setup_column(s, "chosen");
	if (c->all)
		answer_columns(s);
	TRY(eventrow_open(&c->event, s));
	if (c->event.kind && c->all)
		return setup_usage(s, "--event is for those who were chosen: "
				      "not with --all");
	if (c->budget)
		TRY(limits_read(c, s));
	for (unsigned l = 0; l < c->limits && c->lottery; l++)
		if (c->limit[l].least > 0)
			return setup_usage(
				s, "--lottery does not go with a min");
	return c->key ? keyfile_read(&c->secret, c->key) : NULL;
}

static const char *bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;

	if (c->emsr)
		return NULL;
	if (b->column[PRODUCT] == ROLE_NONE)
		TRY(setup_needs(s, b, OFFER));
	for (unsigned role = OFFER; role <= RESPONSE; role++)
		if (b->column[role] == ROLE_UNCLEAR)
			TRY(setup_needs(s, b, role));
	for (size_t i = 0; i < b->header.n && first; i++) {
		event_column(c, b->header.name[i]);
		tsv_encode(&c->columns, b->header.name[i]);
		buf_byte(&c->columns, i + 1 < b->header.n ? '\t' : '\n');
	}
	return NULL;
}

static void init(void *at, const void *config)
{
	struct state *s = at;

	(void)config;
	offered_init(&s->kept, hash_seed());
	table_init(&s->classes, sizeof(struct emsr_class), hash_seed());
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	(void)out;
	return c->emsr ? classes_row(at, row) : offers_row(at, row);
}

static const char *save(void *at, const void *config, struct state_out *to)
{
	const struct config *c = config;

	return c->emsr ? classes_save(at, c, to) : offers_save(at, c, to);
}

static enum verdict load(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	const struct config *c = config;

	return c->emsr ? classes_load(at, row, reason)
		       : offers_load(at, c, row, reason);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct config *c = config;

	(void)setup;
	return c->emsr ? classes_finish(at, c, out) : answer_finish(at, c, out);
}

static void release(void *at)
{
	struct state *s = at;

	offered_release(&s->kept);
	table_release(&s->classes);
	buf_release(&s->columns);
}

static void close_budget(void *config)
{
	struct config *c = config;

	limits_release(c);
	buf_release(&c->secret);
	buf_release(&c->columns);
}

static const struct filter offer_budget = {.name = "offer-budget",
	.brief = "Choose what to offer to whom under a budget.",
	.operands = "[file ...]",
	.example = {"offer-budget -b 5000 offers.csv",
		"offer-budget -b limits.csv --duals=duals.csv offers.csv",
		"offer-budget --partial -o part.state offers.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.files = limits_files,
	.open = open_budget,
	.bind = bind,
	.init = init,
	.row = row,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release,
	.close = close_budget};

int main(int argc, char **argv)
{
	return filter_main(&offer_budget, argc, argv);
}

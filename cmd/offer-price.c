/* offer-price.c - a price or an offer for each customer, from segment and from
 * supply and demand, with every step explained.
 *
 * A map: its state is scratch, the offers of the cells met so far.  The rest of
 * the program is in offer-price/, what is computed in lib/offer.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "offer-price/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'r', "rules", OPT_FILE, AT(rules), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"the rules: who is offered what, on which terms", NULL},
	{'m', "market", OPT_FILE, AT(market), "file", NULL, 0, 0, OPT_READ,
		"product,time,supply,demand: terms move with them", NULL},
	{'c', "caps", OPT_FILE, AT(caps), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"product,kind,max,from,until,source: what the law allows", NULL},
	{0, "duals", OPT_FILE, AT(duals), "file", NULL, 0, 0, OPT_READ,
		"scope,price: an offer that is not worth its use of limits is none", NULL},
	{0, "previous", OPT_FILE, AT(previous), "file", NULL, 0, 0, OPT_READ,
		"an earlier output: no price moves farther than max_change from it", NULL},
	{0, "factors", OPT_LIST, AT(factors), "column,...", NULL, 0, 0, 0,
		"what rules may look at beside segment and product", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "date", NULL, 0, 0, 0,
		"the day offers are made for; dated rules want it", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that offer_id and holdout are made with", NULL},
	{0, "hash", OPT_CHOICE, AT(hash), "sha256|sm3", "sha256", 0, 0, 0,
		"what they are made by", NULL},
	{0, "period", OPT_TEXT, AT(period), "text", "", 0, 0, 0,
		"goes into offer_id and holdout: another period, other ids", NULL},
	{0, "holdout", OPT_REAL, AT(holdout), "p", "0", 0, 1, 0,
		"the share of customers who are offered nothing, to compare with", NULL},
	{0, "first", OPT_FLAG, AT(first), NULL, NULL, 0, 0, 0,
		"of several rules that hold take the first, by priority", NULL},
	{0, "gaps", OPT_FLAG, AT(gaps), NULL, NULL, 0, 0, 0,
		"times between rules that none holds in are meant", NULL},
	{0, "may-worsen", OPT_FLAG, AT(may_worsen), NULL, NULL, 0, 0, 0,
		"an offer may be worse for the customer than the list price", NULL},
	{0, "no-consent", OPT_FLAG, AT(no_consent), NULL, NULL, 0, 0, 0,
		"nobody has to have agreed: the input need not say who has", NULL},
	{0, "demand", OPT_CHOICE, AT(demand), "index|stock", "index", 0, 0, 0,
		"what the market does to terms: demand/supply, or a stock runs out", NULL},
	{0, "smooth", OPT_REAL, AT(smooth), "share", "0.3", 1e-6, 1, 0,
		"the weight of a new row of the market", NULL},
	{0, "dead-band", OPT_REAL, AT(band), "share", "0.1", 0, 1e3, 0,
		"how far off the reference the market moves nothing", NULL},
	{0, "check", OPT_FLAG, AT(check), NULL, NULL, 0, 0, 0,
		"only check the tables; no row is read", NULL},
	{0}};
/* clang-format on */

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	s->keyed = keyed_copy(c->keyed);
	table_init(&s->cells, sizeof(struct offer_cell), hash_seed());
	bearing_init(&s->used, &c->terms);
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	struct offeree p;
	bool any = false;

	if (!person_read(&p, config, row))
		return BAD;
	struct offer_cell *cell = cells_of(s, config, row);
	gates_row(&s->counts, row);
	if (p.unborn)
		notice_row(&s->counts.unborn, row);
	for (size_t i = 0; i < cell->n; i++) {
		struct offer *o = &cell->offer[i];
		if (!refusal_can_pay(&p, o->rule))
			continue;
		lines_offer(s, config, row, out, &p, o);
		any = true;
	}
	if (!any)
		lines_none(s, config, row, out, &p, cell);
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	unsaid_merge(into, from, config);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	(void)setup;
	(void)out;
	unsaid_finish(at, config);
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	keyed_free(s->keyed);
	cells_release(s);
	bearing_release(&s->used);
	counts_release(&s->counts);
	buf_release(&s->key);
}

static const struct filter offer_price = {.name = "offer-price",
	.brief = "Price offers by segment, supply and demand, and say why.",
	.operands = "[file ...]",
	.example = {"offer-price -r samples/rules.csv --check --as-of=2026-11-22",
		"offer-price -r samples/rules.csv --as-of=2026-11-22 "
		"--with=samples/customers.csv segments.csv",
		"offer-price -r samples/rules.csv -c samples/caps.csv "
		"--as-of=2026-11-22 --with=samples/customers.csv segments.csv"},
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH,
		.several = true},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.files = setup_files,
	.open = setup_open,
	.bind = setup_bind,
	.init = init,
	.row = row,
	.merge = merge,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&offer_price, argc, argv);
}

/* item-next.c - what to show each customer next, and why.
 *
 * A fold: its state is, for every customer and product, the newest time and the
 * count (reco/visits.h).  The rest of the program is in item-next/, what is
 * computed in lib/reco.
 */
#include "item-next/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "kind", OPT_CHOICE, AT(kind), "next|cosine|ease|slim|popular", "next", 0, 0, 0,
		"what scores come from: what follows what, what goes with what, ...", NULL},
	{0, "each", OPT_INT, AT(each), "n", "10", 1, 10000, 0,
		"products for each customer", NULL},
	{0, "decay", OPT_REAL, AT(decay), "share", "0.8", 0.001, 1, 0,
		"how much a product counts against the one after it", NULL},
	{0, "window", OPT_INT, AT(window), "n", "5", 1, 1000, 0,
		"of next: how many products behind one follow it", NULL},
	{0, "neighbours", OPT_INT, AT(neighbours), "n", "200", 0, 1000000, 0,
		"products that are kept as related to each (0: all)", NULL},
	{0, "lambda", OPT_REAL, AT(lambda), "x", "100", 0, 1e9, 0,
		"of ease and slim: how much they are drawn towards 0", NULL},
	{0, "most-products", OPT_INT, AT(most_products), "n", "5000", 1, 20000, 0,
		"of ease and slim: with more of them, end at once", NULL},
	{0, "history", OPT_INT, AT(history), "n", "200", 1, 100000, 0,
		"newest products of a customer that count", NULL},
	{0, "owned", OPT_CHOICE, AT(owned), "drop|keep", "drop", 0, 0, 0,
		"whether products that a customer has may come again", NULL},
	{0, "customers", OPT_FILE, AT(customers), "file", NULL, 0, 0, OPT_READ,
		"who is served, too, and columns for --suits and --segment", NULL},
	{0, "products", OPT_FILE, AT(products), "file", NULL, 0, 0, OPT_READ,
		"what may be recommended: product, when, and columns for --suits and --spread", NULL},
	{0, "suits", OPT_TEXT, AT(suits), "condition", NULL, 0, 0, 0,
		"on columns of --products and --customers: whom a product may be shown to", NULL},
	{0, "spread", OPT_TEXT, AT(spread), "column:n", NULL, 0, 0, 0,
		"at most so many of one category, a column of --products", NULL},
	{0, "stock", OPT_TEXT, AT(stock), "column", NULL, 0, 0, 0,
		"of --products: how many customers may be shown the product", NULL},
	{0, "cap", OPT_INT, AT(cap), "n", "0", 0, 1e12, 0,
		"customers who may be shown one product (0: all)", NULL},
	{0, "segment", OPT_TEXT, AT(segment), "column", NULL, 0, 0, 0,
		"a column of --customers: what is popular is counted by it", NULL},
	{0, "fill", OPT_CHOICE, AT(fill), "popular|none", "popular", 0, 0, 0,
		"what customers get whose history says too little", NULL},
	{0, "because", OPT_INT, AT(because), "n", "1", 0, 20, 0,
		"reasons to print of each product", NULL},
	{0, "event", OPT_TEXT, AT(event.kind), "kind", NULL, 0, 0, 0,
		"append kind and time: what is shown is an event", NULL},
	{0, "as-of", OPT_TIME, AT(event.as_of), "time", NULL, 0, 0, 0,
		"the time of --event", NULL},
	{0, "save", OPT_FILE, AT(save), "model", NULL, 0, 0, OPT_REPLACED,
		"write the model here, for --apply", NULL},
	{0, "apply", OPT_FILE, AT(apply), "model", NULL, 0, 0, OPT_READ,
		"learn nothing: take the model that --save wrote", NULL},
	{0, "eval", OPT_FLAG, AT(eval), NULL, NULL, 0, 0, 0,
		"hold out the newest product of each customer, and print how often it was hit", NULL},
	{0, "tune", OPT_FLAG, AT(tune), NULL, NULL, 0, 0, 0,
		"choose --decay and --window or --lambda by products that are held out", NULL},
	{0}};
/* clang-format on */

static void init(void *at, const void *config)
{
	struct state *s = at;

	s->config = config;
	visits_init(&s->visits);
}

static void release(void *at)
{
	struct state *s = at;

	visits_release(&s->visits);
}

static const struct filter item_next = {.name = "item-next",
	.brief = "What to show each customer next, and why.",
	.operands = "[file ...]",
	.example = {"item-next samples/holdings.csv",
		"item-next --each=3 --because=2 --customers=samples/customers.csv "
		"--segment=branch samples/holdings.csv",
		"item-next --kind=popular --each=5 samples/holdings.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = setup_open,
	.init = init,
	.row = rows_read,
	.settle = rows_settle,
	.save = saved_write,
	.load = saved_read,
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&item_next, argc, argv);
}

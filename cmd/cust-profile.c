/* cust-profile.c - what is known of each customer, as of a day: features and
 * tags from logs of any kind.
 *
 * A fold: its state is every customer's events (journey/deeds.h) with the
 * columns that are kept.  The rest of the program is in cust-profile/.
 */
#include "cust-profile/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'f', "features", OPT_FILE, AT(features), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"what to measure: name,measure,column,where,window,per,by,fill", NULL},
	{0, "tags", OPT_FILE, AT(tags), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"what customers are called by their features: tag,when", NULL},
	{0, "as-of", OPT_TEXT, AT(as_of), "day,...|file", NULL, 0, 0, OPT_READ,
		"what was known by the end of days (the newest); or of a file's rows: customer,time", NULL},
	{0, "previous", OPT_FILE, AT(previous), "file", NULL, 0, 0, OPT_READ,
		"an earlier output of --long: since when customers have their tags", NULL},
	{0, "long", OPT_FLAG, AT(by_tag), NULL, NULL, 0, 0, 0,
		"a row a tag: customer,as_of,tag,since,held", NULL},
	{0, "changes", OPT_FLAG, AT(changes), NULL, NULL, 0, 0, 0,
		"only tags that come or go: customer,tag,was,is,on", NULL},
	{0, "store", OPT_LIST, AT(store), "column,...", NULL, 0, 0, 0,
		"keep these columns in the state, too, for later features", NULL},
	{0, "expire", OPT_DURATION, AT(expire), "time", NULL, 0, 0, 0,
		"leave older events out of --partial: 400d before --as-of", NULL},
	{0}};
/* clang-format on */

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	s->config = c;
	s->expired = (struct expired){INT64_MIN, INT64_MIN};
	deeds_init(&s->deeds, (unsigned)c->profile.columns);
}

static void release(void *at)
{
	struct state *s = at;

	deeds_release(&s->deeds);
	buf_release(&s->file);
	buf_release(&s->plain);
	buf_release(&s->currency);
}

static const struct filter cust_profile = {.name = "cust-profile",
	.brief = "Features and tags of each customer, as of a day.",
	.operands = "[file ...]",
	.example = {"cust-profile -f samples/features.csv samples/orders.csv "
		    "samples/log.csv",
		"cust-profile -f samples/features.csv --tags=samples/tags.csv "
		"--as-of=2026-10-31 samples/orders.csv samples/log.csv",
		"cust-profile -f samples/features.csv "
		"--as-of=2026-09-30,2026-10-31 samples/orders.csv samples/log.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .by = BY_ALL},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.files = setup_files,
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
	.finish = answer_finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&cust_profile, argc, argv);
}

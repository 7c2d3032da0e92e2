/* rows-diff.c - what would change: two tables of one kind, compared by key.
 *
 * OLD is read whole, or with --sorted in step with NEW, whose rows the driver
 * reads.  The rest of the program is in rows-diff/, the methods in lib/diff.
 */
#include "rows-diff/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'k', "key", OPT_LIST, AT(key), "column,...", NULL, 0, 0, 0,
		"what tells rows apart; without it whole rows are compared", NULL},
	{0, "by", OPT_LIST, AT(by), "column,...", NULL, 0, 0, 0,
		"count by these columns, in place of a line a difference", NULL},
	{0, "sum", OPT_LIST, AT(sum), "column,...", NULL, 0, 0, 0,
		"add these up in OLD and NEW; the same", NULL},
	{0, "ignore", OPT_LIST, AT(ignore), "column,...", NULL, 0, 0, 0,
		"do not compare these", NULL},
	{0, "tolerance", OPT_LIST, AT(tolerance), "[column=]amount,...", NULL, 0, 0, 0,
		"numbers that differ by no more are the same", NULL},
	{0, "max-changed", OPT_TEXT, AT(max_changed), "n|n%", NULL, 0, 0, 0,
		"more rows that came, went or changed are a failure: status 3", NULL},
	{0, "sorted", OPT_FLAG, AT(sorted), NULL, NULL, 0, 0, 0,
		"both are in the order of the key's bytes: memory for a row", NULL},
	{0}};
/* clang-format on */

static const char *files_diff(void *config, struct setup *s)
{
	return diff_files(config, s);
}

static const char *open_diff(void *config, struct setup *s)
{
	return diff_open(config, s);
}

static const char *bind_diff(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	(void)s;
	return diff_bind(config, b, first);
}

static void init(void *state, const void *config)
{
	(void)config;
	*(struct state *)state = (struct state){.begun = false};
}

static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	return diff_row(state, config, row, out);
}

static const char *finish(
	void *state, void *config, struct setup *s, struct out *out)
{
	(void)s;
	return diff_finish(state, config, out);
}

static void release(void *state)
{
	diff_release(state);
}

static void close_diff(void *config)
{
	diff_close(config);
}

static const struct filter rows_diff = {.name = "rows-diff",
	.brief = "Tell which rows of a table came, went or changed.",
	.operands = "old [new ...]",
	.example = {"rows-diff --key=rule_id samples/rules.csv samples/rules-new.csv",
		"rows-diff --key=rule_id --by=kind --sum=list samples/rules.csv "
		"samples/rules-new.csv",
		"rows-diff --key=rule_id --max-changed=60% samples/rules.csv "
		"samples/rules-new.csv"},
	.flow = {.columns = COLUMNS_ROLES,
		.order = ORDER_ANY,
		.state = STATE_NONE},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.files = files_diff,
	.open = open_diff,
	.bind = bind_diff,
	.init = init,
	.row = row,
	.finish = finish,
	.release = release,
	.close = close_diff};

int main(int argc, char **argv)
{
	return filter_main(&rows_diff, argc, argv);
}

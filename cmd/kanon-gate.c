/* kanon-gate.c - can a person be told from a table that is to leave the house:
 * k-anonymity, l-diversity and t-closeness, and status 3 if not.
 *
 * A fold: its state is how many rows each class of equal quasi-identifiers has,
 * and how often each sensitive value is in it.  The rest of the program is in
 * kanon-gate/, what it measures in lib/identity/disclosure.h.
 */
#include "base/hash.h"
#include "kanon-gate/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "quasi", OPT_LIST, AT(quasi), "column,...", NULL, 0, 0, OPT_STATE,
		"what people could be told apart by: age, region, sex", NULL},
	{0, "min-class", OPT_INT, AT(min_class), "k", "5", 1, 1e15, 0,
		"rows that must be equal in all of --quasi", NULL},
	{0, "sensitive", OPT_LIST, AT(sensitive), "column:bound,...", NULL, 0, 0, 0,
		"what nobody shall learn: illness:l=2,t=0.3,alpha=0.8,entropy=2", NULL},
	{0, "ordered", OPT_LIST, AT(ordered), "column,...", NULL, 0, 0, OPT_STATE,
		"sensitive columns of numbers, of which near ones are alike", NULL},
	{0, "suppress", OPT_FILE, AT(suppress), "file", NULL, 0, 0, OPT_REPLACED,
		"write the classes that fail, to be left out", NULL},
	{0}};
/* clang-format on */

static const char *open_gate(void *config, struct setup *s)
{
	return gate_open(config, s);
}

static void init(void *at, const void *config)
{
	struct state *s = at;

	(void)config;
	quasi_init(&s->quasi, hash_seed());
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	(void)out;
	return classes_row(at, config, row);
}

static const char *save(void *at, const void *config, struct state_out *to)
{
	return classes_save(at, config, to);
}

static enum verdict load(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	return classes_load(at, config, row, reason);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	return answer_print(at, config, setup, out);
}

static void release(void *at)
{
	struct state *s = at;

	quasi_release(&s->quasi);
	buf_release(&s->key);
	buf_release(&s->value);
}

static void close_gate(void *config)
{
	gate_close(config);
}

static const struct filter kanon_gate = {.name = "kanon-gate",
	.brief = "Check that nobody can be told from a table.",
	.operands = "[file ...]",
	.example = {"kanon-gate --quasi=branch,sex samples/customers.csv",
		"kanon-gate --quasi=sex --sensitive=risk:l=2 samples/customers.csv",
		"kanon-gate --quasi=sex --suppress=few.csv samples/customers.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_gate,
	.init = init,
	.row = row,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release,
	.close = close_gate};

int main(int argc, char **argv)
{
	return filter_main(&kanon_gate, argc, argv);
}

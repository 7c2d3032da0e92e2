/* invite-ring.c - the accounts that share devices, networks and telephone
 * numbers more than chance would have it: dense blocks.
 *
 * A fold: its state is who used what.  The rest of the program is in
 * invite-ring/, the search in lib/invite/peel.h.
 */
#include "invite-ring/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "on", OPT_LIST, AT(on), "word,...", "device,net24,phone7", 0, 0, OPT_STATE,
		"what accounts may share: columns, netN (of ip), phoneN", NULL},
	{'k', "blocks", OPT_INT, AT(blocks), "n", "1", 1, 1e6, 0,
		"how many blocks at most", NULL},
	{'l', "lists", OPT_FILE, AT(lists_path), "file", NULL, 0, 0, OPT_READ,
		"action,kind,value,until: what is nat, or campus, connects nobody", NULL},
	{0, "passes", OPT_INT, AT(passes), "n", "1", 1, PEEL_PASSES, 0,
		"peel so often, each time by what the times before have shown", NULL},
	{0, "weight", OPT_CHOICE, AT(weight), "log|sqrt|one", "log", 0, 0, 0,
		"of a thing that d accounts use: 1/ln(d+5), 1/sqrt(d+5), 1", NULL},
	{0}};
/* clang-format on */

static const char *open_ring(void *config, struct setup *s)
{
	struct config *c = config;
	static const char *const columns[] = {
		"block", "score", "side", "id", "degree"};

	c->setup = s;
	setup_role(s, "invitee", SETUP_REQUIRED);
	TRY(sides_open(c, s));
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++) {
		setup_column(s, columns[i]);
		if (i == 1 && c->passes > 1)
			setup_column(s, "bound");
	}
	return NULL;
}

static void init(void *state, const void *config)
{
	edges_init(state, config);
}

static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	(void)out;
	return edges_row(state, config, row);
}

static enum verdict settle(void *state, const void *config, const char **reason)
{
	(void)config;
	*reason = edges_settle(state);
	return *reason ? FATAL : OK;
}

static const char *save(void *state, const void *config, struct state_out *to)
{
	return edges_save(state, config, to);
}

static enum verdict load(void *state, const void *config,
	const struct state_row *row, const char **reason)
{
	return edges_load(state, config, row, reason);
}

static const char *finish(
	void *state, void *config, struct setup *setup, struct out *out)
{
	return blocks_print(state, config, setup, out);
}

static void release(void *state)
{
	edges_release(state);
}

static void close_ring(void *config)
{
	sides_close(config);
}

static const struct filter invite_ring = {.name = "invite-ring",
	.brief = "Find the accounts that share more than chance would have it.",
	.operands = "[file ...]",
	.example = {"invite-ring samples/invites.csv",
		"invite-ring -k 6 samples/invites.csv",
		"invite-ring --partial -o week.state samples/invites.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_ring,
	.init = init,
	.row = row,
	.settle = settle,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release,
	.close = close_ring};

int main(int argc, char **argv)
{
	return filter_main(&invite_ring, argc, argv);
}

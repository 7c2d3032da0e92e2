/* id-link.c - one customer from many identifiers: accounts, identity cards,
 * telephones, addresses, devices that were seen together.
 *
 * A fold: its state is which identifiers were seen together.  The rest of the
 * program is in id-link/, what it computes in lib/identity.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/parts.h"
#include "filter/common.h"
#include "filter/seldom.h"
#include "id-link/parts.h"
#include "identity/seen_shared.h"
#include "io/keyfile.h"

enum {
	LEAST = 1 << 18
}; /* --memory: less than that would be runs of a few rows */

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "kinds", OPT_LIST, AT(kinds), "kind,...", NULL, 0, 0, OPT_STATE,
		"columns that identify, the strongest first", NULL},
	{0, "max-degree", OPT_LIST, AT(degrees), "kind=n,...", NULL, 0, 0, 0,
		"one linked with more than n of any kind is shared, and joins nobody", NULL},
	{0, "max-per-customer", OPT_LIST, AT(caps), "kind=n,...", NULL, 0, 0, 0,
		"refuse links by which a customer would have more of a kind", NULL},
	{0, "window", OPT_LIST, AT(windows), "kind=time,...", NULL, 0, 0, OPT_STATE,
		"one not seen for longer than this has a new owner after that", NULL},
	{0, "min-seen", OPT_INT, AT(min_seen), "n", "1", 1, 1e9, 0,
		"links that fewer rows have join nobody", NULL},
	{0, "ignore", OPT_FILE, AT(ignore), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"kind,value: what is nobody's, such as placeholders", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that customers' names are made with", NULL},
	{0, "hash", OPT_CHOICE, AT(hash), "sha256|sm3", "sha256", 0, 0, 0,
		"what they are made by", NULL},
	{0, "previous", OPT_FILE, AT(previous), "file", NULL, 0, 0, OPT_READ,
		"the map of the last time: customers keep their names", NULL},
	{0, "print", OPT_CHOICE, AT(print), "map|rows|changes|refused|shared", "map", 0, 0, 0,
		"whose each identifier is; rows with their customer; what has changed; links that were refused; what is shared", NULL},
	{0, "explain", OPT_TEXT, AT(explain), "id[,id]", NULL, 0, 0, 0,
		"the links between two kind:value, or those of one, and what became of them", NULL},
	{0, "gate", OPT_LIST, AT(gate), "what=most,...", NULL, 0, 0, 0,
		"status 3 above: largest=n, shared=x%, refused=x%, merged=x%", NULL},
	{0, "report", OPT_FILE, AT(report), "file", NULL, 0, 0, OPT_REPLACED,
		"write how many customers there are of each size, and identifiers of each kind", NULL},
	{0, "memory", OPT_SIZE, AT(memory), "size", NULL, 0, 0, 0,
		"what was seen beyond this goes to --tmp (all in memory)", NULL},
	{0, "tmp", OPT_FILE, AT(tmp), "directory", NULL, 0, 0, OPT_READ,
		"where it goes ($TMPDIR, or /tmp)", NULL},
	{0}};
/* clang-format on */

/* What the common options must not do here. */
static const char *check_common(struct setup *s)
{
	const struct common *c = setup_common(s);

	if (c->ids)
		return setup_usage(s,
			"--ids takes what id-link makes, and has no use here");
	if (c->shard && !c->partial)
		return setup_usage(s,
			"--shard would cut customers apart (want it with "
			"--partial, and all parts merged)");
	return NULL;
}

static const char *check_print(const struct config *c, struct setup *s)
{
	bool rows = c->print == PRINT_ROWS;

	if (rows && (setup_merges(s) || setup_partial(s)))
		return setup_usage(s,
			"--print=rows wants the rows: not with --merge or "
			"--partial");
	if (c->print == PRINT_CHANGES && !c->previous)
		return setup_usage(
			s, "--print=changes is against --previous=FILE");
	if (c->explain && c->print != PRINT_MAP)
		return setup_usage(
			s, "--explain prints links: not with --print");
	/* Rows are printed in their order; old names are looked up. */
	if (rows || c->previous)
		setup_flow(s, (struct flow){.order = ORDER_ANY,
				      .state = STATE_MERGED});
	if (rows)
		setup_passes(s);
	return c->explain ? explain_check(c, s) : NULL;
}

/* What goes to the disk is no time of a window and no row. */
static const char *check_memory(const struct config *c, struct setup *s)
{
	if (!c->memory)
		return c->tmp ? setup_usage(s, "--tmp has no use without "
					       "--memory")
			      : NULL;
	if (c->memory < LEAST)
		return setup_usage(s, "--memory: want 256K or more");
	if (c->windows.n || c->print == PRINT_ROWS)
		return setup_usage(s, "--memory is not for --window or "
				      "--print=rows, which keep all in "
				      "memory");
	setup_flow(s, (struct flow){.order = ORDER_ANY, .state = STATE_MERGED});
	return NULL;
}

static const char *open_link(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	TRY(limits_read(c, s));
	TRY(check_common(s));
	TRY(check_print(c, s));
	TRY(check_memory(c, s));
	for (unsigned k = 0; k < c->n; k++)
		setup_role(s, c->role[k], SETUP_OPTIONAL);
	setup_role(s, "time", SETUP_OPTIONAL);
	print_columns(c, s);
	if (c->key)
		TRY(keyfile_keyed(
			&c->keyed, (enum keyed_kind)c->hash, c->key, false));
	TRY(gate_read(c, s));
	return limits_junk(c, s);
}

/* A file has one of the kinds, and the time of those with a window. */
static const char *bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	const struct config *c = config;
	bool any = false, timed = b->column[c->n] == ROLE_UNCLEAR;

	(void)first;
	for (unsigned k = 0; k < c->n; k++) {
		if (b->column[k] == ROLE_UNCLEAR)
			TRY(setup_needs(s, b, k));
		any |= b->column[k] >= 0;
		timed |= b->column[k] >= 0 && c->window[k] != SEEN_NO_WINDOW;
	}
	if (!any)
		TRY(setup_needs(s, b, 0));
	return timed ? setup_needs(s, b, c->n) : NULL;
}

static void init(void *state, const void *config)
{
	struct state *s = state;
	const struct config *c = config;

	seen_init(&s->seen, c->n, c->window, hash_seed());
}

static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	(void)out;
	return rows_take(state, config, row);
}

static enum verdict settle(void *state, const void *config, const char **reason)
{
	struct state *s = state;

	seen_settle(&s->seen);
	*reason = runs_check(s, config);
	return *reason ? FATAL : OK;
}

static void share(void **state, unsigned n, const void *config)
{
	struct seen_book **book =
		parts_each(state, n, offsetof(struct state, seen));

	(void)config;
	seen_share(book, n);
	free(book);
}

static const char *unite(void **state, unsigned n, const void *config)
{
	struct seen_book **book =
		parts_each(state, n, offsetof(struct state, seen));
	struct state *all = state[0];

	(void)config;
	seen_unite(book, n);
	free(book);
	for (unsigned i = 1; i < n; i++) {
		struct state *s = state[i];
		all->rows += s->rows;
		notice_merge(&all->nothing, &s->nothing);
		notice_merge(&all->junk, &s->junk);
		notice_merge(&all->nobody, &s->nobody);
	}
	return NULL;
}

static const char *save(void *state, const void *config, struct state_out *to)
{
	return saved_write(state, config, to);
}

static enum verdict load(void *state, const void *config,
	const struct state_row *row, const char **reason)
{
	enum verdict verdict = saved_read(state, config, row, reason);

	if (verdict != OK)
		return verdict;
	*reason = runs_check(state, config);
	return *reason ? FATAL : OK;
}

static const char *finish(
	void *state, void *config, struct setup *setup, struct out *out)
{
	return answer_print(state, config, setup, out);
}

static void release(void *state)
{
	struct state *s = state;

	runs_release(s);
	seen_release(&s->seen);
	kept_release(&s->kept);
	buf_release(&s->text[0]);
	buf_release(&s->text[1]);
}

static void close_link(void *config)
{
	struct config *c = config;

	keyed_free(c->keyed);
	ignored_release(&c->junk);
	for (unsigned k = 0; k < c->n; k++)
		free(c->role[k]);
}

static const struct filter id_link = {.name = "id-link",
	.brief = "Find which identifiers are one customer's.",
	.operands = "[file ...]",
	.example = {"id-link --kinds=phone,device samples/invites.csv",
		"id-link --kinds=phone,device --max-degree=device=3 "
		"samples/invites.csv",
		"id-link --kinds=phone,device --partial -o day.state "
		"samples/invites.csv"},
	.flow = {.order = ORDER_ANY, .state = STATE_MERGED, .by = BY_ALL},
	.version = 1,
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_link,
	.bind = bind,
	.init = init,
	.row = row,
	.settle = settle,
	.share = share,
	.unite = unite,
	.save = save,
	.load = load,
	.finish = finish,
	.release = release,
	.close = close_link};

int main(int argc, char **argv)
{
	return filter_main(&id_link, argc, argv);
}

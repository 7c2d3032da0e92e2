/* invite-chain.c - who brought whom: a log of invites as a forest, asked about
 * ids.
 *
 * A lookup: open() reads the log, or maps an index of it.  The rest of the
 * program is in invite-chain/, the forest in lib/invite/forest.h.
 */
#include <stdlib.h>

#include "filter/seldom.h"
#include "invite-chain/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'f', "file", OPT_FILE, AT(files), "file", NULL, 0, 0, OPT_REPEAT | OPT_READ,
		"the log of invites", NULL},
	{'i', "read", OPT_FILE, AT(read), "index", NULL, 0, 0, OPT_READ,
		"in place of it an index that --index wrote", NULL},
	{0, "index", OPT_FILE, AT(index), "file", NULL, 0, 0, OPT_REPLACED,
		"write an index of the log here", NULL},
	{0, "report", OPT_FILE, AT(report), "file", NULL, 0, 0, OPT_REPLACED,
		"list the invites that are not followed", NULL},
	{0, "ancestors", OPT_FLAG, AT(asked[ASK_ANCESTORS]), NULL, NULL, 0, 0, 0,
		"who brought them, and who brought those", NULL},
	{0, "descendants", OPT_FLAG, AT(asked[ASK_DESCENDANTS]), NULL, NULL, 0, 0, 0,
		"all whom they brought, directly or not", NULL},
	{0, "children", OPT_FLAG, AT(asked[ASK_CHILDREN]), NULL, NULL, 0, 0, 0,
		"whom they brought themselves", NULL},
	{0, "depth", OPT_FLAG, AT(asked[ASK_DEPTH]), NULL, NULL, 0, 0, 0,
		"they themselves: how deep they are, who brought them", NULL},
	{0, "root", OPT_FLAG, AT(asked[ASK_ROOT]), NULL, NULL, 0, 0, 0,
		"who is on top of their tree", NULL},
	{0, "count", OPT_FLAG, AT(asked[ASK_COUNT]), NULL, NULL, 0, 0, 0,
		"how many descendants", NULL},
	{0, "path", OPT_TEXT, AT(path), "id", NULL, 0, 0, OPT_MAYBE,
		"from the top, or from an ancestor, down to them", ""},
	{0, "teams", OPT_FLAG, AT(asked[ASK_TEAMS]), NULL, NULL, 0, 0, 0,
		"people and levels; without an id, of all large trees", NULL},
	{0, "people", OPT_INT, AT(people), "n", "30", 1, 4e9, 0,
		"a tree with fewer people is not large", NULL},
	{0, "levels", OPT_INT, AT(levels), "n", "3", 1, 4e9, 0,
		"nor is one with fewer levels", NULL},
	{0, "k-factor", OPT_FLAG, AT(asked[ASK_FACTOR]), NULL, NULL, 0, 0, 0,
		"by campaign and generation: how many each of them brought", NULL},
	{0, "stages", OPT_LIST, AT(stages), "kind,kind,kind", "sent,accepted,opened", 0, 0, 0,
		"what the kinds of its rows are called, in this order", NULL},
	{0, "ci", OPT_REAL, AT(ci), "percent", "95", 50, 99.99, 0,
		"of its intervals", NULL},
	{0, "dot", OPT_FLAG, AT(asked[ASK_DOT]), NULL, NULL, 0, 0, 0,
		"draw trees for graphviz; without an id, all", NULL},
	{0}};
/* clang-format on */

static const char *check_stages(const struct opt_list *kind)
{
	bool good = kind->n == 3;

	for (size_t i = 0; i < 3 && good; i++)
		good = kind->item[i].len &&
		       !text_equal(kind->item[i], kind->item[(i + 1) % 3]);
	return good ? NULL
		    : "--stages wants three kinds: of an invite that was sent, "
		      "one that was accepted, and an account that was opened";
}

static const char *check_usage(struct config *c)
{
	int questions = 0;

	c->asked[ASK_PATH] = c->path != NULL;
	for (int q = ASK_NOTHING + 1; q < QUESTIONS; q++)
		if (c->asked[q]) {
			c->question = (enum question)q;
			questions++;
		}
	if (c->files.n && c->read)
		return "both --file and --read";
	if (!c->files.n && !c->read)
		return "no invites (want --file=FILE or --read=INDEX)";
	if (questions > 1)
		return "more than one question";
	if (!questions && !c->index)
		return "nothing is asked (want --ancestors, --descendants, "
		       "--children, --depth, --root, --count, --path, --teams "
		       "or --dot)";
	if (c->read && (c->index || c->report))
		return "--index and --report go with --file";
	if (c->question == ASK_FACTOR && (c->read || c->index || c->report))
		return "--k-factor wants a log (--file), and neither --index "
		       "nor --report";
	return check_stages(&c->stages);
}

/* The answer of --k-factor is about all of the log. */
static const char *open_factor(struct config *c, struct setup *s)
{
	size_t ids;
	char *const *id = setup_operands(s, &ids);

	if (ids)
		return setup_usage(s,
			fail_text("--k-factor is of all campaigns, and takes "
				  "no id: '%s'",
				text_show(text_of(id[0]))));
	setup_role(s, "campaign", SETUP_OPTIONAL);
	setup_role(s, "kind", SETUP_OPTIONAL);
	factor_columns(s);
	setup_no_rows(s);
	return factor_read(c, s);
}

static void name_columns(const struct config *c, struct setup *s)
{
	static const char *const list[] = {
		"id", "member", "depth", "inviter", "time", NULL};
	static const char *const count[] = {"id", "count", NULL};
	static const char *const teams[] = {"id", "people", "levels", NULL};
	const char *const *columns = c->question == ASK_COUNT	? count
				     : c->question == ASK_TEAMS ? teams
								: list;

	for (; *columns && c->question != ASK_DOT; columns++)
		setup_column(s, *columns);
}

/* Read the log, and write the index if there is to be one. */
static const char *make_forest(struct config *c, struct setup *s)
{
	struct mapped_out index;
	const char *why;

	mapped_begin(&index, "invite-chain");
	why = read_invites(c, s, c->index ? &index : NULL);
	if (!why && c->index)
		why = index_write(c, s, &index);
	mapped_end(&index);
	return why;
}

/* Who is named by --path. */
static const char *find_from(struct config *c, struct setup *s)
{
	struct text id = text_of(c->path ? c->path : "");

	c->from = FOREST_NONE;
	if (id.len == 0)
		return NULL;
	TRY(setup_identifier(s, &id));
	c->from = forest_find(&c->forest, id);
	if (c->from == FOREST_DAMAGED)
		return index_damage(c);
	return c->from == FOREST_NONE
		       ? fail_text("--path: '%s' is in no invite",
				 text_show(text_of(c->path)))
		       : NULL;
}

static const char *open_chain(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why = check_usage(c);

	if (why)
		return setup_usage(s, why);
	setup_role(s, "customer", SETUP_REQUIRED);
	/* Of the log; named here for --columns alone. */
	setup_role(s, "inviter", SETUP_OPTIONAL);
	setup_role(s, "invitee", SETUP_OPTIONAL);
	setup_role(s, "verdict", SETUP_OPTIONAL);
	if (c->question == ASK_FACTOR)
		return open_factor(c, s);
	name_columns(c, s);
	TRY(c->read ? index_open(c) : make_forest(c, s));
	TRY(find_from(c, s));
	setup_note(s, "people", c->forest.n);
	setup_note(s, "roots", c->forest.roots);
	unsaid_open(c, s);
	if (c->question == ASK_NOTHING)
		setup_answered(s);
	if (c->question == ASK_TEAMS || c->question == ASK_DOT)
		setup_no_rows(s);
	return NULL;
}

static enum verdict ask(void *state, const void *config, struct text operand,
	struct out *out, const char **reason)
{
	*reason = answer(config, state, &operand, 1, out);
	if (*reason)
		return FATAL;
	unsaid_count(state, &operand, NULL);
	return OK;
}

static enum verdict settle(void *state, const void *config, const char **reason)
{
	struct state *s = state;
	size_t n = s->waiting;

	s->waiting = 0;
	*reason = n ? answer(config, s, s->id, n, s->out) : NULL;
	if (n && !*reason)
		unsaid_count(s, s->id, s->row);
	return *reason ? FATAL : OK;
}

/* Rows are answered some at a time, before their bytes go. */
static enum verdict row(
	void *state, const void *config, struct row *row, struct out *out)
{
	struct state *s = state;

	if (!row_key(row, CUSTOMER, &s->id[s->waiting]))
		return BAD;
	s->out = out;
	s->row[s->waiting].batch = row->batch;
	s->row[s->waiting].record = row->record;
	s->row[s->waiting++].binding = row->binding;
	return s->waiting < FOREST_BATCH ? OK
					 : settle(state, config, &row->reason);
}

static const char *finish(
	void *state, void *config, struct setup *setup, struct out *out)
{
	const struct config *c = config;
	struct state *s = state;

	if (c->question == ASK_FACTOR)
		return factor_finish(c, setup, out);
	if (c->question == ASK_DOT)
		TRY(dot_finish(c, s, out));
	if (c->question == ASK_TEAMS && !s->begun)
		TRY(answer_teams(c, s, out));
	unsaid_tell(c, s, setup);
	return NULL;
}

static void release(void *state)
{
	struct state *s = state;

	buf_release(&s->text);
	buf_release(&s->no_invite.first);
	buf_release(&s->no_path.first);
	forest_lists_release(&s->above);
}

static void close_chain(void *config)
{
	struct config *c = config;

	factor_release(c->factor);
	forest_built_release(&c->built);
	mapped_close(&c->map);
	markwords_release(&c->marks);
	free(c->spelt);
}

static const struct filter invite_chain = {.name = "invite-chain",
	.brief = "Tell who brought whom.",
	.operands = "[id ...]",
	.example = {"invite-chain -f samples/invites.csv --index=invites.idx",
		"invite-chain -f samples/invites.csv --ancestors C0078",
		"invite-chain -f samples/invites.csv --teams --people=5"},
	.flow = {.order = ORDER_INPUT, .rows = ROWS_OPERANDS, .several = true},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.open = open_chain,
	.row = row,
	.settle = settle,
	.asks = "customer",
	.ask = ask,
	.finish = finish,
	.release = release,
	.close = close_chain};

int main(int argc, char **argv)
{
	return filter_main(&invite_chain, argc, argv);
}

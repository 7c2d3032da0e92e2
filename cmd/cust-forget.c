/* cust-forget.c - a customer's request to be forgotten, executed on any files
 * of the toolkit, all of them or none, with a record that shows it.
 *
 * The rest of the program is in cust-forget/; what files hold is told by
 * lib/filter/holdings.h.
 */
#include "base/system.h"

#include "cust-forget/parts.h"
#include "filter/notices.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that tokens are made with; only you may read it", NULL},
	{0, "id", OPT_LIST, AT(id), "identifier,...", NULL, 0, 0, 0,
		"who is to be forgotten", NULL},
	{0, "list", OPT_FILE, AT(list), "file", NULL, 0, 0, OPT_READ,
		"id,request,ground: more of them", NULL},
	{0, "request", OPT_TEXT, AT(request), "text", NULL, 0, 0, 0,
		"the number of the request of --id", NULL},
	{0, "ground", OPT_TEXT, AT(ground), "text", "PIPL 47", 0, 0, 0,
		"by which article", NULL},
	{0, "audit", OPT_FILE, AT(audit), "file", NULL, 0, 0, OPT_REPLACED,
		"the record, which is added to", NULL},
	{0, "add-to", OPT_FILE, AT(add_to), "file", NULL, 0, 0, OPT_REPLACED,
		"the table of --forget, which their tokens are added to", NULL},
	{'n', "dry-run", OPT_FLAG, AT(dry_run), NULL, NULL, 0, 0, 0,
		"say what would be done, and do nothing", NULL},
	{0, "verify", OPT_FLAG, AT(verify), NULL, NULL, 0, 0, 0,
		"check that nobody has changed the record", NULL},
	{0, "expect-lines", OPT_INT, AT(expect_lines), "n", "0", 0, 1e15, 0,
		"fewer lines of the record are a failure of --verify", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "time", NULL, 0, 0, 0,
		"what time it is, for the record; else now", NULL},
	{0}};
/* clang-format on */

/* Operands are read, and replaced when all is done. */
static const char *files_forget(void *config, struct setup *s)
{
	struct config *c = config;

	c->file = setup_operands(s, &c->files);
	for (size_t i = 0; i < c->files; i++)
		TRY(setup_uses(s, c->dry_run ? OPT_ROWS : OPT_REPLACED,
			"the operand", c->file[i]));
	return NULL;
}

static const char *check(const struct config *c)
{
	if (!c->key)
		return "no key (want -k FILE: the record and the list hold "
		       "tokens)";
	if (c->verify)
		return !c->audit ? "--verify wants the record (--audit=FILE)"
		       : c->files || c->id.n || c->list
			       ? "--verify looks at the record alone"
			       : NULL;
	if (c->id.n == 0 && !c->list)
		return "nobody is to be forgotten (want --id=ID,... or "
		       "--list=FILE)";
	if (c->expect_lines)
		return "--expect-lines is about --verify";
	if (!c->audit && !c->dry_run)
		return "no record (want --audit=FILE, or --dry-run)";
	return c->files || c->add_to
		       ? NULL
		       : "no files (want their names, or --add-to=FILE)";
}

static const char *open_forget(void *config, struct setup *s)
{
	static const char *const columns[] = {
		"file", "what", "status", "lines", "cut", "hidden"};
	static const char *const verified[] = {
		"record", "verdict", "lines", "fault"};
	struct config *c = config;
	const char *why = check(c);

	system_most_files(); /* all that are rewritten are open at once */
	c->setup = s;
	if (why)
		return setup_usage(s, why);
	for (size_t i = 0; i < 6 && !c->verify; i++)
		setup_column(s, columns[i]);
	for (size_t i = 0; i < 4 && c->verify; i++)
		setup_column(s, verified[i]);
	TRY(asked_open(c));
	return audit_open(c);
}

static const char *read_none(void *config)
{
	(void)config;
	return NULL;
}

static void print(struct out *out, const struct erasure *o)
{
	out_string(out, o->path);
	out_string(out, o->what);
	out_string(out, erasures_status(o->status));
	out_int(out, (int64_t)o->lines);
	out_int(out, (int64_t)o->cut);
	out_int(out, (int64_t)o->hidden);
	out_end(out);
}

static const char *finish(
	void *state, void *config, struct setup *s, struct out *out)
{
	struct config *c = config;
	struct erasure o;
	uint64_t cut = 0;

	(void)state;
	if (c->verify)
		return audit_verify(c, out);
	for (size_t i = 0; i < c->files; i++) {
		TRY(rewrite_file(c, c->file[i], &o));
		print(out, &o);
		audit_note(c, &o);
		cut += o.cut;
	}
	setup_note(s, "people", (double)c->n_asked);
	setup_note(s, "identifiers", (double)c->people.n);
	setup_note(s, "lines_cut", (double)cut);
	setup_note(s, "to_rebuild", (double)c->rebuild);
	setup_count(s, "near", c->without.near, c->without.first_near.at,
		"this is the name but for case or blanks, and perhaps the same "
		"person (--id with it looks for it, too)");
	setup_count(s, "linked", c->linked, c->first_linked.at,
		"this file has another name (a hard link), under which what it "
		"held stays: name that one, too, or remove it");
	setup_count(s, "unsure", c->without.doubt.files,
		c->without.doubt.first.at, holdings_customers);
	if (c->without.doubt.files)
		setup_fails(s, "not all who are to be forgotten could be "
			       "looked for in all files (status unsure)");
	if (c->rebuild)
		setup_fails(s, "some files have to be made anew from rows "
			       "without these people (status rebuild)");
	TRY(audit_write(c));
	return out->failed;
}

static void close_forget(void *config)
{
	struct config *c = config;

	asked_close(c);
	buf_release(&c->log);
	buf_release(&c->tokens);
	without_release(&c->without);
	buf_release(&c->first_linked);
}

static const struct filter cust_forget = {.name = "cust-forget",
	.brief = "Forget customers in files, all or none, with a record.",
	.operands = "[file ...]",
	.example = {"cust-forget -k key --id=C0082 --dry-run samples/invites.csv",
		"cust-forget -k key --id=C0082 --add-to=forget.csv --audit=record",
		"cust-forget -k key --verify --audit=record"},
	.flow = {.order = ORDER_ANY, .rows = ROWS_OWN},
	.opts = opts,
	.config_size = sizeof(struct config),
	.files = files_forget,
	.open = open_forget,
	.read = read_none,
	.finish = finish,
	.close = close_forget};

int main(int argc, char **argv)
{
	return filter_main(&cust_forget, argc, argv);
}

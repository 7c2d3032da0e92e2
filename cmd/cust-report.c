/* cust-report.c - what is kept about a person, in any files of the toolkit; or
 * nothing, as after a request to be forgotten.
 *
 * What files hold is told by lib/filter/holdings.h, from the same table of
 * formats as cust-forget; the rest of the program is in cust-report/.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-report/parts.h"
#include "filter/notices.h"
#include "io/keyfile.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "id", OPT_LIST, AT(id), "identifier,...", NULL, 0, 0, 0,
		"whom it is about", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret that tokens were made with: look for them too", NULL},
	{0, "expect-none", OPT_FLAG, AT(expect_none), NULL, NULL, 0, 0, 0,
		"status 3 if anything is found", NULL},
	{0, "decisions", OPT_CHOICE, AT(decisions), "en|zh", NULL, 0, 0, OPT_MAYBE,
		"what was decided about the person, when, and why", "en"},
	{0, "approvers", OPT_FILE, AT(approvers), "file", NULL, 0, 0, OPT_READ,
		"sum,approver: who approved the rules of which stamp", NULL},
	{0}};
/* clang-format on */

static const char *files_report(void *config, struct setup *s)
{
	struct config *c = config;

	c->file = setup_operands(s, &c->files);
	for (size_t i = 0; i < c->files; i++)
		TRY(setup_uses(s, OPT_ROWS, "the operand", c->file[i]));
	return NULL;
}

static const char *open_lines(struct setup *s)
{
	static const char *const columns[] = {
		"file", "program", "what", "line", "how", "value"};

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
	return NULL;
}

static const char *open_report(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	sought_init(&c->people);
	if (c->id.n == 0)
		return setup_usage(s, "about whom? (want --id=IDENTIFIER,...)");
	if (c->files == 0)
		return setup_usage(s, "no files (want their names)");
	if (c->approvers && !c->decisions)
		return setup_usage(
			s, "--approvers has no effect without --decisions");
	if (c->key)
		TRY(keyfile_both(&c->keyed, &c->people.twin, c->key, true));
	c->asked = mem_zero(c->id.n, sizeof(*c->asked));
	for (size_t i = 0; i < c->id.n; i++) {
		if (c->id.item[i].len == 0)
			return "an identifier is empty";
		c->asked[i].mapped = holdings_sought(
			&c->people, setup_ids(s), c->id.item[i], i, c->keyed);
	}
	return c->decisions ? decisions_open(c) : open_lines(s);
}

static void print(struct config *c, const struct holdings *h, size_t line,
	const char *how, struct text value)
{
	struct out *out = c->out;

	c->found++;
	if (c->decisions)
		return;
	out_string(out, h->path);
	out_string(out, h->format ? h->format->program : "");
	out_string(out, h->name);
	if (line)
		out_int(out, (int64_t)line);
	else
		out_empty(out);
	out_string(out, how);
	out_text(out, value);
	out_end(out);
}

/* "amount=5; time=2026-01-01" */
static void pairs(
	struct buf *to, const struct holdings *h, const struct holdings_line *l)
{
	to->len = 0;
	for (unsigned i = 0; i < l->record->fields && i < h->columns; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		if (t.len == 0)
			continue;
		buf_printf(to, "%s%.*s=", to->len ? "; " : "",
			(int)h->column[i].len, h->column[i].at);
		buf_text(to, t);
	}
}

/* The fields of a line of state behind its tag. */
static void fields(struct buf *to, const struct holdings_line *l)
{
	to->len = 0;
	for (unsigned i = 2; i < l->record->fields; i++) {
		if (i > 2)
			buf_byte(to, ' ');
		buf_text(to, batch_field(l->batch, l->record, i));
	}
}

/* T names nobody who is sought, but somebody nearly. */
static void note_near(struct config *c, const struct holdings *h,
	const struct holdings_line *l, struct text t)
{
	if (!sought_near(&c->people, t))
		return;
	if (c->near++ == 0) {
		buf_printf(&c->first_near, "%s:%zu", h->path, l->number);
		buf_byte(&c->first_near, '\0');
	}
}

static void table_line(struct config *c, const struct holdings *h,
	const bool *identifies, const struct holdings_line *l)
{
	const char *how = NULL;

	for (unsigned i = 0; i < l->record->fields && i < h->columns; i++) {
		struct text t = batch_field(l->batch, l->record, i);
		if (!identifies[i])
			continue;
		if (!sought_find(&c->people, t)) {
			note_near(c, h, l, t);
			continue;
		}
		if (holdings_is_subject(h->column[i]))
			how = "about";
		else if (!how)
			how = "named";
	}
	if (!how)
		return;
	pairs(&c->value, h, l);
	if (c->decisions)
		decisions_row(c, h, how, l);
	print(c, h, l->number, how, buf_view(&c->value));
}

static void one_line(struct config *c, const struct holdings *h,
	const bool *identifies, const struct holdings_line *l)
{
	if (h->kind == HOLDINGS_LINES) {
		const struct sought_person *who =
			holdings_of_state(h, &c->people, l);
		if (!who) {
			note_near(c, h, l, batch_field(l->batch, l->record, 0));
			return;
		}
		c->asked[who->request].lines++;
		fields(&c->value, l);
		print(c, h, l->number, "about", buf_view(&c->value));
	} else if (h->kind == HOLDINGS_REJECT) {
		if (sought_in(&c->people, l->raw))
			print(c, h, l->number, "named", l->raw);
	} else if (l->record->kind == RECORD_BAD) {
		if (sought_in(&c->people, l->raw))
			print(c, h, l->number, "named", l->raw);
	} else {
		table_line(c, h, identifies, l);
	}
}

static const char *walk(struct config *c, struct holdings *h)
{
	bool *identifies = holdings_identifiers(h);
	struct holdings_line l;
	const char *why;

	while (!(why = holdings_next(h, &l)) && l.raw.at &&
		!(why = holdings_odd(h, &c->people))) {
		c->lines++;
		one_line(c, h, identifies, &l);
	}
	free(identifies);
	return why;
}

static const char *look(struct config *c, struct holdings *h)
{
	if (h->kind == HOLDINGS_UNKNOWN || h->kind == HOLDINGS_PACKED)
		return fail_text("%s: %s (want a file of the toolkit, or a "
				 "table with a column of people)",
			h->path,
			h->kind == HOLDINGS_PACKED ? "compressed: gunzip it "
						     "first"
						   : holdings_unknown(h));
	if (h->kind == HOLDINGS_CONTAINER &&
		strcmp(h->format->identifiers, "-") != 0 &&
		sought_in(&c->people, buf_view(&h->all)))
		print(c, h, 0, "somewhere", (struct text){"", 0});
	return walk(c, h);
}

/* State of --ids in which one who is asked for was not found. */
static void note_doubt(
	struct config *c, struct setup *s, const struct holdings *h)
{
	struct erasure file = {.path = h->path,
		.customers = holdings_mapped(h, setup_ids_sum(s))};

	erasures_doubt_note(&c->doubt, &file, c->asked, c->id.n);
	for (size_t i = 0; i < c->id.n; i++)
		c->asked[i].lines = 0;
}

static const char *read_none(void *config)
{
	(void)config;
	return NULL;
}

static const char *finish(
	void *state, void *config, struct setup *s, struct out *out)
{
	struct config *c = config;

	(void)state;
	c->out = out;
	for (size_t i = 0; i < c->files; i++) {
		struct holdings h;
		uint64_t before = c->found;
		const char *why = holdings_open(
			&h, c->file[i], (size_t)setup_common(s)->max_record);
		if (!why)
			why = look(c, &h);
		if (!why)
			note_doubt(c, s, &h);
		holdings_close(&h);
		TRY(why);
		c->in_files += c->found > before;
	}
	if (c->decisions)
		decisions_print(c);
	setup_note(s, "decisions", (double)c->decided.n);
	setup_note(s, "identifiers", (double)c->people.n);
	setup_note(s, "lines", (double)c->lines);
	setup_note(s, "found", (double)c->found);
	setup_note(s, "files_of", (double)c->files);
	setup_count(s, "near", c->near, c->first_near.at,
		"this is the name but for case or blanks, and perhaps the same "
		"person (--id with it looks for it, too)");
	setup_count(s, "unsure", c->doubt.files, c->doubt.first.at,
		holdings_customers);
	if (c->expect_none && c->doubt.files)
		setup_fails(s,
			fail_text("that nothing is kept is not shown of %llu "
				  "of %zu files",
				(unsigned long long)c->doubt.files, c->files));
	if (c->expect_none && c->found)
		setup_fails(s,
			fail_text(
				"something is kept: %llu line%s in %llu of %zu files",
				(unsigned long long)c->found,
				c->found == 1 ? "" : "s",
				(unsigned long long)c->in_files, c->files));
	return out->failed;
}

static void close_report(void *config)
{
	struct config *c = config;

	keyed_free(c->people.twin);
	sought_release(&c->people);
	decided_release(&c->decided);
	buf_release(&c->value);
	buf_release(&c->first_near);
	buf_release(&c->doubt.first);
	free(c->asked);
	if (c->keyed)
		keyed_free(c->keyed);
}

static const struct filter cust_report = {.name = "cust-report",
	.brief = "Tell what is kept about a person.",
	.operands = "file ...",
	.example = {"cust-report --id=C0082 samples/invites.csv",
		"cust-report --id=C0004 --decisions segments.csv",
		"cust-report --id=nobody --expect-none samples/orders.csv"},
	.flow = {.order = ORDER_ANY, .rows = ROWS_OWN},
	.opts = opts,
	.config_size = sizeof(struct config),
	.files = files_report,
	.open = open_report,
	.read = read_none,
	.finish = finish,
	.close = close_report};

int main(int argc, char **argv)
{
	return filter_main(&cust_report, argc, argv);
}

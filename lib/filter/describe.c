/* describe.c - what is understood of a file: its form, columns and roles. */
#include "filter/describe.h"

#include <stdlib.h>

#include "filter/describe_cells.h"
#include "filter/run.h"

void describe_fact(struct run *run, const char *file, const char *fact,
	struct text value, const char *how)
{
	struct out *o = &run->main.out;

	out_string(o, file);
	out_string(o, fact);
	out_text(o, value);
	out_string(o, how);
	out_end(o);
}

bool setup_describes(const struct setup *s)
{
	return s->run->common.describe;
}

void setup_describe(struct setup *s, const char *file, const char *fact,
	struct text value, const char *how)
{
	describe_fact(s->run, file, fact, value, how);
}

const char *describe_begin(struct run *run)
{
	struct out *o = &run->main.out;

	if (!run->common.format)
		run->common.format = OUT_PRETTY + 1;
	TRY(outputs_open(run));
	out_column(o, text_of("file"));
	out_column(o, text_of("fact"));
	out_column(o, text_of("value"));
	out_column(o, text_of("how"));
	TRY(outputs_header(run));
	o->sink = &run->main.sink;
	return NULL;
}

static void put_names(
	struct buf *to, const struct text *name, size_t n, const bool *leave)
{
	const char *before = "";

	for (size_t i = 0; i < n; i++) {
		if (leave && leave[i])
			continue;
		buf_string(to, before);
		buf_text(to, name[i]);
		before = ", ";
	}
}

static void names_fact(struct run *run, const char *file, const char *fact,
	const struct text *name, size_t n, const bool *leave, const char *how)
{
	struct buf names = {0};

	put_names(&names, name, n, leave);
	if (names.len)
		describe_fact(run, file, fact, buf_view(&names), how);
	buf_release(&names);
}

static void count_fact(struct run *run, const char *file, const char *fact,
	uint64_t n, const char *how)
{
	struct buf number = {0};

	int_print(&number, (int64_t)n);
	describe_fact(run, file, fact, buf_view(&number), how);
	buf_release(&number);
}

void describe_table(struct run *run, const struct side *s, const char *option)
{
	char how[64];

	snprintf(how, sizeof(how), "--%s", option);
	count_fact(run, s->path, "rows", s->n, how);
	names_fact(run, s->path, "columns", s->all.name, s->all.n, NULL, "");
	for (unsigned k = 0; k < s->key_columns; k++)
		describe_fact(run, s->path, "key", s->all.name[s->key[k]],
			s->what ? s->what : "");
}

void describe_ids(struct run *run)
{
	const struct ids *ids = &run->ids;

	count_fact(run, ids->path, "rows", ids->lines, "--ids");
	names_fact(run, ids->path, "columns", ids->names.name, ids->names.n,
		NULL, "");
	describe_fact(
		run, ids->path, "key", ids->names.name[ids->key], "alias");
}

/* How the bytes of B are written. */
static void tell_encoding(
	struct run *run, const struct binding *b, struct batch *batch)
{
	const struct record *last = &batch->record[batch->n - 1];
	struct text bytes = {batch->bytes, last->at + (size_t)last->len};

	uint64_t guessed_at;

	if (run->in && b->order != UINT32_MAX &&
		input_guessed(run->in, &guessed_at))
		describe_fact(run, b->name, "encoding", text_of("GB18030"),
			"by its bytes, which are not UTF-8");
	else if (run->common.encoding)
		describe_fact(run, b->name, "encoding",
			text_of(run->common.encoding), "--encoding");
	else if (run->in && b->order != UINT32_MAX && input_converts(run->in))
		describe_fact(run, b->name, "encoding",
			text_of(input_encoding(run->in)), "by its first bytes");
	else if (text_ascii(bytes))
		describe_fact(run, b->name, "encoding", text_of("ASCII"),
			"as far as was read; else UTF-8");
	else if (text_utf8(bytes))
		describe_fact(run, b->name, "encoding", text_of("UTF-8"), "");
	else
		describe_fact(run, b->name, "encoding", text_of("not UTF-8"),
			"if it is Chinese: --encoding=GB18030");
}

static const char *quoting_name(enum quoting q)
{
	return q == QUOTE_TSV	  ? "none; \\t \\n \\r \\\\ are escapes (TSV)"
	       : q == QUOTE_JSON  ? "JSON; keys are columns"
	       : q == QUOTE_LINES ? "none; each line is one cell"
				  : "\" around cells (CSV)";
}

static const char *delimiter_name(char c, char *room)
{
	room[0] = c;
	room[1] = '\0';
	return c == '\t'  ? "TAB"
	       : c == ',' ? "comma"
	       : c == ';' ? "semicolon"
	       : c == ' ' ? "blank"
			  : room;
}

/* What stands behind the first record, if another follows. */
static const char *line_end(const struct batch *batch)
{
	const struct record *r = batch->record;
	const char *at = batch->bytes + r->at + r->len;

	if (batch->n < 2)
		return "not seen";
	return at[0] == '\n' ? "LF" : at[1] == '\n' ? "CRLF" : "CR";
}

static void tell_form(
	struct run *run, const struct binding *b, struct batch *batch)
{
	char room[2];

	tell_encoding(run, b, batch);
	if (run->reader && b->order != UINT32_MAX) {
		describe_fact(run, b->name, "delimiter",
			text_of(delimiter_name(
				reader_delimiter(run->reader), room)),
			run->common.delimiter ? "--delimiter"
					      : "by the first line");
		describe_fact(run, b->name, "quotes",
			text_of(quoting_name(reader_quoting(run->reader))), "");
	}
	describe_fact(run, b->name, "line ends", text_of(line_end(batch)), "");
}

/* Why COLUMN plays ROLE. */
static const char *reason(const struct run *run, const struct binding *b,
	const char *role, int column)
{
	struct text name = b->header.name[column], chosen;

	if (role_chosen(&chosen, text_of(role), b->header.table,
		    &run->common.columns))
		return "--columns";
	switch (vocabulary_fit(name, text_of(role))) {
	case FIT_LETTERS:
	case FIT_OWN:
		return "its name";
	case FIT_ALSO:
		return "another name of it";
	case FIT_LAST:
		return "a name that may mean it";
	default:
		return "its name";
	}
}

/* Which columns could be ROLE. */
static const char *unclear(
	const struct run *run, struct binding *b, const char *role)
{
	bool *taken = b->taken;
	int column;

	b->taken = NULL;
	const char *why = bind_find(&column, &run->how, b, role);
	b->taken = taken;
	return why ? why : "several columns could be it";
}

/* The facts of role I; its column, or ROLE_NONE. */
static int tell_role(struct run *run, struct binding *b,
	const struct bind_roles *roles, unsigned i)
{
	const char *role = roles->name[i];
	char fact[80];
	int column = b->column[i];

	snprintf(fact, sizeof(fact), "role %s", role);
	if (column == ROLE_UNCLEAR) {
		describe_fact(run, b->name, fact, text_of("unclear"),
			unclear(run, b, role));
		return ROLE_NONE;
	}
	if (column >= 0) {
		describe_fact(run, b->name, fact, b->header.name[column],
			reason(run, b, role, column));
		return column;
	}
	if (roles->required[i] || bind_demanded(&run->how, role) >= 0)
		describe_fact(run, b->name, fact, text_of(""),
			"no column, and it is required");
	return ROLE_NONE;
}

/* Roles that have no column, and need none. */
static void tell_absent(struct run *run, const struct binding *b,
	const struct bind_roles *roles)
{
	struct text name[ROLE_MAX];
	size_t n = 0;

	for (unsigned i = 0; i < roles->n; i++)
		if (b->column[i] < 0 && b->column[i] != ROLE_UNCLEAR &&
			!roles->required[i] &&
			bind_demanded(&run->how, roles->name[i]) < 0)
			name[n++] = text_of(roles->name[i]);
	names_fact(run, b->name, "roles without a column", name, n, NULL, "");
}

static void tell_roles(struct run *run, struct binding *b, struct batch *batch,
	size_t first, const struct bind_roles *roles, bool *read)
{
	for (unsigned i = 0; i < roles->n; i++) {
		int column = tell_role(run, b, roles, i);
		if (column < 0)
			continue;
		read[column] = true;
		describe_cells(
			run, b, batch, first, roles->name[i], (size_t)column);
	}
}

/* What the command has called off, for want of a column or an option. */
static void tell_off(struct run *run, const char *file)
{
	const char *at = run->off.at, *end = at + run->off.len;

	while (at < end) {
		describe_fact(run, file, "off", text_of(at), "");
		at += strlen(at) + 1;
	}
	run->off.len = 0;
}

void describe_bound(struct run *run, struct binding *b, struct batch *batch,
	size_t first, const struct bind_roles *roles, const char *why)
{
	bool *read = mem_zero(b->header.n, sizeof(*read));
	struct buf kept = {0};

	buf_string(&kept, why ? why : "");
	tell_form(run, b, batch);
	names_fact(run, b->name, "columns", b->header.name, b->header.n, NULL,
		first ? "the first line" : "the options");
	count_fact(run, b->name, "rows in the head", batch->n - first, "");
	tell_roles(run, b, batch, first, roles, read);
	tell_absent(run, b, roles);
	names_fact(run, b->name, "columns without a role", b->header.name,
		b->header.n, read, "");
	describe_rows(run, b, batch, first);
	tell_off(run, b->name);
	if (kept.len)
		describe_fact(run, b->name, "wrong", buf_view(&kept), "");
	buf_release(&kept);
	free(read);
}

const char *describe_inputs(struct run *run, bool rows)
{
	struct job job = {.first = 0};
	size_t bound = 0;
	const char *why = NULL;

	batch_init(&job.batch);
	if (!rows && run->main.out.n == 0)
		describe_fact(run, "", "rows", text_of("none"),
			"what the program reads is no table of rows");
	while (rows && !why && files_read(run, &job)) {
		if (job.failed && run->n_bindings == bound)
			why = fail_text("%s", job.failed);
		bound = run->n_bindings;
		files_skip(run);
	}
	tell_off(run, "");
	batch_release(&job.batch);
	buf_release(&job.failure);
	return why;
}

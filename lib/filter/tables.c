/* tables.c - the tables of --with and --ids: read, and how much of the input
 * they know. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"

static void counted(void *run, const char *path, uint64_t rows)
{
	manifest_rows(run, path, rows);
}

static void named(void *run, const struct header *names)
{
	redact_learn_table(run, names);
}

struct side_how tables_how(struct run *run)
{
	const struct common *c = &run->common;

	return (struct side_how){.encoding = c->encoding,
		.taken = &run->taken,
		.delimiter = c->delimiter,
		.max_record = (size_t)c->max_record,
		.style = {c->decimal, c->thousands},
		.na = &c->na,
		.columns = &c->columns,
		.asked = &run->columns_asked,
		.blank = &run->blank_lines,
		.headers = &run->headers_again,
		.between = &run->lines_between,
		.rows = &run->rows_again,
		.named = named,
		.counted = counted,
		.counted_arg = run};
}

/* Of an alias A of B and an alias B of C, A is B: nobody is mapped twice. */
static void note_chains(struct run *run)
{
	const struct ids *ids = &run->ids;

	for (size_t i = 0; i < ids_count(ids); i++) {
		struct text who = ids_customer(ids, i);
		if (!text_equal(ids_mapped(ids, who), who))
			notice_line(&run->chained, ids->path, ids->line[i]);
	}
}

/* All tables: of --with, then of --ids if it is there. */
static size_t count_tables(const struct run *run)
{
	return run->common.with.n + (run->common.ids != NULL);
}

/* How many rows table I has, or aliases. */
static size_t rows_of(const struct run *run, size_t i)
{
	return i < run->common.with.n ? run->with[i].n : ids_count(&run->ids);
}

static struct met *met_new(const struct run *run)
{
	size_t n = count_tables(run);
	struct met *met = n ? mem_zero(n, sizeof(*met)) : NULL;

	for (size_t i = 0; i < n; i++)
		met[i].row = mem_zero(rows_of(run, i) + 1, 1);
	return met;
}

static void met_free(const struct run *run, struct met *met)
{
	for (size_t i = 0; met && i < count_tables(run); i++)
		free(met[i].row);
	free(met);
}

/* The option that has the value PATH. */
struct sought {
	const char *path, *name;
};

static void look_for(void *arg, const struct opt *opt, const char *path)
{
	struct sought *s = arg;

	if (path == s->path || (!s->name && strcmp(path, s->path) == 0))
		s->name = opt->name;
}

const char *tables_name(const struct run *run, const char *path)
{
	struct sought s = {path, NULL};

	options_files(&run->options, look_for, &s);
	return s.name;
}

struct table_prefix {
	struct text name;
	bool given;
};

static void compare_name(void *arg, const struct opt *opt, const char *path)
{
	struct table_prefix *p = arg;

	(void)path;
	p->given |= text_same_letters(p->name, text_of(opt->name));
}

bool tables_have(const struct run *run, struct text role)
{
	struct text rest = role;
	struct table_prefix p = {text_split(&rest, '.'), false};

	if (rest.at)
		options_files(&run->options, compare_name, &p);
	return p.given;
}

static void note_read(void *arg, const struct opt *opt, const char *path)
{
	bool *any = arg;

	(void)path;
	*any |= (opt->flags & OPT_READ) != 0;
}

bool tables_later(const struct run *run)
{
	bool any = false;

	options_files(&run->options, note_read, &any);
	return any && !run->common.partial;
}

static struct bind_how binding_goes_by(const struct run *run)
{
	const struct common *c = &run->common;

	return (struct bind_how){.columns = &c->columns,
		.require = &c->require,
		.suffix = c->suffix,
		.with = run->with,
		.join = run->join,
		.n_with = c->with.n,
		.ids = c->ids ? &run->ids : NULL,
		.forget = c->forget || c->consent,
		.window = c->since.given || c->until.given,
		.later = run->flow.order == ORDER_ANY,
		.shard = &run->shard};
}

void tables_note_joined(struct run *run, const struct binding *b)
{
	for (size_t t = 0; t < run->common.with.n; t++) {
		const struct join *join = &run->join[t];
		unsigned k = b->keys[t];
		if (k == 0 && !join->missing) {
			const char *why =
				bind_missing(&run->how, b, join->column[0]);
			why = fail_text("%s: %s", b->name, why);
			run->join[t].missing = mem_copy(why, strlen(why));
		}
		run->how.joined |= (unsigned)(k > 0) << t;
	}
}

const char *tables_check(const struct run *run)
{
	for (size_t t = 0; t < run->common.with.n; t++)
		if (run->join[t].missing && !(run->how.joined >> t & 1))
			return run->join[t].missing;
	return asked_found(run);
}

const char *tables_split(struct run *run)
{
	struct opt_list *with = &run->common.with;

	run->join = mem_zero(with->n, sizeof(*run->join));
	for (size_t i = 0; i < with->n; i++) {
		TRY(join_read(&run->join[i], with->item[i].at));
		with->item[i] = text_of(run->join[i].path);
	}
	if (run->common.ids)
		TRY(ids_read(&run->ids, run->common.ids));
	if (run->common.ids)
		run->common.ids = run->ids.path;
	if (run->common.merge && run->ids.roles)
		return "--merge maps the keys of state: --ids=FILE@ROLE is for "
		       "rows";
	return NULL;
}

/* Read table I of --with; only keys that are people have other names. */
static const char *open_with(struct run *run, size_t i, struct side_how how)
{
	static const char *const customer[] = {"customer"};
	const struct join *join = &run->join[i];
	const char *role = join->n ? join->column[0] : "customer";

	if (how.ids && (join->n > 1 || !ids_of_role(how.ids, role)))
		how.ids = NULL;
	return side_open_keyed(&run->with[i], join->path,
		join->n ? join->key : customer, join->n ? join->n : 1, &how);
}

const char *tables_open(struct run *run)
{
	const struct common *c = &run->common;
	struct side_how how = tables_how(run);

	run->with = mem_zero(c->with.n, sizeof(*run->with));
	run->how = binding_goes_by(run);
	if (count_tables(run) == 0)
		return NULL;
	run->tables = true;
	if (c->ids) {
		how.name = "ids";
		TRY(ids_open(&run->ids, &how));
		note_chains(run);
		how.ids = &run->ids;
		if (c->describe)
			describe_ids(run);
	}
	how.name = "with";
	for (size_t i = 0; i < c->with.n; i++) {
		TRY(open_with(run, i, how));
		if (c->describe)
			describe_table(run, &run->with[i], "with");
	}
	run->met = met_new(run);
	return NULL;
}

void tables_reading(const struct run *run, struct reading *to)
{
	const struct common *c = &run->common;

	*to = (struct reading){.style = {c->decimal, c->thousands},
		.zone = run->zone,
		.range = run->range,
		.na = &c->na,
		.ids = c->ids ? &run->ids : NULL,
		.with = run->with,
		.n_with = c->with.n};
}

void tables_met(const struct run *run, struct reading *to)
{
	to->met = met_new(run);
}

static void add(struct met *into, const struct met *from, size_t rows)
{
	into->found += from->found;
	into->nobodies += from->nobodies;
	notice_merge(&into->missing, &from->missing);
	for (size_t i = 0; i < rows; i++)
		into->row[i] |= from->row[i];
}

static void add_up(struct run *run)
{
	for (unsigned t = 0; t < run->workers; t++)
		for (size_t i = 0; i < count_tables(run); i++)
			add(&run->met[i], &run->reading[t].met[i],
				rows_of(run, i));
}

/* One line of a table that does not know all who are looked up. */
static void tell_missing(const struct met *m, const char *path, size_t rows,
	const char *what, uint64_t unmet)
{
	unsigned long long found = m->found, all = m->found + m->missing.n;
	const char *rest = "";

	if (m->missing.n == 0)
		return;
	if (unmet)
		rest = fail_text("; %llu of its %zu rows not used",
			(unsigned long long)unmet, rows);
	fail_warn("%s:%llu: %s is not in %s (found %llu of %llu%s)",
		m->missing.name, (unsigned long long)m->missing.line, what,
		path, found, all, rest);
}

static void note(
	struct run *run, const char *table, const char *what, uint64_t n)
{
	struct buf name = {0};

	buf_printf(&name, "%s_%s", table, what);
	buf_byte(&name, '\0');
	setup_note(&run->setup, name.at, (double)n);
	buf_release(&name);
}

/* The figures of table I, which --stats calls with, with2, with3, or ids. */
static void tell_table(struct run *run, size_t i)
{
	const struct met *m = &run->met[i];
	bool is_ids = i == run->common.with.n;
	size_t rows = rows_of(run, i);
	char name[32] = "with";
	uint64_t unmet = 0;

	for (size_t row = 0; row < rows; row++)
		unmet += !m->row[row];
	if (is_ids)
		snprintf(name, sizeof(name), "ids");
	else if (i > 0)
		snprintf(name, sizeof(name), "with%zu", i + 1);
	note(run, name, "found", m->found);
	note(run, name, "found_of", m->found + m->missing.n);
	note(run, name, "nobody", m->nobodies);
	note(run, name, "unused", unmet);
	note(run, name, "unused_of", rows);
	tell_missing(m, is_ids ? run->ids.path : run->with[i].path, rows,
		fail_text("this %s", is_ids ? "identifier" : run->with[i].what),
		unmet);
}

static const char no_row[] = "this line is no row (a ruler, a count of rows, "
			     "an end mark or blanks), and is passed over";

/* What stood in any table and did not count. */
static void tell_passed_over(struct run *run)
{
	struct setup *s = &run->setup;

	setup_notice(s, "table_blank_lines", &run->blank_lines,
		"a blank line is passed over");
	setup_notice(s, "table_headers_again", &run->headers_again,
		"the header is here again, and passed over");
	if (run->lines_between.n)
		setup_notice(
			s, "table_lines_between", &run->lines_between, no_row);
	setup_notice(s, "table_rows_again", &run->rows_again,
		"this row is here a second time, and counts once");
}

static bool options_leave_out(const struct common *c)
{
	return c->since.given || c->until.given || c->shard || c->where.n;
}

/* Headers and others among the rows, as of files that were joined. */
static void tell_between(struct run *run)
{
	struct notice all = run->file_headers, between = run->file_between;

	for (unsigned t = 0; t < run->workers; t++) {
		notice_merge(&all, &run->reading[t].headers);
		notice_merge(&between, &run->reading[t].between);
	}
	if (all.n)
		setup_notice(&run->setup, "headers_again", &all,
			"the header is here again, and passed over");
	if (between.n)
		setup_notice(&run->setup, "lines_between", &between, no_row);
}

void tables_tell(struct run *run)
{
	struct setup *s = &run->setup;

	tell_between(run);
	if (run->common.ids)
		setup_notice(s, "ids_several", &run->ids.several,
			"this alias has had several owners, and stays as it is "
			"(the map does not say which is meant)");
	if (run->common.ids)
		setup_notice(s, "ids_chained", &run->chained,
			"this customer is an alias too (identifiers are "
			"replaced once)");
	if (run->tables)
		tell_passed_over(run);
	if (run->each && options_leave_out(&run->common)) {
		setup_note(s, "file_rows", (double)run->file_rows);
		setup_note(s, "file_rows_left_out", (double)run->file_left_out);
	}
	add_up(run);
	for (size_t i = 0; i < count_tables(run); i++)
		tell_table(run, i);
}

void tables_release(struct run *run)
{
	for (unsigned i = 0; i < run->workers; i++) {
		met_free(run, run->reading[i].met);
		buf_release(&run->reading[i].key);
	}
	met_free(run, run->met);
	for (size_t i = 0; i < run->common.with.n && run->with; i++)
		side_release(&run->with[i]);
	for (size_t i = 0; i < run->common.with.n && run->join; i++)
		join_release(&run->join[i]);
	free(run->join);
	free(run->with);
	ids_release(&run->ids);
}

/* The table of --with that has the I-th column of those by the customer; I
 * becomes the column in it. */
static const struct side *with_table(const struct run *run, size_t *i)
{
	for (size_t t = 0; t < run->common.with.n; t++) {
		if (run->join[t].n)
			continue;
		if (*i < run->with[t].columns)
			return &run->with[t];
		*i -= run->with[t].columns;
	}
	return NULL;
}

int setup_with_column(const struct setup *s, struct text name)
{
	const struct side *side;

	for (size_t i = 0, at = 0; (side = with_table(s->run, &at)); at = ++i)
		if (text_equal(side->header.name[at], name))
			return (int)i;
	return -1;
}

struct text setup_with_cell(
	const struct setup *s, int column, struct text customer)
{
	size_t at = (size_t)column;
	const struct side *side = with_table(s->run, &at);
	size_t row = side ? side_find(side, customer) : SIDE_NONE;

	return row == SIDE_NONE ? (struct text){"", 0}
				: side_cell(side, row, at);
}

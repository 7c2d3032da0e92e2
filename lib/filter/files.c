/* files.c - the inputs one after another, each bound by its own header. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"

/* A message of this job's own: others may make theirs meanwhile. */
static bool fails(struct job *job, const char *why)
{
	job->failure.len = 0;
	buf_string(&job->failure, why);
	buf_byte(&job->failure, '\0');
	job->failed = job->failure.at;
	return true;
}

static void idle(void *arg)
{
	struct run *run = arg;

	if (run->flush_before_wait)
		rows_flush(run);
	if (run->common.answer)
		reload_if_asked(run);
}

/* Whether LINE is a header with a column of the role that bare lines have. */
static bool is_header(void *arg, struct text line, char delimiter)
{
	struct run *run = arg;
	struct header h = {.name = mem_array(line.len + 1, sizeof(*h.name))};
	int column;

	for (struct text rest = line; rest.at;) {
		struct text cell = text_split(&rest, delimiter);
		if (cell.len > 1 && cell.at[0] == '"' &&
			cell.at[cell.len - 1] == '"')
			cell = (struct text){cell.at + 1, cell.len - 2};
		h.name[h.n++] = cell;
	}
	const char *why = role_find(&column, text_of(run->role[run->lines]), &h,
		&run->common.columns);
	free(h.name);
	/* A header at fault is one, and is told of later. */
	return run->common.no_header || why || column != ROLE_NONE;
}

static bool is_lines(const struct run *run)
{
	return run->reader && reader_quoting(run->reader) == QUOTE_LINES;
}

/* A name has no '/', so ./a=b and day=1 in a directory can be told apart. */
const char *files_operand(const struct run *run, size_t i, struct text *label)
{
	struct text rest = text_of(run->operand[i]);
	struct text name = text_split(&rest, '=');

	*label = (struct text){"", 0};
	if (run->flow.rows != ROWS_NAMED || !rest.at || name.len == 0 ||
		memchr(name.at, '/', name.len))
		return run->operand[i];
	*label = name;
	return rest.at;
}

/* What standard input is called: in a map of Hadoop Streaming, after the split
 * of a file that it is, so that somebody finds the row. */
static const char *name_stdin(struct run *run)
{
	const char *file = getenv("mapreduce_map_input_file"),
		   *start = getenv("mapreduce_map_input_start");

	if (!file || !start || run->common.merge)
		return "stdin";
	run->split.len = 0;
	buf_string(&run->split, file);
	buf_byte(&run->split, '@');
	buf_string(&run->split, start);
	buf_bytes(&run->split, "+", 2);
	return place_is_split(run->split.at) ? run->split.at : "stdin";
}

static const char *open_next(struct run *run)
{
	const struct common *c = &run->common;
	const char *path =
		run->operands ? files_operand(run, run->next_file, &run->label)
			      : NULL;
	struct input_options in = {.encoding = c->merge ? NULL : c->encoding,
		.unmarked = c->merge,
		.unguessed = c->answer != 0,
		.table = !c->merge && !c->input_format,
		.thread = run->threads > 1,
		.idle = idle,
		.before = path ? 0 : run->before,
		.idle_arg = run,
		.digest = manifest_open(run, path)};
	struct reader_options how = {.delimiter = c->delimiter,
		.tabs_quoted = c->quote == 1,
		.unquoted = c->quote == 2,
		.max_record = (size_t)c->max_record,
		.skip_lines = (uint64_t)c->skip_lines,
		.text = true,
		.requests = (c->answer && !c->describe) || c->input_format,
		.json = c->input_format != 0,
		.fixed = c->input_format && !c->answer,
		.columns = c->fields.item,
		.n_columns = c->fields.n,
		.echo = c->echo,
		.whole_block =
			run->flow.order == ORDER_ANY || run->common.describe};

	if (c->merge)
		how = (struct reader_options){
			.delimiter = '\t', .max_record = (size_t)c->max_record};
	if (run->lines != ROLE_NONE && !c->merge) {
		how.lines = run->lines_only;
		how.is_header = is_header;
		how.is_header_arg = run;
	}
	TRY(input_open(&run->in, path, &in));
	run->next_file++;
	run->name = path && strcmp(path, "-") != 0 ? path : name_stdin(run);
	run->reader = reader_new(run->in, &how);
	run->header_read = c->merge;
	run->binding = NULL;
	return NULL;
}

/* WHOLE: it was read to its end. */
static void close_file(struct run *run, bool whole)
{
	if (!run->in)
		return;
	uint64_t bytes = input_taken(run->in);
	run->bytes_before += bytes;
	reader_free(run->reader);
	input_close(run->in);
	manifest_close(run, bytes, whole);
	run->in = NULL;
	run->reader = NULL;
}

/* The names of a file's columns. */
static void name_columns(
	struct run *run, struct binding *b, struct job *job, size_t fields)
{
	const struct common *c = &run->common;
	const struct record *r = &job->batch.record[0];
	struct text *name = mem_array(fields, sizeof(*name));

	for (unsigned i = 0; i < fields; i++)
		name[i] = is_lines(run)	 ? text_of(run->role[run->lines])
			  : c->fields.n	 ? c->fields.item[i]
			  : c->no_header ? (struct text){"", 0}
					 : batch_field(&job->batch, r, i);
	bind_names(&run->how, b, name, fields);
	redact_learn(run, b);
	free(name);
}

/* How the columns of a later file stand to those of the first, which a map
 * passes on: as they are, in another order, or not at all. */
static const char *compare_columns(struct run *run, struct binding *b)
{
	const struct header *first = &run->bindings[0]->header;

	b->same = b->header.n == first->n;
	for (size_t i = 0; i < first->n && b->same; i++)
		b->same = text_equal(first->name[i], b->header.name[i]);
	if (b->same)
		return NULL;
	b->from = mem_array(first->n, sizeof(*b->from));
	for (size_t i = 0; i < first->n; i++) {
		b->from[i] = ROLE_NONE;
		for (size_t j = 0; j < b->header.n; j++)
			if (text_equal(first->name[i], b->header.name[j]))
				b->from[i] = (int)j;
		if (b->from[i] == ROLE_NONE || b->header.n != first->n)
			return fail_text("its columns are not those of %s, "
					 "and rows are %s",
				run->bindings[0]->name,
				run->flow.columns == COLUMNS_PASSED
					? "passed on"
					: "kept whole");
	}
	return NULL;
}

/* Names that are not UTF-8 are an error, which --describe passes over. */
static const char *judge_encoding(const struct run *run, const struct header *h)
{
	size_t i = 0;

	while (i < h->n && text_utf8(h->name[i]))
		i++;
	return i == h->n || run->common.describe
		       ? NULL
		       : "the header is not UTF-8 (if it is Chinese: "
			 "--encoding=GB18030)";
}

/* A tar archive begins with the name of a file, and NUL bytes. */
static const char *judge_names(const struct header *h)
{
	static const char none[64];
	struct text t = h->name[0];

	for (size_t i = 0; i + sizeof(none) <= t.len; i++)
		if (memcmp(t.at + i, none, sizeof(none)) == 0)
			return "many NUL bytes in the header: this is no text "
			       "(tar -xO prints the files of a tar archive)";
	return NULL;
}

/* Find the roles of B, whose columns have names. */
static const char *bind_columns(struct run *run, struct binding *b)
{
	bool first = run->n_bindings == 1;

	TRY(judge_names(&b->header));
	TRY(judge_encoding(run, &b->header));
	TRY(bind_roles(&run->how, b,
		&(struct bind_roles){run->role, run->required, run->roles,
			false, run->named, run->asked}));
	if (wheres_ask_input(run))
		TRY(where_bind(&run->where, &run->how, b));
	asked_note(run, &b->header);
	tables_note_joined(run, b);
	manifest_columns(run, b);
	if (run->flow.columns == COLUMNS_PASSED)
		TRY(bind_distinct(&run->how, b));
	if (run->f->bind)
		TRY(run->f->bind(run->config, &run->setup, b, first));
	if (run->flow.columns != COLUMNS_ROLES && !first)
		TRY(compare_columns(run, b));
	return outputs_begin(run, b);
}

static struct binding *add_binding(struct run *run)
{
	struct binding *b = mem_zero(1, sizeof(*b));

	mem_grow(&run->bindings, &run->cap_bindings, run->n_bindings + 1,
		sizeof(*run->bindings));
	b->order = (unsigned)run->n_bindings;
	run->bindings[run->n_bindings++] = b;
	run->binding = b;
	b->name = run->name;
	b->label = run->label;
	b->same = true;
	for (unsigned i = 0; i < ROLE_MAX; i++)
		b->column[i] = ROLE_NONE;
	return b;
}

/* The header, whose line may come again; where there is none it is what
 * --fields says. */
static void remember_header(struct run *run, struct job *job)
{
	const struct opt_list *fields = &run->common.fields;

	if (is_lines(run))
		return;
	if (run->common.input_format) { /* which no line says again */
		job->first = 1;
		return;
	}
	if (run->common.no_header) {
		bind_said(run->binding, fields->item, fields->n);
		return;
	}
	bind_said_record(run->binding, &job->batch, &job->batch.record[0]);
	job->first = 1;
}

static const char *bind(struct run *run, struct job *job)
{
	const struct common *c = &run->common;
	struct binding *b = add_binding(run);
	bool names = !c->no_header && !is_lines(run);
	size_t fields = c->no_header && c->fields.n
				? c->fields.n
				: job->batch.record[0].fields;
	struct header_rows rows = {&job->batch, names};

	if (names && c->fields.n && c->fields.n != fields)
		return fail_text("--fields names %zu columns, the header %zu",
			c->fields.n, fields);
	name_columns(run, b, job, fields);
	b->header.rows = header_batch_cell;
	b->header.rows_arg = &rows;
	b->header.judges = run->flow.order == ORDER_ANY;
	size_t noted = run->notes.len;

	fail_hush(run->rebinds);
	const char *why = bind_columns(run, b);
	fail_hush(false);
	if (run->rebinds)
		run->notes.len = noted;
	if (run->common.describe) {
		remember_header(run, job);
		describe_bound(run, b, &job->batch, names,
			&(struct bind_roles){run->role, run->required,
				run->roles, false, run->named, run->asked},
			why);
		run->usage = false;
		why = NULL;
	}
	b->header.rows = NULL; /* which only now are at hand */
	b->header.rows_arg = NULL;
	return why;
}

/* The first batch of a file begins with its header. */
static bool take_header(struct run *run, struct job *job)
{
	const struct record *r = &job->batch.record[0];
	const char *why;

	run->header_read = true;
	bool read =
		run->common.answer && (run->common.no_header || is_lines(run));
	if (r->kind == RECORD_BAD && !read)
		why = fail_text("%s", batch_reason(&job->batch, r));
	else
		why = bind(run, job);
	if (why) {
		char line[24] = "";
		if (r->kind == RECORD_BAD)
			snprintf(line, sizeof(line), ":%llu",
				(unsigned long long)batch_line(&job->batch, r));
		fails(job, fail_text("%s%s: %s", run->name, line, why));
		job->batch.n = 0;
		return false;
	}
	if (!run->common.describe)
		remember_header(run, job);
	return true;
}

/* Whether --skip-lines passed over all of a file; of gzip it is not known. */
static bool is_all_skipped(const struct run *run)
{
	return run->common.skip_lines > 0 && !run->header_read &&
	       input_taken(run->in) > 0 && !input_compressed(run->in);
}

/* At the end of a file: one without any bytes may lack a header.  Requests in
 * JSON have their names in each line, and there may be none of them. */
static bool ends_well(struct run *run, struct job *job)
{
	const struct common *c = &run->common;

	if (!run->header_read && !c->no_header && !c->partial &&
		run->lines == ROLE_NONE && !(c->answer && c->input_format)) {
		fails(job, fail_text("%s: no header line: the input is empty",
				   run->name));
		return false;
	}
	if (is_all_skipped(run)) {
		fails(job,
			fail_text("%s: --skip-lines passes over all its lines",
				run->name));
		return false;
	}
	close_file(run, true);
	return true;
}

/* The columns are to be others, as the first object of a JSON input's were. */
static void forget_columns(struct run *run)
{
	run->rebinds |= run->n_bindings > 0;
	for (size_t i = 0; i < run->n_bindings; i++) {
		bind_release(run->bindings[i]);
		free(run->bindings[i]);
	}
	run->n_bindings = 0;
	run->binding = NULL;
	run->header_read = false;
	out_columns_release(&run->own); /* which bind() may have changed */
	for (size_t at = 0; at < run->opened.len;
		at += strlen(run->opened.at + at) + 1)
		setup_column(&run->setup, run->opened.at + at);
	out_columns_release(&run->main.columns);
	run->header_written = false;
}

/* A request whose columns cannot be taken is bad, and the next says its own. */
static void refuse_columns(struct run *run, struct job *job, size_t n)
{
	job->batch.n = n;
	job->first = n - 1;
	forget_columns(run);
	job->binding = NULL;
	reader_forget_names(run->reader);
}

/* What stands before the rows of JOB: names, where there are some. */
static bool take_names(struct run *run, struct job *job)
{
	bool asked = run->common.input_format && run->common.answer;
	size_t n = job->batch.n;

	if (asked && n > 1)
		forget_columns(run);
	if (run->header_read || take_header(run, job))
		return true;
	if (asked)
		refuse_columns(run, job, n);
	return false;
}

bool files_read(void *arg, void *at)
{
	struct run *run = arg;
	struct job *job = at;
	const char *why;

	job->first = 0;
	job->failed = NULL;
	for (;;) {
		if (!run->in) {
			if (run->next_file > 0 &&
				run->next_file >= run->operands)
				return false;
			why = open_next(run);
			if (why)
				return fails(job, why);
		}
		why = reader_next(run->reader, &job->batch);
		atomic_store_explicit(&run->bytes_taken,
			run->bytes_before + input_taken(run->in),
			memory_order_relaxed);
		job->name = run->name;
		job->file = run->next_file;
		if (job->batch.n > 0) {
			if (!take_names(run, job))
				return true;
			job->binding = run->binding;
			run->manifest.rows += job->batch.n - job->first;
		}
		if (why)
			return fails(job, why);
		if (job->batch.n > job->first)
			return true;
		job->first = 0;
		if (job->batch.n == 0 && !ends_well(run, job))
			return true;
	}
}

/* The next portion of the file at hand; false at its end. */
static bool take_portion(struct run *run, struct job *job)
{
	bool more = portions_take(run->reader, &job->portion);

	atomic_store_explicit(&run->bytes_taken,
		run->bytes_before + input_taken(run->in), memory_order_relaxed);
	job->name = run->name;
	job->file = run->next_file;
	job->binding = run->binding;
	job->reader = run->reader;
	return more;
}

bool files_take(struct run *run, struct job *job)
{
	job->first = 0;
	job->failed = NULL;
	if (run->in && take_portion(run, job))
		return true;
	job->reader = NULL;
	job->batch.n = 0;
	if (run->in) {
		run->manifest.rows += portions_wait(run->reader);
		if (!ends_well(run, job))
			return true;
	}
	return files_read(run, job);
}

void files_skip(struct run *run)
{
	close_file(run, false);
}

void files_release(struct run *run)
{
	buf_release(&run->split);
	for (size_t i = 0; i < run->n_bindings; i++) {
		struct binding *b = run->bindings[i];
		bind_release(b);
		free(b);
	}
	free(run->bindings);
	close_file(run, false);
}

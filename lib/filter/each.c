/* each.c - the rows of one more file, for a command that needs two kinds. */
#include <limits.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cells/between.h"
#include "cells/side_input.h"
#include "filter/run.h"

/* A file being read by itself. */
struct setup_rows {
	struct run *run;
	const char *path, *given; /* for messages, and as the option has it */
	struct binding binding;
	struct reading reading;
	bool as_input; /* with the options for the input, not those for tables
			*/
	struct side_bytes all;
	struct input *input;
	struct reader *reader;
	struct digest *digest; /* of what is read with --stats, or NULL */
	struct batch batch;
	struct between_hint hint; /* of what is no row */
	size_t at;		  /* the next record of the batch */
	bool ended;
	struct row row; /* the one at hand */
	bool given_out; /* and the caller has it, who finds it good */
	uint64_t rows;
};

static const char *place(struct setup_rows *o, const char *why)
{
	return fail_text("%s:%llu: %s", o->path,
		(unsigned long long)batch_line(&o->batch, o->row.record), why);
}

/* Whether --where is about its rows. */
static bool asks_where(const struct setup_rows *o)
{
	return o->as_input ? o->run->where.n > 0 : wheres_ask_each(o->run);
}

/* The names of the columns are those of the first record, or of --fields. */
static void name_columns(struct setup_rows *o)
{
	const struct opt_list *fields = &o->run->common.fields;
	const struct record *first = &o->batch.record[0];
	bool none = o->as_input && o->run->common.no_header;
	size_t n = none && fields->n ? fields->n : first->fields;
	struct text *name = mem_array(n, sizeof(*name));

	for (unsigned i = 0; i < n; i++)
		name[i] = o->as_input && fields->n ? fields->item[i]
			  : none		   ? (struct text){"", 0}
				 : batch_field(&o->batch, first, i);
	if (none)
		bind_said(&o->binding, fields->item, fields->n);
	else
		bind_said_record(&o->binding, &o->batch, first);
	bind_names(&o->run->how, &o->binding, name, n);
	between_hint(&o->hint, &o->binding.said, n, o->batch.quoting);
	redact_learn(o->run, &o->binding);
	free(name);
	o->at = !none;
}

static const char *bind(struct setup_rows *o, const char *const role[],
	unsigned n, unsigned required)
{
	struct bind_how *how = &o->run->how;
	struct binding *to = &o->binding;
	struct header_rows rows = {&o->batch, 1};
	bool must[ROLE_MAX];

	to->name = o->path;
	to->order = UINT_MAX; /* behind the inputs */
	name_columns(o);
	for (unsigned i = 0; i < n; i++)
		must[i] = i < required;
	to->header.table = o->as_input ? NULL : tables_name(o->run, o->given);
	to->header.rows = header_batch_cell;
	to->header.rows_arg = &rows;
	to->header.judges = true;
	for (unsigned i = 0; i < n; i++)
		role_note_asked(&o->run->columns_asked, text_of(role[i]),
			to->header.table, how->columns);
	const char *why = asked_in_tables(o->run);
	if (!why)
		why = bind_roles(how, to,
			&(struct bind_roles){role, must, n, true, NULL, NULL});
	asked_note(o->run, &to->header);
	if (!why)
		tables_note_joined(o->run, to);
	if (o->run->common.describe)
		describe_bound(o->run, to, &o->batch, 1,
			&(struct bind_roles){role, must, n, true, NULL, NULL},
			why);
	to->header.rows = NULL;
	to->header.rows_arg = NULL;
	for (unsigned i = 0; i < n && !why; i++)
		if (bind_demanded(how, role[i]) >= 0)
			how->met |= (uint64_t)1 << bind_demanded(how, role[i]);
	if (!why && asks_where(o))
		why = where_bind(&o->run->where, how, to);
	return why ? fail_text("%s: %s", o->path, why) : NULL;
}

/* Whether the line of names is not UTF-8, which --describe passes over. */
static bool names_are_odd(const struct setup_rows *o)
{
	const struct common *c = &o->run->common;

	return !c->describe && !(o->as_input && c->no_header) &&
	       !text_utf8(batch_raw(&o->batch, o->row.record));
}

/* Read the first records, whose first is the header. */
static const char *begin(struct setup_rows *o, const char *const role[],
	unsigned n, unsigned required)
{
	TRY(reader_next(o->reader, &o->batch));
	if (o->batch.n == 0)
		return fail_text(
			"%s: no header line: the input is empty", o->path);
	o->row.record = &o->batch.record[0];
	if (o->row.record->kind == RECORD_BAD)
		return place(o, batch_reason(&o->batch, o->row.record));
	if (names_are_odd(o))
		return place(o, "not UTF-8 (if it is Chinese: "
				"--encoding=GB18030)");
	TRY(bind(o, role, n, required));
	o->ended = o->run->common.describe;
	return NULL;
}

/* Whether the row at hand counts; false with a reason in *WHY: it is bad. */
static bool counts(struct setup_rows *o, const char **why)
{
	struct run *run = o->run;
	struct row *row = &o->row;
	bool ok = true, whole = row_is_whole(row);

	*why = NULL;
	if (!shard_takes(&run->shard, row, whole) ||
		(whole && asks_where(o) &&
			!where_takes(&run->where, &run->met_where, row)) ||
		(whole && !rows_in_window(run, row, &ok)) ||
		(whole && run->common.consent && !consents_row(run, row)) ||
		(whole && forgets_row(row))) {
		run->file_left_out++;
		return false;
	}
	if (whole && ok && row_begin(row))
		return true;
	*why = place(o, row->reason);
	return false;
}

/* The row that was given out is good. */
static void count(struct setup_rows *o)
{
	if (!o->given_out)
		return;
	o->given_out = false;
	o->run->file_rows++;
	row_end(&o->row);
}

/* The next row that counts is *ROW; NULL: there is none. */
static const char *next(struct setup_rows *o, struct row **row)
{
	const char *why = NULL;

	*row = NULL;
	count(o);
	while (!why && !o->ended) {
		if (o->at == o->batch.n) {
			TRY(reader_next(o->reader, &o->batch));
			o->at = 0;
			o->ended = o->batch.n == 0;
			continue;
		}
		o->row = (struct row){.batch = &o->batch,
			.record = &o->batch.record[o->at++],
			.binding = &o->binding,
			.reading = &o->reading};
		o->row.plain = o->row.record->kind == RECORD_PLAIN &&
			       !o->batch.marked && o->reading.na->n == 0 &&
			       !o->reading.ids;
		enum between as =
			between_may(&o->hint, &o->batch, o->row.record)
				? between_what(&o->binding.said, &o->batch,
					  o->row.record)
				: BETWEEN_ROW;
		if (as == BETWEEN_OTHER)
			return place(o, between_other);
		if (as == BETWEEN_HEADER)
			notice_row(&o->reading.headers, &o->row);
		if (as == BETWEEN_NOTHING)
			notice_row(&o->reading.between, &o->row);
		if (as != BETWEEN_ROW)
			continue;
		o->rows++;
		o->given_out = counts(o, &why);
		if (o->given_out) {
			*row = &o->row;
			return NULL;
		}
	}
	return why;
}

/* How a file is read that is like the input but may be divided by itself: what
 * --delimiter says goes first, if its header has that.  A run of blanks is one
 * only where they are said to divide. */
static struct reader_options reader_as_input(const struct common *c)
{
	bool blank = c->delimiter == ' ';

	return (struct reader_options){.delimiter = blank ? ' ' : '\0',
		.likely = "\t,;|",
		.preferred = c->delimiter,
		.tabs_quoted = c->quote == 1,
		.unquoted = c->quote == 2,
		.max_record = (size_t)c->max_record,
		.skip_lines = (uint64_t)c->skip_lines,
		.text = true,
		.whole_block = true};
}

/* Open the file with the options for tables, or for the input. */
static const char *open_file(struct setup_rows *o)
{
	const struct common *c = &o->run->common;
	struct side_how how = tables_how(o->run);
	struct reader_options options = side_reader(&how);
	struct input_options in = {.encoding = c->encoding,
		.table = true,
		.taken = &o->run->taken,
		.thread = o->run->threads > 1};

	if (o->as_input) {
		if (c->stats)
			o->digest = digest_new();
		in.digest = o->digest;
		options = reader_as_input(c);
		TRY(input_open(&o->input, o->given, &in));
	} else {
		TRY(side_input(&o->input, &o->all, o->given, &how));
	}
	o->reader = reader_new(o->input, &options);
	return NULL;
}

static struct setup_rows *rows_new(struct run *run, const char *path)
{
	struct setup_rows *o = mem_zero(1, sizeof(*o));

	*o = (struct setup_rows){.run = run,
		.path = strcmp(path, "-") == 0 ? "stdin" : path,
		.given = path};
	run->each = true;
	batch_init(&o->batch);
	tables_reading(run, &o->reading);
	o->reading.met = run->met;
	forgets_beside(run, &o->reading);
	return o;
}

/* What --stats says of the file: once, at its end. */
static void tell(struct setup_rows *o, bool whole)
{
	if (o->digest)
		manifest_beside(o->run, o->path, input_taken(o->input), o->rows,
			o->digest, whole);
	else if (whole && !o->as_input)
		manifest_rows(o->run, o->given, o->rows);
	o->digest = NULL;
}

void setup_rows_close(struct setup_rows *o)
{
	if (!o)
		return;
	tell(o, false);
	if (o->reader)
		reader_free(o->reader);
	input_close(o->input);
	batch_release(&o->batch);
	buf_release(&o->all.bytes);
	bind_release(&o->binding);
	notice_merge(&o->run->file_headers, &o->reading.headers);
	notice_merge(&o->run->file_between, &o->reading.between);
	buf_release(&o->reading.key);
	free(o);
}

const char *setup_rows_open(struct setup *s, struct setup_rows **to,
	const char *path, const char *const role[], unsigned n,
	unsigned required)
{
	*to = rows_new(s->run, path);
	(*to)->as_input = true;
	TRY(open_file(*to));
	return begin(*to, role, n, required);
}

const struct binding *setup_rows_binding(const struct setup_rows *o)
{
	return &o->binding;
}

struct row *setup_rows_next(struct setup_rows *o)
{
	struct row *row;
	const char *why = next(o, &row);

	if (why)
		ends_fail(o->run, why);
	if (!row)
		tell(o, true);
	return row;
}

void setup_rows_wrong(struct setup_rows *o, const char *why)
{
	ends_fail(o->run, place(o, why));
}

static const char *each(struct setup_rows *o,
	enum verdict (*one)(void *arg, struct row *row), void *arg)
{
	struct row *row;

	for (;;) {
		TRY(next(o, &row));
		if (!row)
			return NULL;
		if (one(arg, row) != OK) {
			o->given_out = false;
			return place(o, row->reason);
		}
	}
}

const char *setup_each(struct setup *s, const char *path,
	const char *const role[], unsigned n, unsigned required,
	enum verdict (*one)(void *arg, struct row *row), void *arg)
{
	struct setup_rows *o = rows_new(s->run, path);
	const char *why = open_file(o);

	if (!why)
		why = begin(o, role, n, required);
	if (!why)
		why = each(o, one, arg);
	if (!why)
		tell(o, true);
	setup_rows_close(o);
	return why;
}

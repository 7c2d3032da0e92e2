/* each.c - the rows of one more file, for a command that needs two kinds. */
#include <limits.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cells/side_input.h"
#include "filter/run.h"

/* A file being read by itself. */
struct other {
	struct run *run;
	const char *path, *given; /* for messages, and as the option has it */
	struct binding binding;
	struct reading reading;
	enum verdict (*one)(void *arg, struct row *row);
	void *arg;
	uint64_t rows;
};

static const char *place(struct other *o, struct row *row)
{
	return fail_text("%s:%llu: %s", o->path,
		(unsigned long long)batch_line(row->batch, row->record),
		row->reason);
}

static const char *bind(struct other *o, struct batch *b,
	const char *const role[], unsigned n, unsigned required)
{
	struct bind_how *how = &o->run->how;
	struct binding *to = &o->binding;
	struct text *name = mem_array(b->record[0].fields, sizeof(*name));
	bool must[ROLE_MAX];
	const char *why;

	struct header_rows rows = {b, 1};

	to->name = o->path;
	to->order = UINT_MAX; /* behind the inputs */
	bind_said_record(to, b, &b->record[0]);
	for (unsigned i = 0; i < b->record[0].fields; i++)
		name[i] = batch_field(b, &b->record[0], i);
	bind_names(how, to, name, b->record[0].fields);
	redact_learn(o->run, to);
	free(name);
	for (unsigned i = 0; i < n; i++)
		must[i] = i < required;
	to->header.table = tables_name(o->run, o->given);
	to->header.rows = header_batch_cell;
	to->header.rows_arg = &rows;
	to->header.judges = true;
	why = bind_roles(
		how, to, &(struct bind_roles){role, must, n, true, NULL});
	if (!why)
		tables_note_joined(o->run, to);
	if (o->run->common.describe)
		describe_bound(o->run, to, b, 1,
			&(struct bind_roles){role, must, n, true, NULL}, why);
	to->header.rows = NULL;
	to->header.rows_arg = NULL;
	for (unsigned i = 0; i < n && !why; i++)
		if (bind_demanded(how, role[i]) >= 0)
			how->met |= (uint64_t)1 << bind_demanded(how, role[i]);
	if (!why && wheres_ask_each(o->run))
		why = where_bind(&o->run->where, how, to);
	return why ? fail_text("%s: %s", o->path, why) : NULL;
}

static const char *take(struct other *o, struct row *row)
{
	bool ok = true;
	enum verdict v = row_is_whole(row) ? OK : BAD;

	if (!shard_takes(&o->run->shard, row, v == OK) ||
		(v == OK && wheres_ask_each(o->run) &&
			!where_takes(
				&o->run->where, &o->run->met_where, row)) ||
		(v == OK && !rows_in_window(o->run, row, &ok)) ||
		(v == OK && o->run->common.consent &&
			!consents_row(o->run, row)) ||
		(v == OK && forgets_row(row))) {
		o->run->file_left_out++;
		return NULL;
	}
	if (v == OK)
		v = ok && row_begin(row) ? o->one(o->arg, row) : BAD;
	if (v == OK) {
		o->run->file_rows++;
		row_end(row);
	}
	if (v == OK && row->reading->keys == KEYS_ODD) {
		row->reading->keys = KEYS_TOLD;
		rows_hint_encoding(o->run, row->binding->name,
			batch_line(row->batch, row->record));
	}
	return v == OK ? NULL : place(o, row);
}

static const char *read_all(struct other *o, struct reader *reader,
	const char *const role[], unsigned n, unsigned required)
{
	struct batch b;
	const char *why = NULL;
	bool header = true;

	batch_init(&b);
	do {
		why = reader_next(reader, &b);
		if (header && b.n && b.record[0].kind != RECORD_BAD && !why)
			why = bind(o, &b, role, n, required);
		bool asked = !o->run->common.describe;
		for (size_t i = header; i < b.n && !why && asked; i++) {
			struct row row = {.batch = &b,
				.record = &b.record[i],
				.binding = &o->binding,
				.reading = &o->reading};
			if (header_again(&o->binding.said, &b, row.record))
				continue;
			o->rows++;
			why = take(o, &row);
		}
		if (header && !b.n && !why)
			why = fail_text("%s: no header line: the input is "
					"empty",
				o->path);
		header = false;
	} while (!why && b.n && !o->run->common.describe);
	batch_release(&b);
	return why;
}

const char *setup_each(struct setup *s, const char *path,
	const char *const role[], unsigned n, unsigned required,
	enum verdict (*one)(void *arg, struct row *row), void *arg)
{
	struct run *run = s->run;
	struct other *o = mem_zero(1, sizeof(*o));
	struct side_how how = tables_how(run);
	struct side_bytes all = {.at = 0};
	struct input *file;
	const char *why = side_input(&file, &all, path, &how);

	*o = (struct other){.run = run,
		.path = strcmp(path, "-") == 0 ? "stdin" : path,
		.given = path,
		.one = one,
		.arg = arg};
	run->each = true;
	tables_reading(run, &o->reading);
	o->reading.met = run->met;
	forgets_beside(run, &o->reading);
	if (!why) {
		struct reader_options options = side_reader(&how);
		struct reader *reader = reader_new(file, &options);
		why = read_all(o, reader, role, n, required);
		reader_free(reader);
		input_close(file);
	}
	if (!why)
		manifest_rows(run, path, o->rows);
	buf_release(&all.bytes);
	bind_release(&o->binding);
	buf_release(&o->reading.key);
	free(o);
	return why;
}

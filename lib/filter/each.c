/* each.c - the rows of one more file, for a command that needs two kinds. */
#include <limits.h>
#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"

/* A file being read by itself. */
struct other {
	struct run *run;
	const char *path;
	struct binding binding;
	struct reading reading;
	struct buf line; /* the header as it was read */
	enum verdict (*one)(void *arg, struct row *row);
	void *arg;
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
	const struct common *c = &o->run->common;
	struct binding *to = &o->binding;
	const char *why = NULL;

	to->name = o->path;
	to->order = UINT_MAX; /* behind the inputs */
	buf_bytes(&o->line, b->bytes + b->record[0].at, b->record[0].len);
	to->fields = b->record[0].fields;
	to->header.n = to->fields;
	for (size_t t = 0; t < c->with.n; t++)
		to->header.n += o->run->with[t].columns;
	to->header.name = mem_zero(to->header.n, sizeof(*to->header.name));
	for (size_t i = 0; i < to->fields; i++) {
		struct text t = batch_field(b, &b->record[0], (unsigned)i);
		to->header.name[i] =
			(struct text){mem_copy(t.at, t.len), t.len};
	}
	for (size_t t = 0, at = to->fields; t < c->with.n; t++)
		for (size_t i = 0; i < o->run->with[t].columns; i++) {
			struct text name = o->run->with[t].header.name[i];
			to->header.name[at++] = (struct text){
				mem_copy(name.at, name.len), name.len};
		}
	for (unsigned i = 0; i < n && !why; i++) {
		why = role_find(&to->column[i], text_of(role[i]), &to->header,
			&c->columns);
		if (!why && i < required && to->column[i] == ROLE_NONE)
			why = role_missing(role[i], &to->header);
	}
	to->customer = to->time = ROLE_NONE;
	if (!why)
		why = role_find(&to->customer, text_of("customer"), &to->header,
			&c->columns);
	if (!why)
		why = role_find(
			&to->time, text_of("time"), &to->header, &c->columns);
	to->ranged = to->time;
	if (!why)
		why = shard_bind(
			&to->shard, &o->run->shard, &to->header, &c->columns);
	if (!why && to->customer == ROLE_NONE && (c->with.n || c->ids))
		why = role_missing("customer", &to->header);
	if (!why && to->time == ROLE_NONE && (c->since.given || c->until.given))
		why = role_missing("time", &to->header);
	return why ? fail_text("%s: %s", o->path, why) : NULL;
}

/* The header once more, as where files were appended. */
static bool is_header_again(const struct other *o, const struct row *row)
{
	const struct record *r = row->record;

	return r->len == o->line.len && r->len &&
	       memcmp(row->batch->bytes + r->at, o->line.at, r->len) == 0;
}

static const char *take(struct other *o, struct row *row)
{
	bool ok = true;
	enum verdict v = rows_check_shape(row);

	if (!shard_takes(&o->run->shard, row, v == OK))
		return NULL;
	if (v == OK && !rows_in_window(o->run, row, &ok))
		return NULL;
	if (v == OK)
		v = ok ? o->one(o->arg, row) : BAD;
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
		for (size_t i = header; i < b.n && !why; i++) {
			struct row row = {.batch = &b,
				.record = &b.record[i],
				.binding = &o->binding,
				.reading = &o->reading};
			if (!is_header_again(o, &row))
				why = take(o, &row);
		}
		if (header && !b.n && !why)
			why = fail_text("%s: no header line: the input is "
					"empty",
				o->path);
		header = false;
	} while (!why && b.n);
	batch_release(&b);
	return why;
}

const char *setup_each(struct setup *s, const char *path,
	const char *const role[], unsigned n, unsigned required,
	enum verdict (*one)(void *arg, struct row *row), void *arg)
{
	struct run *run = s->run;
	struct other *o = mem_zero(1, sizeof(*o));
	struct input_options in = {.encoding = run->common.encoding};
	struct reader_options how = {
		.max_record = (size_t)run->common.max_record};
	struct input *file;
	const char *why = input_open(&file, path, &in);

	*o = (struct other){.run = run,
		.path = strcmp(path, "-") == 0 ? "stdin" : path,
		.one = one,
		.arg = arg};
	run_reading(run, &o->reading);
	if (!why) {
		struct reader *reader = reader_new(file, &how);
		why = read_all(o, reader, role, n, required);
		reader_free(reader);
		input_close(file);
	}
	for (size_t i = 0; i < o->binding.header.n; i++)
		free((char *)o->binding.header.name[i].at);
	free(o->binding.header.name);
	buf_release(&o->line);
	free(o);
	return why;
}

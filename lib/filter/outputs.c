/* outputs.c - the output and its side files, which appear together. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"
#include "io/place.h"

const char *outputs_open(struct run *run)
{
	struct output *o = &run->main;

	TRY(sink_open(&o->sink, run->common.output));
	o->out = (struct out){.delimiter = ',', .columns = &o->columns};
	TRY(stamp_open(run));
	if (!run->form.delimiter)
		run->form = (struct looks_form){OUT_CSV, ','};
	return NULL;
}

bool outputs_to_file(const struct run *run)
{
	const char *path = run->common.output;
	struct place p;

	if (!path || strcmp(path, "-") == 0)
		return false;
	place_find(&p, path);
	bool file = p.fd < 0;
	place_release(&p);
	return file;
}

static struct looks_form choose_form(const struct run *run)
{
	struct looks_form form = {OUT_CSV, ','};
	int asked = run->common.format;

	if (!asked && (run->common.answer || run->common.input_format)) {
		form.format = OUT_JSON;
	} else if (asked) {
		form.format = (enum out_format)(asked - 1);
		form.delimiter = form.format == OUT_TSV ? '\t' : ',';
	} else if (run->reader && !run->common.merge &&
		   reader_quoting(run->reader) != QUOTE_LINES) {
		form.delimiter = reader_delimiter(run->reader);
		form.format = reader_quoting(run->reader) == QUOTE_TSV &&
					      form.delimiter == '\t'
				      ? OUT_TSV
				      : OUT_CSV;
	}
	return form;
}

void outputs_choose_form(struct run *run, struct out *o)
{
	bool looks = looks_wanted(run);

	run->form = choose_form(run);
	o->format = looks ? OUT_CELLS : run->form.format;
	o->delimiter = looks ? '\t' : run->form.delimiter;
}

static bool taken(const struct out_columns *c, struct text name)
{
	for (size_t i = 0; i < c->n; i++)
		if (text_equal(c->name[i], name))
			return true;
	return false;
}

/* Whether the own column I is one of the input's, to be filled. */
static bool is_filled(const struct run *run, const struct binding *b, size_t i)
{
	int column = !b || run->fills_role == ROLE_NONE || i != run->fills
			     ? ROLE_NONE
			     : b->column[run->fills_role];

	return column >= 0 &&
	       text_equal(b->header.name[column], run->own.name[i]);
}

/* A map's own columns behind those of its input. */
static const char *append_own(struct run *run, struct binding *b)
{
	struct out *o = &run->main.out;
	const char *suffix = run->common.suffix;
	struct buf name = {0};
	const char *why = NULL;

	run->own_from = o->columns->n;
	for (size_t i = 0; i < run->own.n && !why; i++) {
		if (is_filled(run, b, i)) {
			b->filled = b->column[run->fills_role];
			continue;
		}
		name.len = 0;
		buf_text(&name, run->own.name[i]);
		while (suffix && *suffix && taken(o->columns, buf_view(&name)))
			buf_string(&name, suffix);
		if (taken(o->columns, buf_view(&name)))
			why = fail_text("two columns would be called '%s' "
					"(--suffix=_2 renames the new one)",
				text_show(buf_view(&name)));
		else
			out_column(o, buf_view(&name));
	}
	run->own_end = o->columns->n;
	buf_release(&name);
	return why;
}

/* Whoever reads JSON keeps one of two columns with one name. */
static const char *check_names(const struct out *o)
{
	struct out_columns before = *o->columns;

	for (size_t i = 0; i < o->columns->n && o->format == OUT_JSON; i++) {
		before.n = i;
		if (taken(&before, o->columns->name[i]))
			return fail_text("two columns are called '%s', of "
					 "which JSON would keep one (--fields "
					 "renames the input's)",
				text_show(o->columns->name[i]));
	}
	return NULL;
}

/* The column of --stamp is the last one. */
static const char *append_stamp(struct run *run)
{
	struct out *o = &run->main.out;
	struct text name = text_of(run->common.stamp);

	run->usage = o->columns->n == 0;
	if (run->usage)
		return STAMP_IDLE;
	if (taken(o->columns, name))
		return fail_text("--stamp: a column is called '%s' already",
			text_show(name));
	out_column(o, name);
	return NULL;
}

static const char *write_header(struct run *run)
{
	struct out *o = &run->main.out;

	if (o->stamp.len)
		TRY(append_stamp(run));

	run->header_written = true;
	if (run->common.answer)
		return answers_header(run);
	if (o->format == OUT_CELLS)
		return looks_open(run, o);
	if (run->common.bom && o->format != OUT_JSON)
		buf_string(&o->rows, "\xef\xbb\xbf");
	out_header(o);
	return NULL;
}

static void release(struct output *o)
{
	buf_release(&o->out.rows);
	out_columns_release(&o->columns);
}

const char *outputs_header(struct run *run)
{
	outputs_choose_form(run, &run->main.out);
	return write_header(run);
}

void outputs_drop_files(struct run *run)
{
	while (run->files) {
		struct output *o = run->files;
		sink_abandon(&o->sink);
		run->files = o->next;
		release(o);
		free(o);
	}
}

static const char *pass_columns(struct run *run, struct binding *b)
{
	for (size_t i = 0; i < b->header.n; i++)
		out_column(&run->main.out, b->header.name[i]);
	return append_own(run, b);
}

const char *outputs_begin(struct run *run, struct binding *b)
{
	struct out *o = &run->main.out;

	if (run->common.describe)
		return NULL;
	b->filled = ROLE_NONE;
	if (run->n_bindings > 1)
		b->filled = run->bindings[0]->filled;
	if (run->n_bindings == 1) {
		outputs_choose_form(run, o);
		if (run->flow.columns == COLUMNS_PASSED)
			TRY(pass_columns(run, b));
		else
			TRY(append_own(run, b));
		TRY(check_names(o));
		if (run->flow.order == ORDER_INPUT)
			TRY(write_header(run));
	}
	b->raw = o->format != OUT_CELLS &&
		 o->delimiter == reader_delimiter(run->reader) &&
		 (o->format == OUT_TSV) ==
			 (reader_quoting(run->reader) == QUOTE_TSV);
	return NULL;
}

void outputs_answer(struct run *run)
{
	struct out *o = &run->main.out;

	o->sink = &run->main.sink;
	if (run->header_written)
		return;
	if (run->late) {
		outputs_choose_form(run, o);
		return;
	}
	if (run->n_bindings == 0) {
		bool passes = run->flow.columns == COLUMNS_PASSED;
		const char *why;
		outputs_choose_form(run, o);
		if (passes && run->flow.rows != ROWS_NONE &&
			run->lines != ROLE_NONE)
			out_column(o, text_of(run->role[run->lines]));
		for (size_t i = 0; i < run->passed.n && passes; i++)
			out_column(o, run->passed.name[i]);
		why = append_own(run, NULL);
		if (!why)
			why = check_names(o);
		if (why)
			ends_fail(run, why);
	}
	const char *why = write_header(run);
	if (why)
		ends_fail(run, why);
}

const char *outputs_late(struct run *run)
{
	TRY(append_own(run, NULL));
	TRY(check_names(&run->main.out));
	return write_header(run);
}

static const char *finish(struct output *o)
{
	o->out.sink = &o->sink;
	TRY(out_flush(&o->out));
	return sink_finish(&o->sink);
}

/* All files are whole on the disk before the first gets its name.  The main
 * one is not open if open() has answered. */
const char *outputs_finish(struct run *run)
{
	for (struct output *o = run->files; o; o = o->next)
		TRY(finish(o));
	if (run->answered)
		return NULL;
	run->main.out.sink = &run->main.sink;
	TRY(out_flush(&run->main.out));
	TRY(looks_end(run));
	return finish(&run->main);
}

const char *outputs_commit(struct run *run)
{
	for (struct output *o = run->files; o; o = o->next)
		TRY(sink_commit(&o->sink));
	return run->answered ? NULL : sink_commit(&run->main.sink);
}

void outputs_abandon(struct run *run)
{
	for (struct output *o = run->files; o; o = o->next)
		sink_abandon(&o->sink);
	sink_abandon(&run->main.sink);
}

void outputs_release(struct run *run)
{
	release(&run->main);
	looks_release(run);
	while (run->files) {
		struct output *o = run->files;
		run->files = o->next;
		release(o);
		free(o);
	}
}

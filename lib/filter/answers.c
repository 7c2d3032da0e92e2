/* answers.c - --answer=one: each line of the input is a request, and gets one
 * line, in its turn, whatever it holds.
 *
 *	{"echo":"7","rows":[{"customer":"a","offer":"P1"}],"error":null}
 *	{"echo":"8","rows":[],"error":"customer 'b c': want no blanks"}
 *
 * In CSV and TSV it is one row, behind the echo, before the error.
 */
#include <stdlib.h>

#include "base/clock.h"
#include "base/mem.h"
#include "cells/between.h"
#include "filter/run.h"

/* The line that asks how the program does; no row of it. */
#define HEALTH "#health"

enum { ENOUGH = 64 * 1024 };

/* What a line is answered with. */
struct answer {
	struct out made;   /* its rows */
	struct text echo;  /* at NULL: there is none */
	bool bare;	   /* it is no text in JSON */
	const char *error; /* NULL: it is good */
};

static bool is_json(const struct run *run)
{
	return run->form.format == OUT_JSON;
}

const char *answers_check(const struct run *run)
{
	const struct common *c = &run->common;

	if (c->input_format &&
		(c->delimiter || c->quote || c->no_header ||
			(c->fields.n && c->answer) || c->skip_lines ||
			c->encoding || c->merge))
		return "--input-format=json has names in each line: want no "
		       "--delimiter, --quote, --no-header, --skip-lines, "
		       "--encoding or --merge, nor --fields with --answer";
	if (!c->answer)
		return c->deadline
			       ? "--deadline has no effect without --answer=one"
		       : c->echo ? "--echo has no effect without --answer=one"
				 : NULL;
	if (c->partial || c->merge)
		return "--answer=one answers rows, and --partial and --merge "
		       "are about state";
	if (looks_wanted(run) || c->format > OUT_PRETTY)
		return "--answer=one is for programs that read it: want "
		       "--format=json, csv or tsv, and no --keep, --drop, "
		       "--sort, --top, --digits or --lang";
	return NULL;
}

const char *answers_begin(const struct run *run, bool reads)
{
	const struct common *c = &run->common;

	if (!reads && (c->answer || c->ready))
		return fail_text("--%s has no effect: no rows are read",
			c->answer ? "answer" : "ready");
	if (!c->answer)
		return NULL;
	if (c->input_format && c->format && c->format != OUT_JSON + 1 &&
		run->flow.columns == COLUMNS_PASSED)
		return "--answer=one: JSON may have other keys in each line "
		       "(want --format=json)";
	if (run->flow.order != ORDER_INPUT)
		return fail_text("--answer=one: %s answers when all rows are "
				 "read",
			run->f->name);
	if (run->flow.several &&
		(c->format == OUT_CSV + 1 || c->format == OUT_TSV + 1))
		return fail_text("--answer=one: %s may print several rows for "
				 "one (want --format=json)",
			run->f->name);
	if (c->no_header && !c->fields.n && run->lines == ROLE_NONE)
		return "--answer=one and --no-header: want the names of the "
		       "columns (--fields)";
	return NULL;
}

/* Names of columns of ours must not be those of others. */
static const char *check_name(const struct run *run, const char *name)
{
	const struct out_columns *c = &run->main.columns;

	for (size_t i = 0; i < c->n; i++)
		if (text_is(c->name[i], name))
			return fail_text("--answer=one: a column is called "
					 "'%s' already (want --format=json)",
				name);
	return NULL;
}

static const char *write_header(struct run *run)
{
	struct out *to = &run->main.out;
	struct out_columns all = {0};
	struct out line = {.format = to->format,
		.delimiter = to->delimiter,
		.columns = &all};
	const char *why = check_name(run, "error");

	if (!why && run->common.echo)
		why = check_name(run, "echo");
	if (why)
		return why;
	if (run->common.echo)
		out_column(&line, text_of("echo"));
	for (size_t i = 0; i < run->main.columns.n; i++)
		out_column(&line, run->main.columns.name[i]);
	out_column(&line, text_of("error"));
	if (run->common.bom)
		buf_string(&to->rows, "\xef\xbb\xbf");
	out_header(&line);
	buf_text(&to->rows, buf_view(&line.rows));
	buf_release(&line.rows);
	out_columns_release(&all);
	return NULL;
}

const char *answers_header(struct run *run)
{
	const struct binding *b = run->binding;
	const char *echo = run->common.echo;

	run->echo = ROLE_NONE;
	for (size_t i = 0; b && echo && i < b->fields; i++)
		if (text_is(b->header.name[i], echo))
			run->echo = (int)i;
	if (b && echo && run->echo == ROLE_NONE && !run->common.input_format)
		return fail_text("no column '%s', which --echo names", echo);
	return is_json(run) || run->rebinds || run->resumed ? NULL
							    : write_header(run);
}

/* The rows of ANSWER as an array; each ends in LF, and has no other. */
static void put_rows(struct buf *to, const struct buf *rows)
{
	size_t from = to->len;

	if (rows->len)
		buf_bytes(to, rows->at, rows->len - 1);
	for (size_t i = from; i < to->len; i++)
		if (to->at[i] == '\n')
			to->at[i] = ',';
}

static void put_json(struct run *run, const struct answer *a)
{
	struct buf *to = &run->main.out.rows;

	buf_byte(to, '{');
	if (run->common.echo) {
		buf_string(to, "\"echo\":");
		if (!a->echo.at)
			buf_string(to, "null");
		else if (a->bare)
			buf_text(to, a->echo);
		else
			out_json(to, a->echo);
		buf_byte(to, ',');
	}
	buf_string(to, "\"rows\":[");
	put_rows(to, &a->made.rows);
	buf_string(to, "],\"error\":");
	if (a->error)
		out_json(to, text_of(a->error));
	else
		buf_string(to, "null");
	buf_string(to, "}\n");
}

static void put_row(struct run *run, const struct answer *a)
{
	struct out *to = &run->main.out;
	size_t n = run->main.columns.n;

	to->column = 0;
	if (run->common.echo)
		out_text(to, a->echo);
	if (a->made.rows.len)
		out_raw(to,
			(struct text){a->made.rows.at, a->made.rows.len - 1},
			n);
	for (size_t i = 0; i < n && !a->made.rows.len; i++)
		out_empty(to);
	out_string(to, a->error ? a->error : "");
	buf_byte(&to->rows, '\n');
	to->column = 0;
}

static void put(struct run *run, const struct answer *a)
{
	if (is_json(run))
		put_json(run, a);
	else
		put_row(run, a);
	run->main.out.n++;
	if (run->main.out.rows.len > ENOUGH)
		rows_flush(run);
}

/* A bad row, as far as it is one: its own cells, and none of the command. */
static void pass_bad(struct run *run, struct answer *a, struct row *row)
{
	struct out *o = &a->made;

	o->rows.len = o->column = 0;
	if (is_json(run) || run->flow.columns != COLUMNS_PASSED ||
		!row_is_whole(row))
		return;
	row_pass(row, o);
	while (o->column < run->main.columns.n)
		out_empty(o);
	buf_byte(&o->rows, '\n');
}

/* What the request says of itself, so far as it can be read. */
static void find_echo(const struct run *run, struct batch *b,
	const struct record *r, struct answer *a)
{
	if (run->common.input_format) {
		a->echo = b->echo;
		a->bare = b->echo_bare;
	} else if (run->echo != ROLE_NONE && r->kind != RECORD_BAD &&
		   (unsigned)run->echo < r->fields) {
		a->echo = batch_field(b, r, (unsigned)run->echo);
	}
}

static bool is_health(const struct batch *b, const struct record *r)
{
	return text_is(text_trim(batch_raw(b, r)), HEALTH);
}

/* How the program does; in CSV and TSV it stands where errors do. */
static void put_health(struct run *run, struct answer *a)
{
	struct buf said = {0};
	double age = (double)(clock_ns() - run->loaded) / 1e9;
	uint64_t good = run->rows_good - run->loaded_rows;

	if (is_json(run))
		buf_printf(&a->made.rows,
			"{\"program\":\"%s\",\"version\":\"%s\",\"good\":%llu,"
			"\"bad\":%llu,\"loaded_seconds_ago\":%.3f}\n",
			run->f->name, VERSION, (unsigned long long)good,
			(unsigned long long)run->rows_bad, age);
	else
		buf_printf(&said,
			"health: %s %s; %llu good and %llu bad; loaded %.3f "
			"seconds ago",
			run->f->name, VERSION, (unsigned long long)good,
			(unsigned long long)run->rows_bad, age);
	if (said.len) {
		buf_byte(&said, '\0');
		a->error = said.at;
	}
	put(run, a);
	buf_release(&said);
}

/* The row through the command; NULL, or why the run ends. */
static const char *take(
	struct run *run, struct job *job, struct row *row, struct answer *a)
{
	struct where_seen *seen =
		job->binding->where ? &run->where_seen[0] : NULL;
	struct out *o = &a->made;
	enum verdict v = BAD;
	int64_t began = run->common.deadline ? clock_ns() : 0;

	enum between as =
		between_what(&job->binding->said, row->batch, row->record);
	if (as == BETWEEN_HEADER || as == BETWEEN_OTHER)
		row->reason = "the names of the columns again";
	else
		v = rows_one(run, job, row, seen, run->state[0], o);
	if (v == OK && began && run->flow.state != STATE_JOURNALLED &&
		clock_ns() - began > run->common.deadline * 1000000) {
		row->reason = "it took longer than --deadline";
		job->result.good--;
		v = BAD;
	}
	a->error = v == OK ? NULL : row->reason;
	if (v == FATAL)
		return row->reason;
	rows_settled(run, job, 0);
	if (!job->failed && v == OK && !is_json(run) && o->n > 1)
		rows_fail(
			job, "several rows for one line (want --format=json)");
	return job->failed;
}

/* What is said of the line, without the place before it. */
static const char *without_place(const struct run *run, const char *why)
{
	size_t n = strlen(run->name);

	if (strncmp(why, run->name, n) != 0 || why[n] != ':')
		return why;
	why += n + 1;
	why += strspn(why, "0123456789:");
	return why + strspn(why, " ");
}

/* A JSON object whose columns cannot be taken: JOB has failed, and need not. */
static const char *answer_refused(struct run *run, struct job *job)
{
	struct batch *b = &job->batch;
	const struct record *r = &b->record[job->first];
	struct answer a = {.error = without_place(run, job->failed)};

	if (is_health(b, r)) {
		a.error = NULL;
		put_health(run, &a);
		buf_release(&a.made.rows);
		return NULL;
	}
	find_echo(run, b, r, &a);
	const char *why = bad_row(
		run, job->name, batch_line(b, r), batch_raw(b, r), a.error);
	put(run, &a);
	return why;
}

/* The line that JOB has; NULL, or why the run ends. */
static const char *answer_line(struct run *run, struct job *job, struct out *o)
{
	struct batch *b = &job->batch;
	struct row row = {.batch = b,
		.record = &b->record[job->first],
		.binding = job->binding,
		.reading = &run->reading[0],
		.prepared = run->prepared[0]};
	struct answer a = {.made = *o};
	const char *why, *failed = NULL;

	if (is_health(b, row.record)) {
		put_health(run, &a);
		*o = a.made;
		return NULL;
	}
	find_echo(run, b, row.record, &a);
	why = take(run, job, &row, &a);
	if (a.error) {
		pass_bad(run, &a, &row);
		failed = bad_row(run, job->name, batch_line(b, row.record),
			batch_raw(b, row.record), a.error);
	}
	put(run, &a);
	*o = a.made;
	return why ? fail_text("%s:%llu: %s", job->name,
			     (unsigned long long)batch_line(b, row.record), why)
		   : failed;
}

void answers_run(struct run *run)
{
	struct job job;
	struct out made = {0};

	rows_job_init(&job);
	run->flush_before_wait = true;
	outputs_choose_form(run, &run->main.out);
	run->loaded_rows = run->rows_good;
	reload_heed(run);
	run->loaded = clock_ns();
	for (size_t i = 0; i < run->own.n; i++) {
		buf_text(&run->opened, run->own.name[i]);
		buf_byte(&run->opened, '\0');
	}
	while (files_read(run, &job)) {
		const char *why = job.failed;
		if (why && !job.binding && job.batch.n) {
			why = answer_refused(run, &job);
		} else if (!why && job.batch.n > job.first) {
			made.format = run->main.out.format;
			made.delimiter = run->main.out.delimiter;
			made.columns = &run->main.columns;
			made.stamp = run->main.out.stamp;
			made.rows.len = made.n = made.column = 0;
			why = answer_line(run, &job, &made);
		}
		rows_count(run, &job.result);
		if (why) {
			rows_flush(run);
			ends_fail(run, why);
		}
		stats_progress(run);
		reload_if_asked(run);
	}
	buf_release(&made.rows);
	buf_release(&run->opened);
	rows_job_release(&job);
}

const char *answers_finish(struct run *run)
{
	struct out *rest = &run->rest;
	const char *why = NULL;

	*rest = (struct out){.format = run->main.out.format,
		.delimiter = run->main.out.delimiter,
		.columns = &run->main.columns};
	if (run->f->finish)
		why = run->f->finish(
			run->state[0], run->config, &run->setup, rest);
	if (rest->n)
		fail_warn("%llu rows that came at the end answer no line, and "
			  "are left out",
			(unsigned long long)rest->n);
	buf_release(&rest->rows);
	return why;
}

/* rows.c - rows through the command: one thread, or a pipeline of them. */
#include <stdlib.h>
#include <unistd.h>

#include "base/identifier.h"
#include "base/mem.h"
#include "filter/pipeline.h"
#include "filter/run.h"

enum {
	ENOUGH = 8 << 20, /* bytes before threads are worth starting */
	MUCH = 1 << 18	  /* bytes that answers to one batch may come to */
};

/* A message of the job's own: other threads may make theirs meanwhile. */
void rows_fail(struct job *job, const char *why)
{
	job->failure.len = 0;
	buf_string(&job->failure, why);
	buf_byte(&job->failure, '\0');
	job->failed = job->failure.at;
}

/* Whether rows are worked on in parallel, ahead of their turn. */
static bool is_parallel(const struct run *run)
{
	return run->flow.state == STATE_SCRATCH;
}

/* Whether the row is in the window of --since and --until. */
bool rows_in_window(const struct run *run, struct row *row, bool *ok)
{
	const struct common *c = &run->common;
	int64_t ms;

	if (!c->since.given && !c->until.given)
		return true;
	struct text t = row_cell(row, (size_t)row->binding->time);
	*ok = row_time_of(row, row->binding->time, t, &ms);
	if (!*ok)
		return true;
	return (!c->since.given || ms >= c->since.ms) &&
	       (!c->until.given || ms < c->until.ms);
}

void rows_hint_encoding(struct run *run, const struct row *row)
{
	row->reading->keys = KEYS_TOLD;
	if (run->common.encoding || atomic_flag_test_and_set(&run->hinted))
		return;
	fail_warn("%s:%llu: a key that is not UTF-8 "
		  "(if it is Chinese: --encoding=GB18030)",
		row->binding->name,
		(unsigned long long)batch_line(row->batch, row->record));
}

/* A row that passes as JSON has to be UTF-8 in every cell. */
static bool can_pass(const struct run *run, struct row *row)
{
	return !row->batch->odd || run->form.format != OUT_JSON ||
	       run->flow.columns != COLUMNS_PASSED ||
	       text_utf8(batch_raw(row->batch, row->record)) ||
	       row_because(row, "not UTF-8, as JSON has to be (if it is "
				"Chinese: --encoding=GB18030)");
}

/* One row; what it wrote is taken back if it is bad. */
static enum verdict one_row(struct run *run, struct job *job, struct row *row,
	struct where_seen *seen, void *state, struct out *out)
{
	enum verdict v = row_is_whole(row) && can_pass(run, row) ? OK : BAD;
	bool ok = true;
	size_t mark = out->rows.len;
	uint64_t n = out->n;

	if (!shard_takes(&run->shard, row, v == OK) ||
		(v == OK && seen && !where_takes(&run->where, seen, row)) ||
		(v == OK && !rows_in_window(run, row, &ok)) ||
		(v == OK && forgets_row(row))) {
		job->left_out++;
		return OK;
	}
	if (v == OK)
		v = ok && row_begin(row)
			    ? run->f->row(state, run->config, row, out)
			    : BAD;
	if (v == OK) {
		job->good++;
		row_end(row);
		if (row->reading->keys == KEYS_ODD)
			rows_hint_encoding(run, row);
		return OK;
	}
	out->rows.len = mark;
	out->n = n;
	out->column = 0;
	return v;
}

/* What row() put off, before the bytes of the batch go. */
void rows_settled(struct run *run, struct job *job, unsigned worker)
{
	const char *reason = "cannot go on";

	if (run->f->settle &&
		run->f->settle(run->state[worker], run->config, &reason) != OK)
		rows_fail(job, fail_text("%s: %s", job->name, reason));
}

/* Judge the row that was just refused; whether to go on.  A map works ahead of
 * its turn, so its bad rows are judged later. */
static bool refused(
	struct run *run, struct job *job, struct row *row, enum verdict v)
{
	size_t i = (size_t)(row->record - job->batch.record);
	const char *why = NULL;

	if (v == FATAL) {
		why = fail_text("%s:%llu: %s", job->name,
			(unsigned long long)batch_line(
				&job->batch, row->record),
			row->reason);
	} else {
		bad_note(job, i, row->reason);
		if (!is_parallel(run))
			why = bad_judge(run, job);
	}
	if (why)
		rows_fail(job, why);
	return why == NULL;
}

/* Whether one row may be answered by any number. */
static bool answers_at_length(const struct run *run)
{
	return run->flow.order == ORDER_INPUT && !is_parallel(run);
}

static void all_rows(struct run *run, struct job *job, unsigned worker)
{
	void *state = run->state[worker];
	struct out *out = is_parallel(run) ? &job->out : &run->main.out;
	struct row row = {.batch = &job->batch,
		.binding = job->binding,
		.reading = &run->reading[worker],
		.prepared = run->prepared[worker]};
	struct where_seen *seen =
		job->binding->where ? &run->where_seen[worker] : NULL;
	const struct header *said = &job->binding->said;
	struct header_hint hint = header_hint(said);
	bool plain = !job->batch.marked && row.reading->na->n == 0 &&
		     !row.reading->ids;

	for (size_t i = job->first; i < job->batch.n; i++) {
		row.record = &job->batch.record[i];
		row.looked = row.hidden = false;
		row.plain = plain && row.record->kind == RECORD_PLAIN;
		if (header_may_be(&hint, &job->batch, row.record) &&
			header_again(said, &job->batch, row.record))
			continue;
		enum verdict v = one_row(run, job, &row, seen, state, out);
		if (v != OK && !refused(run, job, &row, v))
			break;
		if (answers_at_length(run) && out->rows.len >= MUCH)
			rows_flush(run);
	}
	rows_settled(run, job, worker);
}

static void work(void *arg, void *at, unsigned worker)
{
	struct run *run = arg;
	struct job *job = at;

	if (!is_parallel(run) || !job->batch.n)
		return;
	job->out = (struct out){.format = run->main.out.format,
		.delimiter = run->main.out.delimiter,
		.columns = run->main.out.columns,
		.stamp = run->main.out.stamp,
		.rows = job->out.rows};
	job->out.rows.len = 0;
	all_rows(run, job, worker);
}

static void pass_on(struct run *run, struct job *job)
{
	const char *why = bad_judge(run, job);
	struct buf *rows = &run->main.out.rows;

	if (rows->len == 0) { /* they change places: nothing is copied */
		struct buf empty = *rows;
		*rows = job->out.rows;
		job->out.rows = empty;
	} else {
		buf_text(rows, buf_view(&job->out.rows));
	}
	run->main.out.n += job->out.n;
	if (why)
		rows_fail(job, why);
}

/* In input order, one at a time. */
static void write_job(void *arg, void *at, bool last)
{
	struct run *run = arg;
	struct job *job = at;

	if (job->batch.n && run->common.merge)
		states_read(run, job);
	else if (job->batch.n && is_parallel(run))
		pass_on(run, job);
	else if (job->batch.n)
		all_rows(run, job, 0);
	run->rows_good += job->good;
	run->rows_left_out += job->left_out;
	job->good = job->left_out = 0;
	if (job->failed || last || run->main.out.rows.len > 64 * 1024)
		rows_flush(run);
	if (job->failed)
		ends_fail(run, job->failed);
	stats_progress(run);
}

void rows_flush(struct run *run)
{
	struct buf *rows = &run->main.out.rows;
	const char *why = NULL;

	if (trail_is_open(&run->reject))
		why = trail_flush(&run->reject);
	if (!why && rows->len == 0)
		return;
	if (!why && run->f->commit)
		why = run->f->commit(run->state[0], run->config);
	if (!why)
		why = run->looks.look
			      ? look_rows(run->looks.look, buf_view(rows))
			      : sink_write(&run->main.sink, buf_view(rows));
	if (!why)
		run->main.out.sent = run->main.out.n;
	rows->len = 0;
	if (why)
		ends_fail(run, why);
}

/* One thread, until so much has come that more are worth it; whether that was
 * all. */
static bool alone(struct run *run, struct job *job)
{
	run->flush_before_wait = true;
	while (files_read(run, job)) {
		work(run, job, 0);
		write_job(run, job, false);
		if (run->threads > 1 &&
			atomic_load(&run->bytes_taken) > ENOUGH) {
			run->flush_before_wait = false;
			rows_flush(run);
			return false;
		}
	}
	return true;
}

void rows_run(struct run *run)
{
	/* One that reads, one that folds, and one to bridge the gaps: only a
	 * map has work for more. */
	unsigned n = is_parallel(run) || run->threads < 3 ? run->threads : 3;
	struct job *job = mem_zero(n, sizeof(*job));
	void **at = mem_array(n, sizeof(*at));

	for (unsigned i = 0; i < n; i++) {
		batch_init(&job[i].batch);
		at[i] = &job[i];
	}
	bool threads_at_once = n > 1 && run->common.threads > 1;
	if (threads_at_once || !alone(run, &job[0]))
		pipeline_run(&(struct pipeline){.read = files_read,
			.work = work,
			.write = write_job,
			.arg = run,
			.job = at,
			.threads = n});
	stats_progress_end(run);
	for (unsigned i = 0; i < n; i++) {
		batch_release(&job[i].batch);
		buf_release(&job[i].out.rows);
		buf_release(&job[i].failure);
		free(job[i].refused);
	}
	free(job);
	free(at);
}

/* rows.c - rows through the command: one thread, or a pipeline of them. */
#include <stdlib.h>
#include <unistd.h>

#include "base/identifier.h"
#include "base/mem.h"
#include "cells/between.h"
#include "filter/pipeline.h"
#include "filter/run.h"

enum {
	ENOUGH = 8 << 20, /* bytes before threads are worth starting */
	MUCH = 1 << 18,	  /* bytes that answers to one batch may come to */
	AHEAD = 2	  /* jobs beside those that threads are at */
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
	return run->flow.state == STATE_SCRATCH || run->ahead;
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

/* A remark on ROW.  Rows that are ahead of their turn are told of later, others
 * at once.  Whether to go on. */
static bool remark(struct run *run, struct job *job, struct row *row,
	enum run_remark_kind kind, struct text t)
{
	const char *why = NULL;

	remarks_add(job, kind, row->batch, row->record, t);
	if (!is_parallel(run))
		why = remarks_tell(run, &job->result, &job->out);
	if (why)
		rows_fail(job, why);
	return why == NULL;
}

/* What is to be said of a good row; whether to go on. */
static bool good_row(struct run *run, struct job *job, struct row *row)
{
	if (row->said.len == 0 || text_equal(row->said, buf_view(&job->said)))
		return true;
	job->said.len = 0;
	buf_text(&job->said, row->said);
	job->result.good--; /* not yet, if it ends the run */
	bool goes_on = remark(run, job, row, REMARK_SAID, row->said);
	job->result.good += goes_on;
	return goes_on;
}

/* Whether to go on behind a row that is bad, or FATAL. */
static bool refused_row(
	struct run *run, struct job *job, struct row *row, enum verdict v)
{
	const char *reason = row->reason;

	if (v == BAD)
		reason = bad_reason(row->batch, row->record, reason);
	return remark(run, job, row, v == BAD ? REMARK_BAD : REMARK_FATAL,
		       text_of(reason)) &&
	       v == BAD;
}

/* Whether the row only moves time, as setup_clock() has it. */
static bool is_clock(const struct run *run, struct row *row)
{
	return run->clock != ROLE_NONE &&
	       row->binding->column[run->clock] >= 0 &&
	       text_is(row_text(row, (unsigned)run->clock), "tick");
}

/* Whether some rows may be left out, as is_left_out() says. */
static bool leaves_out(const struct run *run, const struct row *row,
	const struct where_seen *seen)
{
	const struct common *c = &run->common;

	return run->shard.of || seen || c->since.given || c->until.given ||
	       c->consent || row->reading->forget;
}

/* Whether the row, which is WHOLE or not, is none of those that are asked for;
 * *OK becomes false if that cannot be told. */
static bool is_left_out(struct run *run, struct row *row,
	struct where_seen *seen, bool whole, bool *ok)
{
	return (!shard_takes(&run->shard, row, whole) &&
		       !(whole && is_clock(run, row))) ||
	       (whole && seen && !where_takes(&run->where, seen, row)) ||
	       (whole && !rows_in_window(run, row, ok)) ||
	       (whole && run->common.consent && !is_clock(run, row) &&
		       !consents_row(run, row)) ||
	       (whole && forgets_row(row));
}

/* The same as rows_one(), within the loop over a batch; SIEVED: some rows may
 * be left out. */
static inline __attribute__((always_inline)) enum verdict pass_one(
	struct run *run, struct job *job, struct row *row,
	struct where_seen *seen, bool sieved, void *state, struct out *out)
{
	enum verdict v = row_is_whole(row) ? OK : BAD;
	bool ok = true;
	size_t mark = out->rows.len;
	uint64_t n = out->n;

	if (sieved && is_left_out(run, row, seen, v == OK, &ok)) {
		job->result.left_out++;
		return OK;
	}
	if (v == OK)
		v = ok && (row->ahead || row_begin(row))
			    ? run->f->row(state, run->config, row, out)
			    : BAD;
	if (v == OK) {
		job->result.good++;
		row_end(row);
		if (run->contract.on && !contract_waits(&run->contract, row))
			contract_row(run, row);
		return OK;
	}
	out->rows.len = mark;
	out->n = n;
	out->column = 0;
	return v;
}

enum verdict rows_one(struct run *run, struct job *job, struct row *row,
	struct where_seen *seen, void *state, struct out *out)
{
	return pass_one(
		run, job, row, seen, leaves_out(run, row, seen), state, out);
}

/* What row() put off, before the bytes of the batch go. */
void rows_settled(struct run *run, struct job *job, unsigned worker)
{
	const char *reason = "cannot go on";

	if (run->f->settle &&
		run->f->settle(run->state[worker], run->config, &reason) != OK)
		rows_fail(job, fail_text("%s: %s", job->name, reason));
}

/* Whether one row may be answered by any number. */
static bool answers_at_length(const struct run *run)
{
	return run->flow.order == ORDER_INPUT && !is_parallel(run);
}

/* Whether ROW is none, but stands between rows: counted, or *V is FATAL. */
static bool is_between(enum verdict *v, struct row *row)
{
	switch (between_what(&row->binding->said, row->batch, row->record)) {
	case BETWEEN_HEADER:
		notice_row(&row->reading->headers, row);
		return true;
	case BETWEEN_NOTHING:
		notice_row(&row->reading->between, row);
		return true;
	case BETWEEN_OTHER:
		row->reason = between_other;
		*v = FATAL;
		return true;
	default:
		return false;
	}
}

/* The rows of B, a batch of JOB, from FIRST on; false where they end early. */
static bool batch_rows(struct run *run, struct job *job, struct batch *b,
	size_t first, unsigned worker)
{
	void *state = run->state[worker];
	struct out *out = is_parallel(run) ? &job->out : &run->main.out;
	struct row row = {.batch = b,
		.binding = job->binding,
		.reading = &run->reading[worker],
		.prepared = run->prepared[worker]};
	struct where_seen *seen =
		job->binding->where ? &run->where_seen[worker] : NULL;
	struct between_hint hint;
	bool plain = !b->marked && row.reading->na->n == 0 && !row.reading->ids;

	bool sieved = leaves_out(run, &row, seen);

	between_hint(
		&hint, &job->binding->said, job->binding->fields, b->quoting);
	for (size_t i = first; i < b->n; i++) {
		row.record = &b->record[i];
		row.ahead = ahead_of(&run->aheads, &job->ahead, i);
		row.looked = row.hidden = false;
		row.read.time_from = row.read.amount_from = 0;
		row.read.key_from = 0;
		row.said.len = 0;
		row.plain = plain && row.record->kind == RECORD_PLAIN;
		enum verdict v = OK;
		if (between_may(&hint, b, row.record) && is_between(&v, &row)) {
			if (v == OK)
				continue;
		} else {
			v = pass_one(run, job, &row, seen, sieved, state, out);
		}
		bool goes_on = v == OK ? good_row(run, job, &row)
				       : refused_row(run, job, &row, v);
		if (!goes_on)
			return false;
		if (answers_at_length(run) && out->rows.len >= MUCH)
			rows_flush(run);
	}
	return true;
}

void rows_all(struct run *run, struct job *job, unsigned worker)
{
	job->said.len = 0;
	if (!job->reader)
		batch_rows(run, job, &job->batch, job->first, worker);
	else if (batch_rows(run, job, &job->portion.part[0], 0, worker))
		batch_rows(run, job, &job->portion.part[1], 0, worker);
	contract_settle(run);
	rows_settled(run, job, worker);
}

static void work(void *arg, void *at, unsigned worker)
{
	struct run *run = arg;
	struct job *job = at;

	if (!job->batch.n)
		return;
	if (!is_parallel(run)) {
		ahead_rows(run, job, worker);
		return;
	}
	job->out = (struct out){.format = run->main.out.format,
		.delimiter = run->main.out.delimiter,
		.columns = run->main.out.columns,
		.stamp = run->main.out.stamp,
		.rows = job->out.rows};
	job->out.rows.len = 0;
	rows_all(run, job, worker);
}

static void pass_on(struct run *run, struct job *job)
{
	const char *why = remarks_tell(run, &job->result, &job->out);
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

void rows_count(struct run *run, struct run_result *r)
{
	run->rows_good += r->good;
	run->rows_left_out += r->left_out;
	r->good = r->left_out = 0;
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
		rows_all(run, job, 0);
	rows_count(run, &job->result);
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

/* One thread, until MOST bytes have come and more are worth it; whether that
 * was all. */
static bool alone(struct run *run, struct job *job, uint64_t most)
{
	run->flush_before_wait = true;
	while (files_read(run, job)) {
		work(run, job, 0);
		write_job(run, job, false);
		if (run->threads > 1 && atomic_load(&run->bytes_taken) > most &&
			ahead_may_begin(run)) {
			run->flush_before_wait = false;
			rows_flush(run);
			return false;
		}
	}
	return true;
}

/* Whether all threads may add rows, as far as is known before the first file is
 * bound. */
static bool by_all(const struct run *run)
{
	return run->flow.by == BY_ALL && run->threads > 1 && !run->common.merge;
}

/* JOBS of them, or one for each of N threads. */
static void run_pipeline(
	struct run *run, struct job *job, unsigned jobs, unsigned n)
{
	void **at = mem_array(jobs, sizeof(*at));

	for (unsigned i = 0; i < jobs; i++)
		at[i] = &job[i];
	ahead_open(run, n);
	pipeline_run(&(struct pipeline){.read = files_read,
		.work = work,
		.write = write_job,
		.arg = run,
		.job = at,
		.threads = n,
		.jobs = jobs > n ? jobs : 0});
	ahead_close(run);
	free(at);
}

void rows_job_init(struct job *job)
{
	*job = (struct job){.name = NULL};
	batch_init(&job->batch);
	portion_init(&job->portion);
}

void rows_job_release(struct job *job)
{
	batch_release(&job->batch);
	portion_release(&job->portion);
	buf_release(&job->out.rows);
	buf_release(&job->failure);
	buf_release(&job->said);
	remarks_release(&job->result);
}

void rows_run(struct run *run)
{
	/* One that reads, one that folds, and one to bridge the gaps: only a
	 * map has work for more. */
	unsigned n = is_parallel(run) || run->threads < 3 ? run->threads : 3;
	/* What is known ahead waits for the one thread that answers. */
	unsigned jobs = run->f->ahead && n > 1 ? n + AHEAD : n;
	struct job *job = mem_array(jobs, sizeof(*job));
	bool at_once = n > 1 && run->common.threads > 1, all = false;

	for (unsigned i = 0; i < jobs; i++)
		rows_job_init(&job[i]);
	if (!at_once || by_all(run) || run->f->ahead)
		all = alone(run, &job[0], at_once ? 0 : ENOUGH);
	if (!all && by_all(run))
		folds_run(run);
	else if (!all)
		run_pipeline(run, job, jobs, n);
	stats_progress_end(run);
	for (unsigned i = 0; i < jobs; i++) {
		ahead_release(run, &job[i].ahead);
		rows_job_release(&job[i]);
	}
	free(job);
}

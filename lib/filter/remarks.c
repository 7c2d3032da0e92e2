/* remarks.c - what is to be said of rows, kept until their turn comes. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"

static void add(struct job *job, struct run_remark remark)
{
	struct run_result *to = &job->result;

	to->name = job->name;
	remark.bytes = job->out.rows.len;
	remark.rows = job->out.n;
	remark.good = to->good;
	remark.left_out = to->left_out;
	mem_grow(&to->remark, &to->cap, to->n + 1, sizeof(*to->remark));
	to->remark[to->n++] = remark;
}

static struct text copy(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

void remarks_add(struct job *job, enum run_remark_kind kind, struct batch *b,
	const struct record *r, struct text text)
{
	bool bad = kind == REMARK_BAD;

	add(job, (struct run_remark){.kind = kind,
			 .line = batch_line(b, r),
			 .raw = bad ? copy(batch_raw(b, r))
				    : (struct text){NULL, 0},
			 .text = copy(text)});
}

void remarks_add_line(struct job *job, enum run_remark_kind kind, uint64_t line)
{
	add(job, (struct run_remark){.kind = kind, .line = line});
}

static const char *at_line(
	const struct run_result *r, const struct run_remark *m, const char *why)
{
	return fail_text("%s%s%llu: %s", r->name, place_mark(r->name),
		(unsigned long long)m->line, why);
}

static const char *hear(
	struct run *run, const struct run_result *r, const struct run_remark *m)
{
	const char *why = run->f->hear(run->state[0], run->config, m->text);

	return why ? at_line(r, m, why) : NULL;
}

static const char *tell(
	struct run *run, const struct run_result *r, const struct run_remark *m)
{
	switch (m->kind) {
	case REMARK_BAD:
		return bad_row(run, r->name, m->line, m->raw, m->text.at);
	case REMARK_FATAL:
		return at_line(r, m, m->text.at);
	case REMARK_SAID:
		return hear(run, r, m);
	case REMARK_GUESSED:
		reader_say_guessed(r->name, m->line);
		return NULL;
	}
	return NULL;
}

/* The run ends at this row: what was made of the rows behind it was made ahead
 * of its turn, and is taken back. */
static void cut(
	struct run_result *r, struct out *made, const struct run_remark *m)
{
	made->rows.len = m->bytes;
	made->n = m->rows;
	r->good = m->good;
	r->left_out = m->left_out;
}

static void forget(struct run_remark *m)
{
	free((char *)m->raw.at);
	free((char *)m->text.at);
}

const char *remarks_tell(
	struct run *run, struct run_result *r, struct out *made)
{
	const char *why = NULL;

	for (size_t i = 0; i < r->n; i++) {
		struct run_remark *m = &r->remark[i];
		if (!why) {
			why = tell(run, r, m);
			if (why)
				cut(r, made, m);
		}
		forget(m);
	}
	r->n = 0;
	return why;
}

void remarks_release(struct run_result *r)
{
	for (size_t i = 0; i < r->n; i++)
		forget(&r->remark[i]);
	free(r->remark);
	free(r->failed);
}

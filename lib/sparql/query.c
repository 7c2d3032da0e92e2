/* query.c - a query from its text to its answers. */
#include <stdlib.h>
#include <time.h>

#include "sparql/marks.h"
#include "sparql/query.h"
#include "sparql/query_parts.h"

struct query *query_new(struct text source, const struct query_options *options)
{
	struct query *q = mem_zero(1, sizeof(*q));
	struct syntax_options how = {options->rdf, options->base};

	if (!how.base.at)
		how.base = text_of("");
	q->rdf = options->rdf;
	syntax_parse(&q->syntax, source, &how);
	q->base = q->syntax.base;
	q->wrong = (struct query_wrong){q->syntax.why, q->syntax.line,
		q->syntax.column, q->syntax.whole};
	if (!q->wrong.why)
		q->wrong.why = algebra_make(&q->program, &q->syntax);
	q->wrong.line += q->wrong.line == 0;
	q->wrong.column += q->wrong.column == 0;
	if (!q->wrong.why) {
		q->row = mem_zero(SLOTS, sizeof(*q->row));
		q->bound = mem_zero(SLOTS, sizeof(*q->bound));
	}
	return q;
}

void query_free(struct query *q)
{
	if (!q)
		return;
	query_clean(q);
	syntax_release(&q->syntax);
	free(q->row);
	free(q->bound);
	free(q);
}

const struct query_wrong *query_wrong(const struct query *q)
{
	return q->wrong.why ? &q->wrong : NULL;
}

bool query_is_ask(const struct query *q)
{
	return q->program.select->is_ask;
}

bool query_uses_graphs(const struct query *q)
{
	return q->program.named_graphs;
}

bool query_was_wide(const struct query *q)
{
	return q->syntax.widened;
}

unsigned query_columns(const struct query *q)
{
	return query_is_ask(q) ? 0 : q->program.select->items;
}

struct text query_name(const struct query *q, unsigned i)
{
	return q->program.select->item[i].name;
}

bool query_dataset(
	const struct query *q, unsigned i, struct text *key, bool *named)
{
	const struct dataset *d = q->syntax.dataset;

	while (d && i--)
		d = d->next;
	if (!d)
		return false;
	*key = d->key;
	*named = d->named;
	return true;
}

bool query_bind(struct query *q, struct text name, struct text key)
{
	bool found = false;

	for (unsigned i = 0; i < q->program.slots; i++)
		if (q->program.name[i].len && !q->program.inner[i] &&
			text_equal(q->program.name[i], name)) {
			q->bound[i] = key;
			found = true;
		}
	return found;
}

struct text query_cell(const struct query *q, unsigned i)
{
	uint32_t id = q->row[q->program.select->item[i].slot];

	return id ? exec_text(q->run, id) : (struct text){"", 0};
}

const struct query_note *query_met(const struct query *q, enum query_met what)
{
	return &q->met[what];
}

struct answers {
	struct query *q;
	query_each *each;
	void *arg;
};

static bool answer(void *arg)
{
	struct answers *a = arg;
	struct exec *r = a->q->run;

	if (r->max_rows && r->rows == r->max_rows)
		return exec_fail(r,
			fail_text("more than --max-rows=%llu rows (LIMIT cuts "
				  "an answer, this does not)",
				(unsigned long long)r->max_rows));
	r->rows++;
	return a->each(a->arg, a->q);
}

static bool stop(void *arg)
{
	struct answers *a = arg;

	a->each(a->arg, a->q);
	return false;
}

static void start_clock(struct exec *r, int64_t ms)
{
	struct timespec now;

	if (ms <= 0)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	r->deadline =
		(int64_t)now.tv_sec * 1000000000 + now.tv_nsec + ms * 1000000;
}

static const char *execute(struct query *q, struct answers *a)
{
	struct exec *r = q->run;
	struct selection *s = q->program.select;
	struct slots bound = {{0}};

	for (unsigned i = 0; i < q->program.slots; i++) {
		q->row[i] = q->bound[i].len ? exec_term(r, q->bound[i]) : 0;
		if (q->row[i])
			slots_put(&bound, i);
	}
	memcpy(r->base_row, q->row, SLOTS * sizeof(*q->row));
	plan_selection(r, s, &bound);
	if (s->is_ask)
		exec_select(r, s, stop, a);
	else
		exec_select(r, s, answer, a);
	if (!r->why && r->g->damaged)
		return graph_damaged(r->g);
	return r->why ? fail_text("%s", r->why) : NULL;
}

const char *query_answer(struct query *q, struct graph *g,
	const struct query_limits *limits, query_each *each, void *arg)
{
	struct exec run = {.g = g,
		.p = &q->program,
		.rdf = q->rdf,
		.row = q->row,
		.base = q->base,
		.now = limits->now_ms,
		.max_rows = limits->max_rows,
		.times = 1,
		.counting = limits->count,
		.met = q->met};
	struct answers a = {q, each, arg};

	run.base_row = mem_zero(SLOTS, sizeof(*run.base_row));
	query_clean(q);
	table_init(&run.own, 0, 1);
	random_seed(&run.random, limits->seed);
	start_clock(&run, limits->timeout_ms);
	q->run = &run;
	const char *why = execute(q, &a);
	q->run = NULL;
	memset(q->row, 0, SLOTS * sizeof(*q->row));
	free(run.base_row);
	marks_release(&run);
	pool_release(&run.scratch);
	table_release(&run.own);
	return why;
}

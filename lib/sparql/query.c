/* query.c - a query from its text to its answers. */
#include <stdlib.h>

#include "sparql/marks.h"
#include "sparql/query.h"
#include "sparql/query_parts.h"

struct query *query_new(struct text source, const struct query_options *options)
{
	struct query *q = mem_zero(1, sizeof(*q));
	struct syntax_options how = {
		options->rdf, options->given, options->base};

	if (!how.base.at)
		how.base = text_of("");
	q->rdf = options->rdf;
	q->num = options->num;
	q->num_arg = options->num_arg;
	syntax_parse(&q->syntax, source, &how);
	q->base = q->syntax.base;
	q->wrong = (struct query_wrong){q->syntax.why, q->syntax.line,
		q->syntax.column, q->syntax.whole};
	if (!q->wrong.why)
		q->wrong.why = algebra_make(&q->program, &q->syntax);
	q->wrong.line += q->wrong.line == 0;
	q->wrong.column += q->wrong.column == 0;
	if (!q->wrong.why) {
		size_t n = q->program.slots + 1u;
		q->row = mem_zero(n, sizeof(*q->row));
		q->base_row = mem_zero(n, sizeof(*q->base_row));
		q->bound = mem_zero(n, sizeof(*q->bound));
		q->given = mem_zero(n, sizeof(*q->given));
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
	free(q->base_row);
	free(q->bound);
	free(q->given);
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

unsigned query_slot(const struct query *q, struct text name)
{
	for (unsigned i = 0; i < q->program.slots; i++)
		if (q->program.name[i].len && !q->program.inner[i] &&
			text_equal(q->program.name[i], name))
			return i;
	return QUERY_NO_SLOT;
}

void query_give(struct query *q, unsigned slot, uint32_t id)
{
	if (slot != QUERY_NO_SLOT)
		q->given[slot] = id;
}

uint32_t query_cell_id(const struct query *q, unsigned i)
{
	uint32_t id = q->row[q->program.select->item[i].slot];

	return id <= q->run->g->terms ? id : 0;
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

void query_add_met(struct query_note all[QUERY_METS], const struct query *q)
{
	for (int i = 0; i < QUERY_METS; i++) {
		const struct query_note *met = query_met(q, (enum query_met)i);
		uint64_t n = all[i].n;
		if (n == 0)
			all[i] = *met;
		else
			all[i].n = n + met->n;
	}
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

static void start_clock(struct exec *r, const struct query_limits *limits)
{
	if (limits->timeout_ms <= 0 || !limits->clock)
		return;
	r->clock = limits->clock;
	r->deadline = r->clock() + limits->timeout_ms * 1000000;
}

/* A plan holds for all runs with the same slots bound: of what they are bound
 * to it knows nothing.  A term that is not in the graph has another number in
 * each run. */
static void plan(struct query *q, const struct algebra_slots *bound)
{
	struct exec *r = q->run;
	size_t own = r->own.n;

	if (q->planned == r->g && !r->counting &&
		memcmp(&q->planned_bound, bound, sizeof(*bound)) == 0)
		return;
	plan_selection(r, q->program.select, bound);
	if (slots_none(bound))
		plan_halves(r, q->program.select);
	q->planned = r->own.n == own ? r->g : NULL;
	q->planned_bound = *bound;
}

static const char *execute(struct query *q, struct answers *a)
{
	struct exec *r = q->run;
	struct selection *s = q->program.select;
	struct algebra_slots bound = {{0}};

	for (unsigned i = 0; i < q->program.slots; i++) {
		q->row[i] = q->bound[i].len ? exec_term(r, q->bound[i])
					    : q->given[i];
		if (q->row[i])
			slots_put(&bound, i);
	}
	memcpy(r->base_row, q->row, q->program.slots * sizeof(*q->row));
	plan(q, &bound);
	if (r->why)
		q->planned = NULL; /* it broke off */
	else if (s->is_ask)
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
		.met = q->met,
		.num = q->num,
		.num_arg = q->num_arg,
		.base_row = q->base_row,
		.stack = limits->stack ? limits->stack : 1000000,
		.bottom = (uintptr_t)__builtin_frame_address(0)};
	struct answers a = {q, each, arg};

	query_clean(q);
	random_seed(&run.random, limits->seed);
	start_clock(&run, limits);
	q->run = &run;
	const char *why = execute(q, &a);
	q->run = NULL;
	memset(q->row, 0, q->program.slots * sizeof(*q->row));
	marks_release(&run);
	pool_release(&run.scratch);
	exec_forget(&run);
	table_release(&run.own);
	return why;
}

/* answer.c - when all rows are in: credits, costs, intervals, the report. */
#include <math.h>

#include "attrib-roi/parts.h"

/* A customer, as runs_each() gives it. */
static const char *one_customer(struct state *s, const struct config *c,
	struct text customer, void *arg)
{
	(void)c;
	(void)arg;
	return walk_customer(&s->walk, customer);
}

/* Rows of events must say whether they converted, or others must. */
static const char *check_converted(
	const struct state *s, const struct config *c)
{
	if (!c->no_converted || s->converts)
		return NULL;
	return fail_text("%s: no column 'converted' (1 and 0, or yes and no: "
			 "--columns=converted=NAME), no --converted=CONDITION "
			 "(event_name=purchase) and no --conversions=FILE: "
			 "nothing says what converted",
		c->file);
}

static const char *check_repeated(const struct state *s, const struct config *c)
{
	const struct first *first = &s->walk.seen[WALK_REPEATED];
	struct buf time = {0};

	if (c->repeated != REPEATED_ERROR || first->n == 0)
		return NULL;
	notices_time(&time, c, first->ms);
	const char *why =
		fail_text("customer '%s' at %.*s: this conversion's id "
			  "came before (--repeated=error; %llu in all)",
			text_show(buf_view(&first->customer)), (int)time.len,
			time.at, (unsigned long long)first->n);
	buf_release(&time);
	return why;
}

/* In the order of their names only where that shows, or some are on disk. */
static const char *walk_customers(struct state *s, const struct config *c)
{
	if (s->runs.n || c->dump == DUMP_TOUCHES)
		return runs_each(s, c, one_customer, NULL);
	events_join(&s->walk.events);
	return walk_all(&s->walk, setup_threads(c->setup));
}

const char *answer_walk(struct state *s, const struct config *c)
{
	TRY(check_converted(s, c));
	TRY(conversions_read(s, c));
	if (c->row_only)
		return runs_reach(s, c);
	if (s->begun) { /* --sorted: the last customer */
		events_list_sort(
			&s->walk.list, &s->walk.events, &s->walk.players);
		TRY(walk_customer(&s->walk, buf_view(&s->key)));
	}
	TRY(walk_customers(s, c));
	TRY(check_repeated(s, c));
	return walk_table(&s->walk);
}

static void warn(const struct answer *a)
{
	const struct state *s = a->state;
	uint64_t null = 0;

	if (s->walk.tally.n > 0 && s->walk.tally.converted == 0 &&
		!a->config->walk.table && !a->config->no_converted)
		fail_warn("no conversions");
	if (!a->config->choice.wants[MODEL_MARKOV] ||
		s->walk.tally.converted == 0)
		return;
	for (size_t i = 0; i < s->walk.chains.periods.n; i++)
		for (size_t k = 0; k < s->walk.chains.whole[i].n; k++)
			null += s->walk.chains.whole[i].exit[k].null;
	if (null == 0)
		fail_warn("no paths without a conversion: markov only tells "
			  "how often a channel was there");
}

/* Models that the state cannot tell. */
static const char *check_models(const struct state *s, struct config *c)
{
	if (!s->paths_only || !c->choice.wants[MODEL_DECAY])
		return NULL;
	if (!c->choice.all)
		return "the state is of paths, without times: not decay";
	c->choice.wants[MODEL_DECAY] = false;
	setup_off(c->setup, "decay",
		"the state is of paths, without times: the model decay is left "
		"out");
	return NULL;
}

static const char *answer(struct answer *a, struct out *out)
{
	const struct config *c = a->config;
	struct state *s = a->state;

	if (c->dump == DUMP_TOUCHES)
		s->dump = out;
	TRY(answer_walk(s, c));
	chains_close(&s->walk.chains, &s->walk.tally, &s->walk.players);
	coalitions_close(&s->walk.coalitions, &s->walk.tally);
	notices_answer(s, c);
	warn(a);
	if (!c->dump)
		TRY(costs_read(a));
	statement_order(&a->lines, &s->walk);
	if (c->dump)
		return dump_print(a, out);
	costs_divide(a);
	TRY(statement_lines(&a->lines, &s->walk, c->margin, c->ci));
	if (!isnan(c->ci))
		notices_intervals(a);
	setup_note(a->setup, "customers", (double)s->walk.tally.customers);
	setup_note(a->setup, "conversions", (double)s->walk.tally.converted);
	return report_print(a, out);
}

const char *answer_finish(
	void *state, void *config, struct setup *setup, struct out *out)
{
	struct answer a = {.config = config, .setup = setup, .state = state};
	const char *why = check_models(state, config);

	if (!why)
		why = answer(&a, out);
	costs_release(&a);
	statement_release(&a.lines);
	return why ? why : out->failed;
}

/* answer.c - when all rows are in: credits, costs, intervals, the report. */
#include <math.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"

double answer_roi(const struct config *c, struct share share, amount cost)
{
	credit_sum spent = cost * AMOUNT_UNIT;

	if (cost <= 0)
		return NAN;
	if (c->margin == 1)
		return credit_ratio(share.money - spent, spent);
	return credit_ratio(share.money, spent) * c->margin - 1;
}

struct interval answer_roi_interval(const struct answer *a, double roi,
	const double *without, double z, bool *cut)
{
	struct interval i = interval_jackknife(roi, without, TALLY_BUCKETS, z);

	if (i.low < -1 && !a->state->tally.refunds) {
		i.low = -1; /* more than all cannot be lost */
		*cut = true;
	}
	return i;
}

static const char *walk_table(struct state *s, const struct config *c)
{
	uint64_t times;

	for (size_t i = 0; i < s->paths.rows.n && !c->table; i++) {
		struct paths_row row = paths_at(&s->paths, i, &s->path, &times);
		TRY(walk_path(s, c, &row, times, 0));
	}
	return NULL;
}

const char *answer_walk(struct state *s, const struct config *c)
{
	bool in_order = c->dump == DUMP_TOUCHES;

	TRY(rows_conversions(s, c));
	if (c->row_only)
		return runs_reach(s, c);
	if (s->begun) { /* --sorted: the last customer */
		events_list_sort(&s->list, &s->events, &s->players);
		TRY(walk_customer(s, c, buf_view(&s->key), NULL));
	}
	TRY(runs_each(s, c, in_order, walk_customer, NULL));
	return walk_table(s, c);
}

/* Names and cells may have been added since the last time. */
static void put_in_order(struct answer *a)
{
	free(a->rank);
	free(a->order);
	a->rank = rank_players(&a->state->players);
	a->order = rank_cells(&a->state->tally, a->rank, &a->n);
}

/* What model number I credits every cell with, without bucket SKIP. */
static const char *estimate(
	struct answer *a, struct share *share, unsigned i, unsigned skip)
{
	struct state *s = a->state;

	for (size_t cell = 0; cell < s->tally.n; cell++)
		share[cell] = tally_sum(&s->tally, cell, i, skip);
	if (a->config->model[i] != MODEL_MARKOV)
		return NULL;
	return chains_credit(share, &s->chains, &s->tally,
		players_count(&s->players), a->rank, skip);
}

/* Intervals of model number I: the estimates without each bucket, made as
 * large as the whole. */
static const char *add_intervals(
	struct answer *a, struct line *line, unsigned i, struct share *share)
{
	const struct config *c = a->config;
	double z = interval_z(c->ci), up = TALLY_BUCKETS / (TALLY_BUCKETS - 1.);
	double *count = mem_array(a->n * 2 * TALLY_BUCKETS, sizeof(*count));
	double *roi = count + a->n * TALLY_BUCKETS;
	const char *why = NULL;

	for (unsigned b = 0; b < TALLY_BUCKETS && !why; b++) {
		why = estimate(a, share, i, b);
		for (size_t k = 0; k < a->n && !why; k++) {
			const struct share *x = &share[line[k].cell];
			count[k * TALLY_BUCKETS + b] =
				credit_double(x->count) * up;
			roi[k * TALLY_BUCKETS + b] =
				(answer_roi(c, *x, a->cost[line[k].cell]) + 1) *
					up -
				1;
		}
	}
	for (size_t k = 0; k < a->n && !why; k++) {
		size_t cell = line[k].cell, at = k * TALLY_BUCKETS;
		bool cut;
		line[k].count = interval_jackknife(
			line[k].share_count, count + at, TALLY_BUCKETS, z);
		cut = line[k].count.low < 0;
		if (cut)
			line[k].count.low = 0;
		line[k].roi = answer_roi_interval(a,
			answer_roi(c, line[k].share, a->cost[cell]), roi + at,
			z, &cut);
		if (cut && a->cut++ == 0)
			a->first_cut = cell;
	}
	free(count);
	return why;
}

static const char *make_lines(struct answer *a)
{
	const struct config *c = a->config;
	struct share *share = mem_array(a->state->tally.n, sizeof(*share));
	const char *why = NULL;

	a->line = mem_zero(a->n * c->n_models, sizeof(*a->line));
	for (unsigned i = 0; i < c->n_models && !why; i++) {
		struct line *line = a->line + i * a->n;
		why = estimate(a, share, i, TALLY_BUCKETS);
		for (size_t k = 0; k < a->n && !why; k++) {
			line[k].cell = a->order[k];
			line[k].share = share[a->order[k]];
			line[k].share_count =
				credit_double(line[k].share.count);
			line[k].share_money =
				credit_double(line[k].share.money);
		}
		if (!why && !isnan(c->ci))
			why = add_intervals(a, line, i, share);
	}
	free(share);
	return why;
}

static void warn(const struct answer *a)
{
	const struct state *s = a->state;
	uint64_t null = 0;

	if (s->tally.n > 0 && s->tally.converted == 0 && !a->config->table &&
		!a->config->no_converted)
		fail_warn("no conversions");
	if (!a->config->wants[MODEL_MARKOV] || s->tally.converted == 0)
		return;
	for (size_t i = 0; i < s->chains.periods.n; i++)
		for (size_t k = 0; k < s->chains.whole[i].n; k++)
			null += s->chains.whole[i].exit[k].null;
	if (null == 0)
		fail_warn("no paths without a conversion: markov only tells "
			  "how often a channel was there");
}

/* Models that the state cannot tell. */
static const char *check_models(const struct state *s, struct config *c)
{
	if (!s->paths_only || !c->wants[MODEL_DECAY])
		return NULL;
	if (!c->all)
		return "the state is of paths, without times: not decay";
	c->wants[MODEL_DECAY] = false;
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
	chains_close(&s->chains, &s->tally, &s->players);
	notices_answer(s, c);
	warn(a);
	if (!c->dump)
		TRY(costs_read(a));
	put_in_order(a);
	if (c->dump)
		return dump_print(a, out);
	costs_divide(a);
	TRY(make_lines(a));
	if (!isnan(c->ci))
		notices_intervals(a);
	setup_note(a->setup, "customers", (double)s->tally.customers);
	setup_note(a->setup, "conversions", (double)s->tally.converted);
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
	free(a.rank);
	free(a.cost);
	free(a.has_cost);
	free(a.order);
	free(a.line);
	return why ? why : out->failed;
}

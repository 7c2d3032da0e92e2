/* report.c - the table: a row a model and channel, or a row a channel. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"

static const char *const facts[] = {
	"reach_count", "convert_count", "convert_users", "convert_rate"};
static const char *const wide[] = {"attributed", "revenue", "roi"};

static void key_columns(const struct config *c, struct setup *s)
{
	setup_column(s, "channel");
	for (unsigned i = 0; i + 1 < c->cells; i++)
		setup_column(s, c->by_name[i]);
	if (c->period)
		setup_column(s, "period");
}

void report_columns(const struct config *c, struct setup *s)
{
	static const char *const money[] = {
		"attributed", "revenue", "cost", "roi", "roas", "cpa"};
	static const char *const ci[] = {"attributed_lo", "attributed_hi",
		"roi_lo", "roi_hi", "rate_lo", "rate_hi"};
	char name[64];

	if (c->wide == WIDE_PERIODS) { /* sides.c knows them in the end */
		setup_columns_late(s);
		return;
	}
	if (!c->wide)
		setup_column(s, "model");
	key_columns(c, s);
	for (unsigned i = 0; i < 4; i++)
		setup_column(s, facts[i]);
	for (unsigned i = 0; i < 6 && !c->wide; i++)
		setup_column(s, money[i]);
	for (unsigned i = 0; i < 6 && !isnan(c->ci); i++)
		setup_column(s, ci[i]);
	if (c->wide)
		setup_column(s, "cost");
	for (unsigned m = 0; m < c->walk.n_models && c->wide; m++)
		for (unsigned i = 0; i < 3; i++) {
			snprintf(name, sizeof(name), "%s_%s",
				credit_name(c->walk.model[m]), wide[i]);
			setup_column(s, name);
		}
}

static void print_period(
	const struct config *c, int32_t period, struct out *out)
{
	struct buf day = {0};

	if (!c->period)
		return;
	period_print(&day, (enum period)c->period, period);
	out_text(out, buf_view(&day));
	buf_release(&day);
}

static void print_key(
	const struct answer *a, const struct tally_cell *cell, struct out *out)
{
	for (unsigned i = 0; i < a->config->cells; i++)
		out_text(out,
			players_cell(&a->state->walk.players, cell->player, i));
	print_period(a->config, cell->period, out);
}

/* Of a path table no customers are known. */
static void print_facts(const struct answer *a, uint64_t reach,
	uint64_t converted, uint64_t users, struct out *out)
{
	if (a->config->path)
		out_empty(out);
	else
		out_int(out, (int64_t)reach);
	out_int(out, (int64_t)converted);
	if (a->config->path)
		out_empty(out);
	else
		out_int(out, (int64_t)users);
	if (a->config->path || !reach)
		out_empty(out);
	else
		out_real(out, (double)converted / (double)reach);
}

static unsigned decimals_of(amount cost)
{
	unsigned decimals = AMOUNT_DECIMALS;

	for (; decimals > 0 && cost % 10 == 0; decimals--)
		cost /= 10;
	return decimals;
}

void report_cost(bool has, amount cost, struct out *out)
{
	if (has)
		out_amount(out, cost, decimals_of(cost));
	else
		out_empty(out);
}

/* Ratios to a cost that is not there, or 0, are empty. */
static void print_ratios(const struct config *c, struct share share, bool has,
	amount cost, struct out *out)
{
	credit_sum spent = cost * AMOUNT_UNIT;

	report_cost(has, cost, out);
	if (!has || cost == 0) {
		out_empty(out);
		out_empty(out);
		out_empty(out);
		return;
	}
	out_real(out, estimate_roi(c->margin, share, cost));
	out_real(out, credit_ratio(share.money, spent));
	if (share.count > 0)
		out_real(out, credit_ratio(spent, share.count));
	else
		out_empty(out);
}

static void print_intervals(const struct answer *a, struct rate_interval count,
	bool has, struct rate_interval roi, uint64_t reach, uint64_t users,
	struct out *out)
{
	struct rate_interval rate = {NAN, NAN};

	if (isnan(a->config->ci))
		return;
	out_real(out, count.low);
	out_real(out, count.high);
	out_real(out, has ? roi.low : NAN);
	out_real(out, has ? roi.high : NAN);
	if (reach)
		rate = rate_wilson(users, reach, interval_z(a->config->ci));
	out_real(out, rate.low);
	out_real(out, rate.high);
}

static void print_line(const struct answer *a, enum credit_model model,
	const struct estimate_line *l, struct out *out)
{
	const struct tally_cell *cell = &a->state->walk.tally.cell[l->cell];
	amount cost = a->lines.cost[l->cell];
	bool has = a->lines.has_cost[l->cell];

	out_string(out, credit_name(model));
	print_key(a, cell, out);
	print_facts(a, cell->reach, cell->converted, cell->users, out);
	out_real(out, l->share_count);
	out_real(out, l->share_money);
	print_ratios(a->config, l->share, has, cost, out);
	print_intervals(a, l->count, has && cost > 0, l->roi, cell->reach,
		cell->users, out);
	out_end(out);
}

static void print_total(const struct answer *a, unsigned m, struct out *out)
{
	const struct tally *t = &a->state->walk.tally;
	const struct estimate_line *line = a->lines.line + m * a->lines.n;
	struct estimate e = statement_estimate(
		&a->lines, &a->state->walk, a->config->margin, a->config->ci);
	struct estimate_line sum;
	amount cost;
	bool has = false;

	estimate_total(&sum, &cost, &e, line);
	for (size_t i = 0; i < a->lines.n; i++)
		has |= a->lines.has_cost[line[i].cell];
	out_string(out, credit_name(a->config->walk.model[m]));
	out_string(out, "(total)");
	for (unsigned i = 1; i < a->config->cells; i++)
		out_empty(out);
	if (a->config->period)
		out_empty(out);
	print_facts(a, t->customers, t->converted, t->users, out);
	out_real(out, sum.share_count);
	out_real(out, sum.share_money);
	print_ratios(a->config, sum.share, has, cost, out);
	print_intervals(a, sum.count, has && cost > 0, sum.roi, t->customers,
		t->users, out);
	out_end(out);
}

static void print_wide(
	const struct answer *a, const size_t *line, struct out *out)
{
	const struct config *c = a->config;

	for (size_t i = 0; i < a->lines.n; i++) {
		const struct estimate_line *l = &a->lines.line[line[i]];
		const struct tally_cell *cell =
			&a->state->walk.tally.cell[l->cell];
		amount cost = a->lines.cost[l->cell];
		bool has = a->lines.has_cost[l->cell];
		print_key(a, cell, out);
		print_facts(a, cell->reach, cell->converted, cell->users, out);
		report_cost(has, cost, out);
		for (unsigned m = 0; m < c->walk.n_models; m++) {
			const struct estimate_line *x =
				&a->lines.line[m * a->lines.n + line[i]];
			if (!c->choice.wants[c->walk.model[m]]) {
				for (int k = 0; k < 3; k++)
					out_empty(out);
				continue;
			}
			out_real(out, x->share_count);
			out_real(out, x->share_money);
			out_real(out, has && cost > 0 ? estimate_roi(c->margin,
								x->share, cost)
						      : NAN);
		}
		out_end(out);
	}
}

const char *report_print(struct answer *a, struct out *out)
{
	const struct config *c = a->config;

	if (c->wide == WIDE_PERIODS)
		return sides_print(a, out);
	size_t *line = layout_lines(
		&a->state->walk.tally, a->lines.order, a->lines.n, !c->path);
	if (c->wide)
		print_wide(a, line, out);
	for (unsigned m = 0; m < c->walk.n_models && !c->wide; m++) {
		if (!c->choice.wants[c->walk.model[m]])
			continue;
		for (size_t i = 0; i < a->lines.n; i++)
			print_line(a, c->walk.model[m],
				&a->lines.line[m * a->lines.n + line[i]], out);
		if (c->total && a->lines.n)
			print_total(a, m, out);
	}
	free(line);
	return out->failed;
}

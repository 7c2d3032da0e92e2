/* costs.c - what was spent: rows of --costs read and put to the cells of the
 * report that they tell of, see journey/spend.h.
 *
 * A cost for which nothing came has a cell of its own; one on days outside the
 * log is left out.
 */
#include <math.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "cells/transactions.h"
#include "journey/spelling.h"

/* Cells of which something is said: how many, and the first. */
struct gap {
	uint64_t n;
	size_t first;
};

struct costs {
	struct answer *a;
	struct side side;
	struct spend spend;
	int column[MOST_BY]; /* of each cell of a player, or ROLE_NONE */
	int cost, date;
	/* of rows */
	struct notice empty, outside, cut, repeated, unmet, folded, total;
	size_t first_unmet, first_folded;
	struct spelling spell[MOST_BY];	      /* of each cell of a player */
	enum { PASSED_OVER, UNMET, MET } met; /* the row at hand */
};

/* Costs and revenue of several currencies do not make a return. */
static const char *check_currency(struct costs *k)
{
	struct state *s = k->a->state;
	int currency;

	if (k->a->config->by_currency)
		return NULL;
	TRY(side_column(&currency, &k->side, "currency", false));
	for (size_t i = 0; currency != ROLE_NONE && i < k->side.n; i++) {
		struct text t =
			text_trim(side_cell(&k->side, i, (size_t)currency));
		const char *why =
			t.len ? transactions_currency(&s->currency, t) : NULL;
		if (why)
			return fail_text("%s:%llu: %s", k->side.path,
				(unsigned long long)k->side.line[i], why);
	}
	return NULL;
}

static const char *find_columns(struct costs *k)
{
	const struct config *c = k->a->config;
	bool any = false;

	TRY(side_column(&k->cost, &k->side, "cost", true));
	TRY(side_numbers(&k->side, k->cost));
	TRY(side_column(&k->date, &k->side, "time", false));
	for (unsigned i = 0; i < c->cells; i++) {
		TRY(side_column(&k->column[i], &k->side,
			i ? c->by_name[i - 1] : "channel", false));
		any |= k->column[i] != ROLE_NONE;
	}
	return any ? check_currency(k)
		   : fail_text("%s: no column of the report in it (want "
			       "channel, or one of --by)",
			     k->side.path);
}

/* The cells of a row of the report. */
static void cells_of(
	const struct costs *k, const struct tally_cell *at, struct text *cell)
{
	for (unsigned i = 0; i < k->a->config->cells; i++)
		cell[i] =
			players_cell(&k->a->state->walk.players, at->player, i);
}

static void begin(struct costs *k)
{
	const struct config *c = k->a->config;
	struct state *s = k->a->state;
	struct text cell[MOST_BY];
	bool days = s->walk.tally.first_ms <= s->walk.tally.last_ms;
	uint32_t shared = 0;

	for (unsigned i = 0; i < c->cells; i++)
		shared |= k->column[i] == ROLE_NONE ? 0 : 1u << i;
	spend_init(&k->spend, c->cells, shared, (enum period)c->period,
		days ? (int32_t)zone_day(&s->walk.zone, s->walk.tally.first_ms)
		     : 0,
		days ? (int32_t)zone_day(&s->walk.zone, s->walk.tally.last_ms)
		     : -1);
	for (size_t i = 0; i < s->walk.tally.n; i++) {
		const struct tally_cell *at = &s->walk.tally.cell[i];
		if (!at->used)
			continue;
		cells_of(k, at, cell);
		spend_row(&k->spend, cell, at->period, at->reach);
	}
}

/* Cell J of row I; empty where costs do not tell it. */
static struct text cost_cell(const struct costs *k, size_t i, unsigned j)
{
	return k->column[j] == ROLE_NONE
		       ? (struct text){"", 0}
		       : side_cell(&k->side, i, (size_t)k->column[j]);
}

/* The names of the log. */
static void learn_names(struct costs *k)
{
	const struct players *p = &k->a->state->walk.players;

	for (unsigned j = 0; j < k->a->config->cells; j++) {
		spelling_init(&k->spell[j]);
		for (uint32_t i = 0; i < players_count(p); i++)
			spelling_learn(&k->spell[j], players_cell(p, i, j));
	}
}

/* Cell J of row I as the log spells it. */
static struct text spelled(struct costs *k, size_t i, unsigned j)
{
	return spelling_of(&k->spell[j], cost_cell(k, i, j));
}

static bool is_folded(struct costs *k, size_t i)
{
	for (unsigned j = 0; j < k->a->config->cells; j++)
		if (!text_equal(spelled(k, i, j), cost_cell(k, i, j)))
			return true;
	return false;
}

/* Whether row I adds others up, as exports of ad platforms do at either end:
 * it is of no channel, and some cell says so. */
static bool is_total(struct costs *k, size_t i)
{
	if (spelling_knows(&k->spell[0], cost_cell(k, i, 0)))
		return false;
	for (size_t column = 0; column < k->side.columns; column++)
		if (spend_says_total(side_cell(&k->side, i, column)))
			return true;
	return false;
}

/* COST of row I goes to PERIOD. */
static const char *add(struct costs *k, size_t i, int32_t period, amount cost)
{
	struct state *s = k->a->state;
	struct text cell[MOST_BY] = {{"", 0}};
	enum spend_met met;
	uint32_t player;

	for (unsigned j = 0; j < k->a->config->cells; j++)
		cell[j] = spelled(k, i, j);
	if (cell[0].len == 0)
		cell[0] = text_of(PLAYERS_NOBODY);
	const char *why = spend_add(&k->spend, &met, cell, period, cost);
	if (!why && met == SPEND_NEW) {
		why = players_put(&s->walk.players, &player, cell);
		if (!why)
			tally_cell(&s->walk.tally, player, period);
	}
	k->met = met == SPEND_MET || k->met == MET ? MET : UNMET;
	return why ? side_fault(&k->side, i, why) : NULL;
}

static void pass_over(struct costs *k, struct notice *kind, size_t i)
{
	notice_line(kind, k->side.path, k->side.line[i]);
}

/* The N parts of a cost, which are freed; with none, it is of no day of the
 * log. */
static const char *add_parts(
	struct costs *k, size_t i, struct spend_part *part, size_t n)
{
	const char *why = NULL;

	for (size_t p = 0; p < n && !why; p++)
		why = add(k, i, part[p].period, part[p].cost);
	if (n == 0)
		pass_over(k, &k->outside, i);
	free(part);
	return why;
}

/* A cost without a date, where there are periods. */
static const char *add_by_days(struct costs *k, size_t i, amount cost)
{
	size_t n;
	struct spend_part *part = spend_by_days(&k->spend, cost, &n);

	return add_parts(k, i, part, n);
}

/* Whether the log has days. */
static bool has_days(const struct config *c)
{
	return !c->path && c->goes == BY_TIME;
}

/* A cost of the days from FROM to before END. */
static const char *add_in_month(
	struct costs *k, size_t i, amount cost, int32_t from, int32_t end)
{
	size_t n;

	if (!has_days(k->a->config))
		return add(k, i, 0, cost);
	struct spend_part *part = spend_over(&k->spend, from, end, cost, &n);
	if (n && !(spend_covers(&k->spend, from) &&
			 spend_covers(&k->spend, end - 1)))
		pass_over(k, &k->cut, i);
	return add_parts(k, i, part, n);
}

/* A cost with a date. */
static const char *add_on_day(struct costs *k, size_t i, amount cost)
{
	const struct config *c = k->a->config;
	struct zone *zone = &k->a->state->walk.zone;
	struct text date = side_cell(&k->side, i, (size_t)k->date);
	int64_t ms, day;
	int32_t from, end;

	if (period_month(&from, &end, date))
		return add_in_month(k, i, cost, from, end);
	if (!when_parse(&ms, date, zone))
		return side_fault(&k->side, i,
			fail_text("'%s' is not %s", text_show(date),
				when_wrong(date, zone)));
	day = zone_day(zone, ms);
	if (has_days(c) && !spend_covers(&k->spend, day)) {
		pass_over(k, &k->outside, i);
		return NULL;
	}
	return add(k, i, period_of_day((enum period)c->period, day), cost);
}

/* By --cost-scale, rounded to the nearest unit. */
static const char *scale_cost(struct costs *k, amount *cost)
{
	double scale = k->a->config->cost_scale, x = (double)*cost * scale;

	if (scale == 1)
		return NULL;
	if (x > 1e37)
		return "the cost times --cost-scale is too large";
	*cost = (amount)round(x);
	return NULL;
}

static const char *read_cost(struct costs *k, struct text cell, amount *cost)
{
	static const struct number_style plain = {'.', 0};
	unsigned decimals;

	if (!amount_parse(cost, &decimals, cell, &plain))
		return fail_text("'%s' is not an amount (want 1234.50)",
			text_show(cell));
	if (*cost < 0)
		return fail_text("'%s' is a negative cost", text_show(cell));
	return scale_cost(k, cost);
}

static const char *read_row(struct costs *k, size_t i)
{
	struct text cell = side_cell(&k->side, i, (size_t)k->cost);
	const char *why;
	amount cost;

	k->met = PASSED_OVER;
	if (is_total(k, i)) {
		pass_over(k, &k->total, i);
		return NULL;
	}
	if (text_trim(cell).len == 0) {
		pass_over(k, &k->empty, i);
		return NULL;
	}
	why = read_cost(k, cell, &cost);
	if (why)
		return side_fault(&k->side, i, why);
	if (k->date != ROLE_NONE)
		return add_on_day(k, i, cost);
	return k->a->config->period ? add_by_days(k, i, cost)
				    : add(k, i, 0, cost);
}

/* Rows that say the same in everything but the cost. */
static void find_repeated(struct costs *k)
{
	struct table seen;
	struct buf key = {0};

	table_init(&seen, 0, 1);
	for (size_t i = 0; i < k->side.n; i++) {
		size_t before = seen.n;
		key.len = 0;
		for (size_t j = 0; j < k->side.columns; j++) {
			struct text cell = side_cell(&k->side, i, j);
			if ((int)j == k->cost)
				continue;
			buf_printf(&key, "%zu:", cell.len);
			buf_text(&key, cell);
		}
		if (table_put(&seen, buf_view(&key)) < before)
			notice_line(
				&k->repeated, k->side.path, k->side.line[i]);
	}
	table_release(&seen);
	buf_release(&key);
}

/* Why the first cost that met nothing did not. */
static const char *why_unmet(const struct costs *k)
{
	size_t i = k->first_unmet;

	return fail_text("%s:%llu: no row of the log matches this cost; costs "
			 "that a row matches",
		k->side.path, (unsigned long long)k->side.line[i]);
}

/* What the first name that was joined with another is called there. */
static const char *why_folded(struct costs *k)
{
	for (unsigned j = 0; j < k->a->config->cells; j++) {
		struct text cell = cost_cell(k, k->first_folded, j),
			    name = spelled(k, k->first_folded, j);
		if (!text_equal(cell, name))
			return fail_text("'%s' is '%s' in the log, which "
					 "differs in case or blanks alone: "
					 "they are taken for one",
				text_show(cell), text_show(name));
	}
	return "";
}

static void tell_rows(struct costs *k)
{
	struct setup *s = k->a->setup;
	uint64_t all = k->side.n - k->empty.n - k->outside.n - k->total.n;

	setup_part(s, "costs_met", all - k->unmet.n, all,
		k->unmet.n ? why_unmet(k) : "");
	setup_notice(s, "costs_folded", &k->folded,
		k->folded.n ? why_folded(k) : "");
	setup_notice(s, "costs_total", &k->total,
		"this row is a total of others, and is left out");
	setup_notice(s, "costs_outside", &k->outside,
		"this cost is of a day outside the log and is left out");
	setup_notice(s, "costs_cut", &k->cut,
		"the log does not have all days of this month: the part of the "
		"others is left out");
	setup_notice(s, "costs_empty", &k->empty,
		"this row has no cost and is left out");
	setup_notice(s, "costs_repeated", &k->repeated,
		"this row differs from an earlier one in nothing but the cost: "
		"they are added up");
}

/* What a cost does not say, so that it is divided. */
static void tell_columns(const struct costs *k)
{
	const struct config *c = k->a->config;
	struct buf lacks = {0};

	for (unsigned i = 0; i < c->cells; i++)
		if (k->column[i] == ROLE_NONE)
			buf_printf(&lacks, "%s%s", lacks.len ? ", " : "",
				i ? c->by_name[i - 1] : "channel");
	if (lacks.len)
		setup_off(k->a->setup, "costs_columns",
			fail_text("%s: no column %.*s: costs are divided by "
				  "the customers that each reached",
				k->side.path, (int)lacks.len, lacks.at));
	buf_release(&lacks);
	if (c->period && k->date == ROLE_NONE)
		setup_off(k->a->setup, "costs_date",
			fail_text("%s: no column date: costs are divided "
				  "evenly by the days of the log",
				k->side.path));
}

/* Rows that meet nothing are few: each is noted with its line. */
static const char *read_rows(struct costs *k)
{
	for (size_t i = 0; i < k->side.n; i++) {
		TRY(read_row(k, i));
		if (k->met != PASSED_OVER && is_folded(k, i)) {
			if (!k->folded.n)
				k->first_folded = i;
			pass_over(k, &k->folded, i);
		}
		if (k->met != UNMET)
			continue;
		if (!k->unmet.n)
			k->first_unmet = i;
		pass_over(k, &k->unmet, i);
	}
	return NULL;
}

static const char *read_all(struct costs *k)
{
	TRY(setup_side(k->a->setup, &k->side, k->a->config->costs, NULL));
	TRY(find_columns(k));
	begin(k);
	learn_names(k);
	TRY(read_rows(k));
	find_repeated(k);
	tell_rows(k);
	tell_columns(k);
	return NULL;
}

const char *costs_read(struct answer *a)
{
	if (!a->config->costs)
		return NULL;
	a->costs = mem_zero(1, sizeof(*a->costs));
	a->costs->a = a;
	return read_all(a->costs);
}

/* Costs in the log itself. */
static void add_own(struct answer *a)
{
	const struct tally *t = &a->state->walk.tally;

	a->cost = mem_zero(t->n, sizeof(*a->cost));
	a->has_cost = mem_zero(t->n, sizeof(*a->has_cost));
	for (size_t i = 0; i < t->n; i++) {
		a->cost[i] = t->cell[i].cost;
		a->has_cost[i] = t->cell[i].cost > 0;
	}
}

/* Cells whose cost is in the log as well. */
static void tell_both(const struct answer *a, const struct gap *both)
{
	const struct state *s = a->state;
	const char *where = NULL;

	if (both->n)
		where = fail_text("channel '%s'",
			text_show(players_cell(&s->walk.players,
				s->walk.tally.cell[both->first].player, 0)));
	setup_count(a->setup, "costs_both", both->n, where,
		"it has costs in the log and in --costs, which are added up");
}

void costs_divide(struct answer *a)
{
	struct text cell[MOST_BY];
	struct gap both = {0, 0};

	add_own(a);
	for (size_t i = 0; i < a->n && a->costs; i++) {
		size_t at = a->order[i];
		const struct tally_cell *of = &a->state->walk.tally.cell[at];
		bool any;
		cells_of(a->costs, of, cell);
		a->cost[at] += spend_share(
			&a->costs->spend, &any, cell, of->period, of->reach);
		if (any && a->has_cost[at] && both.n++ == 0)
			both.first = at;
		a->has_cost[at] |= any;
	}
	if (a->costs)
		tell_both(a, &both);
}

void costs_release(struct answer *a)
{
	if (!a->costs)
		return;
	side_release(&a->costs->side);
	spend_release(&a->costs->spend);
	for (unsigned j = 0; j < a->config->cells; j++)
		spelling_release(&a->costs->spell[j]);
	free(a->costs);
}

/* outlay.c - rows of costs, and what they say of the report's cells. */
#include "journey/outlay.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/when.h"

/* The cells of the row of the report that is AT. */
static void cells_of(
	const struct outlay *o, const struct tally_cell *at, struct text *cell)
{
	for (unsigned i = 0; i < o->how.players->cells; i++)
		cell[i] = players_cell(o->how.players, at->player, i);
}

/* The names of the log. */
static void learn_names(struct outlay *o)
{
	const struct players *p = o->how.players;

	o->spelling = mem_array(p->cells, sizeof(*o->spelling));
	for (unsigned j = 0; j < p->cells; j++) {
		spelling_init(&o->spelling[j]);
		for (uint32_t i = 0; i < players_count(p); i++)
			spelling_learn(&o->spelling[j], players_cell(p, i, j));
	}
}

static void learn_rows(struct outlay *o)
{
	const struct tally *t = o->how.tally;
	struct text cell[PLAYERS_MOST];

	for (size_t i = 0; i < t->n; i++) {
		const struct tally_cell *at = &t->cell[i];
		if (!at->used)
			continue;
		cells_of(o, at, cell);
		spend_row(&o->spend, cell, at->period, at->reach);
	}
}

void outlay_begin(struct outlay *o, const struct outlay_how *how)
{
	const struct tally *t = how->tally;
	bool days = t->first_ms <= t->last_ms;
	uint32_t told = 0;

	*o = (struct outlay){.how = *how};
	for (unsigned i = 0; i < how->players->cells; i++)
		told |= how->column[i] == OUTLAY_NOT ? 0 : 1u << i;
	spend_init(&o->spend, how->players->cells, told, how->period,
		days ? (int32_t)zone_day(how->zone, t->first_ms) : 0,
		days ? (int32_t)zone_day(how->zone, t->last_ms) : -1);
	table_init(&o->rows, 0, 1);
	learn_rows(o);
	learn_names(o);
}

void outlay_release(struct outlay *o)
{
	for (unsigned j = 0; j < o->how.players->cells; j++)
		spelling_release(&o->spelling[j]);
	free(o->spelling);
	spend_release(&o->spend);
	table_release(&o->rows);
	buf_release(&o->key);
}

/* What the row tells of cell J of a player; empty where it does not. */
static struct text told(
	const struct outlay *o, const struct text *cell, unsigned j)
{
	int column = o->how.column[j];

	return column == OUTLAY_NOT ? (struct text){"", 0} : cell[column];
}

/* The same as the log spells it. */
static struct text spelled(
	struct outlay *o, const struct text *cell, unsigned j)
{
	return spelling_of(&o->spelling[j], told(o, cell, j));
}

int outlay_folded(struct outlay *o, const struct text *cell, struct text *is)
{
	for (unsigned j = 0; j < o->how.players->cells; j++) {
		*is = spelled(o, cell, j);
		if (!text_equal(*is, told(o, cell, j)))
			return o->how.column[j];
	}
	return OUTLAY_NOT;
}

/* Exports of ad platforms have totals at either end: they are of no channel,
 * and some cell says so. */
static bool is_total(struct outlay *o, const struct text *cell, size_t columns)
{
	if (spelling_knows(&o->spelling[0], told(o, cell, 0)))
		return false;
	for (size_t i = 0; i < columns; i++)
		if (spend_says_total(cell[i]))
			return true;
	return false;
}

/* Whether an earlier row says the same in everything but the cost. */
static bool is_repeated(
	struct outlay *o, const struct text *cell, size_t columns)
{
	size_t before = o->rows.n;

	o->key.len = 0;
	for (size_t j = 0; j < columns; j++) {
		if ((int)j == o->how.cost)
			continue;
		buf_printf(&o->key, "%zu:", cell[j].len);
		buf_text(&o->key, cell[j]);
	}
	return table_put(&o->rows, buf_view(&o->key)) < before;
}

/* COST of the row goes to PERIOD.  It has met a cell of the report if one of
 * its parts has. */
static const char *add(struct outlay *o, const struct text *cell,
	int32_t period, amount cost, bool *met)
{
	struct text own[PLAYERS_MOST] = {{"", 0}};
	enum spend_met how;
	uint32_t player;

	for (unsigned j = 0; j < o->how.players->cells; j++)
		own[j] = spelled(o, cell, j);
	own[0] = players_channel(own[0]);
	if (own[0].len == 0)
		own[0] = text_of(PLAYERS_NOBODY);
	TRY(spend_add(&o->spend, &how, own, period, cost));
	*met |= how == SPEND_MET;
	if (how != SPEND_NEW)
		return NULL;
	TRY(players_put(o->how.players, &player, own));
	tally_cell(o->how.tally, player, period);
	return NULL;
}

/* The N parts of a cost, which are freed; with none, it is of no day of the
 * log. */
static const char *add_parts(struct outlay *o, const struct text *cell,
	struct spend_part *part, size_t n, int *said)
{
	const char *why = NULL;
	bool met = false;

	for (size_t p = 0; p < n && !why; p++)
		why = add(o, cell, part[p].period, part[p].cost, &met);
	free(part);
	*said |= n == 0 ? OUTLAY_OUTSIDE : met ? 0 : OUTLAY_UNMET;
	return why;
}

static const char *add_once(struct outlay *o, const struct text *cell,
	int32_t period, amount cost, int *said)
{
	bool met = false;

	TRY(add(o, cell, period, cost, &met));
	*said |= met ? 0 : OUTLAY_UNMET;
	return NULL;
}

/* A cost of the days from FROM to before END. */
static const char *add_in_month(struct outlay *o, const struct text *cell,
	amount cost, int32_t from, int32_t end, int *said)
{
	size_t n;

	if (o->how.timeless)
		return add_once(o, cell, 0, cost, said);
	struct spend_part *part = spend_over(&o->spend, from, end, cost, &n);
	if (n && !(spend_covers(&o->spend, from) &&
			 spend_covers(&o->spend, end - 1)))
		*said |= OUTLAY_CUT;
	return add_parts(o, cell, part, n, said);
}

/* A cost with a date. */
static const char *add_on_day(
	struct outlay *o, const struct text *cell, amount cost, int *said)
{
	struct text date = cell[o->how.date];
	int64_t ms, day;
	int32_t from, end;

	if (period_month(&from, &end, date))
		return add_in_month(o, cell, cost, from, end, said);
	if (!when_parse(&ms, date, o->how.zone))
		return fail_text("'%s' is not %s", text_show(date),
			when_wrong(date, o->how.zone));
	day = zone_day(o->how.zone, ms);
	if (!o->how.timeless && !spend_covers(&o->spend, day)) {
		*said |= OUTLAY_OUTSIDE;
		return NULL;
	}
	return add_once(o, cell, period_of_day(o->how.period, day), cost, said);
}

/* A cost without a date. */
static const char *add_evenly(
	struct outlay *o, const struct text *cell, amount cost, int *said)
{
	size_t n;

	if (o->how.period == PERIOD_NONE)
		return add_once(o, cell, 0, cost, said);
	struct spend_part *part = spend_by_days(&o->spend, cost, &n);
	return add_parts(o, cell, part, n, said);
}

/* By --cost-scale, rounded to the nearest unit. */
static const char *scale_cost(double scale, amount *cost)
{
	double x = (double)*cost * scale;

	if (scale == 1)
		return NULL;
	if (x > 1e37)
		return "the cost times --cost-scale is too large";
	*cost = (amount)round(x);
	return NULL;
}

static const char *read_cost(
	const struct outlay *o, struct text cell, amount *cost)
{
	static const struct number_style plain = {'.', 0};
	unsigned decimals;

	if (!amount_parse(cost, &decimals, cell, &plain))
		return fail_text("'%s' is not an amount (want 1234.50)",
			text_show(cell));
	if (*cost < 0)
		return fail_text("'%s' is a negative cost", text_show(cell));
	return scale_cost(o->how.scale, cost);
}

const char *outlay_row(
	struct outlay *o, const struct text *cell, size_t columns, int *said)
{
	struct text is;
	amount cost;

	*said = is_repeated(o, cell, columns) ? OUTLAY_REPEATED : 0;
	if (is_total(o, cell, columns)) {
		*said |= OUTLAY_TOTAL;
		return NULL;
	}
	if (text_trim(cell[o->how.cost]).len == 0) {
		*said |= OUTLAY_EMPTY;
		return NULL;
	}
	TRY(read_cost(o, cell[o->how.cost], &cost));
	if (o->how.date == OUTLAY_NOT)
		TRY(add_evenly(o, cell, cost, said));
	else
		TRY(add_on_day(o, cell, cost, said));
	if (!(*said & OUTLAY_OUTSIDE) &&
		outlay_folded(o, cell, &is) != OUTLAY_NOT)
		*said |= OUTLAY_FOLDED;
	return NULL;
}

struct outlay_both outlay_divide(struct outlay *o, const struct tally *tally,
	const size_t *order, size_t n, amount *cost, bool *has)
{
	struct text cell[PLAYERS_MOST];
	struct outlay_both both = {0, 0};

	for (size_t i = 0; i < tally->n; i++) {
		cost[i] = tally->cell[i].cost;
		has[i] = tally->cell[i].cost > 0;
	}
	for (size_t i = 0; i < n && o; i++) {
		size_t at = order[i];
		const struct tally_cell *of = &tally->cell[at];
		bool any;
		cells_of(o, of, cell);
		cost[at] += spend_share(
			&o->spend, &any, cell, of->period, of->reach);
		if (any && has[at] && both.n++ == 0)
			both.first = at;
		has[at] |= any;
	}
	return both;
}

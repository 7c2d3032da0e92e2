/* costs.c - what was spent, joined to the cells of the report.
 *
 * Cost rows and cells meet in the columns that both have.  What a cost row
 * tells for several cells (the campaign is not told, or the segment) is
 * divided among them by the customers each reached; what it tells for no
 * period is divided by days over those of the log; and what was spent on days
 * outside the log is left out.  Nothing is lost on the way and nothing counted
 * twice: shares of a cost add up to it exactly.
 */
#include <math.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"

/* Cells that share a key, and what was spent on them. */
struct pot {
	amount cost;
	amount given;
	uint64_t reach, cells; /* of all its cells */
	uint64_t done;	       /* weight of those that have their share */
	uint64_t spent;	       /* whether any cost row says so */
	uint64_t made;	       /* its cell is only there for the cost */
};

struct costs {
	struct answer *a;
	struct side side;
	int column[MOST_BY]; /* of each cell of a player, or ROLE_NONE */
	int cost, date;
	int32_t first_day, last_day; /* of the log */
	bool any_day;
	struct table pots; /* by shared cells and period */
	struct buf key;
	struct notice empty, outside, repeated, unmet; /* rows */
	size_t first_unmet;
	bool met; /* the row at hand meets the report */
};

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
	return any ? NULL
		   : fail_text("%s: no column of the report in it (want "
			       "channel, or one of --by)",
			     k->side.path);
}

static void add_number(struct buf *to, int32_t x)
{
	buf_bytes(to, (const char *)&x, sizeof(x));
}

/* The pot of these cells of a player, and PERIOD. */
static struct pot *pot_of(
	struct costs *k, const struct text *cell, int32_t period)
{
	k->key.len = 0;
	for (unsigned i = 0; i < k->a->config->cells; i++) {
		if (k->column[i] == ROLE_NONE)
			continue;
		buf_text(&k->key, cell[i]);
		buf_byte(&k->key, PLAYERS_CELL);
	}
	add_number(&k->key, period);
	return table_value(&k->pots, table_put(&k->pots, buf_view(&k->key)));
}

static struct pot *pot_of_cell(struct costs *k, const struct tally_cell *at)
{
	struct text cell[MOST_BY] = {{"", 0}};

	for (unsigned i = 0; i < k->a->config->cells; i++)
		cell[i] = players_cell(&k->a->state->players, at->player, i);
	return pot_of(k, cell, at->period);
}

/* Put COST of row I into the pot of its cells and PERIOD, and make a cell if
 * there is none. */
static const char *spend(struct costs *k, size_t i, int32_t period, amount cost)
{
	struct state *s = k->a->state;
	struct text cell[MOST_BY] = {{"", 0}};
	uint32_t player;
	struct pot *pot;

	for (unsigned j = 0; j < k->a->config->cells; j++) {
		cell[j] = (struct text){"", 0};
		if (k->column[j] != ROLE_NONE)
			cell[j] = side_cell(&k->side, i, (size_t)k->column[j]);
	}
	if (cell[0].len == 0)
		cell[0] = text_of(PLAYERS_NOBODY);
	pot = pot_of(k, cell, period);
	if (!pot->cells) {
		const char *why = players_put(&s->players, &player, cell);
		if (why)
			return side_fault(&k->side, i, why);
		tally_cell(&s->tally, player, period);
		pot->cells = pot->made = 1;
	}
	k->met |= !pot->made;
	pot->spent = 1;
	if (!amount_add(&pot->cost, cost))
		return side_fault(&k->side, i, "the sum of costs is too large");
	return NULL;
}

/* Over the days of the log, each to its period. */
static const char *spend_by_days(struct costs *k, size_t i, amount cost)
{
	int32_t days = k->last_day - k->first_day + 1, day = k->first_day;
	amount given = 0;

	while (k->any_day && day <= k->last_day) {
		int32_t period = period_of_day(k->a->config->period, day);
		while (day <= k->last_day &&
			period_of_day(k->a->config->period, day) == period)
			day++;
		amount upto = cost * (day - k->first_day) / days;
		TRY(spend(k, i, period, upto - given));
		given = upto;
	}
	return NULL;
}

/* By --cost-scale, rounded to the nearest unit. */
static const char *scale_cost(struct costs *k, size_t i, amount *cost)
{
	double scale = k->a->config->cost_scale, x = (double)*cost * scale;

	if (scale == 1)
		return NULL;
	if (x > 1e37)
		return side_fault(&k->side, i,
			"the cost times --cost-scale is too large");
	*cost = (amount)round(x);
	return NULL;
}

static const char *read_row(struct costs *k, size_t i)
{
	static const struct number_style plain = {'.', 0};
	const struct config *c = k->a->config;
	struct text cell = side_cell(&k->side, i, (size_t)k->cost), date;
	unsigned decimals;
	amount cost;
	int64_t ms;
	int32_t day;

	if (text_trim(cell).len == 0) {
		notice_line(&k->empty, k->side.path, k->side.line[i]);
		return NULL;
	}
	if (!amount_parse(&cost, &decimals, cell, &plain))
		return side_fault(&k->side, i,
			fail_text("'%s' is not an amount (want 1234.50)",
				text_show(cell)));
	if (cost < 0)
		return side_fault(&k->side, i,
			fail_text("'%s' is a negative cost", text_show(cell)));
	TRY(scale_cost(k, i, &cost));
	if (k->date == ROLE_NONE)
		return c->period ? spend_by_days(k, i, cost)
				 : spend(k, i, 0, cost);
	date = side_cell(&k->side, i, (size_t)k->date);
	if (!when_parse(&ms, date, &k->a->state->zone))
		return side_fault(&k->side, i,
			fail_text("'%s' is not %s", text_show(date),
				when_wrong(date, &k->a->state->zone)));
	day = (int32_t)zone_day(&k->a->state->zone, ms);
	if (!c->path &&
		(!k->any_day || day < k->first_day || day > k->last_day)) {
		notice_line(&k->outside, k->side.path, k->side.line[i]);
		return NULL;
	}
	return spend(k, i, period_of_day(c->period, day), cost);
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

/* Cells whose cost is in the log as well. */
static void tell_both(const struct costs *k, size_t both, size_t first)
{
	const struct state *s = k->a->state;
	const char *where = NULL;

	if (both)
		where = fail_text("channel '%s'",
			text_show(players_cell(
				&s->players, s->tally.cell[first].player, 0)));
	setup_count(k->a->setup, "costs_both", both, where,
		"it has costs in the log and in --costs, which are added up");
}

/* Divide every pot among its cells, in the order of their names. */
static void divide(struct costs *k, const size_t *order, size_t n)
{
	struct tally *t = &k->a->state->tally;
	size_t both = 0, first = 0;

	for (size_t i = 0; i < n; i++) {
		const struct tally_cell *cell = &t->cell[order[i]];
		struct pot *pot = pot_of_cell(k, cell);
		if (!pot->spent)
			continue;
		uint64_t all = pot->reach ? pot->reach : pot->cells;
		pot->done += pot->reach ? cell->reach : 1;
		amount upto = pot->cost / (amount)all * (amount)pot->done +
			      pot->cost % (amount)all * (amount)pot->done /
				      (amount)all;
		k->a->cost[order[i]] += upto - pot->given;
		both += k->a->has_cost[order[i]];
		if (both == 1 && k->a->has_cost[order[i]])
			first = order[i];
		k->a->has_cost[order[i]] = true;
		pot->given = upto;
	}
	tell_both(k, both, first);
}

/* A channel of the log that differs from NAME in case or blanks only; or none.
 */
static struct text like(const struct costs *k, struct text name)
{
	const struct players *p = &k->a->state->players;
	struct text bare = text_trim(name);

	for (uint32_t i = 0; i < players_count(p); i++) {
		struct text channel = players_cell(p, i, 0);
		if (!text_equal(channel, name) &&
			text_same_letters(text_trim(channel), bare))
			return channel;
	}
	return (struct text){"", 0};
}

/* Why the first cost that met nothing did not. */
static const char *why_unmet(const struct costs *k)
{
	size_t i = k->first_unmet;
	struct text name = {"", 0}, other = name;
	struct buf hint = {0};
	const char *why;

	if (k->column[0] != ROLE_NONE)
		name = side_cell(&k->side, i, (size_t)k->column[0]);
	if (name.len)
		other = like(k, name);
	if (other.len)
		buf_printf(&hint, " (but it has the channel '%s')",
			text_show(other));
	why = fail_text("%s:%llu: no row of the log matches this cost%.*s; "
			"costs that a row matches",
		k->side.path, (unsigned long long)k->side.line[i],
		(int)hint.len, hint.at ? hint.at : "");
	buf_release(&hint);
	return why;
}

static void tell_rows(const struct costs *k)
{
	struct setup *s = k->a->setup;
	uint64_t all = k->side.n - k->empty.n - k->outside.n;

	setup_part(s, "costs_met", all - k->unmet.n, all,
		k->unmet.n ? why_unmet(k) : "");
	setup_notice(s, "costs_outside", &k->outside,
		"this cost is of a day outside the log and is left out");
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

static const char *read_all(struct costs *k)
{
	struct answer *a = k->a;
	struct tally *t = &a->state->tally;
	const char *why = find_columns(k);

	for (size_t i = 0; i < t->n && !why; i++) {
		if (!t->cell[i].used)
			continue;
		struct pot *pot = pot_of_cell(k, &t->cell[i]);
		pot->reach += t->cell[i].reach;
		pot->cells++;
	}
	for (size_t i = 0; i < k->side.n && !why; i++) {
		uint64_t passed = k->empty.n + k->outside.n;
		k->met = false;
		why = read_row(k, i);
		if (k->met || k->empty.n + k->outside.n > passed)
			continue;
		if (!k->unmet.n)
			k->first_unmet = i;
		notice_line(&k->unmet, k->side.path, k->side.line[i]);
	}
	if (why)
		return why;
	find_repeated(k);
	tell_rows(k);
	tell_columns(k);
	return NULL;
}

/* Costs in the log itself. */
static void add_own(struct answer *a)
{
	const struct tally *t = &a->state->tally;

	a->cost = mem_zero(t->n, sizeof(*a->cost));
	a->has_cost = mem_zero(t->n, sizeof(*a->has_cost));
	for (size_t i = 0; i < t->n; i++) {
		a->cost[i] = t->cell[i].cost;
		a->has_cost[i] = t->cell[i].cost > 0;
	}
}

const char *costs_read(struct answer *a)
{
	const struct config *c = a->config;
	struct tally *t = &a->state->tally;
	struct costs k = {.a = a};
	const char *why = NULL;

	if (c->costs) {
		k.any_day = t->first_ms <= t->last_ms;
		if (k.any_day) {
			k.first_day =
				(int32_t)zone_day(&a->state->zone, t->first_ms);
			k.last_day =
				(int32_t)zone_day(&a->state->zone, t->last_ms);
		}
		table_init(&k.pots, sizeof(struct pot), 1);
		why = setup_side(c->setup, &k.side, c->costs, NULL);
		if (!why)
			why = read_all(&k);
	}
	if (!why)
		add_own(a);
	if (!why && c->costs) {
		answer_order(a);
		divide(&k, a->order, a->n);
	}
	side_release(&k.side);
	table_release(&k.pots);
	buf_release(&k.key);
	return why;
}

/* costs.c - what was spent: the table of --costs read, its rows put to the
 * cells of the report (journey/outlay.h), and what is to be said of them.
 */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "cells/transactions.h"
#include "journey/outlay.h"

struct costs {
	struct answer *a;
	struct side side;
	struct outlay outlay;
	int column[MOST_BY]; /* of each cell of a player, or ROLE_NONE */
	int cost, date;
	struct text *cell; /* of the row at hand */
	/* of rows */
	struct notice empty, outside, cut, repeated, unmet, folded, total;
	size_t first_unmet, first_folded;
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

static void begin(struct costs *k)
{
	const struct config *c = k->a->config;
	struct walk_book *w = &k->a->state->walk;

	k->cell = mem_array(k->side.columns, sizeof(*k->cell));
	outlay_begin(
		&k->outlay, &(struct outlay_how){.players = &w->players,
				    .tally = &w->tally,
				    .zone = &w->zone,
				    .period = (enum period)c->period,
				    .timeless = c->path || c->goes != BY_TIME,
				    .scale = c->cost_scale,
				    .column = k->column,
				    .cost = k->cost,
				    .date = k->date});
}

/* The cells of row I, until the next call. */
static const struct text *cells_of(struct costs *k, size_t i)
{
	for (size_t column = 0; column < k->side.columns; column++)
		k->cell[column] = side_cell(&k->side, i, column);
	return k->cell;
}

/* Note row I under each KIND that it is SAID to be of. */
static void note(struct costs *k, size_t i, int said)
{
	struct {
		int bit;
		struct notice *notice;
	} kinds[] = {{OUTLAY_TOTAL, &k->total}, {OUTLAY_EMPTY, &k->empty},
		{OUTLAY_OUTSIDE, &k->outside}, {OUTLAY_CUT, &k->cut},
		{OUTLAY_UNMET, &k->unmet}, {OUTLAY_FOLDED, &k->folded},
		{OUTLAY_REPEATED, &k->repeated}};

	if (said & OUTLAY_UNMET && !k->unmet.n)
		k->first_unmet = i;
	if (said & OUTLAY_FOLDED && !k->folded.n)
		k->first_folded = i;
	for (size_t n = 0; n < sizeof(kinds) / sizeof(*kinds); n++)
		if (said & kinds[n].bit)
			notice_line(
				kinds[n].notice, k->side.path, k->side.line[i]);
}

static const char *read_rows(struct costs *k)
{
	int said;

	for (size_t i = 0; i < k->side.n; i++) {
		const char *why = outlay_row(
			&k->outlay, cells_of(k, i), k->side.columns, &said);
		if (why)
			return side_fault(&k->side, i, why);
		note(k, i, said);
	}
	return NULL;
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
	const struct text *cell = cells_of(k, k->first_folded);
	struct text is;
	int column = outlay_folded(&k->outlay, cell, &is);

	return fail_text("'%s' is '%s' in the log, which differs in case or "
			 "blanks alone: they are taken for one",
		text_show(cell[column]), text_show(is));
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

static const char *read_all(struct costs *k)
{
	TRY(setup_side(k->a->setup, &k->side, k->a->config->costs, NULL));
	TRY(find_columns(k));
	begin(k);
	TRY(read_rows(k));
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

/* Cells whose cost is in the log as well. */
static void tell_both(const struct answer *a, const struct outlay_both *both)
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
	struct outlay_both both = statement_costs(&a->lines, &a->state->walk,
		a->costs ? &a->costs->outlay : NULL);

	if (a->costs)
		tell_both(a, &both);
}

void costs_release(struct answer *a)
{
	if (!a->costs)
		return;
	side_release(&a->costs->side);
	if (a->costs->cell)
		outlay_release(&a->costs->outlay);
	free(a->costs->cell);
	free(a->costs);
}

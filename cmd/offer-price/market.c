/* market.c - supply and demand of each product, and the prices of the last
 * run. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/common.h"
#include "offer-price/parts.h"
#include "offer/levels.h"

static const char *read_row(struct levels_row *to, const struct side *s,
	size_t i, const int column[4], struct zone *zone)
{
	struct text time = side_cell(s, i, (size_t)column[1]);

	to->row = i;
	TRY(levels_row_read(to, side_cell(s, i, (size_t)column[0]),
		side_cell(s, i, (size_t)column[2]),
		side_cell(s, i, (size_t)column[3])));
	if (!when_parse(&to->ms, time, zone))
		return fail_text("time '%s' is not %s", text_show(time),
			when_wrong(time, zone));
	return NULL;
}

void market_note(struct notice *n, const struct side *s, size_t row)
{
	struct notice one = {0};

	notice_line(&one, s->path, s->line[row]);
	notice_merge(n, &one);
}

/* The levels of ROW[0..N), and what is to be told of them. */
static const char *make_levels(
	struct config *c, struct levels_row *row, size_t n)
{
	const struct levels_how how = {.is_stock = c->demand == DEMAND_STOCK,
		.smooth = c->smooth,
		.now = c->as_of.given ? c->as_of.ms : LEVELS_NEWEST};
	const struct side *s = &c->market_file;
	size_t bad;
	const char *why = levels_make(&c->terms.levels, row, n, &how, &bad);

	if (why)
		return side_fault(s, row[bad].row, why);
	for (size_t i = 0; i < n; i++) {
		if (row[i].is_stale)
			market_note(&c->stale, s, row[i].row);
		if (row[i].is_spike)
			market_note(&c->spikes, s, row[i].row);
	}
	return NULL;
}

/* The day of --as-of counts as a whole. */
static bool is_later(const struct config *c, int64_t ms, struct zone *zone)
{
	if (!c->as_of.given || ms <= c->as_of.ms)
		return false;
	return !c->as_of.is_date || zone_day(zone, ms) > c->today;
}

const char *market_read(struct config *c, struct setup *setup)
{
	static const char *const name[4] = {
		"product", "time", "supply", "demand"};
	const struct side *s = &c->market_file;
	int column[4];
	size_t n = 0;

	TRY(setup_side(setup, &c->market_file, c->market, NULL));
	for (int i = 0; i < 4; i++)
		TRY(side_column(&column[i], s, name[i], true));
	for (int i = 2; i < 4; i++)
		TRY(side_numbers(&c->market_file, column[i]));
	struct levels_row *row = mem_array(s->n, sizeof(*row));
	const char *why = NULL;
	for (size_t i = 0; i < s->n && !why; i++) {
		why = read_row(&row[n], s, i, column, setup_zone(setup));
		if (why)
			why = side_fault(s, i, why);
		else if (is_later(c, row[n].ms, setup_zone(setup)))
			market_note(&c->later, s, i);
		else
			n++;
	}
	if (n && !why)
		why = make_levels(c, row, n);
	free(row);
	return why;
}

/* The columns of an earlier output, of which the first two must be there. */
enum { CELL, PRICE, KIND, LAST_CURRENCY, COLUMNS };

struct reading_last {
	struct config *c;
	const struct opt_list *chosen;
	int column[COLUMNS];
};

static const char *last_head(void *arg, const struct header *names)
{
	static const char *const role[COLUMNS] = {
		"cell", "price", "kind", "currency"};
	struct reading_last *l = arg;

	for (int i = 0; i < COLUMNS; i++) {
		TRY(role_find(
			&l->column[i], text_of(role[i]), names, l->chosen));
		if (i <= PRICE && l->column[i] == ROLE_NONE)
			return role_missing(role[i], names);
	}
	return NULL;
}

static const char *last_row(void *arg, const struct text *cell, uint64_t line)
{
	struct reading_last *l = arg;
	struct text t[COLUMNS];

	(void)line;
	for (int i = 0; i < COLUMNS; i++)
		t[i] = l->column[i] < 0 ? (struct text){"", 0}
					: cell[l->column[i]];
	return last_add(&l->c->terms.last, t[CELL], t[PRICE], t[KIND],
		t[LAST_CURRENCY]);
}

const char *market_previous(struct config *c, struct setup *setup)
{
	struct reading_last l = {
		.c = c, .chosen = &setup_common(setup)->columns};
	const struct side_walk walk = {last_head, last_row, &l};

	return setup_side_walk(setup, c->previous, &walk);
}

/* rows.c - rows of a log: which steps they are, and what is kept of them. */
#include <stdlib.h>

#include "base/parts.h"
#include "reach-funnel/parts.h"

/* The unit of the row: its cell, or several; false: the row is bad, or (*EMPTY)
 * left out. */
static bool read_unit(struct text *unit, struct state *s,
	const struct config *c, struct row *row, bool *empty)
{
	struct text part[UNIT_MOST] = {{NULL, 0}};

	for (size_t i = 0; i < c->unit.n; i++) {
		part[i] = row_text(row, c->unit_role[i]);
		*empty = part[i].len == 0;
		if (*empty || !row_key(row, c->unit_role[i], &part[i]))
			return false;
	}
	*unit = c->unit.n == 1
			? part[0]
			: stay_joined(&s->units, part, c->unit.n, '\x1f');
	return true;
}

/* What conditions see of a row. */
struct seen {
	struct row *row;
	const struct config *config;
};

static struct text cell_of(void *arg, unsigned column)
{
	const struct seen *at = arg;

	return row_text(at->row, at->config->other_role[column]);
}

static uint64_t find_steps(struct state *s, const struct config *c,
	struct row *row, struct text event)
{
	struct seen at = {row, c};
	struct steps_cells cells = {cell_of, &at, &s->view};

	if (!s->viewed) {
		condition_view_init(
			&s->view, &row->reading->zone, row->reading->style);
		s->viewed = true;
	}
	s->view.odd = 0;
	uint64_t steps = steps_of(&c->steps, event, &cells);
	if (s->view.odd)
		notice_row(&s->odd, row);
	return steps;
}

static struct text event_of(struct row *row)
{
	return row_text(row, row_has(row, EVENT) ? EVENT : KIND);
}

static struct text id_of(struct row *row)
{
	return row_has(row, ID) ? row_text(row, ID) : row_text(row, CONVERSION);
}

/* A row that is no step, but may be meant to be one. */
static void pass_over(struct state *s, const struct config *c, struct row *row,
	struct text event)
{
	s->no_step++;
	if (steps_almost(&c->steps, event))
		notice_row(&s->almost, row);
}

/* Cells that decide what is kept: EVENT, ID and those of --by. */
static void read_cells(
	struct text *cell, const struct config *c, struct row *row)
{
	cell[FUNNEL_EVENT] = event_of(row);
	cell[FUNNEL_ID] = id_of(row);
	cell[FUNNEL_MASK] = text_of("");
	for (size_t i = 0; i < c->by.n; i++)
		cell[FUNNEL_BY + i] = row_text(row, c->by_role[i]);
}

/* Find the steps of a row, and keep it if it has any, or if what lies between
 * counts. */
static void keep(struct state *s, const struct config *c, struct row *row,
	struct text unit, struct deed_in *in, struct text *cell)
{
	uint64_t steps = find_steps(s, c, row, cell[FUNNEL_EVENT]);

	if (steps == 0)
		pass_over(s, c, row, cell[FUNNEL_EVENT]);
	if (steps == 0 && c->steps.funnel.order != FUNNEL_STRICT) {
		newest_see(&s->newest, in->ms, unit);
		return;
	}
	funnel_mask_print(&s->mask, steps);
	cell[FUNNEL_MASK] = buf_view(&s->mask);
	uint32_t tuple = deeds_add(&s->deeds, unit, in);
	if (steps && c->steps.columns == 0 && cell[FUNNEL_ID].len == 0)
		deeds_seen_add(&s->seen, tuple);
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	struct text cell[FUNNEL_BY + BY_MOST];
	struct deed_in e = {.cell = cell};
	struct text unit;
	uint32_t tuple;
	bool empty;

	(void)out;
	if (!row_time(row, TIME, &e.ms))
		return BAD;
	if (!read_unit(&unit, s, c, row, &empty)) {
		if (!empty)
			return BAD;
		notice_row(&s->no_unit, row);
		return OK;
	}
	daysonly_see(&s->days, row, TIME, e.ms);
	read_cells(cell, c, row);
	/* Where conditions look at no other column, equal rows have equal
	 * steps. */
	if (c->steps.columns == 0 && cell[FUNNEL_ID].len == 0 &&
		deeds_seen_find(
			&s->seen, cell, FUNNEL_BY + (unsigned)c->by.n, &tuple))
		deeds_add_again(&s->deeds, unit, e.ms, tuple);
	else
		keep(s, c, row, unit, &e, cell);
	return OK;
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	deeds_settle(&s->deeds);
	stay_clear(&s->units);
	return OK;
}

void rows_share(void **state, unsigned n, const void *config)
{
	struct deeds **d = parts_each(state, n, offsetof(struct state, deeds));

	(void)config;
	deeds_share(d, n);
	free(d);
}

/* What another thread has counted. */
static void add_up(struct state *all, const struct state *s)
{
	notice_merge(&all->no_unit, &s->no_unit);
	notice_merge(&all->odd, &s->odd);
	notice_merge(&all->almost, &s->almost);
	daysonly_merge(&all->days, &s->days);
	all->no_step += s->no_step;
	newest_join(&all->newest, &s->newest);
}

const char *rows_unite(void **state, unsigned n, const void *config)
{
	struct deeds **d = parts_each(state, n, offsetof(struct state, deeds));

	(void)config;
	deeds_unite(d, n);
	for (unsigned i = 1; i < n; i++)
		add_up(state[0], state[i]);
	free(d);
	return NULL;
}

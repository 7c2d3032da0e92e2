/* rows.c - rows of a log: which steps they are, and what is kept of them. */
#include "reach-funnel/parts.h"

void rows_newest(struct newest *n, int64_t ms, struct text unit)
{
	if (n->given &&
		(ms < n->ms ||
			(ms == n->ms &&
				text_compare(unit, buf_view(&n->unit)) >= 0)))
		return;
	n->given = true;
	n->ms = ms;
	n->unit.len = 0;
	buf_text(&n->unit, unit);
}

/* The unit of the row: its cell, or of several the cells with a byte between
 * them that no text has; false: the row is bad, or (*EMPTY) left out. */
static bool read_unit(struct text *unit, struct state *s,
	const struct config *c, struct row *row, bool *empty)
{
	s->unit.len = 0;
	for (size_t i = 0; i < c->unit.n; i++) {
		*unit = row_text(row, c->unit_role[i]);
		*empty = unit->len == 0;
		if (*empty || !row_key(row, c->unit_role[i], unit))
			return false;
		if (c->unit.n == 1)
			return true;
		if (i)
			buf_byte(&s->unit, '\x1f');
		buf_text(&s->unit, *unit);
	}
	*unit = buf_view(&s->unit);
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
		rows_newest(&s->newest, in->ms, unit);
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
	read_cells(cell, c, row);
	/* Where conditions look at no other column, equal rows have equal
	 * steps. */
	if (c->steps.columns == 0 && cell[FUNNEL_ID].len == 0 &&
		deeds_seen_find(
			&s->seen, cell, FUNNEL_BY + (unsigned)c->by.n, &tuple))
		deeds_add_again(&s->deeds, unit, e.ms, tuple);
	else
		keep(s, c, row, unit, &e, cell);
	if (c->unit.n > 1) /* its bytes change with the next row */
		deeds_settle(&s->deeds);
	return OK;
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	deeds_settle(&s->deeds);
	return OK;
}

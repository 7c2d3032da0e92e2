/* plan.c - the plan from its file, or of one experiment from the options. */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cells/share.h"
#include "gray-split/parts.h"

/* Where the cells of a plan stand. */
struct places {
	int column[PLAN_COLUMNS];
	/* Columns that are conditions, their names, and room for their cells;
	 * owned. */
	size_t *match, n_match;
	struct text *name, *cell;
};

const char *plan_fault(const struct config *c, size_t i, const char *why)
{
	return c->plan ? side_fault(&c->table, c->planned.entry[i].row, why)
		       : why;
}

static const char *find_columns(struct places *p, struct config *c)
{
	const struct side *s = &c->table;

	p->match = mem_array(s->columns + 1, sizeof(*p->match));
	p->name = mem_array(s->columns + 1, sizeof(*p->name));
	p->cell = mem_array(s->columns + 1, sizeof(*p->cell));
	for (int i = 0; i < PLAN_COLUMNS; i++)
		TRY(side_column(&p->column[i], s, plan_column_name[i],
			i == PLAN_EXPERIMENT || i == PLAN_ARMS));
	for (size_t i = 0; i < s->columns; i++) {
		bool own = false;
		for (int j = 0; j < PLAN_COLUMNS; j++)
			own |= p->column[j] == (int)i;
		if (own)
			continue;
		const char *slip = plan_slip(s->header.name[i]);
		if (slip && c->check)
			return fail_text("%s: column '%s' would be a condition "
					 "on the input (did you mean %s?)",
				s->path, text_show(s->header.name[i]), slip);
		p->name[p->n_match] = s->header.name[i];
		p->match[p->n_match++] = i;
	}
	return NULL;
}

static struct text cell_at(const struct side *s, size_t i, int column)
{
	return column < 0 ? text_of("") : side_cell(s, i, (size_t)column);
}

static const char *add(
	struct config *c, struct setup *s, const struct planned_row *row)
{
	const struct planned_how how = {
		(enum draw_hash)c->hash_of, c->as_of.given};

	return planned_add(&c->planned, row, &how, setup_zone(s));
}

/* The entry of row I of the table. */
static const char *read_row(
	struct config *c, struct setup *s, const struct places *p, size_t i)
{
	struct text cell[PLAN_COLUMNS];
	char room[PLAN_COLUMNS][64];
	struct planned_row row = {cell, p->name, p->cell, p->n_match, i};

	for (int j = 0; j < PLAN_COLUMNS; j++)
		cell[j] = cell_at(&c->table, i, p->column[j]);
	plan_figures(cell, &c->table.style, room);
	for (size_t j = 0; j < p->n_match; j++)
		p->cell[j] = side_cell(&c->table, i, p->match[j]);
	return add(c, s, &row);
}

static const char *read_table(struct config *c, struct setup *s)
{
	struct places p = {0};

	TRY(setup_side(s, &c->table, c->plan, NULL));
	if (c->table.n == 0)
		return fail_text("%s: no experiment in it", c->table.path);
	const char *why = find_columns(&p, c);
	for (size_t i = 0; i < c->table.n && !why; i++) {
		why = read_row(c, s, &p, i);
		if (why)
			why = side_fault(&c->table, i, why);
	}
	free(p.match);
	free(p.name);
	free(p.cell);
	return why;
}

/* One experiment, from the options. */
static const char *read_options(struct config *c, struct setup *s)
{
	struct text cell[PLAN_COLUMNS] = {{0}};
	char ramp[64], from[64], to[64], share[64];

	for (int i = 0; i < PLAN_COLUMNS; i++)
		cell[i] = text_of("");
	snprintf(ramp, sizeof(ramp), "%.17g", c->ramp);
	cell[PLAN_EXPERIMENT] = text_of(c->experiment);
	cell[PLAN_ARMS] = text_of(c->arms);
	cell[PLAN_RAMP] = text_of(ramp);
	if (c->unit)
		cell[PLAN_UNIT] = text_of(c->unit);
	if (c->layer) {
		struct text part;
		TRY(plan_named(&cell[PLAN_LAYER], &part, "layer", c->layer,
			"page:0-40"));
		cell[PLAN_FROM] = text_split(&part, '-');
		if (part.at)
			cell[PLAN_TO] = part;
	}
	if (c->holdout)
		TRY(plan_named(&cell[PLAN_HOLDOUT], &cell[PLAN_SHARE],
			"holdout", c->holdout, "spring:0.05"));
	share_plain(&cell[PLAN_FROM], from, "percent");
	share_plain(&cell[PLAN_TO], to, "percent");
	share_plain(&cell[PLAN_SHARE], share, "share");
	return add(c, s, &(struct planned_row){.cell = cell});
}

/* Two experiments that are in each other's way: an error of --check, and else
 * said. */
static const char *check(struct config *c, struct setup *s)
{
	const struct planned *p = &c->planned;
	struct notice place = {0};
	size_t pair[2], at;

	if (plan_overlap(pair, p->entry, p->n))
		return plan_fault(c, pair[1],
			fail_text("experiment '%s' holds for the same units on "
				  "line %llu",
				text_show(p->entry[pair[0]].experiment),
				(unsigned long long)
					c->table.line[p->entry[pair[0]].row]));
	const char *why = plan_check(&at, p->entry, p->n);
	if (!why || c->check)
		return why ? plan_fault(c, at, why) : NULL;
	notice_line(&place, c->table.path, c->table.line[p->entry[at].row]);
	setup_notice(s, "plan_conflicts", &place, why);
	return NULL;
}

const char *plan_open(struct config *c, struct setup *s)
{
	TRY(c->plan ? read_table(c, s) : read_options(c, s));
	TRY(check(c, s));
	planned_choose(&c->planned, c->as_of.given,
		c->as_of.given ? zone_day(setup_zone(s), c->as_of.ms) : 0);
	return NULL;
}

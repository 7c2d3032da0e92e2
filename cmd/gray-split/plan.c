/* plan.c - the plan from its file, or of one experiment from the options. */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "cells/share.h"
#include "gray-split/parts.h"

/* Where the cells of a plan stand. */
struct places {
	int column[PLAN_COLUMNS];
	int *match; /* columns that are conditions; owned */
	size_t n_match;
};

const char *plan_fault(const struct config *c, size_t i, const char *why)
{
	return c->plan ? side_fault(&c->table, c->row[i], why) : why;
}

/* The role of the column NAME, which is given a number when it is new. */
static unsigned role_of(struct config *c, struct text name)
{
	if (name.len == 0 || text_is(name, "customer"))
		return CUSTOMER;
	for (size_t i = 0; i < c->columns; i++)
		if (text_is(name, c->column[i]))
			return OTHERS + (unsigned)i;
	c->column = mem_resize(c->column, c->columns + 1, sizeof(*c->column));
	c->column[c->columns] = mem_copy(name.at, name.len);
	return OTHERS + (unsigned)c->columns++;
}

static const char *find_columns(struct places *p, struct config *c)
{
	const struct side *s = &c->table;

	p->match = mem_array(s->columns + 1, sizeof(*p->match));
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
		p->match[p->n_match++] = (int)i;
	}
	return NULL;
}

/* The conditions of entry E, which looks at what L says. */
static const char *read_conditions(struct config *c, struct setup *setup,
	struct plan_entry *e, struct entry_roles *l, const struct places *p,
	size_t row)
{
	unsigned allowed =
		CONDITION_PATTERNS | (c->as_of.given ? CONDITION_MOMENT : 0);

	l->unit = role_of(c, e->unit);
	e->n_match = p->n_match;
	e->match = mem_zero(p->n_match + 1, sizeof(*e->match));
	l->match = mem_zero(p->n_match + 1, sizeof(*l->match));
	for (size_t i = 0; i < p->n_match; i++) {
		struct text t = side_cell(&c->table, row, (size_t)p->match[i]);
		e->match[i] = text_is(t, "*") ? (struct text){"", 0} : t;
		l->match[i] =
			role_of(c, c->table.header.name[(size_t)p->match[i]]);
	}
	if (e->when.len == 0)
		return NULL;
	TRY(condition_read(&e->condition, e->when, allowed, setup_zone(setup)));
	l->when = mem_array(condition_columns(e->condition), sizeof(*l->when));
	for (size_t i = 0; i < condition_columns(e->condition); i++)
		l->when[i] = role_of(c, condition_column(e->condition, i));
	return NULL;
}

/* The entry of row I of the table, if it is in force. */
static const char *read_entry(struct config *c, struct setup *setup,
	const struct places *p, const struct text cell[PLAN_COLUMNS], size_t i)
{
	struct plan_entry *e = &c->entry[c->n];

	c->row[c->n++] = i;
	TRY(plan_read(e, cell, setup_zone(setup)));
	TRY(arms_fit(&e->arms, (enum draw_hash)c->hash_of));
	if (!c->as_of.given &&
		(e->first != PLAN_ALWAYS || e->last != PLAN_EVER))
		return "a plan with dates wants --as-of";
	return read_conditions(c, setup, e, &c->looks[c->n - 1], p, i);
}

static const char *read_rows(
	struct config *c, struct setup *s, const struct places *p)
{
	for (size_t i = 0; i < c->table.n; i++) {
		struct text cell[PLAN_COLUMNS];
		char room[PLAN_COLUMNS][64];
		for (int j = 0; j < PLAN_COLUMNS; j++)
			cell[j] = p->column[j] < 0
					  ? (struct text){"", 0}
					  : side_cell(&c->table, i,
						    (size_t)p->column[j]);
		plan_figures(cell, &c->table.style, room);
		const char *why = read_entry(c, s, p, cell, i);
		if (why)
			return side_fault(&c->table, i, why);
	}
	return NULL;
}

static void make_room(struct config *c, size_t n)
{
	c->entry = mem_zero(n, sizeof(*c->entry));
	c->looks = mem_zero(n, sizeof(*c->looks));
	c->row = mem_array(n, sizeof(*c->row));
}

static const char *read_table(struct config *c, struct setup *s)
{
	struct places p = {0};

	TRY(setup_side(s, &c->table, c->plan, NULL));
	if (c->table.n == 0)
		return fail_text("%s: no experiment in it", c->table.path);
	make_room(c, c->table.n);
	const char *why = find_columns(&p, c);
	if (!why)
		why = read_rows(c, s, &p);
	free(p.match);
	return why;
}

/* One experiment, from the options. */
static const char *read_options(struct config *c, struct setup *s)
{
	struct text cell[PLAN_COLUMNS] = {{0}};
	const struct places none = {0};
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
	make_room(c, 1);
	return read_entry(c, s, &none, cell, 0);
}

static int by_experiment(const void *a, const void *b, void *arg)
{
	const struct config *c = arg;
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	int order =
		text_compare(c->entry[x].experiment, c->entry[y].experiment);

	return order ? order : (x > y) - (x < y);
}

static void release_entry(struct plan_entry *e, struct entry_roles *l)
{
	plan_entry_release(e);
	free(e->match);
	free(l->match);
	free(l->when);
}

/* Those in force, in the order of their names. */
static void choose(struct config *c, int64_t today)
{
	struct plan_entry *entry = mem_zero(c->n, sizeof(*entry));
	struct entry_roles *looks = mem_zero(c->n, sizeof(*looks));
	size_t *order = mem_array(c->n, sizeof(*order));
	size_t *row = mem_array(c->n, sizeof(*row)), n = 0;

	for (size_t i = 0; i < c->n; i++)
		order[i] = i;
	sort_with(order, c->n, sizeof(*order), by_experiment, c);
	for (size_t i = 0; i < c->n; i++) {
		size_t from = order[i];
		if (c->as_of.given && !plan_in_force(&c->entry[from], today)) {
			release_entry(&c->entry[from], &c->looks[from]);
			continue;
		}
		entry[n] = c->entry[from];
		looks[n] = c->looks[from];
		row[n++] = c->row[from];
	}
	free(order);
	free(c->entry);
	free(c->looks);
	free(c->row);
	c->entry = entry;
	c->looks = looks;
	c->row = row;
	c->n = n;
}

/* Two experiments that are in each other's way: an error of --check, and else
 * said. */
static const char *check(struct config *c, struct setup *s)
{
	struct notice place = {0};
	size_t pair[2], at;

	if (plan_overlap(pair, c->entry, c->n))
		return plan_fault(c, pair[1],
			fail_text("experiment '%s' holds for the same units on "
				  "line %llu",
				text_show(c->entry[pair[0]].experiment),
				(unsigned long long)
					c->table.line[c->row[pair[0]]]));
	const char *why = plan_check(&at, c->entry, c->n);
	if (!why || c->check)
		return why ? plan_fault(c, at, why) : NULL;
	notice_line(&place, c->table.path, c->table.line[c->row[at]]);
	setup_notice(s, "plan_conflicts", &place, why);
	return NULL;
}

const char *plan_open(struct config *c, struct setup *s)
{
	TRY(c->plan ? read_table(c, s) : read_options(c, s));
	TRY(check(c, s));
	choose(c, c->as_of.given ? zone_day(setup_zone(s), c->as_of.ms) : 0);
	return NULL;
}

void plan_close(struct config *c)
{
	for (size_t i = 0; i < c->n; i++)
		release_entry(&c->entry[i], &c->looks[i]);
	free(c->entry);
	free(c->looks);
	free(c->row);
	for (size_t i = 0; i < c->columns; i++)
		free(c->column[i]);
	free(c->column);
	side_release(&c->table);
}

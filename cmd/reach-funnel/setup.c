/* setup.c - options, the steps, and the columns that they ask for. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "cells/share.h"
#include "kept/tag.h"
#include "reach-funnel/parts.h"

static struct text cell_at(const struct side *s, size_t i, int column)
{
	return column < 0 ? text_of("") : side_cell(s, i, (size_t)column);
}

static const char *read_table(struct config *c, struct setup *setup)
{
	static const char *const name[] = {
		"name", "event", "optional", "within", "when"};
	const struct side *s = &c->table;
	struct text column[ROLE_MAX], cell[ROLE_MAX];
	int at[5], other[ROLE_MAX];
	size_t n = 0;

	TRY(setup_side(setup, &c->table, c->steps_file, NULL));
	for (int i = 0; i < 5; i++)
		TRY(side_column(&at[i], s, name[i], i == 0));
	for (size_t i = 0; i < s->columns; i++) {
		bool own = text_is(s->header.name[i], "note");
		for (int k = 0; k < 5; k++)
			own |= at[k] == (int)i;
		if (own)
			continue;
		if (n == ROLE_MAX - OTHERS)
			return fail_text("%s: too many columns", s->path);
		column[n] = s->header.name[i];
		other[n++] = (int)i;
	}
	for (size_t i = 0; i < s->n; i++) {
		for (size_t k = 0; k < n; k++)
			cell[k] = side_cell(s, i, (size_t)other[k]);
		const char *why = steps_row(&c->steps,
			&(struct steps_row){cell_at(s, i, at[0]),
				cell_at(s, i, at[1]), cell_at(s, i, at[2]),
				cell_at(s, i, at[3]), cell_at(s, i, at[4]),
				column, cell, n});
		if (why)
			return side_fault(s, i, why);
	}
	return NULL;
}

static const char *read_steps(struct config *c, struct setup *s)
{
	struct funnel_steps *f = &c->steps.funnel;
	const char *why;

	f->order = (enum funnel_order)c->order;
	f->later = c->ties == 1;
	f->last = c->entry == 1;
	f->attempts = c->count == 1;
	if (c->within)
		f->within = c->within;
	if (c->steps_file) {
		TRY(read_table(c, s));
		why = steps_close(&c->steps);
		return why ? fail_text("%s: %s", c->steps_file, why) : NULL;
	}
	why = steps_list(&c->steps, c->list.item, c->list.n);
	if (!why)
		why = steps_close(&c->steps);
	return why ? setup_usage(s, fail_text("--steps: %s", why)) : NULL;
}

/* "delivered:0.95" of --least. */
static const char *read_least(struct config *c)
{
	for (unsigned i = 0; i < FUNNEL_STEPS; i++)
		c->need[i] = (double)NAN;
	for (size_t i = 0; i < c->least.n; i++) {
		struct text share;
		unsigned k;
		TRY(steps_need(&k, &share, &c->steps, c->least.item[i]));
		if (c->need[k] >= 0)
			return fail_text("--%s: '%s' is there twice", "least",
				c->steps.name[k]);
		if (!share_parse(&c->need[k], "share", share) ||
			c->need[k] < 0 || c->need[k] > 1)
			return fail_text("--least: '%s' is no share (want a "
					 "number from 0 to 1)",
				text_show(share));
	}
	return NULL;
}

static const char *name_roles(struct config *c, struct setup *s)
{
	static const char *const role[] = {
		"time", "event", "kind", "id", "conversion"};

	for (size_t i = 0; i < c->unit.n; i++)
		c->unit_role[i] =
			OTHERS + numbered_put(&c->name, c->unit.item[i]);
	for (size_t i = 0; i < c->by.n; i++)
		c->by_role[i] = OTHERS + numbered_put(&c->name, c->by.item[i]);
	c->other_role = mem_array(c->steps.columns + 1, sizeof(*c->other_role));
	for (size_t i = 0; i < c->steps.columns; i++)
		c->other_role[i] =
			OTHERS +
			numbered_put(&c->name, text_of(c->steps.column[i]));
	if (c->name.n > ROLE_MAX - OTHERS)
		return "more than 59 columns of the input are asked for";
	for (int i = 0; i < OTHERS; i++)
		setup_role(s, role[i],
			i == TIME ? SETUP_REQUIRED : SETUP_OPTIONAL);
	for (unsigned i = 0; i < c->name.n; i++)
		setup_role(s, c->name.name[i], SETUP_REQUIRED);
	return NULL;
}

/* Keys of state are customers only where the unit is one. */
static bool is_customer(const struct config *c)
{
	return c->unit.n == 1 && text_is(c->unit.item[0], "customer");
}

static const char *check_options(const struct config *c, const struct setup *s)
{
	if (setup_merges(s) && setup_ids(s) && !is_customer(c))
		return "--ids maps no state whose --unit is not the customer "
		       "alone (want --ids with the --partial that reads rows)";
	if (!c->list.n && !c->steps_file)
		return "no steps (want --steps=sent,opened,bought or "
		       "--steps-file=FILE)";
	if (c->list.n && c->steps_file)
		return "--steps and --steps-file exclude each other";
	if (c->unit.n == 0 || c->unit.n > UNIT_MOST)
		return "--unit wants 1 to 4 columns";
	if (c->by.n > BY_MOST)
		return "--by: more than 12 columns";
	if (c->within < 0)
		return "--within is below zero";
	return NULL;
}

/* Steps of a table change what is kept, and no option says how. */
static void mark_state(const struct config *c, struct setup *s)
{
	struct buf word = {0};

	if (!c->steps_file)
		return;
	buf_string(&word, "steps-file=");
	for (size_t i = 0; i < c->table.n; i++)
		for (size_t k = 0; k < c->table.columns; k++) {
			if (text_is(c->table.header.name[k], "note") ||
				text_is(c->table.header.name[k], "within") ||
				text_is(c->table.header.name[k], "optional"))
				continue;
			if (i || k)
				buf_byte(&word, '+');
			tag_value(&word, side_cell(&c->table, i, k));
		}
	buf_byte(&word, '\0');
	setup_state(s, word.at, NULL);
	buf_release(&word);
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why = check_options(c, s);

	if (why)
		return setup_usage(s, why);
	c->setup = s;
	steps_init(&c->steps, setup_zone(s));
	TRY(read_steps(c, s));
	why = read_least(c);
	if (why)
		return setup_usage(s, why);
	TRY(name_roles(c, s));
	mark_state(c, s);
	print_columns(c, s);
	return NULL;
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	const struct config *c = config;
	bool named = false;

	(void)first;
	for (size_t i = 0; i < c->steps.ways; i++)
		named |= c->steps.way[i].event.len > 0;
	if (named && b->column[KIND] < 0)
		TRY(setup_needs(s, b, EVENT));
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	steps_release(&c->steps);
	side_release(&c->table);
	numbered_release(&c->name);
	for (size_t i = 0; i < c->n_dumped; i++)
		free(c->dumped[i]);
	free(c->dumped);
	free(c->other_role);
}

/* tables.c - rules, lists and decisions, from their files. */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-guard/parts.h"
#include "invite/lists_table.h"
#include "invite/rules_table.h"

static struct text cell_at(const struct side *s, size_t i, int column)
{
	return column < 0 ? (struct text){"", 0}
			  : text_trim(side_cell(s, i, (size_t)column));
}

static const char *read_rules(struct config *c, const struct side *s)
{
	struct invite_rules *rules = &c->rules;
	int column[RULES_COLUMNS];
	bool seen[CHECKS + 2] = {false};

	for (int i = 0; i < RULES_COLUMNS; i++)
		TRY(side_column(
			&column[i], s, rules_columns[i], i == RULES_CODE));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[RULES_COLUMNS];
		bool clipped = false;
		for (int k = 0; k < RULES_COLUMNS; k++)
			cell[k] = cell_at(s, i, column[k]);
		const char *why = rules_take(rules, cell, &clipped);
		unsigned check = rules_check(cell[RULES_CODE]);
		check += check == CHECKS && text_is(cell[RULES_CODE], "REJECT");
		if (!why && seen[check])
			why = fail_text("%s is here a second time",
				text_show(cell[RULES_CODE]));
		seen[check] = true;
		if (why)
			return side_fault(s, i, why);
		if (check < CHECKS && rules_unreached(rules, (enum check)check))
			notice_line(&c->unreached, c->rules_path, s->line[i]);
		if (clipped)
			notice_line(&c->clipped, c->rules_path, s->line[i]);
	}
	return rules->review > rules->reject
		       ? fail_text("%s: REVIEW is above REJECT", s->path)
		       : NULL;
}

const char *tables_rules(struct config *c, struct setup *setup)
{
	struct side s;

	if (!c->rules_path)
		return NULL;
	const char *why = setup_side(setup, &s, c->rules_path, NULL);
	if (!why)
		why = read_rules(c, &s);
	side_release(&s);
	return why;
}

/* VALUE as rows have it: an identifier, of a user the one that --ids says. */
static const char *read_value(
	struct setup *s, unsigned kind, struct text *value)
{
	struct text as_it_is = *value;

	return setup_identifier(s, kind == LIST_USER ? value : &as_it_is);
}

static const char *add_entry(
	struct config *c, struct setup *s, struct lists_entry *e)
{
	if (e->kind != LIST_KINDS)
		TRY(read_value(s, e->kind, &e->value));
	return denied_list_entry(&c->deny, &c->lists, e);
}

static const char *read_lists(
	struct config *c, struct setup *setup, const struct side *s)
{
	int column[LISTS_COLUMNS];

	for (int i = 0; i < LISTS_COLUMNS; i++)
		TRY(side_column(
			&column[i], s, lists_columns[i], i != LISTS_UNTIL));
	c->list_line = mem_array(s->n, sizeof(*c->list_line));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[LISTS_COLUMNS];
		struct lists_entry e;
		c->list_line[i] = s->line[i]; /* an entry a row */
		for (int k = 0; k < LISTS_COLUMNS; k++)
			cell[k] = cell_at(s, i, column[k]);
		const char *why = lists_entry_read(&e, cell, setup_zone(setup));
		if (!why)
			why = add_entry(c, setup, &e);
		if (why)
			return side_fault(s, i, why);
	}
	return NULL;
}

const char *tables_lists(struct config *c, struct setup *setup)
{
	struct side s;
	const char *why = NULL;

	if (c->lists_path) {
		why = setup_side(setup, &s, c->lists_path, NULL);
		if (!why)
			why = read_lists(c, setup, &s);
		side_release(&s);
	}
	lists_ready(&c->lists);
	return why;
}

const char *tables_decisions(struct config *c, struct setup *setup)
{
	static const char *const name[] = {
		"event", "verdict", "by", "time", "amount"};
	struct side *s = &c->decisions_file;
	int column[5];

	if (!c->decisions_path)
		return NULL;
	TRY(setup_side(setup, s, c->decisions_path, NULL));
	for (int i = 0; i < 5; i++)
		TRY(side_column(&column[i], s, name[i], i != 2 && i != 4));
	c->decision = mem_zero(s->n, sizeof(*c->decision));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[5];
		for (int k = 0; k < 5; k++)
			cell[k] = cell_at(s, i, column[k]);
		const char *why =
			decision_read(&c->decision[i], cell, setup_zone(setup),
				&s->style, (unsigned)c->currency_digits);
		if (why)
			return side_fault(s, i, why);
		c->decision[i].line = s->line[i];
	}
	c->decisions = s->n;
	decisions_order(c->decision, s->n);
	return NULL;
}

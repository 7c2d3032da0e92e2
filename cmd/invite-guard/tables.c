/* tables.c - rules, lists and decisions, from their files. */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-guard/parts.h"
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

enum { ACTION, KIND, VALUE, UNTIL, LIST_COLUMNS };

/* "192.0.2.0/24", or an address. */
static const char *add_range(struct lists *l, struct text value,
	enum list_action action, int64_t until)
{
	struct text rest = value, base = text_split(&rest, '/');
	struct address a;
	int64_t prefix;

	if (!address_parse(&a, base))
		return fail_text("'%s' is not an address (want 192.0.2.1, "
				 "2001:db8::1, or a range 192.0.2.0/24)",
			text_show(value));
	prefix = a.bits;
	if (rest.at && (!int_parse(&prefix, rest) || prefix < 0 ||
			       prefix > (int64_t)a.bits))
		return fail_text("'%s': the prefix is not one of 0 to %u",
			text_show(value), a.bits);
	lists_add_range(l, &a, (unsigned)prefix, action, until);
	return NULL;
}

static const char *read_action(enum list_action *to, struct text t)
{
	static const struct {
		const char *name;
		enum list_action action;
	} known[] = {{"deny", LIST_DENY}, {"allow", LIST_ALLOW},
		{"nat", LIST_NAT}, {"campus", LIST_NAT}};

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (text_is(t, known[i].name)) {
			*to = known[i].action;
			return NULL;
		}
	return fail_text("action '%s' is none (want allow, deny, nat or "
			 "campus)",
		text_show(t));
}

/* VALUE as rows have it: an identifier, of a user the one that --ids says. */
static const char *read_value(
	struct setup *s, unsigned kind, struct text *value)
{
	struct text as_it_is = *value;

	return setup_identifier(s, kind == LIST_USER ? value : &as_it_is);
}

/* What is on hold is compared with these when it is due. */
static void add_deny(
	struct config *c, enum list_kind kind, struct text value, int64_t until)
{
	mem_grow(&c->deny, &c->cap_denies, c->denies + 1, sizeof(*c->deny));
	c->deny[c->denies++] = (struct deny){
		kind, mem_copy(value.at, value.len), value.len, until};
}

static const char *add_entry(struct config *c, struct setup *s,
	const struct text *cell, enum list_action action, int64_t until)
{
	struct lists *l = &c->lists;
	struct text value = cell[VALUE];

	static const char *const names[LIST_KINDS] = {
		"device", "phone", "user"};

	if (cell[VALUE].len == 0)
		return "value is empty";
	if (text_is(cell[KIND], "ip") || text_is(cell[KIND], "cidr"))
		return add_range(l, cell[VALUE], action, until);
	for (unsigned i = 0; i < LIST_KINDS; i++)
		if (text_is(cell[KIND], names[i])) {
			if (i == LIST_USER && action == LIST_NAT)
				return "a user is not shared by many";
			TRY(read_value(s, i, &value));
			if (action == LIST_DENY)
				add_deny(c, (enum list_kind)i, value, until);
			lists_add_name(
				l, (enum list_kind)i, value, action, until);
			return NULL;
		}
	return fail_text("kind '%s' is none (want ip, cidr, device, phone or "
			 "user)",
		text_show(cell[KIND]));
}

/* Until a date means until its end. */
static const char *read_until(int64_t *to, struct text t, struct zone *zone)
{
	*to = LIST_EVER;
	if (t.len == 0)
		return NULL;
	if (!when_parse_end(to, t, zone))
		return fail_text("until '%s' is not %s", text_show(t),
			when_wrong(t, zone));
	return NULL;
}

static const char *read_lists(
	struct config *c, struct setup *setup, const struct side *s)
{
	static const char *const name[LIST_COLUMNS] = {
		"action", "kind", "value", "until"};
	int column[LIST_COLUMNS];

	for (int i = 0; i < LIST_COLUMNS; i++)
		TRY(side_column(&column[i], s, name[i], i != UNTIL));
	c->list_line = mem_array(s->n, sizeof(*c->list_line));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[LIST_COLUMNS];
		enum list_action action = LIST_DENY;
		int64_t until;
		c->list_line[i] = s->line[i]; /* an entry a row */
		for (int k = 0; k < LIST_COLUMNS; k++)
			cell[k] = cell_at(s, i, column[k]);
		const char *why = read_action(&action, cell[ACTION]);
		if (!why)
			why = read_until(
				&until, cell[UNTIL], setup_zone(setup));
		if (!why)
			why = add_entry(c, setup, cell, action, until);
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
		const char *why = decision_read(
			&c->decision[i], cell, setup_zone(setup), &s->style);
		if (why)
			return side_fault(s, i, why);
		c->decision[i].line = s->line[i];
	}
	c->decisions = s->n;
	decisions_order(c->decision, s->n);
	return NULL;
}

/* tables.c - rules, legal caps and shadow prices, from their files. */
#include "base/mem.h"
#include "offer-price/parts.h"

/* Where the cells of a rule stand. */
struct places {
	int column[RULE_COLUMNS];
	int factor[FACTORS_MAX];
};

/* A condition on what is not declared would make two prices of one cell. */
static const char *check_columns(const struct config *c, const struct places *p)
{
	const struct side *s = &c->rules_file;

	for (size_t i = 0; i < s->columns; i++) {
		bool known = false;
		for (int j = 0; j < RULE_COLUMNS; j++)
			known |= p->column[j] == (int)i;
		for (size_t j = 0; j < c->factors.n; j++)
			known |= p->factor[j] == (int)i;
		if (!known)
			return fail_text("%s: rules read '%s', which is not "
					 "among --factors: one cell would have "
					 "two prices",
				s->path, text_show(s->header.name[i]));
	}
	return NULL;
}

static const char *find_columns(struct places *p, struct config *c)
{
	const struct side *s = &c->rules_file;

	for (int i = 0; i < RULE_COLUMNS; i++)
		TRY(side_column(&p->column[i], s, rule_column_name[i],
			i == RULE_ID || i == RULE_SEGMENT ||
				i == RULE_PRODUCT || i == RULE_KIND ||
				i == RULE_LIST));
	for (int i = RULE_LIST; i < RULE_COLUMNS; i++)
		TRY(side_numbers(&c->rules_file, p->column[i]));
	for (size_t i = 0; i < c->factors.n; i++)
		TRY(side_column(&p->factor[i], s, c->factor[i], false));
	return check_columns(c, p);
}

static struct text cell_at(const struct side *s, size_t i, int column)
{
	return column < 0 ? (struct text){"", 0}
			  : side_cell(s, i, (size_t)column);
}

static const char *read_rule(
	struct config *c, struct setup *setup, const struct places *p, size_t i)
{
	const struct side *s = &c->rules_file;
	struct offer_rule *r = &c->terms.rule[i];
	struct text cell[RULE_COLUMNS];

	r->match = c->match + i * c->terms.n_match;
	for (int j = 0; j < RULE_COLUMNS; j++)
		cell[j] = cell_at(s, i, p->column[j]);
	const char *why = rule_read(r, cell, setup_zone(setup));
	r->match[0] = rule_condition(cell[RULE_SEGMENT]);
	for (size_t j = 0; j < c->factors.n; j++) {
		struct text t = cell_at(s, i, p->factor[j]);
		r->match[j + 1] = rule_condition(t);
		if (!why && p->factor[j] >= 0 && t.len == 0)
			why = fail_text("'%s' is empty (want a value, or *)",
				text_show(c->factors.item[j]));
	}
	for (size_t j = 0; j < i && !why; j++)
		if (text_equal(c->terms.rule[j].id, r->id))
			why = fail_text("rule_id '%s' is here a second time",
				text_show(r->id));
	if (!why && !c->as_of.given &&
		(r->from != RULE_ALWAYS || r->until != RULE_EVER))
		why = "a rule with dates wants --as-of";
	if (!why && !c->as_of.given && r->risk_grade)
		why = "a rule with a risk_grade wants --as-of: a rating holds "
		      "for 12 months";
	return why ? side_fault(s, i, why) : NULL;
}

const char *tables_rules(struct config *c, struct setup *s)
{
	struct places p;
	struct side *side = &c->rules_file;
	size_t i;

	TRY(setup_side(s, side, c->rules, NULL));
	TRY(find_columns(&p, c));
	if (side->n == 0)
		return fail_text("%s: no rule in it", side->path);
	c->terms.n_match = 1 + c->factors.n;
	c->terms.rule = mem_zero(side->n, sizeof(*c->terms.rule));
	c->line = mem_array(side->n, sizeof(*c->line));
	c->match = mem_array(side->n * c->terms.n_match, sizeof(*c->match));
	for (i = 0; i < side->n; i++) {
		TRY(read_rule(c, s, &p, i));
		c->terms.n_rules++;
	}
	if (c->first)
		rules_order(c->terms.rule, c->terms.n_rules);
	for (i = 0; i < c->terms.n_rules; i++) /* where it lies now */
		c->line[i] = (size_t)(c->terms.rule[i].match - c->match) /
			     c->terms.n_match;
	return NULL;
}

const char *tables_caps(struct config *c, struct setup *setup)
{
	const struct side *s = &c->caps_file;
	int column[CAP_COLUMNS];

	TRY(setup_side(setup, &c->caps_file, c->caps, NULL));
	for (int i = 0; i < CAP_COLUMNS; i++)
		TRY(side_column(&column[i], s, cap_column_name[i], true));
	TRY(side_numbers(&c->caps_file, column[CAP_MAX]));
	c->terms.cap = mem_array(s->n, sizeof(*c->terms.cap));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[CAP_COLUMNS];
		for (int j = 0; j < CAP_COLUMNS; j++)
			cell[j] = cell_at(s, i, column[j]);
		const char *why =
			cap_read(&c->terms.cap[i], cell, setup_zone(setup));
		if (why)
			return side_fault(s, i, why);
		c->terms.n_caps++;
	}
	return NULL;
}

/* Whether the dual that comes next has been there. */
static bool is_second(const struct offer_terms *t)
{
	for (size_t i = 0; i < t->n_duals; i++)
		if (offer_dual_is_same(&t->dual[i], &t->dual[t->n_duals]))
			return true;
	return false;
}

const char *tables_duals(struct config *c, struct setup *setup)
{
	const struct side *s = &c->duals_file;
	int scope, price, unit;

	TRY(setup_side(setup, &c->duals_file, c->duals, NULL));
	TRY(side_column(&scope, s, "scope", true));
	TRY(side_column(&price, s, "price", true));
	TRY(side_column(&unit, s, "unit", false));
	c->terms.dual = mem_array(s->n, sizeof(*c->terms.dual));
	for (size_t i = 0; i < s->n; i++) {
		const char *why =
			offer_dual_read(&c->terms.dual[i], cell_at(s, i, scope),
				cell_at(s, i, price), cell_at(s, i, unit));
		if (!why && is_second(&c->terms))
			why = "this scope and unit are here a second time";
		if (why)
			return side_fault(s, i, why);
		c->terms.n_duals++;
	}
	for (size_t i = 0; i < c->terms.n_rules; i++)
		if (!offer_less_is_better(c->terms.rule[i].kind) &&
			!c->terms.rule[i].unit_cost.given)
			return side_fault(&c->rules_file, c->line[i],
				"--duals wants a value: a yield or a voucher "
				"needs a unit_cost");
	return NULL;
}

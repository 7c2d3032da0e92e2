/* unsaid.c - what rules, tables and options ask for in vain: counted for
 * --stats, and told in a line a kind.
 *
 * Each thread marks in its own state what had an effect; what is told is the
 * sum, which does not depend on how many they were.
 */
#include <stddef.h>
#include <stdio.h>

#include "offer-price/parts.h"

enum {
	STEP = offsetof(struct offer_rule, step),
	MAX_CHANGE = offsetof(struct offer_rule, max_change)
};

/* The first row of a table that had no effect, and how many there are. */
struct idle {
	struct notice rows;
	size_t row, number; /* of the first; its number in the array */
};

static void idle_add(
	struct idle *to, const struct side *s, size_t row, size_t number)
{
	if (to->rows.n == 0 || row < to->row) {
		to->row = row;
		to->number = number;
	}
	market_note(&to->rows, s, row);
}

/* The rule of row I of the table. */
static const struct offer_rule *rule_of_line(const struct config *c, size_t i)
{
	size_t k = 0;

	while (c->line[k] != i)
		k++;
	return &c->terms.rule[k];
}

/* Caps that bind nothing: of a rate, as they are percentages; or not yet, where
 * none is before them. */
static void tell_idle_caps(const struct config *c, struct notice *large)
{
	const struct rule_case now = {.dated = true, .ms = c->as_of.ms};
	struct notice ahead = {0};

	for (size_t i = 0; i < c->terms.n_caps; i++) {
		const struct cap *cap = &c->terms.cap[i];
		if (cap->max > AMOUNT_UNIT &&
			bearing_caps_rates(&c->terms, cap))
			market_note(large, &c->caps_file, i);
		if (cap->from > now.ms &&
			bearing_is_first_cap(&c->terms, cap, &now))
			market_note(&ahead, &c->caps_file, i);
	}
	setup_notice(c->setup, "caps_ahead", &ahead,
		"this cap begins after --as-of, and none holds before it");
}

/* Figures of rules that do not mean what they seem to. */
static void tell_figures(const struct config *c)
{
	struct notice free_of_cost = {0}, large = {0}, coarse = {0};

	for (size_t i = 0; i < c->terms.n_rules; i++) {
		const struct offer_rule *r = &c->terms.rule[i];
		if (offer_less_is_better(r->kind) && !r->unit_cost.given)
			market_note(&free_of_cost, &c->rules_file, c->line[i]);
		if (rule_has_percent(r))
			market_note(&large, &c->rules_file, c->line[i]);
		if (rule_is_coarse(r))
			market_note(&coarse, &c->rules_file, c->line[i]);
	}
	if (c->caps)
		tell_idle_caps(c, &large);
	setup_notice(c->setup, "rules_without_unit_cost", &free_of_cost,
		"a rule without unit_cost: the value of its offers is their "
		"whole price");
	setup_notice(c->setup, "rates_above_1", &large,
		"a rate above 1 is more than 100 % (3.85 % is written 0.0385)");
	setup_notice(c->setup, "rounds_coarse", &coarse,
		"round is more than list, base, floor and cap of this rule: "
		"the nearest price may be 0 (5 basis points are bp5)");
}

/* Whether the figures of a rule were measured, of each; without a column that
 * says so, of none. */
static void tell_measured(const struct config *c)
{
	const struct side *s = &c->rules_file;
	int column;
	const char *why = side_column(&column, s, "measured_on", false);

	for (size_t i = 0; !why && column >= 0 && i < s->n; i++) {
		const struct offer_rule *r = rule_of_line(c, i);
		bool both = r->response.given && r->elasticity.given;
		if (!r->response.given && !r->elasticity.given)
			continue;
		const char *what = both ? "response and elasticity"
				   : r->response.given ? "response"
						       : "elasticity";
		const char *place = side_fault(s, i, what);
		if (r->measured.len)
			fail_warn("%s %s measured on %.*s", place,
				both ? "were" : "was", (int)r->measured.len,
				r->measured.at);
		else
			fail_warn("%s %s typed, not measured", place,
				both ? "were" : "was");
	}
}

/* The first rule with the figure at OFFSET of struct offer_rule, or n_rules. */
static size_t first_rule(const struct config *c, size_t offset)
{
	return bearing_first_rule(&c->terms, c->line, offset);
}

/* A rule has a figure that an option makes use of, which is not there. */
static void tell_option(const struct config *c, const char *name, size_t offset,
	const char *what)
{
	size_t i = first_rule(c, offset);

	if (i < c->terms.n_rules)
		setup_off(c->setup, name,
			side_fault(&c->rules_file, c->line[i], what));
}

static void tell_factors(const struct config *c)
{
	struct notice unused = {0};
	const char *first = "";

	for (size_t i = 0; i < c->factors.n; i++) {
		int column = ROLE_NONE;
		if (side_column(&column, &c->rules_file, c->factor[i], false) ||
			column != ROLE_NONE)
			continue;
		if (unused.n == 0)
			first = c->factor[i];
		notice_line(&unused, c->rules_file.path, 1);
	}
	setup_notice(c->setup, "factors_unused", &unused,
		fail_text("no rule looks at the factor '%s'",
			text_show(text_of(first))));
}

void unsaid_open(const struct config *c)
{
	tell_figures(c);
	tell_factors(c);
	if (!c->market)
		tell_option(c, "market", STEP,
			"this rule has a step, but without --market supply and "
			"demand move no price");
	else {
		setup_notice(c->setup, "market_later", &c->later,
			"this row is after --as-of and is left out");
		setup_notice(c->setup, "market_stale", &c->stale,
			c->as_of.given
				? "the newest row of this product is more than "
				  "31 days older than --as-of"
				: "the newest row of this product is more than "
				  "31 days older than that of another");
		setup_notice(c->setup, "market_spikes", &c->spikes,
			"demand and supply are more than 16 times apart: it "
			"counts as 16");
	}
	if (!c->previous)
		tell_option(c, "previous", MAX_CHANGE,
			"this rule has a max_change, but without --previous no "
			"last price is known");
	else if (first_rule(c, MAX_CHANGE) == c->terms.n_rules)
		setup_off(c->setup, "max_change",
			"no rule has a max_change: --previous holds no price "
			"back");
	if (c->holdout > 0 && !c->key)
		setup_off(c->setup, "key",
			"without --key anybody can foresee who is held out");
}

void unsaid_merge(
	struct state *to, const struct state *from, const struct config *c)
{
	counts_merge(&to->counts, &from->counts);
	made_cells(&to->counts.made, &from->cells);
	bearing_merge(&to->used, &from->used, &c->terms);
}

/* Rules in force that held for no row; the others are only counted. */
static void tell_rules(const struct offer_used *used, const struct config *c)
{
	const struct rule_case now = {
		.dated = c->as_of.given, .ms = c->as_of.ms};
	struct idle idle = {0};
	size_t over = 0;

	for (size_t i = 0; i < c->terms.n_rules; i++) {
		bool in_force = rule_in_force(&c->terms.rule[i], &now);
		over += !in_force;
		if (in_force && !used->rule[i])
			idle_add(&idle, &c->rules_file, c->line[i], i);
	}
	setup_note(c->setup, "rules_not_in_force", (double)over);
	setup_notice(c->setup, "rules_unused", &idle.rows,
		fail_text("rule '%s' was taken for no row",
			text_show(c->terms.rule[idle.number].id)));
}

static void tell_caps(const struct offer_used *used, const struct config *c)
{
	struct idle idle = {0};

	for (size_t i = 0; i < c->terms.n_caps; i++)
		if (!used->cap[i])
			idle_add(&idle, &c->caps_file, i, i);
	setup_notice(c->setup, "caps_unused", &idle.rows,
		"this cap is for none of the offers");
}

static void tell_market(const struct offer_used *used, const struct config *c)
{
	struct idle idle = {0};

	for (size_t i = 0; i < c->terms.levels.n; i++) {
		const struct offer_level *level =
			table_value(&c->terms.levels, i);
		if (!used->level[i])
			idle_add(&idle, &c->market_file, level->row, i);
	}
	setup_notice(c->setup, "market_unused", &idle.rows,
		fail_text("no offer moves with the market of '%s'",
			idle.rows.n ? text_show(table_key(
					      &c->terms.levels, idle.number))
				    : ""));
}

static void tell_duals(const struct offer_used *used, const struct config *c)
{
	struct idle idle = {0};

	for (size_t i = 0; i < c->terms.n_duals; i++)
		if (!used->dual[i])
			idle_add(&idle, &c->duals_file, i, i);
	setup_notice(c->setup, "duals_unused", &idle.rows,
		fail_text("no offer is of '%s', which has a price here",
			idle.rows.n
				? text_show(c->terms.dual[idle.number].scope)
				: ""));
}

static void tell_tables(const struct offer_used *used, const struct config *c)
{
	if (c->caps)
		tell_caps(used, c);
	if (c->market)
		tell_market(used, c);
	if (c->duals)
		tell_duals(used, c);
}

void unsaid_check(const struct config *c)
{
	struct offer_used used;

	bearing_init(&used, &c->terms);
	for (size_t i = 0; i < c->terms.n_rules; i++)
		bearing_possible(&used, &c->terms, &c->terms.rule[i]);
	tell_tables(&used, c);
	tell_measured(c);
	bearing_release(&used);
}

void unsaid_finish(struct state *s, const struct config *c)
{
	made_cells(&s->counts.made, &s->cells);
	counts_finish(&s->counts, c);
	if (made_rows(&s->counts.made) == 0)
		return; /* of no rows there is nothing to say */
	tell_rules(&s->used, c);
	tell_tables(&s->used, c);
	counts_tell(&s->counts);
}

/* limits.c - what may be spent on what: -b as an amount, or as a file. */
#include <stdlib.h>
#include <unistd.h>

#include "base/amounts.h"
#include "base/mem.h"
#include "offer-budget/parts.h"

static const char *read_file(struct config *c, struct setup *s)
{
	const struct side *side = &c->limits_file;
	int scope, most, unit, least;

	TRY(setup_side(s, &c->limits_file, c->budget, NULL));
	TRY(side_column(&scope, side, "scope", true));
	TRY(side_column(&most, side, "limit", true));
	TRY(side_numbers(&c->limits_file, most));
	TRY(side_column(&unit, side, "unit", true));
	TRY(side_column(&least, side, "min", false));
	if (least >= 0)
		TRY(side_numbers(&c->limits_file, least));
	if (side->n == 0)
		return fail_text("%s: no limit in it", c->budget);
	if (side->n > MOST_LIMITS)
		return fail_text(
			"%s: more than %d limits", c->budget, MOST_LIMITS);
	c->limit = mem_array(side->n, sizeof(*c->limit));
	for (size_t i = 0; i < side->n; i++) {
		struct budget_limit *l = &c->limit[c->limits++];
		const char *why =
			budget_limit_read(l, side_cell(side, i, (size_t)scope),
				side_cell(side, i, (size_t)most),
				side_cell(side, i, (size_t)unit));
		if (!why && least >= 0 &&
			!budget_limit_least(
				l, side_cell(side, i, (size_t)least)))
			why = fail_text("min '%s' is not right (want 0 to the "
					"limit%s)",
				text_show(side_cell(side, i, (size_t)least)),
				l->count ? ", a whole number" : "");
		for (size_t j = 0; j < i && !why; j++)
			if (c->limit[j].count == l->count &&
				text_equal(c->limit[j].scope, l->scope))
				why = fail_text("'%s' has a limit already",
					text_show(l->scope));
		if (why)
			return side_fault(side, i, why);
	}
	return NULL;
}

/* What -b says, if it is an amount. */
static bool is_amount(struct budget_limit *one, const struct config *c)
{
	return budget_limit_most(one, text_of(c->budget)) ||
	       (amounts_parse(&one->most, &one->decimals, text_of(c->budget)) &&
		       one->most >= 0);
}

const char *limits_files(void *config, struct setup *s)
{
	const struct config *c = config;
	struct budget_limit one = {.count = false};

	return !c->budget || is_amount(&one, c)
		       ? NULL
		       : setup_uses(s, OPT_READ, "--budget", c->budget);
}

const char *limits_read(struct config *c, struct setup *s)
{
	struct budget_limit one = {.scope = text_of("*")};

	if (!is_amount(&one, c)) {
		if (amounts_parse(&one.most, &one.decimals, text_of(c->budget)))
			return setup_usage(
				s, fail_text("a budget of %s is below zero",
					   c->budget));
		if (access(c->budget, F_OK) != 0)
			return setup_usage(s,
				fail_text("a budget of '%s' is no amount (want "
					  "5000, 1234.50, 200k, 20万 or "
					  "1e6), nor a file that is there",
					c->budget));
		return read_file(c, s);
	}
	c->limit = mem_array(1, sizeof(*c->limit));
	c->limit[0] = one;
	c->limits = 1;
	return NULL;
}

void limits_release(struct config *c)
{
	free(c->limit);
	side_release(&c->limits_file);
}

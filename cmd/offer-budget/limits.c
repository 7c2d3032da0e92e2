/* limits.c - what may be spent on what: -b as an amount, or as a file. */
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"

/* "1234.50" or "inf". */
static bool read_most(struct limit *l, struct text t)
{
	static const struct number_style plain = {.decimal = '.'};

	l->none = text_is(t, "inf");
	if (l->none)
		return true;
	if (!amount_parse(&l->most, &l->decimals, t, &plain) || l->most < 0)
		return false;
	if (!l->count)
		return true;
	if (l->most % AMOUNT_UNIT)
		return false;
	l->most /= AMOUNT_UNIT;
	return true;
}

static const char *read_limit(
	struct limit *l, struct text scope, struct text most, struct text unit)
{
	*l = (struct limit){.scope = scope, .count = text_is(unit, "count")};
	if (scope.len == 0)
		return "no scope (want *, a product, a segment or a campaign)";
	if (!l->count && !text_is(unit, "money"))
		return fail_text("'%s' is not a unit (want money or count)",
			text_show(unit));
	if (!read_most(l, most))
		return fail_text("'%s' is not a limit (want %s or inf)",
			text_show(most),
			l->count ? "a whole number" : "an amount");
	return NULL;
}

static const char *read_file(struct config *c, struct setup *s)
{
	const struct side *side = &c->limits_file;
	int scope, most, unit;

	TRY(setup_side(s, &c->limits_file, c->budget, NULL));
	TRY(side_column(&scope, side, "scope", true));
	TRY(side_column(&most, side, "limit", true));
	TRY(side_column(&unit, side, "unit", true));
	if (side->n == 0)
		return fail_text("%s: no limit in it", c->budget);
	if (side->n > MOST_LIMITS)
		return fail_text(
			"%s: more than %d limits", c->budget, MOST_LIMITS);
	c->limit = mem_array(side->n, sizeof(*c->limit));
	for (size_t i = 0; i < side->n; i++) {
		struct limit *l = &c->limit[c->limits++];
		const char *why =
			read_limit(l, side_cell(side, i, (size_t)scope),
				side_cell(side, i, (size_t)most),
				side_cell(side, i, (size_t)unit));
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

const char *limits_files(void *config, struct setup *s)
{
	const struct config *c = config;
	struct limit one = {.count = false};

	return !c->budget || read_most(&one, text_of(c->budget))
		       ? NULL
		       : setup_uses(s, OPT_READ, "--budget", c->budget);
}

const char *limits_read(struct config *c, struct setup *s)
{
	struct limit one = {.scope = text_of("*")};

	if (!read_most(&one, text_of(c->budget))) {
		static const struct number_style plain = {.decimal = '.'};
		if (amount_parse(&one.most, &one.decimals, text_of(c->budget),
			    &plain))
			return setup_usage(
				s, fail_text("a budget of %s is below zero",
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

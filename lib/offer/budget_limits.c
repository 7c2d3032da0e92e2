/* budget_limits.c - a limit, from its cells. */
#include "offer/budget.h"

bool budget_limit_most(struct budget_limit *l, struct text t)
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

const char *budget_limit_read(struct budget_limit *l, struct text scope,
	struct text most, struct text unit)
{
	*l = (struct budget_limit){
		.scope = scope, .count = text_is(unit, "count")};
	if (scope.len == 0)
		return "no scope (want *, a product, a segment or a campaign)";
	if (!l->count && !text_is(unit, "money"))
		return fail_text("'%s' is not a unit (want money or count)",
			text_show(unit));
	if (!budget_limit_most(l, most))
		return fail_text("'%s' is not a limit (want %s or inf)",
			text_show(most),
			l->count ? "a whole number" : "an amount");
	return NULL;
}

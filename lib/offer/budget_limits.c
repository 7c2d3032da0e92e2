/* budget_limits.c - a limit: from its cells, and as text. */
#include <stdio.h>

#include "offer/budget.h"

/* T without the decimals beyond those of an amount: a limit is not rounded up.
 */
static struct text cut(struct text t)
{
	const char *point = memchr(t.at, '.', t.len);
	size_t most =
		point ? (size_t)(point - t.at) + 1 + AMOUNT_DECIMALS : t.len;

	for (size_t i = most; i < t.len; i++)
		if (t.at[i] < '0' || t.at[i] > '9')
			return t;
	return (struct text){t.at, most < t.len ? most : t.len};
}

bool budget_limit_most(struct budget_limit *l, struct text t)
{
	static const struct number_style plain = {.decimal = '.'};

	l->none = text_is(t, "inf");
	if (l->none)
		return true;
	if (!amount_parse(&l->most, &l->decimals, cut(t), &plain) ||
		l->most < 0)
		return false;
	if (!l->count)
		return true;
	if (l->most % AMOUNT_UNIT)
		return false;
	l->most /= AMOUNT_UNIT;
	return true;
}

bool budget_limit_least(struct budget_limit *l, struct text t)
{
	struct budget_limit least = {.count = l->count};

	if (t.len == 0)
		return true;
	if (!budget_limit_most(&least, t) || least.none ||
		(!l->none && least.most > l->most))
		return false;
	l->least = least.most;
	if (least.decimals > l->decimals)
		l->decimals = least.decimals;
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

const char *budget_limit_unit(const struct budget_limit *l)
{
	return l->count ? "count" : "money";
}

const char *budget_show(char to[BUDGET_SHOWN], const struct budget *b,
	const struct budget_limit *l, amount a)
{
	unsigned cost = b->decimals[1];
	struct buf text = {0};

	if (l->count)
		amount_print_units(&text, a);
	else
		amount_print(&text, a, cost > l->decimals ? cost : l->decimals);
	snprintf(to, BUDGET_SHOWN, "%.*s", (int)text.len, text.at);
	buf_release(&text);
	return to;
}

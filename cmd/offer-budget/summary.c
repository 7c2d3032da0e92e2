/* summary.c - what the budget came to: for people, for --stats, and prices. */
#include <math.h>
#include <stdio.h>

#include "offer-budget/parts.h"

static void note(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a, double bound, double gap)
{
	struct setup *s = c->setup;
	struct budget_break at;
	char name[40];

	setup_note(s, "lp_bound", bound);
	setup_note(s, "value", amount_double(b->value));
	setup_note(s, "gap", gap);
	setup_note(s, "cost", amount_double(b->cost));
	setup_note(s, "worst_cost", amount_double(b->worst));
	setup_note(s, "customers", (double)b->customers);
	setup_note(s, "chosen", (double)b->chosen);
	setup_note_text(s, "by", text_of(b->by_cell ? "cell" : "customer"));
	for (unsigned l = 0; l < c->limits; l++) {
		const struct budget_limit *limit = &c->limit[l];
		double one = limit->count ? AMOUNT_UNIT : 1;
		snprintf(name, sizeof(name), "limit_%u_scope", l + 1);
		setup_note_text(s, name, limit->scope);
		snprintf(name, sizeof(name), "limit_%u_unit", l + 1);
		setup_note_text(s, name, text_of(budget_limit_unit(limit)));
		snprintf(name, sizeof(name), "limit_%u", l + 1);
		setup_note(s, name,
			limit->none ? INFINITY
				    : amount_double(limit->most) * one);
		snprintf(name, sizeof(name), "limit_%u_used", l + 1);
		setup_note(s, name, amount_double(b->used[l]) * one);
		snprintf(name, sizeof(name), "limit_%u_price", l + 1);
		setup_note(s, name, budget_price(b, a, l));
	}
	if (budget_unspent(b) >= 0)
		setup_note(s, "unspent", amount_double(budget_unspent(b)));
	if (!budget_find_break(&at, b, a))
		return;
	setup_note_text(s, "break_cell", at.where);
	setup_note_text(s, "break_product", at.product);
	setup_note(s, "break_customers", at.customers);
	setup_note(s, "break_cost", amount_double(at.cost));
}

static void tell_break(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a)
{
	const struct budget_limit money = {.scope = {"", 0}};
	struct budget_break at;
	char cost[64], left[64] = "";

	if (!budget_find_break(&at, b, a))
		return;
	budget_show(cost, b, &money, at.cost);
	if (budget_unspent(b) >= 0)
		budget_show(left, b, &money, budget_unspent(b));
	fail_warn(
		"the limits do not reach %s '%s': '%s' for %s%u costs %s%s%s%s",
		b->by_cell ? "cell" : "customer", text_show(at.where),
		text_show(at.product), b->by_cell ? "all " : "", at.customers,
		cost, *left ? ", " : "", left, *left ? " is unspent" : "");
	if (b->by_cell && !c->lottery)
		fail_warn("--lottery shares out by lot what does not do for "
			  "a whole cell");
}

/* How far limit L is used, and what one more of it would be worth. */
static void tell_limit(
	const struct budget *b, const struct knapsack_answer *a, unsigned l)
{
	const struct budget_limit *limit = &b->limit[l];
	char used[64], most[64], least[64];

	budget_show(used, b, limit, b->used[l]);
	budget_show(most, b, limit, limit->most);
	budget_show(least, b, limit, limit->least);
	fail_warn(
		"of the limit on '%s' in %s %s of %s is used%s%s; one more is "
		"worth %.6g",
		text_show(limit->scope), budget_limit_unit(limit), used,
		limit->none ? "inf" : most,
		limit->least > 0 ? ", and it wants at least " : "",
		limit->least > 0 ? least : "", budget_price(b, a, l));
}

void summary_tell(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a)
{
	double bound = budget_bound(b, a), value = amount_double(b->value);
	double gap = bound > 0 ? (bound - value) / bound : 0;
	char used[64], most[64], worth[64];
	const struct budget_limit money = {.decimals = b->decimals[0]},
				  cost = {.decimals = b->decimals[1]};

	note(c, b, a, bound, gap);
	if (c->quiet)
		return;
	fail_warn("what is chosen is worth %s, and no choice is worth more "
		  "than %.*f (gap %.2g)",
		budget_show(worth, b, &money, b->value),
		(int)b->decimals[0] + 2, bound, gap);
	fail_warn("%zu of %zu customers are made an offer, chosen by %s; that "
		  "is expected to cost %s, and at worst %s",
		b->chosen, b->customers, b->by_cell ? "cell" : "customer",
		budget_show(used, b, &cost, b->cost),
		budget_show(most, b, &cost, b->worst));
	for (unsigned l = 0; l < c->limits; l++)
		tell_limit(b, a, l);
	tell_break(c, b, a);
}

const char *summary_duals(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a)
{
	struct out *out = setup_file(c->setup, c->duals);

	out_column(out, text_of("scope"));
	out_column(out, text_of("price"));
	out_column(out, text_of("unit"));
	out_header(out);
	for (unsigned l = 0; l < c->limits; l++) {
		out_text(out, c->limit[l].scope);
		out_real(out, budget_price(b, a, l));
		out_string(out, budget_limit_unit(&c->limit[l]));
		out_end(out);
	}
	return out->failed;
}

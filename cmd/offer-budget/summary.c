/* summary.c - what the budget came to: for people, for --stats, and prices. */
#include <math.h>
#include <stdio.h>

#include "offer-budget/parts.h"

static double unit_of(const struct problem *p, unsigned l)
{
	return p->config->limit[l].count ? 1 : amount_double(p->cost_unit);
}

/* Value that one more unit of limit L would bring. */
static double price_of(
	const struct problem *p, const struct knapsack_answer *a, unsigned l)
{
	return a->price[l] * amount_double(p->value_unit) / unit_of(p, l);
}

/* The lp_bound: no less than what was reached, whatever rounding did. */
static double bound_of(const struct problem *p, const struct knapsack_answer *a)
{
	return fmax(a->bound * amount_double(p->value_unit),
		amount_double(p->value));
}

static const char *unit_name(const struct limit *l)
{
	return l->count ? "count" : "money";
}

/* A use or a limit as text that reads like the input. */
static const char *show(
	char to[64], const struct problem *p, const struct limit *l, amount a)
{
	struct buf b = {0};

	if (l->count)
		amount_print_units(&b, a);
	else
		amount_print(&b, a,
			p->decimals[1] > l->decimals ? p->decimals[1]
						     : l->decimals);
	snprintf(to, 64, "%.*s", (int)b.len, b.at);
	buf_release(&b);
	return to;
}

/* What it would take to give a group that broke its option, whole. */
struct break_point {
	struct text where, product;
	uint32_t customers;
	amount cost;
};

static bool find_break(struct break_point *b, const struct problem *p,
	const struct knapsack_answer *a)
{
	if (a->n_broken == 0)
		return false;
	uint32_t g = a->broken[0].group;
	uint32_t option = a->broken[0].option - p->knapsack.first[g];
	*b = (struct break_point){
		.customers = p->members[g + 1] - p->members[g]};
	for (uint32_t m = p->members[g]; m < p->members[g + 1]; m++) {
		uint32_t who = p->member[m];
		const struct offer *o = problem_offer(p, who, option);
		b->where = p->by_cell ? table_key(&p->state->words, o->cell)
				      : offers_customer(p->state,
						p->offer[p->first[who]]);
		b->product =
			offers_name(p->state, p->offer[p->first[who] + option]);
		if (p->by_cell && o->product)
			b->product = table_key(&p->state->words, o->product);
		b->cost += o->cost;
	}
	return true;
}

/* What is left of the first limit in money, or -1: none is. */
static amount unspent(const struct problem *p)
{
	for (unsigned l = 0; l < p->config->limits; l++) {
		const struct limit *limit = &p->config->limit[l];
		if (!limit->count && !limit->none)
			return limit->most - p->used[l];
	}
	return -1;
}

static void note(const struct problem *p, const struct knapsack_answer *a,
	double bound, double gap)
{
	const struct config *c = p->config;
	struct setup *s = c->setup;
	struct break_point b;
	char name[40];

	setup_note(s, "lp_bound", bound);
	setup_note(s, "value", amount_double(p->value));
	setup_note(s, "gap", gap);
	setup_note(s, "cost", amount_double(p->cost));
	setup_note(s, "customers", (double)p->customers);
	setup_note(s, "chosen", (double)p->chosen);
	setup_note_text(s, "by", text_of(p->by_cell ? "cell" : "customer"));
	for (unsigned l = 0; l < c->limits; l++) {
		const struct limit *limit = &c->limit[l];
		double one = limit->count ? AMOUNT_UNIT : 1;
		snprintf(name, sizeof(name), "limit_%u_scope", l + 1);
		setup_note_text(s, name, limit->scope);
		snprintf(name, sizeof(name), "limit_%u_unit", l + 1);
		setup_note_text(s, name, text_of(unit_name(limit)));
		snprintf(name, sizeof(name), "limit_%u", l + 1);
		setup_note(s, name,
			limit->none ? INFINITY
				    : amount_double(limit->most) * one);
		snprintf(name, sizeof(name), "limit_%u_used", l + 1);
		setup_note(s, name, amount_double(p->used[l]) * one);
		snprintf(name, sizeof(name), "limit_%u_price", l + 1);
		setup_note(s, name, price_of(p, a, l));
	}
	if (unspent(p) >= 0)
		setup_note(s, "unspent", amount_double(unspent(p)));
	if (!find_break(&b, p, a))
		return;
	setup_note_text(s, "break_cell", b.where);
	setup_note_text(s, "break_product", b.product);
	setup_note(s, "break_customers", b.customers);
	setup_note(s, "break_cost", amount_double(b.cost));
}

static void tell_break(const struct problem *p, const struct knapsack_answer *a)
{
	const struct limit money = {.scope = {"", 0}};
	struct break_point b;
	char cost[64], left[64] = "";

	if (!find_break(&b, p, a))
		return;
	show(cost, p, &money, b.cost);
	if (unspent(p) >= 0)
		show(left, p, &money, unspent(p));
	fail_warn(
		"the limits do not reach %s '%s': '%s' for %s%u costs %s%s%s%s",
		p->by_cell ? "cell" : "customer", text_show(b.where),
		text_show(b.product), p->by_cell ? "all " : "", b.customers,
		cost, *left ? ", " : "", left, *left ? " is unspent" : "");
	if (p->by_cell && !p->config->lottery)
		fail_warn("--lottery shares out by lot what does not do for "
			  "a whole cell");
}

void summary_tell(const struct problem *p, const struct knapsack_answer *a)
{
	const struct config *c = p->config;
	double bound = bound_of(p, a), value = amount_double(p->value);
	double gap = bound > 0 ? (bound - value) / bound : 0;
	char used[64], most[64], worth[64];
	const struct limit money = {.decimals = p->decimals[0]};

	note(p, a, bound, gap);
	if (c->quiet)
		return;
	fail_warn("value %s, at most %.*f (gap %.2g): %zu of %zu customers, "
		  "by %s",
		show(worth, p, &money, p->value), (int)p->decimals[0] + 2,
		bound, gap, p->chosen, p->customers,
		p->by_cell ? "cell" : "customer");
	for (unsigned l = 0; l < c->limits; l++) {
		const struct limit *limit = &c->limit[l];
		fail_warn("'%s' %s: %s of %s used, one more is worth %.6g",
			text_show(limit->scope), unit_name(limit),
			show(used, p, limit, p->used[l]),
			limit->none ? "inf" : show(most, p, limit, limit->most),
			price_of(p, a, l));
	}
	tell_break(p, a);
}

const char *summary_duals(
	const struct problem *p, const struct knapsack_answer *a)
{
	const struct config *c = p->config;
	struct out *out = setup_file(c->setup, c->duals);

	out_column(out, text_of("scope"));
	out_column(out, text_of("price"));
	out_column(out, text_of("unit"));
	out_header(out);
	for (unsigned l = 0; l < c->limits; l++) {
		out_text(out, c->limit[l].scope);
		out_real(out, price_of(p, a, l));
		out_string(out, unit_name(&c->limit[l]));
		out_end(out);
	}
	return out->failed;
}

/* unsaid.c - what was merged, passed over, rounded or switched off: counted for
 * --stats, and told in a line a kind unless --quiet.
 *
 * Offers are counted when all are in, by customer: so the figures do not depend
 * on how rows were divided, and those of saved state are counted too.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"
#include "offer/budget_least.h"
#include "offer/budget_why.h"

/* How many offers or customers are of a kind, and the first of them. */
struct kind {
	uint64_t n;
	struct text first;
};

static void add(struct kind *k, struct text name)
{
	if (k->n++ == 0)
		k->first = name;
}

static void tell(const struct config *c, const char *name, const struct kind *k,
	const char *what)
{
	if (c->quiet)
		setup_note(c->setup, name, (double)k->n);
	else
		setup_first(c->setup, name, k->n, k->first, what);
}

static void tell_rows(const struct config *c, const char *name,
	const struct notice *n, const char *what)
{
	if (c->quiet)
		setup_note(c->setup, name, (double)n->n);
	else
		setup_notice(c->setup, name, n, what);
}

static void tell_off(
	const struct config *c, const char *figure, bool off, const char *why)
{
	setup_note(c->setup, figure, off);
	if (off && !c->quiet)
		fail_warn("%s", why);
}

void unsaid_repeated(const struct state *s, const struct config *c)
{
	tell_rows(c, "repeated", &s->repeated,
		c->emsr ? "the same class again: it counts once"
			: "the same offer to the same customer again: it "
			  "counts once");
	setup_note(c->setup, "repeated_in_state", (double)s->repeated_in_state);
	if (s->repeated_in_state && !c->quiet)
		fail_warn("%llu lines of saved state were there already: each "
			  "counts once",
			(unsigned long long)s->repeated_in_state);
}

/* What keeps offers from being chosen, and what none of them has. */
struct passed {
	struct kind refused, foreign, worthless, without;
	bool cell, currency;
};

/* Offers that cannot be chosen, and customers who have no other.  SORTED are
 * all offers by key, so those of a customer stand together. */
static void count_unfit(
	struct passed *k, const struct budget *b, const uint32_t *sorted)
{
	struct text who = {NULL, 0};
	bool any = true;

	for (size_t i = 0; i < b->offers->n; i++) {
		const struct budget_offer *o =
			table_value(b->offers, sorted[i]);
		struct text customer = budget_customer(b->offers, sorted[i]);
		if (!who.at || !text_equal(who, customer)) {
			if (!any)
				add(&k->without, who);
			any = false;
			who = customer;
		}
		if (o->refused)
			add(&k->refused, who);
		else if (budget_is_foreign(b, o))
			add(&k->foreign, who);
		else
			any = true;
	}
	if (!any)
		add(&k->without, who);
}

/* Those that can.  USED becomes true for words that limits can be on. */
static void count_fit(struct passed *k, const struct budget *b, bool *used)
{
	for (size_t i = 0; i < b->first[b->customers]; i++) {
		const struct budget_offer *o =
			table_value(b->offers, b->offer[i]);
		used[o->product] = used[o->segment] = used[o->campaign] = true;
		k->cell |= o->cell != 0;
		k->currency |= o->currency != 0;
		if (o->value <= 0)
			add(&k->worthless,
				budget_customer(b->offers, b->offer[i]));
	}
}

static void tell_passed(
	const struct config *c, const struct budget *b, const struct passed *k)
{
	bool any = b->first[b->customers] > 0;

	tell(c, "refused", &k->refused,
		"has a row without value and cost, which is no offer");
	tell(c, "other_currency", &k->foreign,
		"has an offer in another currency than --currency");
	tell(c, "worthless", &k->worthless,
		budget_least_any(b)
			? "has an offer with a value of 0 or less, which is "
			  "chosen if a min asks for it"
		: b->by_cell
			? "has an offer with a value of 0 or less, which is "
			  "chosen if the others of its cell make up for it"
			: "has an offer with a value of 0 or less, which is "
			  "never chosen");
	tell(c, "customers_without_offer", &k->without,
		"has no offer to choose from");
	tell_off(c, "currency_off", any && !k->currency,
		"no offer has a currency: all are taken to be in one");
	tell_off(c, "cell_off", any && !k->cell && c->by == BUDGET_AUTO,
		"no offer has a cell: it is chosen by customer, and two in the "
		"same condition may be treated differently");
	tell_off(c, "key_off", c->lottery && !c->key,
		"a lottery without --key can be foreseen by anybody");
}

/* The limits that no offer counts against. */
static void tell_limits(
	const struct config *c, const struct budget *b, const bool *used)
{
	struct notice unused = {0};
	struct text first = {"", 0};

	for (size_t l = 0; l < c->limits && c->limits_file.n; l++) {
		struct text scope = c->limit[l].scope;
		size_t word = table_find(b->words, scope);
		if (text_is(scope, "*") ||
			(word != (size_t)TABLE_NONE && used[word]))
			continue;
		if (unused.n == 0)
			first = scope;
		notice_line(&unused, c->budget, c->limits_file.line[l]);
	}
	tell_rows(c, "limits_unused", &unused,
		fail_text("no offer is of '%s', which has a limit",
			text_show(first)));
}

/* 1 of the last decimal that figures have. */
static amount finest(unsigned decimals)
{
	return amount_ten[AMOUNT_DECIMALS - decimals];
}

/* Figures that the choice counts in larger units, costs rounded up; the sums
 * that are printed are exact. */
static void tell_rounded(const struct config *c, const struct budget *b)
{
	struct kind rounded = {0};
	bool is_coarse = b->value_unit > finest(b->decimals[0]) ||
			 b->cost_unit > finest(b->decimals[1]);

	for (size_t i = 0; i < b->first[b->customers] && is_coarse; i++) {
		const struct budget_offer *o =
			table_value(b->offers, b->offer[i]);
		if (o->cost % b->cost_unit || o->value % b->value_unit)
			add(&rounded, budget_customer(b->offers, b->offer[i]));
	}
	tell(c, "rounded", &rounded,
		"has an offer whose value and cost are rounded for the choice, "
		"as the sum of all is so large");
}

void unsaid_rows(
	const struct config *c, const struct budget *b, const uint32_t *sorted)
{
	struct passed passed = {0};
	bool *used = mem_zero(b->words->n, sizeof(*used));

	if (b->first[b->customers] < b->offers->n)
		count_unfit(&passed, b, sorted);
	count_fit(&passed, b, used);
	tell_passed(c, b, &passed);
	tell_limits(c, b, used);
	tell_rounded(c, b);
	free(used);
}

void unsaid_answer(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a)
{

	setup_note(c->setup, "broken", (double)a->n_broken);
	if (!c->lottery || !b->by_cell)
		return;
	setup_note(c->setup, "lottery_drawn", (double)b->drawn);
	setup_note(c->setup, "lottery_raised", (double)b->raised);
	if (!c->quiet && b->drawn == 0)
		fail_warn("no customer was in the lottery");
	else if (!c->quiet)
		fail_warn("by lot: %zu of %zu customers were raised to the "
			  "offer that did not do for all",
			b->raised, b->drawn);
}

/* budget_passed.c - see budget_passed.h. */
#include "offer/budget_passed.h"

#include <stdlib.h>

#include "base/mem.h"
#include "offer/budget_why.h"

enum {
	PRODUCT = 1,
	SEGMENT = 2,
	CAMPAIGN = 4
}; /* what a word is of an offer */

static void add(
	struct budget_passed *p, enum budget_passed_kind kind, struct text who)
{
	if (p->kind[kind].n++ == 0)
		p->kind[kind].first = who;
}

/* Offers that cannot be chosen, and customers who have no other.  Those of a
 * customer stand together. */
static void pass_unfit(
	struct budget_passed *p, const struct budget *b, const uint32_t *sorted)
{
	struct text who = {NULL, 0};
	bool any = true;

	for (size_t i = 0; i < b->offers->n; i++) {
		const struct budget_offer *o =
			table_value(b->offers, sorted[i]);
		struct text customer = budget_customer(b->offers, sorted[i]);
		if (!who.at || !text_equal(who, customer)) {
			if (!any)
				add(p, PASSED_WITHOUT, who);
			any = false;
			who = customer;
		}
		if (o->refused)
			add(p, PASSED_REFUSED, who);
		else if (budget_is_foreign(b, o))
			add(p, b->currency ? PASSED_FOREIGN : PASSED_UNSAID,
				who);
		else
			any = true;
	}
	if (!any)
		add(p, PASSED_WITHOUT, who);
}

/* 1 of the last decimal that figures have. */
static amount finest(unsigned decimals)
{
	return amount_ten[AMOUNT_DECIMALS - decimals];
}

/* Costs are rounded up and values down for the choice; sums are exact. */
static bool is_rounded(const struct budget *b, const struct budget_offer *o)
{
	return (b->value_unit > finest(b->decimals[0]) ||
		       b->cost_unit > finest(b->decimals[1])) &&
	       (o->cost % b->cost_unit || o->value % b->value_unit);
}

/* Those that can be chosen; AS becomes what each word is of them. */
static void pass_fit(
	struct budget_passed *p, const struct budget *b, unsigned char *as)
{
	for (size_t i = 0; i < b->first[b->customers]; i++) {
		const struct budget_offer *o =
			table_value(b->offers, b->offer[i]);
		struct text who = budget_customer(b->offers, b->offer[i]);
		as[o->product] |= PRODUCT;
		as[o->segment] |= SEGMENT;
		as[o->campaign] |= CAMPAIGN;
		p->cell |= o->cell != 0;
		p->currency |= o->currency != 0;
		if (o->value <= 0)
			add(p, PASSED_WORTHLESS, who);
		if (is_rounded(b, o))
			add(p, PASSED_ROUNDED, who);
	}
}

static enum budget_passed_scope scope_of(
	const struct budget *b, const unsigned char *as, struct text scope)
{
	size_t word = table_find(b->words, scope);
	unsigned is = word == (size_t)TABLE_NONE ? 0 : as[word];

	if (text_is(scope, "*"))
		return PASSED_ON_ALL;
	if (is == 0)
		return PASSED_ON_NONE;
	return (is & (is - 1)) == 0 ? PASSED_ON_ONE : PASSED_ON_MORE;
}

void budget_pass(
	struct budget_passed *p, const struct budget *b, const uint32_t *sorted)
{
	unsigned char *as = mem_zero(b->words->n, sizeof(*as));

	*p = (struct budget_passed){0};
	if (b->first[b->customers] < b->offers->n)
		pass_unfit(p, b, sorted);
	pass_fit(p, b, as);
	p->scope = mem_array(b->limits, sizeof(*p->scope));
	for (unsigned l = 0; l < b->limits; l++)
		p->scope[l] = scope_of(b, as, b->limit[l].scope);
	free(as);
}

void budget_passed_release(struct budget_passed *p)
{
	free(p->scope);
}

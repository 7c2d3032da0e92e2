/* budget_answer.c - what an answer of the knapsack comes to. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "offer/budget.h"

struct text budget_customer(const struct table *offers, size_t i)
{
	struct text key = table_key(offers, i);

	return text_split(&key, '\0');
}

struct text budget_name(const struct table *offers, size_t i)
{
	struct text key = table_key(offers, i);

	text_split(&key, '\0');
	return text_split(&key, '\0');
}

/* From groups to customers. */
void budget_pick(struct budget *b, const struct knapsack_answer *a)
{
	free(b->pick);
	b->pick = mem_array(b->customers, sizeof(*b->pick));
	for (size_t g = 0; g < b->groups; g++) {
		uint32_t choice = a->choice[g];
		if (choice != KNAPSACK_NONE)
			choice -= b->knapsack.first[g];
		for (uint32_t m = b->members[g]; m < b->members[g + 1]; m++)
			b->pick[b->member[m]] = choice;
	}
}

double budget_price(
	const struct budget *b, const struct knapsack_answer *a, unsigned l)
{
	double unit = b->limit[l].count ? 1 : amount_double(b->cost_unit);

	return a->price[l] * amount_double(b->value_unit) / unit;
}

double budget_bound(const struct budget *b, const struct knapsack_answer *a)
{
	if (a->exact && !b->lottery)
		return amount_double(b->value);
	return fmax(a->bound * amount_double(b->value_unit),
		amount_double(b->value));
}

amount budget_unspent(const struct budget *b)
{
	for (unsigned l = 0; l < b->limits; l++)
		if (!b->limit[l].count && !b->limit[l].none)
			return b->limit[l].most - b->used[l];
	return -1;
}

bool budget_find_break(struct budget_break *to, const struct budget *b,
	const struct knapsack_answer *a)
{
	if (a->n_broken == 0)
		return false;
	uint32_t g = a->broken[0].group;
	uint32_t option = a->broken[0].option - b->knapsack.first[g];
	*to = (struct budget_break){
		.customers = b->members[g + 1] - b->members[g]};
	for (uint32_t m = b->members[g]; m < b->members[g + 1]; m++) {
		uint32_t who = b->member[m], at = b->offer[b->first[who]];
		const struct budget_offer *o = budget_option(b, who, option);
		to->where = b->by_cell ? table_key(b->words, o->cell)
				       : budget_customer(b->offers, at);
		to->product =
			b->by_cell && o->product
				? table_key(b->words, o->product)
				: budget_name(b->offers,
					  b->offer[b->first[who] + option]);
		to->cost += o->cost;
	}
	return true;
}

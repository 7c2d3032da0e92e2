/* lottery.c - what does not do for all of a cell is shared out by lot.
 *
 * The customers of a group that broke keep what they have, and are raised to
 * the better option one after another, in the order of a keyed hash of draw and
 * customer, while every limit allows.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"

uint64_t lottery_number(
	struct keyed *keyed, const struct config *c, struct text customer)
{
	const struct text parts[] = {
		text_of("lottery"), text_of(c->period), customer};

	return keyed_number(keyed, parts, 3);
}

struct ticket {
	uint64_t number;
	uint32_t customer;
};

static int by_ticket(const void *a, const void *b)
{
	const struct ticket *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return (x->customer > y->customer) - (x->customer < y->customer);
}

/* Count offer O, SIGN times, in p->used. */
static void use(
	struct problem *p, const struct offer *o, int sign, uint32_t *limits)
{
	size_t n = problem_limits(p, o, limits);

	for (size_t j = 0; j < n; j++)
		p->used[limits[j]] +=
			sign * problem_use(&p->config->limit[limits[j]], o);
}

static bool within(const struct problem *p)
{
	for (unsigned l = 0; l < p->config->limits; l++)
		if (!p->config->limit[l].none &&
			p->used[l] > p->config->limit[l].most)
			return false;
	return true;
}

/* Raise customer WHO to OPTION if it fits. */
static void raise_one(
	struct problem *p, uint32_t who, uint32_t option, uint32_t *limits)
{
	uint32_t now = p->pick[who];

	if (now != KNAPSACK_NONE)
		use(p, problem_offer(p, who, now), -1, limits);
	use(p, problem_offer(p, who, option), 1, limits);
	if (within(p)) {
		p->raised++;
		p->pick[who] = option;
		return;
	}
	use(p, problem_offer(p, who, option), -1, limits);
	if (now != KNAPSACK_NONE)
		use(p, problem_offer(p, who, now), 1, limits);
}

void lottery_draw(
	struct problem *p, struct keyed *keyed, const struct knapsack_answer *a)
{
	uint32_t *limits = mem_array(p->config->limits, sizeof(*limits));

	for (size_t b = 0; b < a->n_broken; b++) {
		uint32_t g = a->broken[b].group, from = p->members[g];
		uint32_t option = a->broken[b].option - p->knapsack.first[g];
		size_t n = p->members[g + 1] - from;
		struct ticket *t = mem_array(n, sizeof(*t));
		for (size_t i = 0; i < n; i++) {
			uint32_t who = p->member[from + i];
			t[i] = (struct ticket){
				lottery_number(keyed, p->config,
					offers_customer(p->state,
						p->offer[p->first[who]])),
				who};
		}
		qsort(t, n, sizeof(*t), by_ticket);
		p->drawn += n;
		for (size_t i = 0; i < n; i++)
			raise_one(p, t[i].customer, option, limits);
		free(t);
	}
	free(limits);
}

/* draw.c - what does not do for all of a cell is shared out by lot.
 *
 * The customers of a group that broke keep what they have, and are raised to
 * the better option one after another, in the order of a keyed hash of draw and
 * customer, while every limit allows.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "offer/draw.h"

uint64_t draw_number(
	struct keyed *keyed, const char *period, struct text customer)
{
	const struct text parts[] = {
		text_of("lottery"), text_of(period), customer};

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

/* Count offer O, SIGN times, in b->used. */
static void use(struct budget *b, const struct budget_offer *o, int sign,
	uint32_t *limits)
{
	size_t n = budget_limits(b, o, limits);

	for (size_t j = 0; j < n; j++)
		b->used[limits[j]] +=
			sign * budget_use(&b->limit[limits[j]], o);
}

static bool within(const struct budget *b)
{
	for (unsigned l = 0; l < b->limits; l++)
		if (!b->limit[l].none && b->used[l] > b->limit[l].most)
			return false;
	return true;
}

/* Raise customer WHO to OPTION if it fits. */
static void raise_one(
	struct budget *b, uint32_t who, uint32_t option, uint32_t *limits)
{
	uint32_t now = b->pick[who];

	if (now != KNAPSACK_NONE)
		use(b, budget_option(b, who, now), -1, limits);
	use(b, budget_option(b, who, option), 1, limits);
	if (within(b)) {
		b->raised++;
		b->pick[who] = option;
		return;
	}
	use(b, budget_option(b, who, option), -1, limits);
	if (now != KNAPSACK_NONE)
		use(b, budget_option(b, who, now), 1, limits);
}

/* The customers of group G in the order of their lots; the caller frees it. */
static struct ticket *draw(
	const struct budget *b, struct keyed *keyed, uint32_t g)
{
	uint32_t from = b->members[g], n = b->members[g + 1] - from;
	struct ticket *t = mem_array(n, sizeof(*t));

	for (uint32_t i = 0; i < n; i++) {
		uint32_t who = b->member[from + i];
		t[i] = (struct ticket){
			draw_number(keyed, b->period,
				budget_customer(
					b->offers, b->offer[b->first[who]])),
			who};
	}
	qsort(t, n, sizeof(*t), by_ticket);
	return t;
}

void draw_lots(
	struct budget *b, struct keyed *keyed, const struct knapsack_answer *a)
{
	uint32_t *limits = mem_array(b->limits, sizeof(*limits));

	for (size_t i = 0; i < a->n_broken; i++) {
		uint32_t g = a->broken[i].group;
		uint32_t option = a->broken[i].option - b->knapsack.first[g];
		uint32_t n = b->members[g + 1] - b->members[g];
		struct ticket *t = draw(b, keyed, g);
		for (uint32_t j = 0; j < n; j++)
			raise_one(b, t[j].customer, option, limits);
		b->drawn += n;
		free(t);
	}
	free(limits);
}

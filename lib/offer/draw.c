/* draw.c - what does not do for all of a cell is shared out by lot.
 *
 * The customers of a group that broke keep what they have, and are raised to
 * the better option one after another, in the order of a keyed hash of draw and
 * customer, while every limit allows.
 */
#include <math.h>
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

/* Raise all customers of group G who gain by OPTION and for whom it fits, by
 * lot; returns how many were raised. */
static size_t raise_group(struct budget *b, struct keyed *keyed, uint32_t g,
	uint32_t option, uint32_t *limits)
{
	uint32_t n = b->members[g + 1] - b->members[g];
	struct ticket *t = draw(b, keyed, g);
	size_t before = b->raised;

	for (uint32_t j = 0; j < n; j++) {
		uint32_t who = t[j].customer, now = b->pick[who];
		amount had = now == KNAPSACK_NONE
				     ? 0
				     : budget_option(b, who, now)->value;
		if (budget_option(b, who, option)->value > had)
			raise_one(b, who, option, limits);
	}
	free(t);
	return b->raised - before;
}

struct wish {
	double ratio;
	uint32_t group, option; /* of all */
};

static int by_ratio(const void *a, const void *b)
{
	const struct wish *x = a, *y = b;

	if (x->ratio != y->ratio)
		return x->ratio > y->ratio ? -1 : 1;
	return (x->option > y->option) - (x->option < y->option);
}

/* What is worth more than what group G has, by value beside its price. */
static size_t add_wishes(const struct budget *b, const double *price,
	uint32_t g, struct wish *to)
{
	const struct knapsack *k = &b->knapsack;
	uint32_t now = b->pick[b->member[b->members[g]]];
	int64_t had = now == KNAPSACK_NONE ? 0 : k->value[k->first[g] + now];
	size_t n = 0;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		double value = (double)k->value[j], use = 0;
		if (k->value[j] <= had)
			continue;
		if (k->cost)
			use = price[0] * (double)k->cost[j];
		else
			for (uint32_t u = k->use_first[j];
				u < k->use_first[j + 1]; u++)
				use += price[k->use[u].limit] *
				       (double)k->use[u].amount;
		to[n++] = (struct wish){use > 0 ? value / use : INFINITY, g, j};
	}
	return n;
}

void draw_rest(struct budget *b, struct keyed *keyed, const double *price)
{
	const struct knapsack *k = &b->knapsack;
	uint32_t *limits = mem_array(b->limits, sizeof(*limits));
	struct wish *wish = mem_array(k->first[k->groups], sizeof(*wish));
	size_t n = 0;

	for (uint32_t g = 0; g < k->groups; g++)
		n += add_wishes(b, price, g, wish + n);
	if (n)
		qsort(wish, n, sizeof(*wish), by_ratio);
	for (size_t i = 0; i < n; i++) {
		uint32_t g = wish[i].group;
		if (raise_group(
			    b, keyed, g, wish[i].option - k->first[g], limits))
			b->drawn += b->members[g + 1] - b->members[g];
	}
	free(wish);
	free(limits);
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

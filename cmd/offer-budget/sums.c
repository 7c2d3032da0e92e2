/* sums.c - what the options of each group are worth and use, and what was used
 * in the end; exactly. */
#include <stdlib.h>

#include "base/mem.h"
#include "offer-budget/parts.h"

static struct offer *offer_at(const struct problem *p, size_t i)
{
	return table_value(&p->state->offers, p->offer[i]);
}

/* Limits by the word they are on. */
static void find_scopes(struct problem *p)
{
	const struct config *c = p->config;
	size_t words = p->state->words.n;

	p->limit_of = mem_array(words, sizeof(*p->limit_of));
	p->limit_next = mem_array(c->limits, sizeof(*p->limit_next));
	for (size_t w = 0; w < words; w++)
		p->limit_of[w] = NO_LIMIT;
	for (uint32_t l = c->limits; l-- > 0;) {
		size_t w = table_find(&p->state->words, c->limit[l].scope);
		if (text_is(c->limit[l].scope, "*"))
			continue;
		if (w == (size_t)TABLE_NONE)
			continue;
		p->limit_next[l] = p->limit_of[w];
		p->limit_of[w] = l;
	}
}

size_t problem_limits(
	const struct problem *p, const struct offer *o, uint32_t *to)
{
	const struct config *c = p->config;
	const uint32_t words[] = {o->product, o->segment, o->campaign};
	size_t n = 0;

	for (uint32_t l = 0; l < c->limits; l++)
		if (c->limit[l].scope.len == 1 &&
			c->limit[l].scope.at[0] == '*')
			to[n++] = l;
	for (size_t w = 0; w < 3; w++)
		for (uint32_t l = p->limit_of[words[w]]; l != NO_LIMIT;
			l = p->limit_next[l]) {
			size_t at = n;
			while (at > 0 && to[at - 1] > l)
				at--;
			if (at > 0 && to[at - 1] == l)
				continue; /* by two of its words */
			memmove(to + at + 1, to + at, (n - at) * sizeof(*to));
			to[at] = l;
			n++;
		}
	return n;
}

/* What 1 in the knapsack is: as fine as the figures, but no finer than that
 * all of them together stay below KNAPSACK_MAX. */
static const char *find_units(struct problem *p)
{
	amount sum[2] = {0, 0}, *unit[2] = {&p->value_unit, &p->cost_unit};

	for (size_t i = 0; i < p->first[p->customers]; i++) {
		const struct offer *o = offer_at(p, i);
		amount value = o->value < 0 ? -o->value : o->value;
		if (!amount_add(&sum[0], value) ||
			!amount_add(&sum[1], o->cost))
			return "the sum of values or costs is too large";
		for (int j = 0; j < 2; j++)
			if (o->decimals[j] > p->decimals[j])
				p->decimals[j] = o->decimals[j];
	}
	for (int j = 0; j < 2; j++) {
		*unit[j] = 1;
		for (unsigned d = p->decimals[j]; d < AMOUNT_DECIMALS; d++)
			*unit[j] *= 10;
		while (sum[j] / *unit[j] >= KNAPSACK_MAX / 4)
			*unit[j] *= 10;
	}
	return NULL;
}

static int64_t rounded_up(amount a, amount unit)
{
	return (int64_t)((a + unit - 1) / unit);
}

static void set_limits(struct problem *p)
{
	const struct config *c = p->config;

	p->limit = mem_array(c->limits, sizeof(*p->limit));
	for (unsigned l = 0; l < c->limits; l++) {
		amount most = c->limit[l].count
				      ? c->limit[l].most
				      : c->limit[l].most / p->cost_unit;
		p->limit[l] = c->limit[l].none || most > KNAPSACK_MAX
				      ? KNAPSACK_FREE
				      : (int64_t)most;
	}
}

/* An option in the making. */
struct sum {
	amount value;
	amount *use;	   /* of each limit */
	uint32_t *touched; /* limits with a use, rising once sorted */
	size_t n;
	uint32_t *limits; /* of one offer */
	size_t options, uses, cap[3];
};

static int by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Add up option I of the customers of group G. */
static void add_up(
	const struct problem *p, struct sum *sum, size_t g, uint32_t i)
{
	sum->value = 0;
	sum->n = 0;
	for (uint32_t m = p->members[g]; m < p->members[g + 1]; m++) {
		const struct offer *o = problem_offer(p, p->member[m], i);
		size_t n = problem_limits(p, o, sum->limits);
		sum->value += o->value;
		for (size_t j = 0; j < n; j++) {
			uint32_t l = sum->limits[j];
			amount use = problem_use(&p->config->limit[l], o);
			if (sum->use[l] == 0 && use > 0)
				sum->touched[sum->n++] = l;
			sum->use[l] += use;
		}
	}
	if (sum->n > 1)
		qsort(sum->touched, sum->n, sizeof(*sum->touched), by_number);
}

static int64_t in_units(const struct problem *p, uint32_t l, amount use)
{
	return p->config->limit[l].count ? (int64_t)use
					 : rounded_up(use, p->cost_unit);
}

/* Put the option into the knapsack, and clear the sum. */
static void put(struct problem *p, struct sum *sum)
{
	size_t j = sum->options++;

	mem_grow(&p->worth, &sum->cap[0], j + 1, sizeof(*p->worth));
	p->worth[j] = (int64_t)(sum->value / p->value_unit);
	if (p->config->limits == 1) {
		mem_grow(&p->uses_one, &sum->cap[1], j + 1,
			sizeof(*p->uses_one));
		p->uses_one[j] = sum->n ? in_units(p, 0, sum->use[0]) : 0;
		sum->use[0] = 0;
		return;
	}
	mem_grow(&p->use_first, &sum->cap[1], j + 2, sizeof(*p->use_first));
	mem_grow(&p->use, &sum->cap[2], sum->uses + sum->n, sizeof(*p->use));
	p->use_first[j] = (uint32_t)sum->uses;
	for (size_t i = 0; i < sum->n; i++) {
		uint32_t l = sum->touched[i];
		p->use[sum->uses++] =
			(struct knapsack_use){l, in_units(p, l, sum->use[l])};
		sum->use[l] = 0;
	}
	p->use_first[j + 1] = (uint32_t)sum->uses;
}

const char *sums_make(struct problem *p)
{
	unsigned limits = p->config->limits;
	struct sum sum = {.use = mem_zero(limits, sizeof(*sum.use)),
		.touched = mem_array(limits, sizeof(*sum.touched)),
		.limits = mem_array(limits, sizeof(*sum.limits))};

	p->option = mem_array(p->groups + 1, sizeof(*p->option));
	find_scopes(p);
	const char *why = find_units(p);
	for (size_t g = 0; g < p->groups && !why; g++) {
		uint32_t who = p->member[p->members[g]];
		p->option[g] = (uint32_t)sum.options;
		for (uint32_t i = 0; i < p->first[who + 1] - p->first[who];
			i++) {
			add_up(p, &sum, g, i);
			put(p, &sum);
		}
	}
	p->option[p->groups] = (uint32_t)sum.options;
	if (!why)
		set_limits(p);
	p->knapsack = (struct knapsack){.groups = p->groups,
		.limits = limits,
		.first = p->option,
		.value = p->worth,
		.cost = p->uses_one,
		.use_first = p->use_first,
		.use = p->use,
		.limit = p->limit,
		.leave_broken = p->config->lottery && p->by_cell};
	free(sum.use);
	free(sum.touched);
	free(sum.limits);
	return why;
}

const char *sums_count(struct problem *p)
{
	const struct config *c = p->config;
	uint32_t *limits = mem_array(c->limits, sizeof(*limits));

	memset(p->used, 0, c->limits * sizeof(*p->used));
	p->value = p->cost = 0;
	p->chosen = 0;
	for (size_t who = 0; who < p->customers; who++) {
		if (p->pick[who] == KNAPSACK_NONE)
			continue;
		const struct offer *o =
			problem_offer(p, (uint32_t)who, p->pick[who]);
		size_t n = problem_limits(p, o, limits);
		for (size_t j = 0; j < n; j++)
			p->used[limits[j]] +=
				problem_use(&c->limit[limits[j]], o);
		p->value += o->value;
		p->cost += o->cost;
		p->chosen++;
	}
	free(limits);
	for (unsigned l = 0; l < c->limits; l++)
		if (!c->limit[l].none && p->used[l] > c->limit[l].most)
			return fail_text("the limit of '%s' would be exceeded",
				text_show(c->limit[l].scope));
	return NULL;
}

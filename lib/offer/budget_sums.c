/* budget_sums.c - what the options of each group are worth and use, and what
 * was used in the end; exactly. */
#include <stdlib.h>

#include "base/mem.h"
#include "offer/budget.h"

static struct budget_offer *offer_at(const struct budget *b, size_t i)
{
	return table_value(b->offers, b->offer[i]);
}

/* Limits by the word they are on. */
static void find_scopes(struct budget *b)
{
	size_t words = b->words->n;

	b->limit_of = mem_array(words, sizeof(*b->limit_of));
	b->limit_next = mem_array(b->limits, sizeof(*b->limit_next));
	for (size_t w = 0; w < words; w++)
		b->limit_of[w] = BUDGET_NO_LIMIT;
	for (uint32_t l = b->limits; l-- > 0;) {
		size_t w = table_find(b->words, b->limit[l].scope);
		if (text_is(b->limit[l].scope, "*"))
			continue;
		if (w == (size_t)TABLE_NONE)
			continue;
		b->limit_next[l] = b->limit_of[w];
		b->limit_of[w] = l;
	}
}

size_t budget_limits(
	const struct budget *b, const struct budget_offer *o, uint32_t *to)
{
	const uint32_t words[] = {o->product, o->segment, o->campaign};
	size_t n = 0;

	for (uint32_t l = 0; l < b->limits; l++)
		if (b->limit[l].scope.len == 1 &&
			b->limit[l].scope.at[0] == '*')
			to[n++] = l;
	for (size_t w = 0; w < 3; w++)
		for (uint32_t l = b->limit_of[words[w]]; l != BUDGET_NO_LIMIT;
			l = b->limit_next[l]) {
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
static const char *find_units(struct budget *b)
{
	amount sum[3] = {0}, *unit[2] = {&b->value_unit, &b->cost_unit};

	for (size_t i = 0; i < b->first[b->customers]; i++) {
		const struct budget_offer *o = offer_at(b, i);
		amount value = o->value < 0 ? -o->value : o->value;
		if (!amount_add(&sum[0], value) ||
			!amount_add(&sum[1], o->cost) ||
			!amount_add(&sum[2], o->worst))
			return "the sum of values or costs is too large";
		for (int j = 0; j < 2; j++)
			if (o->decimals[j] > b->decimals[j])
				b->decimals[j] = o->decimals[j];
	}
	for (int j = 0; j < 2; j++) {
		*unit[j] = 1;
		for (unsigned d = b->decimals[j]; d < AMOUNT_DECIMALS; d++)
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

static void set_limits(struct budget *b)
{
	b->used = mem_zero(b->limits, sizeof(*b->used));
	b->most = mem_array(b->limits, sizeof(*b->most));
	for (unsigned l = 0; l < b->limits; l++) {
		amount most = b->limit[l].count
				      ? b->limit[l].most
				      : b->limit[l].most / b->cost_unit;
		b->most[l] = b->limit[l].none || most > KNAPSACK_MAX
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
	const struct budget *b, struct sum *sum, size_t g, uint32_t i)
{
	sum->value = 0;
	sum->n = 0;
	for (uint32_t m = b->members[g]; m < b->members[g + 1]; m++) {
		const struct budget_offer *o =
			budget_option(b, b->member[m], i);
		size_t n = budget_limits(b, o, sum->limits);
		sum->value += o->value;
		for (size_t j = 0; j < n; j++) {
			uint32_t l = sum->limits[j];
			amount use = budget_use(&b->limit[l], o);
			if (sum->use[l] == 0 && use > 0)
				sum->touched[sum->n++] = l;
			sum->use[l] += use;
		}
	}
	if (sum->n > 1)
		qsort(sum->touched, sum->n, sizeof(*sum->touched), by_number);
}

static int64_t in_units(const struct budget *b, uint32_t l, amount use)
{
	return b->limit[l].count ? (int64_t)use : rounded_up(use, b->cost_unit);
}

/* Put the option into the knapsack, and clear the sum. */
static void put(struct budget *b, struct sum *sum)
{
	size_t j = sum->options++;

	mem_grow(&b->worth, &sum->cap[0], j + 1, sizeof(*b->worth));
	b->worth[j] = (int64_t)(sum->value / b->value_unit);
	if (b->limits == 1) {
		mem_grow(&b->uses_one, &sum->cap[1], j + 1,
			sizeof(*b->uses_one));
		b->uses_one[j] = sum->n ? in_units(b, 0, sum->use[0]) : 0;
		sum->use[0] = 0;
		return;
	}
	mem_grow(&b->use_first, &sum->cap[1], j + 2, sizeof(*b->use_first));
	mem_grow(&b->use, &sum->cap[2], sum->uses + sum->n, sizeof(*b->use));
	b->use_first[j] = (uint32_t)sum->uses;
	for (size_t i = 0; i < sum->n; i++) {
		uint32_t l = sum->touched[i];
		b->use[sum->uses++] =
			(struct knapsack_use){l, in_units(b, l, sum->use[l])};
		sum->use[l] = 0;
	}
	b->use_first[j + 1] = (uint32_t)sum->uses;
}

const char *budget_sums(struct budget *b)
{
	unsigned limits = b->limits;
	struct sum sum = {.use = mem_zero(limits, sizeof(*sum.use)),
		.touched = mem_array(limits, sizeof(*sum.touched)),
		.limits = mem_array(limits, sizeof(*sum.limits))};

	b->option = mem_array(b->groups + 1, sizeof(*b->option));
	find_scopes(b);
	const char *why = find_units(b);
	for (size_t g = 0; g < b->groups && !why; g++) {
		uint32_t who = b->member[b->members[g]];
		b->option[g] = (uint32_t)sum.options;
		for (uint32_t i = 0; i < b->first[who + 1] - b->first[who];
			i++) {
			add_up(b, &sum, g, i);
			put(b, &sum);
		}
	}
	b->option[b->groups] = (uint32_t)sum.options;
	if (!why)
		set_limits(b);
	b->knapsack = (struct knapsack){.groups = b->groups,
		.limits = limits,
		.first = b->option,
		.value = b->worth,
		.cost = b->uses_one,
		.use_first = b->use_first,
		.use = b->use,
		.limit = b->most,
		.leave_broken = b->lottery && b->by_cell};
	free(sum.use);
	free(sum.touched);
	free(sum.limits);
	return why;
}

amount budget_worst(amount cost, amount response)
{
	if (response <= 0 || response >= AMOUNT_UNIT)
		return cost;
	if (cost > AMOUNT_MAX / AMOUNT_UNIT)
		return AMOUNT_MAX;
	return cost * AMOUNT_UNIT / response;
}

const char *budget_count(struct budget *b)
{
	uint32_t *limits = mem_array(b->limits, sizeof(*limits));

	memset(b->used, 0, b->limits * sizeof(*b->used));
	b->value = b->cost = b->worst = 0;
	b->chosen = 0;
	for (size_t who = 0; who < b->customers; who++) {
		if (b->pick[who] == KNAPSACK_NONE)
			continue;
		const struct budget_offer *o =
			budget_option(b, (uint32_t)who, b->pick[who]);
		size_t n = budget_limits(b, o, limits);
		for (size_t j = 0; j < n; j++)
			b->used[limits[j]] +=
				budget_use(&b->limit[limits[j]], o);
		b->value += o->value;
		b->cost += o->cost;
		b->worst += o->worst;
		b->chosen++;
	}
	free(limits);
	for (unsigned l = 0; l < b->limits; l++)
		if (!b->limit[l].none && b->used[l] > b->limit[l].most)
			return fail_text("the limit of '%s' would be exceeded",
				text_show(b->limit[l].scope));
		else if (b->used[l] < b->limit[l].least)
			return fail_text(
				"the minimum of '%s' would not be kept",
				text_show(b->limit[l].scope));
	return NULL;
}

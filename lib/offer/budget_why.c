/* budget_why.c - see budget_why.h. */
#include "offer/budget_why.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* An exchange of what some customers have for another of their offers. */
struct exchange {
	const struct budget *b;
	const struct knapsack_answer *a;
	amount value; /* what is gained */
	amount *use;  /* of each limit, what is used beyond what was */
	uint32_t *limits;
	struct budget_why *why;
};

const char *budget_reason_name(enum budget_reason reason)
{
	static const char *const name[] = {"", "no offer", "currency",
		"worthless", "better", "limit", "lot", "min", "price"};

	return name[reason];
}

static void add(struct exchange *x, const struct budget_offer *o, int sign)
{
	size_t n = budget_limits(x->b, o, x->limits);

	x->value += sign * o->value;
	for (size_t i = 0; i < n; i++)
		x->use[x->limits[i]] +=
			sign * budget_use(&x->b->limit[x->limits[i]], o);
}

/* The exchange to OPTION by the customers MEMBER[0..n). */
static void add_up(
	struct exchange *x, const uint32_t *member, uint32_t n, uint32_t option)
{
	x->value = 0;
	memset(x->use, 0, x->b->limits * sizeof(*x->use));
	for (uint32_t m = 0; m < n; m++) {
		uint32_t who = member[m], now = x->b->pick[who];
		if (now != KNAPSACK_NONE)
			add(x, budget_option(x->b, who, now), -1);
		add(x, budget_option(x->b, who, option), 1);
	}
}

static bool exceeds(const struct exchange *x, uint32_t l)
{
	const struct budget_limit *limit = &x->b->limit[l];

	return x->use[l] > 0 && !limit->none &&
	       x->b->used[l] + x->use[l] > limit->most;
}

static bool undercuts(const struct exchange *x, uint32_t l)
{
	return x->use[l] < 0 &&
	       x->b->used[l] + x->use[l] < x->b->limit[l].least;
}

/* What limit L takes off at its price. */
static bool charges(const struct exchange *x, uint32_t l)
{
	return x->use[l] > 0 && x->a->price[l] > 0;
}

/* The limit with the highest price, in value a unit, of those that the exchange
 * FAILS; the first of equal ones.  KNAPSACK_NONE: it fails none. */
static uint32_t dearest(const struct exchange *x,
	bool (*fails)(const struct exchange *x, uint32_t l))
{
	uint32_t at = KNAPSACK_NONE;
	double most = -1;

	for (uint32_t l = 0; l < x->b->limits; l++) {
		double price = budget_price(x->b, x->a, l);
		if (!fails(x, l) || price <= most)
			continue;
		most = price;
		at = l;
	}
	return at;
}

/* Why WHO does not have OPTION, which the exchange is to. */
static struct budget_why reason(
	const struct exchange *x, uint32_t who, uint32_t option)
{
	static const struct {
		bool (*fails)(const struct exchange *x, uint32_t l);
		enum budget_reason reason;
	} tests[] = {{exceeds, BUDGET_LIMIT}, {undercuts, BUDGET_MINIMUM},
		{charges, BUDGET_PRICE}};
	const struct budget *b = x->b;
	uint32_t now = b->pick[who], limit;

	if (now == option)
		return (struct budget_why){BUDGET_CHOSEN, 0};
	if (x->value <= 0 && now == KNAPSACK_NONE)
		return (struct budget_why){BUDGET_WORTHLESS, 0};
	if (x->value <= 0)
		return (struct budget_why){
			BUDGET_BETTER, b->offer[b->first[who] + now]};
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		if ((limit = dearest(x, tests[i].fails)) != KNAPSACK_NONE)
			return (struct budget_why){tests[i].reason, limit};
	return (struct budget_why){BUDGET_PRICE, 0};
}

/* Whether some of group G have OPTION. */
static bool is_won(const struct budget *b, size_t g, uint32_t option)
{
	for (uint32_t m = b->members[g]; m < b->members[g + 1]; m++)
		if (b->pick[b->member[m]] == option)
			return true;
	return false;
}

static void judge_group(struct exchange *x, size_t g)
{
	const struct budget *b = x->b;
	const uint32_t *member = b->member + b->members[g];
	uint32_t n = b->members[g + 1] - b->members[g],
		 step = b->lottery ? 1 : n;
	uint32_t options = b->first[member[0] + 1] - b->first[member[0]];

	for (uint32_t j = 0; j < options; j++) {
		bool lot = b->lottery && b->by_cell && is_won(b, g, j);
		for (uint32_t m = 0; m < n; m++) {
			if (m % step == 0)
				add_up(x, member + m, step, j);
			struct budget_why why = reason(x, member[m], j);
			if (lot && why.reason == BUDGET_LIMIT)
				why.reason = BUDGET_LOT;
			x->why[b->offer[b->first[member[m]] + j]] = why;
		}
	}
}

struct budget_why *budget_why(
	const struct budget *b, const struct knapsack_answer *a)
{
	struct exchange x = {.b = b,
		.a = a,
		.use = mem_array(b->limits, sizeof(*x.use)),
		.limits = mem_array(b->limits, sizeof(*x.limits)),
		.why = mem_zero(b->offers->n, sizeof(*x.why))};

	for (size_t i = 0; i < b->offers->n; i++) {
		const struct budget_offer *o = table_value(b->offers, i);
		x.why[i].reason = o->refused		    ? BUDGET_NO_OFFER
				  : budget_is_foreign(b, o) ? BUDGET_CURRENCY
							    : BUDGET_CHOSEN;
	}
	for (size_t g = 0; g < b->groups; g++)
		judge_group(&x, g);
	free(x.use);
	free(x.limits);
	return x.why;
}

/* budget_least.c - bonuses for minima, searched one by one. */
#include "offer/budget_least.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "offer/knapsack_parts.h"

enum { ROUNDS = 4, DOUBLINGS = 40, HALVINGS = 20 };

/* The search: values raised by bonuses, and the best choice so far. */
struct least {
	const struct budget *b;
	struct knapsack k; /* with values of its own */
	int64_t *value;
	double cap;	/* of what they are raised by */
	double *bonus;	/* of a unit of each limit; 0 without a minimum */
	amount *least;	/* in units of the knapsack; 0: none */
	amount *used;	/* of the last choice */
	uint32_t *best; /* of each group */
	bool found;
	amount worth;
	double bound;
};

bool budget_least_any(const struct budget *b)
{
	for (unsigned l = 0; l < b->limits; l++)
		if (b->limit[l].least > 0)
			return true;
	return false;
}

static int64_t use_of(const struct knapsack *k, uint32_t j, unsigned l)
{
	if (k->cost)
		return k->cost[j];
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		if (k->use[u].limit == l)
			return k->use[u].amount;
	return 0;
}

static uint32_t options_of(const struct knapsack *k)
{
	return k->groups ? k->first[k->groups] : 0;
}

/* A value is raised to CAP at most, so that all together are no overflow. */
static void raise_values(struct least *s)
{
	const struct knapsack *k = &s->b->knapsack;

	for (uint32_t j = 0; j < options_of(k); j++) {
		double more = 0;
		for (unsigned l = 0; l < k->limits; l++)
			if (s->bonus[l] > 0)
				more += s->bonus[l] * (double)use_of(k, j, l);
		more = fmin(ceil(more), s->cap);
		s->value[j] = k->value[j] + (int64_t)more;
	}
}

/* What CHOICE is worth, and uses. */
static amount count(struct least *s, const uint32_t *choice)
{
	const struct knapsack *k = &s->b->knapsack;
	amount worth = 0;

	memset(s->used, 0, k->limits * sizeof(*s->used));
	for (size_t g = 0; g < k->groups; g++) {
		if (choice[g] == KNAPSACK_NONE)
			continue;
		worth += k->value[choice[g]];
		for (unsigned l = 0; l < k->limits; l++)
			s->used[l] += use_of(k, choice[g], l);
	}
	return worth;
}

static bool keeps(const struct least *s, unsigned l)
{
	return s->used[l] >= s->least[l];
}

static bool keeps_all(const struct least *s)
{
	for (unsigned l = 0; l < s->k.limits; l++)
		if (!keeps(s, l))
			return false;
	return true;
}

static void take(struct least *s, const uint32_t *choice)
{
	amount worth = count(s, choice);

	if (!keeps_all(s) || (s->found && worth <= s->worth))
		return;
	s->found = true;
	s->worth = worth;
	memcpy(s->best, choice, s->k.groups * sizeof(*choice));
}

/* Solve at the bonuses, or DEEP as far as it goes; A's choice is counted in
 * s->used. */
static void solve(struct least *s, struct knapsack_answer *a, bool deep)
{
	double bound;

	raise_values(s);
	if (deep)
		knapsack_solve(a, &s->k);
	else
		knapsack_plain(a, &s->k, false);
	bound = a->bound;
	for (unsigned l = 0; l < s->k.limits; l++)
		bound -= s->bonus[l] * (double)s->least[l];
	if (bound < s->bound)
		s->bound = bound;
	take(s, a->choice);
	count(s, a->choice);
}

static bool keeps_at(struct least *s, unsigned l, double bonus)
{
	struct knapsack_answer a;

	s->bonus[l] = bonus;
	solve(s, &a, false);
	knapsack_release(&a);
	return keeps(s, l);
}

/* The least bonus of limit L, others being as they are, that keeps it; false:
 * none does. */
static bool search(struct least *s, unsigned l)
{
	double low = 0, high = 1e-6;
	int i = 0;

	if (keeps_at(s, l, 0))
		return true;
	for (; i < DOUBLINGS && high < s->cap && !keeps_at(s, l, high); i++) {
		low = high;
		high *= 4;
	}
	if (i == DOUBLINGS || high >= s->cap)
		return false;
	for (i = 0; i < HALVINGS && high - low > high * 1e-4; i++) {
		double middle = low + (high - low) / 2;
		if (keeps_at(s, l, middle))
			high = middle;
		else
			low = middle;
	}
	return keeps_at(s, l, high);
}

/* Whether group G can take TO in place of what the best choice has. */
static bool can_take(const struct least *s, size_t g, uint32_t to)
{
	const struct knapsack *k = &s->b->knapsack;
	uint32_t now = s->best[g];

	for (unsigned l = 0; l < k->limits; l++) {
		amount used = s->used[l] -
			      (now == KNAPSACK_NONE ? 0 : use_of(k, now, l)) +
			      (to == KNAPSACK_NONE ? 0 : use_of(k, to, l));
		if (used < s->least[l] ||
			(k->limit[l] != KNAPSACK_FREE && used > k->limit[l]))
			return false;
	}
	return true;
}

/* Exchange one option for a better one as long as there is such. */
static void exchange(struct least *s)
{
	const struct knapsack *k = &s->b->knapsack;
	bool better = s->found;

	if (better)
		count(s, s->best);
	while (better) {
		better = false;
		for (size_t g = 0; g < k->groups; g++)
			for (uint32_t j = k->first[g]; j <= k->first[g + 1];
				j++) {
				uint32_t to = j == k->first[g + 1]
						      ? KNAPSACK_NONE
						      : j,
					 now = s->best[g];
				int64_t a = to == KNAPSACK_NONE ? 0
								: k->value[to],
					b = now == KNAPSACK_NONE
						    ? 0
						    : k->value[now];
				if (a <= b || !can_take(s, g, to))
					continue;
				s->best[g] = to;
				s->worth = count(s, s->best);
				better = true;
			}
	}
}

/* Whether all choices can be tried. */
static bool is_small(const struct knapsack *k)
{
	double tries = 1;

	for (size_t g = 0; g < k->groups && tries <= LEAST_TRIES; g++)
		tries *= k->first[g + 1] - k->first[g] + 1;
	return tries <= LEAST_TRIES;
}

/* All choices of the groups from G on; LEFT is what their limits have left. */
static void try_all(struct least *s, uint32_t *choice, amount *left, size_t g)
{
	const struct knapsack *k = &s->b->knapsack;

	if (g == k->groups) {
		take(s, choice);
		return;
	}
	choice[g] = KNAPSACK_NONE;
	try_all(s, choice, left, g + 1);
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (!knapsack_fits(k, left, j, KNAPSACK_NONE))
			continue;
		knapsack_swap(k, left, j, KNAPSACK_NONE);
		choice[g] = j;
		try_all(s, choice, left, g + 1);
		knapsack_swap(k, left, KNAPSACK_NONE, j);
	}
	choice[g] = KNAPSACK_NONE;
}

static void exactly(struct least *s)
{
	const struct knapsack *k = &s->b->knapsack;
	uint32_t *choice = mem_array(k->groups, sizeof(*choice));
	amount *left = mem_array(k->limits, sizeof(*left));

	for (unsigned l = 0; l < k->limits; l++)
		left[l] = k->limit[l] == KNAPSACK_FREE ? (amount)1 << 100
						       : k->limit[l];
	try_all(s, choice, left, 0);
	free(choice);
	free(left);
}

/* The minimum of limit L, in units of the knapsack. */
static amount least_of(const struct budget *b, unsigned l)
{
	amount least = b->limit[l].least;

	return b->limit[l].count ? least
				 : (least + b->cost_unit - 1) / b->cost_unit;
}

static void begin(struct least *s, const struct budget *b)
{
	unsigned n = b->limits;

	*s = (struct least){.b = b, .k = b->knapsack, .bound = INFINITY};
	s->value = mem_array(options_of(&s->k), sizeof(*s->value));
	s->bonus = mem_zero(n, sizeof(*s->bonus));
	s->least = mem_zero(n, sizeof(*s->least));
	s->used = mem_zero(n, sizeof(*s->used));
	s->best = mem_array(s->k.groups, sizeof(*s->best));
	s->k.value = s->value;
	s->cap = (double)(KNAPSACK_MAX / 4) / (double)(s->k.groups + 1);
	for (unsigned l = 0; l < n; l++)
		s->least[l] = least_of(b, l);
}

/* One minimum after the other, in turns. */
static void in_turns(struct least *s)
{
	struct knapsack_answer a;
	bool possible = true;

	for (int round = 0; round < ROUNDS && possible; round++) {
		solve(s, &a, true);
		knapsack_release(&a);
		if (keeps_all(s) && round > 0)
			break;
		for (unsigned l = 0; l < s->k.limits && possible; l++)
			if (s->least[l] > 0)
				possible = search(s, l);
	}
	exchange(s);
}

bool budget_least_solve(struct knapsack_answer *a, const struct budget *b,
	double *bound, bool *proved)
{
	struct least s;
	bool small = is_small(&b->knapsack);

	begin(&s, b);
	in_turns(&s);
	if (small)
		exactly(&s);
	*proved = small;
	solve(&s, a, true); /* for prices at the bonuses */
	if (s.found)
		memcpy(a->choice, s.best, s.k.groups * sizeof(*s.best));
	a->exact = small;
	a->n_broken = 0;
	*bound = small ? (double)s.worth : s.bound;
	a->bound = *bound;
	free(s.value);
	free(s.bonus);
	free(s.least);
	free(s.used);
	free(s.best);
	return s.found;
}

/* The most that all groups together can use of L. */
static amount reach_of(const struct knapsack *k, unsigned l)
{
	amount sum = 0;

	for (size_t g = 0; g < k->groups; g++) {
		int64_t most = 0;
		for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
			int64_t use = use_of(k, j, l);
			most = use > most ? use : most;
		}
		sum += most;
	}
	return sum;
}

/* What group G uses of M at least if it counts for L, or KNAPSACK_FREE if it
 * cannot; false: it counts for more than one. */
static bool takes(
	int64_t *to, const struct knapsack *k, size_t g, unsigned l, unsigned m)
{
	*to = KNAPSACK_FREE;
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		int64_t counts = use_of(k, j, l), use = use_of(k, j, m);
		if (counts > 1)
			return false;
		if (counts && use < *to)
			*to = use;
	}
	return true;
}

static int by_size(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* What N groups that count for L, one each, use of M at least; 0: groups count
 * for more. */
static amount least_taken(
	const struct knapsack *k, unsigned l, unsigned m, amount n)
{
	int64_t *use = mem_array(k->groups, sizeof(*use));
	bool single = true;
	amount sum = 0;

	for (size_t g = 0; g < k->groups && single; g++)
		single = takes(&use[g], k, g, l, m);
	if (single && k->groups)
		qsort(use, k->groups, sizeof(*use), by_size);
	for (size_t g = 0; single && g < k->groups && (amount)g < n; g++)
		sum += use[g];
	free(use);
	return sum;
}

/* An amount in units of the knapsack, as text. */
static const char *show(
	char to[BUDGET_SHOWN], const struct budget *b, unsigned l, amount units)
{
	const struct budget_limit *limit = &b->limit[l];

	return budget_show(
		to, b, limit, limit->count ? units : units * b->cost_unit);
}

static const char *short_of_offers(const struct budget *b, unsigned l)
{
	amount reach = reach_of(&b->knapsack, l);
	char least[BUDGET_SHOWN], most[BUDGET_SHOWN];

	if (reach >= least_of(b, l))
		return NULL;
	return fail_text("no choice keeps all minima within the limits: '%s' "
			 "wants at least %s in %s, and all its offers come to "
			 "%s",
		text_show(b->limit[l].scope),
		budget_show(least, b, &b->limit[l], b->limit[l].least),
		budget_limit_unit(&b->limit[l]), show(most, b, l, reach));
}

/* A count L of which the cheapest are too much for M. */
static const char *short_of_limit(
	const struct budget *b, unsigned l, unsigned m)
{
	const struct knapsack *k = &b->knapsack;
	char least[BUDGET_SHOWN], use[BUDGET_SHOWN], most[BUDGET_SHOWN];

	if (!b->limit[l].count || k->limit[m] == KNAPSACK_FREE)
		return NULL;
	amount taken = least_taken(k, l, m, least_of(b, l));
	if (taken <= k->limit[m])
		return NULL;
	return fail_text("no choice keeps all minima within the limits: %s of "
			 "'%s', as it wants, use at least %s of the limit on "
			 "'%s' in %s, which is %s",
		budget_show(least, b, &b->limit[l], b->limit[l].least),
		text_show(b->limit[l].scope), show(use, b, m, taken),
		text_show(b->limit[m].scope), budget_limit_unit(&b->limit[m]),
		show(most, b, m, k->limit[m]));
}

const char *budget_least_short(const struct budget *b)
{
	const char *why = NULL;

	for (unsigned l = 0; l < b->limits && !why; l++)
		if (b->limit[l].least > 0)
			why = short_of_offers(b, l);
	for (unsigned l = 0; l < b->limits && !why; l++)
		for (unsigned m = 0; m < b->limits && !why; m++)
			if (b->limit[l].least > 0)
				why = short_of_limit(b, l, m);
	return why;
}

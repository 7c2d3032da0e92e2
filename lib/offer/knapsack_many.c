/* knapsack_many.c - several limits: a choice at the prices, made to fit.
 *
 * Who would lose most by another option chooses first, each the best that still
 * fits; so what does not fit falls on groups that lose little by it.
 */
#include <stdlib.h>
#include <string.h>

#include "offer/knapsack_dual.h"
#include "offer/knapsack_parts.h"

enum { NEAR = 65536 }; /* groups that are looked at for improvements */
#define FINE 1e-6      /* a gap that better prices are not looked for */
#define TIE 1e-11      /* of a value: what rounding may do to it */

struct knapsack_turn {
	double regret; /* the best option over the second best */
	uint32_t group;
};

struct many {
	struct knapsack_answer *a;
	const struct knapsack *k;
	struct knapsack_turn *turn;
	amount *left;
};

static int by_regret(const void *a, const void *b)
{
	const struct knapsack_turn *x = a, *y = b;

	if (x->regret != y->regret)
		return x->regret > y->regret ? -1 : 1;
	return (x->group > y->group) - (x->group < y->group);
}

static void order(struct many *m)
{
	const struct knapsack *k = m->k;

	for (size_t g = 0; g < k->groups; g++) {
		double best = 0, second = 0;
		for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
			if (k->value[j] <= 0)
				continue;
			double r = knapsack_reduced(k, m->a->price, j);
			if (r > best) {
				second = best;
				best = r;
			} else if (r > second) {
				second = r;
			}
		}
		m->turn[g] = (struct knapsack_turn){best - second, (uint32_t)g};
	}
	if (k->groups)
		qsort(m->turn, k->groups, sizeof(*m->turn), by_regret);
}

/* The option of G that fits (or any, if not FITS), is worth more than FLOOR and
 * at the prices at least LEAST, and is best there.  Of options that are tied,
 * as far as rounding can tell, the one worth least: it leaves room for others.
 */
static uint32_t best_option(const struct many *m, uint32_t g, int64_t floor,
	double least, bool fits)
{
	const struct knapsack *k = m->k;
	uint32_t best = KNAPSACK_NONE, now = m->a->choice[g];
	double most = least;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		double r = knapsack_reduced(k, m->a->price, j);
		double tie = TIE * (double)k->value[j];
		if (k->value[j] <= floor || r < most - tie ||
			(fits && !knapsack_fits(k, m->left, j, now)))
			continue;
		if (best != KNAPSACK_NONE && r <= most + tie &&
			k->value[j] >= k->value[best])
			continue;
		best = j;
		most = r > most ? r : most;
	}
	return best;
}

static void take(struct many *m, uint32_t g, uint32_t option)
{
	knapsack_swap(m->k, m->left, option, m->a->choice[g]);
	m->a->choice[g] = option;
}

/* In the order of regret.  Who is tied with nothing gets nothing yet. */
static void choose(struct many *m)
{
	struct knapsack_answer *a = m->a;

	for (size_t i = 0; i < m->k->groups; i++) {
		uint32_t g = m->turn[i].group;
		uint32_t want = best_option(m, g, 0, 0, false);
		uint32_t gets = best_option(m, g, 0, 0, true);
		if (want == KNAPSACK_NONE ||
			knapsack_reduced(m->k, a->price, want) <=
				TIE * (double)m->k->value[want])
			continue;
		if (gets != want && a->n_broken < m->k->limits)
			a->broken[a->n_broken++] =
				(struct knapsack_broken){g, want};
		if (gets != KNAPSACK_NONE)
			take(m, g, gets);
	}
}

/* Whatever still fits and is worth more, who is nearest to a tie first. */
static void fill(struct many *m)
{
	for (size_t i = m->k->groups; i-- > 0;) {
		uint32_t g = m->turn[i].group, now = m->a->choice[g];
		int64_t floor = now == KNAPSACK_NONE ? 0 : m->k->value[now];
		uint32_t more = best_option(m, g, floor, -1e300, true);
		if (more != KNAPSACK_NONE)
			take(m, g, more);
	}
}

static bool uses(const struct knapsack *k, uint32_t j, uint32_t l)
{
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		if (k->use[u].limit == l)
			return k->use[u].amount > 0;
	return false;
}

/* Raise groups that are tied, from turn FROM on, by one step to options that
 * are as good and use limit L; whether any was. */
static bool fill_tied(struct many *m, size_t from, uint32_t l)
{
	const struct knapsack *k = m->k;
	bool raised = false;

	for (size_t i = from; i < k->groups; i++) {
		uint32_t g = m->turn[i].group, now = m->a->choice[g];
		uint32_t best = best_option(m, g, 0, 0, false);
		if (best == KNAPSACK_NONE)
			continue;
		int64_t floor = now == KNAPSACK_NONE ? 0 : k->value[now];
		uint32_t more = best_option(m, g, floor,
			knapsack_reduced(k, m->a->price, best), true);
		if (more == KNAPSACK_NONE || !uses(k, more, l))
			continue;
		take(m, g, more);
		raised = true;
	}
	return raised;
}

struct scope {
	size_t options; /* that use the limit */
	uint32_t limit;
};

static int by_options(const void *a, const void *b)
{
	const struct scope *x = a, *y = b;

	if (x->options != y->options)
		return x->options < y->options ? -1 : 1;
	return (x->limit > y->limit) - (x->limit < y->limit);
}

/* Use up scarce limits by groups that do not mind: narrow ones first, as a wide
 * one, of all money, is there for others too. */
static void settle_ties(struct many *m)
{
	const struct knapsack *k = m->k;
	struct scope *scope = mem_zero(k->limits, sizeof(*scope));
	uint32_t options = k->first[k->groups];
	size_t from = k->groups, uses = options ? k->use_first[options] : 0;
	int64_t most = 0;

	for (uint32_t j = 0; j < options; j++)
		most = k->value[j] > most ? k->value[j] : most;
	while (from > 0 && m->turn[from - 1].regret <= TIE * (double)most)
		from--;
	for (uint32_t l = 0; l < k->limits; l++)
		scope[l].limit = l;
	for (size_t u = 0; u < uses; u++)
		scope[k->use[u].limit].options++;
	qsort(scope, k->limits, sizeof(*scope), by_options);
	for (unsigned i = 0; i < k->limits && from < k->groups; i++)
		while (m->a->price[scope[i].limit] > 0 &&
			fill_tied(m, from, scope[i].limit))
			;
	free(scope);
}

static void improve(struct many *m)
{
	size_t n = m->k->groups < NEAR ? m->k->groups : NEAR;
	uint32_t *group = mem_array(n, sizeof(*group));

	for (size_t i = 0; i < n; i++)
		group[i] = m->turn[m->k->groups - n + i].group;
	knapsack_improve(m->a, m->k, m->left, group, n);
	free(group);
}

static double worth(const struct many *m)
{
	double sum = 0;

	for (size_t g = 0; g < m->k->groups; g++)
		if (m->a->choice[g] != KNAPSACK_NONE)
			sum += (double)m->k->value[m->a->choice[g]];
	return sum;
}

static void clear(struct many *m)
{
	for (size_t g = 0; g < m->k->groups; g++)
		m->a->choice[g] = KNAPSACK_NONE;
	for (unsigned l = 0; l < m->k->limits; l++)
		m->left[l] = m->k->limit[l];
}

/* A choice at the prices, from nothing. */
static void solve(struct many *m)
{
	const struct knapsack *k = m->k;

	m->a->n_broken = 0;
	clear(m);
	order(m);
	choose(m);
	settle_ties(m);
	if (!k->leave_broken)
		fill(m);
}

/* The choice at hand, or BEFORE where that is worth more. */
static void keep_better(struct many *m, const uint32_t *before, double had)
{
	bool worse = worth(m) < had;

	for (size_t g = 0; g < m->k->groups && worse; g++)
		take(m, (uint32_t)g, before[g]);
}

/* Better prices, and the choice at them or the relaxation's, rounded, if one is
 * worth more. */
static void refine(struct many *m)
{
	struct knapsack_answer *a = m->a;
	size_t bytes = m->k->groups * sizeof(*a->choice);
	uint32_t *before = mem_array(m->k->groups, sizeof(*before));
	struct knapsack_mix mix;
	double had = worth(m);

	memcpy(before, a->choice, bytes);
	a->bound = knapsack_master(a->price, &mix, m->k, a->bound, had);
	solve(m);
	keep_better(m, before, had);
	if (mix.n && !m->k->leave_broken) {
		memcpy(before, a->choice, bytes);
		had = worth(m);
		clear(m);
		knapsack_round(a->choice, m->left, m->k, &mix, a->price);
		fill(m);
		keep_better(m, before, had);
	}
	knapsack_mix_release(&mix);
	free(before);
}

void knapsack_many(struct knapsack_answer *a, const struct knapsack *k)
{
	struct many m = {.a = a,
		.k = k,
		.turn = mem_array(k->groups, sizeof(*m.turn)),
		.left = mem_array(k->limits, sizeof(*m.left))};

	a->bound = knapsack_dual(a->price, k);
	solve(&m);
	if (a->bound > worth(&m) * (1 + FINE))
		refine(&m);
	if (!k->leave_broken) {
		improve(&m);
		fill(&m);
	}
	free(m.turn);
	free(m.left);
}

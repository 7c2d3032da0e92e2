/* budget.c - how long a budget takes to be shared out, in memory.
 *
 *	budget N [SEED [OFFERS [SHARE [STOCK]]]]   solve, and print one line
 *	budget --write FILE N [SEED [OFFERS]]   the offers, for budget-peer.py
 *
 * N customers are invented with OFFERS (4) offers each.  The limit is SHARE
 * (0.3) of what it costs to give everybody the most costly offer that is on
 * the hull; with STOCK also a second: the dearest offer goes to at most STOCK
 * of the customers.  A file has N and OFFERS and the limit as 64-bit
 * integers, then value and cost of each offer in cents.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/random.h"
#include "offer/knapsack.h"
#include "offer/knapsack_parts.h"

struct market {
	size_t n;
	uint32_t offers;
	int64_t *value, *cost; /* cents */
	uint32_t *first;
	int64_t most; /* cost of the last hull point of everybody */
};

/* A customer has a worth and a taste for gifts; offers cost from 5 yuan a step
 * on and saturate. */
static void invent(struct market *m, uint64_t seed)
{
	struct random r;
	struct knapsack_point *point = mem_array(m->offers, sizeof(*point));
	struct knapsack_step *step = mem_array(m->offers, sizeof(*step));

	random_seed(&r, seed);
	for (size_t i = 0; i < m->n; i++) {
		double worth = -log(1 - random_unit(&r)) * 40;
		double taste = 0.3 + 1.4 * random_unit(&r);
		m->first[i + 1] = (uint32_t)((i + 1) * m->offers);
		for (uint32_t j = 0; j < m->offers; j++) {
			size_t at = i * m->offers + j;
			double more = (j + 1.0) / m->offers;
			m->cost[at] = (int64_t)((j + 1) * 500 *
						(0.3 + 0.7 * random_unit(&r)));
			m->value[at] = (int64_t)floor(
				100 * (worth * (1 - exp(-taste * more * 2)) +
					      4 * (random_unit(&r) - 0.5)));
			point[j] = (struct knapsack_point){
				(double)m->value[at], (double)m->cost[at], j};
		}
		size_t steps = knapsack_hull(step, point, m->offers);
		for (size_t s = 0; s < steps; s++)
			m->most += (int64_t)step[s].cost;
	}
	free(point);
	free(step);
}

static double now(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* The uses of two limits: money, and the stock of the dearest offer. */
static void two_limits(struct knapsack *k, const struct market *m)
{
	size_t n = m->n * m->offers, at = 0;
	uint32_t *first = mem_array(n + 1, sizeof(*first));
	struct knapsack_use *use = mem_array(n + m->n, sizeof(*use));

	for (size_t j = 0; j < n; j++) {
		first[j] = (uint32_t)at;
		use[at++] = (struct knapsack_use){0, m->cost[j]};
		if (j % m->offers == m->offers - 1)
			use[at++] = (struct knapsack_use){1, 1};
	}
	first[n] = (uint32_t)at;
	k->limits = 2;
	k->cost = NULL;
	k->use_first = first;
	k->use = use;
}

static void solve(const struct market *m, int64_t *limit, bool two)
{
	struct knapsack k = {.groups = m->n,
		.limits = 1,
		.first = m->first,
		.value = m->value,
		.cost = m->cost,
		.limit = limit};
	struct knapsack_answer a;
	struct rusage use;

	if (two)
		two_limits(&k, m);
	double begin = now(CLOCK_MONOTONIC),
	       cpu = now(CLOCK_PROCESS_CPUTIME_ID);
	knapsack_solve(&a, &k);
	cpu = now(CLOCK_PROCESS_CPUTIME_ID) - cpu;
	double seconds = now(CLOCK_MONOTONIC) - begin;
	getrusage(RUSAGE_SELF, &use);
	printf("n %zu offers %u limit %.2f price %.9g bound %.4f value %.2f "
	       "gap %.3g used %.2f seconds %.4f cpu %.4f bytes_a_customer %.1f\n",
		m->n, m->offers, (double)limit[0] / 100, a.price[0],
		a.bound / 100, (double)a.value / 100,
		(a.bound - (double)a.value) / a.bound, (double)a.used[0] / 100,
		seconds, cpu, 1024.0 * (double)use.ru_maxrss / (double)m->n);
	if (two)
		printf("stock %lld used %.0f price %.9g\n", (long long)limit[1],
			(double)a.used[1], a.price[1] / 100);
	knapsack_release(&a);
	free((void *)k.use_first);
	free((void *)k.use);
}

static void write_file(const char *path, const struct market *m, int64_t limit)
{
	FILE *f = fopen(path, "wb");
	int64_t head[3] = {(int64_t)m->n, m->offers, limit};
	size_t n = m->n * m->offers;

	if (!f || fwrite(head, 8, 3, f) != 3 ||
		fwrite(m->value, 8, n, f) != n ||
		fwrite(m->cost, 8, n, f) != n || fclose(f) != 0)
		fail_die("%s: cannot be written", path);
}

int main(int argc, char **argv)
{
	const char *path = NULL;
	double share = 0.3, stock = 0;
	uint64_t seed = 7;
	struct market m = {.offers = 4};

	fail_name("budget");
	if (argc > 2 && strcmp(argv[1], "--write") == 0) {
		path = argv[2];
		argc -= 2;
		argv += 2;
	}
	if (argc < 2)
		fail_die("want: budget [--write FILE] N [SEED [OFFERS [SHARE "
			 "[STOCK]]]]");
	m.n = strtoull(argv[1], NULL, 10);
	if (argc > 2)
		seed = strtoull(argv[2], NULL, 10);
	if (argc > 3)
		m.offers = (uint32_t)strtoul(argv[3], NULL, 10);
	if (argc > 4)
		share = strtod(argv[4], NULL);
	if (argc > 5)
		stock = strtod(argv[5], NULL);
	m.value = mem_array(m.n * m.offers, sizeof(*m.value));
	m.cost = mem_array(m.n * m.offers, sizeof(*m.cost));
	m.first = mem_zero(m.n + 1, sizeof(*m.first));
	invent(&m, seed);
	int64_t limit[2] = {(int64_t)(share * (double)m.most),
		(int64_t)(stock * (double)m.n)};
	if (path)
		write_file(path, &m, limit[0]);
	else
		solve(&m, limit, stock > 0);
	free(m.value);
	free(m.cost);
	free(m.first);
	return 0;
}

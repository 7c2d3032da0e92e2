/* t_match.c - the cheapest pairing. */
#include "cluster/match.h"

#include "base/random.h"
#include "unit.h"

static double best_by_force(
	const double *cost, unsigned k, unsigned row, unsigned used)
{
	double best = 0;
	int found = 0;

	if (row == k)
		return 0;
	for (unsigned j = 0; j < k; j++) {
		if (used >> j & 1)
			continue;
		double sum = cost[row * k + j] +
			     best_by_force(cost, k, row + 1, used | 1u << j);
		if (!found || sum < best)
			best = sum;
		found = 1;
	}
	return best;
}

START_TEST(permutations)
{
	struct random r;

	random_seed(&r, 4);
	for (int round = 0; round < 400; round++) {
		unsigned k = 1 + (unsigned)random_below(&r, 7), to[7];
		unsigned used = 0;
		double cost[49], sum = 0;

		for (unsigned i = 0; i < k * k; i++)
			cost[i] = round % 2 ? random_unit(&r) - 0.5
					    : (double)random_below(&r, 4);
		double total = match_assign(to, cost, k);
		for (unsigned i = 0; i < k; i++) {
			used |= 1u << to[i];
			sum += cost[i * k + to[i]];
		}
		ck_assert_uint_eq(used, (1u << k) - 1);
		ck_assert_double_eq_tol(total, sum, 1e-12);
		ck_assert_double_eq_tol(
			total, best_by_force(cost, k, 0, 0), 1e-12);
	}
}
END_TEST

/* One pairing is cheapest by far, and hidden. */
START_TEST(large)
{
	enum { K = 200 };
	double *cost = malloc(sizeof(double) * K * K);
	unsigned to[K], hide[K];
	struct random r;

	random_seed(&r, 5);
	for (unsigned i = 0; i < K; i++)
		hide[i] = (i * 37 + 11) % K;
	for (unsigned i = 0; i < K; i++)
		for (unsigned j = 0; j < K; j++)
			cost[i * K + j] =
				hide[i] == j ? 1 : 1.001 + random_unit(&r);
	ck_assert_double_eq_tol(match_assign(to, cost, K), K, 1e-9);
	for (unsigned i = 0; i < K; i++)
		ck_assert_uint_eq(to[i], hide[i]);
	free(cost);
}
END_TEST

START_TEST(centroids)
{
	double old[] = {0, 0, 5, 5, 9, 0}, fresh[] = {8, 1, 0, 1, 5, 4};
	unsigned to[3];

	match_centroids(to, fresh, old, 3, 2);
	ck_assert_uint_eq(to[0], 2);
	ck_assert_uint_eq(to[1], 0);
	ck_assert_uint_eq(to[2], 1);
}
END_TEST

UNIT_MAIN("match", permutations, large, centroids)

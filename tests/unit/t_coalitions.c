/* t_coalitions.c - Shapley values of rates, against all orders of joining. */
#include "journey/coalitions.h"

#include <math.h>

#include "base/random.h"
#include "unit.h"

enum { PLAYERS = 4, SETS = 1 << PLAYERS };

static double rate_of(const double *got, const double *paths, unsigned set)
{
	double a = 0, b = 0;

	for (unsigned s = 1; s < SETS; s++)
		if ((s & ~set) == 0) {
			a += got[s];
			b += paths[s];
		}
	return b > 0 ? a / b : 0;
}

/* What player P adds, on average over all orders, by going through them. */
static double by_orders(const double *got, const double *paths, unsigned p)
{
	double sum = 0;
	unsigned orders = 0;

	for (unsigned o = 0; o < 256; o++) {
		unsigned order[PLAYERS] = {
			o & 3, o >> 2 & 3, o >> 4 & 3, o >> 6 & 3};
		unsigned met = 0, before = 0;
		for (unsigned k = 0; k < PLAYERS; k++)
			met |= 1U << order[k];
		if (met != SETS - 1)
			continue;
		orders++;
		for (unsigned k = 0; order[k] != p; k++)
			before |= 1U << order[k];
		sum += rate_of(got, paths, before | 1U << p) -
		       rate_of(got, paths, before);
	}
	return sum / orders;
}

START_TEST(all_orders)
{
	struct random r;

	random_seed(&r, 1);
	for (int round = 0; round < 50; round++) {
		struct coalitions c;
		struct tally t;
		uint32_t rank[PLAYERS] = {2, 0, 3, 1};
		double got[SETS] = {0}, paid[SETS] = {0}, paths[SETS] = {0};
		double all = 0;
		coalitions_init(&c);
		tally_init(&t, 1, 1, false);
		for (unsigned s = 1; s < SETS; s++) {
			struct touch touch[2 * PLAYERS] = {0};
			size_t n = 0;
			uint64_t yes = random_below(&r, 9);
			uint64_t no = random_below(&r, 99);
			for (uint32_t p = 0; p < PLAYERS; p++)
				if (s >> p & 1)
					touch[n++].player = p;
			touch[n] = touch[0]; /* it comes again */
			coalitions_add(&c, 0, s % 3, touch, n + s % 2, yes, no,
				(amount)yes * 7 * AMOUNT_UNIT);
			got[s] = (double)yes;
			paid[s] = (double)yes * 7;
			paths[s] = (double)(yes + no);
			all += paths[s];
		}
		for (unsigned skip = 0; skip < 4; skip++) {
			struct share share[PLAYERS] = {{0, 0}};
			double some[SETS] = {0}, pay[SETS] = {0};
			double count[SETS] = {0}, whole = 0;
			credit_sum sum = 0;
			uint64_t yes = 0;
			for (unsigned s = 1; s < SETS; s++)
				if (s % 3 != skip) {
					some[s] = got[s];
					pay[s] = paid[s];
					count[s] = paths[s];
					whole += paths[s];
					yes += (uint64_t)got[s];
				}
			coalitions_close(&c, &t);
			ck_assert_ptr_null(coalitions_credit(
				share, &c, &t, PLAYERS, rank, skip));
			for (uint32_t p = 0; p < PLAYERS; p++) {
				size_t cell = tally_cell(&t, p, 0);
				double want = by_orders(some, count, p) * whole;
				double money = by_orders(pay, count, p) * whole;
				ck_assert_double_eq_tol(
					credit_double(share[cell].count), want,
					1e-9);
				ck_assert_double_eq_tol(
					credit_double(share[cell].money), money,
					1e-9);
				sum += share[cell].count;
			}
			ck_assert(sum == (credit_sum)yes * CREDIT_ONE);
		}
		coalitions_release(&c);
		tally_release(&t);
	}
}
END_TEST

static const char *of_players(uint32_t n)
{
	struct coalitions c;
	struct tally t;
	uint32_t rank[30];
	struct share share[30] = {{0, 0}};
	const char *why;

	coalitions_init(&c);
	tally_init(&t, 1, 1, false);
	for (uint32_t p = 0; p < n; p++) {
		struct touch touch = {0, p};
		rank[p] = p;
		coalitions_add(&c, 0, 0, &touch, 1, 1, 1, 0);
	}
	coalitions_close(&c, &t);
	why = coalitions_credit(share, &c, &t, n, rank, 1);
	coalitions_release(&c);
	tally_release(&t);
	return why;
}

START_TEST(twenty_at_most)
{
	struct coalitions c;
	struct tally t;
	struct touch touch[21] = {{0, 0}};
	struct share share[30] = {{0, 0}};
	uint32_t rank[30] = {0};

	ck_assert_ptr_null(of_players(0));
	ck_assert_ptr_null(of_players(20));
	ck_assert_ptr_nonnull(of_players(21));
	coalitions_init(&c);
	tally_init(&t, 1, 1, false);
	for (uint32_t p = 0; p < 21; p++)
		touch[p].player = p;
	coalitions_add(&c, 0, 0, touch, 21, 1, 0, 0);
	ck_assert_ptr_nonnull(coalitions_credit(share, &c, &t, 21, rank, 1));
	coalitions_release(&c);
	tally_release(&t);
}
END_TEST

UNIT_MAIN("coalitions", all_orders, twenty_at_most)

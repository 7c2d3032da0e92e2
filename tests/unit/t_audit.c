/* t_audit.c - the statistics of offer-audit by hand, and what they make of
 * planted unfairness and of none. */
#include "offer/audit.h"

#include <math.h>

#include "unit.h"

/* Two strata of four; in the first the group pays 6 and 8 where the others pay
 * 4 and 4, mean 5.5, weight 1; the second is all alike, weight 3/4. */
START_TEST(parity_by_hand)
{
	const size_t first[] = {0, 4, 8};
	const double worse[] = {6, 8, 4, 4, 5, 5, 5, 5};
	const uint32_t label[] = {1, 1, 0, 0, 1, 0, 0, 0};
	struct audit a = {first, 2, 999, 1};
	struct permutation p;
	size_t compared;

	audit_parity(&p, &compared, &a, worse, label, 1);
	ck_assert_uint_eq(compared, 2);
	ck_assert_double_eq_tol(p.size, 3 / 5.5 / 1.75, 1e-12);
	ck_assert(p.low < 0 && p.high >= p.size);
	audit_parity(&p, &compared, &a, worse, label, 7);
	ck_assert_uint_eq(compared, 0);
	ck_assert(isnan(p.size));
}
END_TEST

/* A 2 by 2 table 30 10 / 10 30: information (ln 2 - H(1/4)) / ln 2, AUC of one
 * threshold 3/4 * 3/4 + 2 * 3/4 * 1/4 / 2. */
START_TEST(proxy_by_hand)
{
	const size_t first[] = {0, 80};
	uint32_t factor[80], label[80];
	struct permutation information, auc;
	struct audit a = {first, 1, 199, 1};
	double h = -(0.25 * log(0.25) + 0.75 * log(0.75));

	for (uint32_t i = 0; i < 80; i++) {
		factor[i] = i / 40;
		label[i] = i % 40 < 30 ? i / 40 : 1 - i / 40;
	}
	audit_proxy(&information, &auc, &a, factor, 2, label, 2);
	ck_assert_double_eq_tol(information.size, 1 - h / log(2), 1e-12);
	ck_assert_double_eq_tol(auc.size, 0.75, 1e-12);
	ck_assert(information.high < information.size);
	ck_assert(auc.high < auc.size);
	for (uint32_t i = 0; i < 80; i++)
		label[i] = AUDIT_UNKNOWN;
	audit_proxy(&information, &auc, &a, factor, 2, label, 2);
	ck_assert(isnan(information.size) && isnan(auc.size));
}
END_TEST

/* Ranks 1 2.5 2.5 4 against 1 3 2 4: 4.5 / sqrt(4.5 * 5). */
START_TEST(loyalty_by_hand)
{
	const size_t first[] = {0, 4};
	const double worse[] = {10, 20, 20, 30}, tenure[] = {0.5, 7, 3, 9};
	const double unknown[] = {NAN, NAN, NAN, NAN};
	struct audit a = {first, 1, 199, 1};
	struct permutation p;

	audit_loyalty(&p, &a, worse, tenure);
	ck_assert_double_eq_tol(p.size, 4.5 / sqrt(4.5 * 5), 1e-12);
	audit_loyalty(&p, &a, worse, unknown);
	ck_assert(isnan(p.size));
	audit_loyalty(&p, &a, (double[]){1, 1, 1, 1}, tenure);
	ck_assert(p.size == 0);
}
END_TEST

enum { STRATA = 20, EACH = 50, ROWS = STRATA * EACH };

/* Prices that scatter within cells, whoever the customer is, stay inside the
 * interval about as often as it says; a twentieth more for one group does
 * not. */
START_TEST(planted)
{
	size_t first[STRATA + 1], compared;
	double worse[ROWS];
	uint32_t label[ROWS];
	int outside = 0;

	for (size_t s = 0; s <= STRATA; s++)
		first[s] = s * EACH;
	for (uint64_t seed = 0; seed < 100; seed++) {
		struct audit a = {first, STRATA, 199, seed};
		struct permutation p;
		struct random r;
		random_seed(&r, ~seed);
		for (size_t i = 0; i < ROWS; i++) {
			worse[i] = 100 + 5 * (double)random_below(&r, 3);
			label[i] = random_below(&r, 10) < 4;
		}
		audit_parity(&p, &compared, &a, worse, label, 1);
		outside += p.size < p.low || p.size > p.high;
		ck_assert(fabs(p.size) < 0.02);
		for (size_t i = 0; i < ROWS; i++)
			worse[i] *= label[i] ? 1.06 : 1;
		audit_parity(&p, &compared, &a, worse, label, 1);
		ck_assert(p.size > 0.04 && p.size > p.high);
	}
	ck_assert_int_le(outside, 14); /* of 100 with chance 1/20: below 1e-3 */
}
END_TEST

UNIT_MAIN("audit", parity_by_hand, proxy_by_hand, loyalty_by_hand, planted)

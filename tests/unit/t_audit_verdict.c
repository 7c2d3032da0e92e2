/* t_audit_verdict.c - when a difference passes, fails, or cannot be told. */
#include "offer/audit_verdict.h"

#include <math.h>

#include "unit.h"

static enum audit_verdict judge(
	double size, double low, double high, double tolerance, bool two_sided)
{
	struct permutation p = {.size = size, .low = low, .high = high};

	return audit_judge(&p, tolerance, two_sided);
}

START_TEST(judges)
{
	ck_assert_int_eq(judge(NAN, 0, 0, 1, true), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(judge(0.05, 0, 0, 0.05, false), AUDIT_PASS);
	ck_assert_int_eq(judge(0.0500000000003, 0, 0, 0.05, false), AUDIT_PASS);
	ck_assert_int_eq(judge(-0.0500000000003, 0, 0, 0.05, true), AUDIT_PASS);
	ck_assert_int_eq(judge(0.050001, 0, 0, 0.05, false), AUDIT_FAIL);
	ck_assert_int_eq(judge(0.06, 0, 0.05, 0.05, false), AUDIT_FAIL);
	ck_assert_int_eq(judge(0.06, 0, 0.06, 0.05, false), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(judge(-0.06, -0.05, 0, 0.05, false), AUDIT_PASS);
	ck_assert_int_eq(judge(-0.05, 0, 0, 0.05, true), AUDIT_PASS);
	ck_assert_int_eq(judge(-0.06, -0.05, 0, 0.05, true), AUDIT_FAIL);
	ck_assert_int_eq(
		judge(-0.06, -0.06, 0, 0.05, true), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(judge(0.06, -0.07, 0.05, 0.05, true), AUDIT_FAIL);
}
END_TEST

static enum audit_verdict proxy(double size, double mean, double tolerance)
{
	struct permutation beyond, p = {.size = size,
					   .mean = mean,
					   .low = mean - 0.01,
					   .high = mean + 0.01};
	enum audit_verdict verdict = audit_judge_proxy(&beyond, &p, tolerance);

	ck_assert_double_eq_tol(beyond.size, size - mean, 1e-12);
	ck_assert_double_eq_tol(beyond.low, -0.01, 1e-12);
	ck_assert_double_eq_tol(beyond.high, 0.01, 1e-12);
	return verdict;
}

/* With the tolerance at half only what chance explains decides. */
START_TEST(proxies)
{
	ck_assert_int_eq(proxy(0.9, 0.1, 0.1), AUDIT_FAIL);
	ck_assert_int_eq(proxy(0.15, 0.1, 0.1), AUDIT_PASS);
	ck_assert_int_eq(proxy(0.105, 0.1, 0.001), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(proxy(1, 0.5, 0.5), AUDIT_PASS);
	ck_assert_int_eq(proxy(1, 0.51, 0.5), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(proxy(1, 0.8, 0.5), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(proxy(1 - 1e-10, 0.95, 0.1), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(proxy(0.99, 0.95, 0.1), AUDIT_PASS);
	ck_assert_int_eq(proxy(1, 0.8, 0.1), AUDIT_FAIL);
}
END_TEST

START_TEST(lists)
{
	const amount one = AMOUNT_UNIT;

	ck_assert_int_eq(audit_direction(text_of("fee")), 1);
	ck_assert_int_eq(audit_direction(text_of("loan_rate")), 1);
	ck_assert_int_eq(audit_direction(text_of("yield")), -1);
	ck_assert_int_eq(audit_direction(text_of("voucher")), -1);
	ck_assert_int_eq(audit_direction(text_of("gift")), 0);
	ck_assert(audit_over_list(110 * one, 100 * one, 1) == 0.1);
	ck_assert(audit_over_list(90 * one, 100 * one, 1) == 0);
	ck_assert(audit_over_list(90 * one, 100 * one, -1) == 0.1);
	ck_assert(audit_over_list(110 * one, 100 * one, -1) == 0);
	ck_assert(audit_over_list(110 * one, 100 * one, 0) == 0);
	ck_assert(audit_over_list(-90 * one, -100 * one, 1) == 0.1);
	ck_assert(audit_over_list(5 * one, 0, 1) == 1);
	ck_assert(audit_over_list(0, 0, 1) == 0);
}
END_TEST

/* The interval by hand: p = 1.5 / 4, q = 3.5 / 4. */
START_TEST(ratios)
{
	const struct audit_offered one = {3, 1}, all = {3, 3},
				   half = {1000, 500}, most = {1000, 620},
				   none = {1000, 0}, fewer = {2000, 1200},
				   more = {2000, 1500};
	struct audit_ratio r;

	audit_ratio(&r, &one, &all);
	ck_assert_double_eq_tol(r.ratio, 1.0 / 3, 1e-12);
	ck_assert_double_eq_tol(r.low, 0.1147, 1e-4);
	ck_assert_double_eq_tol(r.high, 1.6015, 1e-4);
	ck_assert_int_eq(audit_judge_ratio(&r, 0.2), AUDIT_INSUFFICIENT);
	ck_assert_int_eq(audit_judge_ratio(&r, 0.7), AUDIT_PASS);
	audit_ratio(&r, &half, &most);
	ck_assert_int_eq(audit_judge_ratio(&r, 0.2), AUDIT_PASS);
	ck_assert_int_eq(audit_judge_ratio(&r, 0.1), AUDIT_FAIL);
	audit_ratio(&r, &fewer, &more);
	ck_assert(r.ratio == 0.8);
	ck_assert_int_eq(audit_judge_ratio(&r, 0.2), AUDIT_PASS);
	ck_assert_int_eq(audit_judge_ratio(&r, 0.1999), AUDIT_FAIL);
	audit_ratio(&r, &none, &half);
	ck_assert(r.ratio == 0 && r.low > 0 && r.high < 0.1);
	ck_assert_int_eq(audit_judge_ratio(&r, 0.2), AUDIT_FAIL);
	ck_assert(audit_is_likelier(&most, &half));
	ck_assert(!audit_is_likelier(&half, &half));
	ck_assert(audit_is_likelier(&one, &none));
}
END_TEST

START_TEST(spreads)
{
	const amount one = AMOUNT_UNIT;

	ck_assert(audit_spread(50 * one, 100 * one) == 0.5);
	ck_assert(audit_spread(-100 * one, 50 * one) == 1.5);
	ck_assert(audit_spread(-100 * one, -50 * one) == 0.5);
	ck_assert(audit_spread(0, 0) == 0);
	ck_assert_str_eq(audit_verdict_name(AUDIT_PASS), "pass");
	ck_assert_str_eq(audit_verdict_name(AUDIT_FAIL), "fail");
	ck_assert_str_eq(
		audit_verdict_name(AUDIT_INSUFFICIENT), "insufficient");
}
END_TEST

UNIT_MAIN("audit verdict", ratios, judges, proxies, lists, spreads)

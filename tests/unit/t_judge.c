/* t_judge.c - figures of answers, by hand and without an order of rows. */
#include "learn/judge.h"

#include <math.h>

#include "learn/steady.h"
#include "unit.h"

static void near(double a, double b)
{
	ck_assert_double_eq_tol(a, b, 1e-12);
}

START_TEST(by_hand)
{
	/* Of four pairs the answers have two right, one is a tie. */
	static const double p[] = {0.9, 0.5, 0.5, 0.2}, y[] = {1, 1, 0, 0};
	static const double q[] = {0.2, 0.5, 0.9, 0.5}, z[] = {0, 0, 1, 1};
	struct judged a, b;

	judge_two(&a, p, y, NULL, 4);
	judge_two(&b, q, z, NULL, 4);
	near(judge_auc(&a), 3.5 / 4);
	near(judge_ks(&a), 0.5);
	near(judge_brier(&a), (0.01 + 0.25 + 0.25 + 0.04) / 4);
	near(judge_logloss(&a),
		-(log(0.9) + log(0.5) + log(0.5) + log(0.8)) / 4);
	ck_assert(judge_auc(&a) == judge_auc(&b));
	ck_assert(judge_logloss(&a) == judge_logloss(&b));
	ck_assert_uint_eq(a.n, 3);
	judged_release(&a);
	judged_release(&b);
}
END_TEST

START_TEST(weights_are_rows)
{
	static const double p[] = {0.9, 0.4}, y[] = {1, 0};
	static const double q[] = {0.9, 0.4, 0.4}, z[] = {1, 0, 0};
	static const uint32_t w[] = {1, 2};
	struct judged a, b;

	judge_two(&a, p, y, w, 2);
	judge_two(&b, q, z, NULL, 3);
	near(judge_logloss(&a), judge_logloss(&b));
	near(judge_brier(&a), judge_brier(&b));
	ck_assert_uint_eq(a.rows, 3);
	judged_release(&a);
	judged_release(&b);
}
END_TEST

START_TEST(curves)
{
	static const double p[] = {0.9, 0.5, 0.5, 0.5, 0.1},
			    y[] = {1, 1, 0, 0, 0};
	struct judged_part part[JUDGED_PARTS];
	struct judged j;
	uint64_t rows, hits;

	judge_two(&j, p, y, NULL, 5);
	near(judge_hits(&j, 1), 1);
	near(judge_hits(&j, 2), 1 + 1.0 / 3);
	near(judge_hits(&j, 9), 2);
	judge_above(&j, 0.5, &rows, &hits);
	ck_assert_uint_eq(rows, 4);
	ck_assert_uint_eq(hits, 2);
	judge_above(&j, 0.91, &rows, &hits);
	ck_assert_uint_eq(rows, 0);
	ck_assert_uint_eq(judge_parts(part, &j), 3);
	ck_assert_uint_eq(part[1].rows, 3);
	ck_assert_uint_eq(part[1].hits, 1);
	near(part[1].mean, 0.5);
	near(part[0].high, 0.1);
	near(part[2].low, 0.9);
	judged_release(&j);
}
END_TEST

/* Scores that say twice what they know; and labels that scores part. */
START_TEST(calibrated)
{
	double p[200], y[200], a, b, odds[2] = {-1, 1};
	struct judged j;

	for (int i = 0; i < 200; i++) {
		p[i] = 1 / (1 + exp(-2 * odds[i / 100]));
		y[i] = i % 100 < 100 / (1 + exp(-odds[i / 100])) - 0.5;
	}
	judge_two(&j, p, y, NULL, 200);
	ck_assert(judge_calibration(&j, &a, &b));
	ck_assert_double_eq_tol(a, 0, 1e-9);
	ck_assert_double_eq_tol(b, 0.5, 0.01);
	judged_release(&j);
	for (int i = 0; i < 200; i++)
		y[i] = p[i] > 0.5;
	judge_two(&j, p, y, NULL, 200);
	ck_assert(!judge_calibration(&j, &a, &b) || b > 5);
	judged_release(&j);
}
END_TEST

START_TEST(one_label)
{
	static const double p[] = {1, 0}, y[] = {1, 1};
	struct judged a;

	judge_two(&a, p, y, NULL, 2);
	ck_assert(isnan(judge_auc(&a)));
	near(judge_logloss(&a), -log(1e-15) / 2);
	judged_release(&a);
}
END_TEST

START_TEST(of_numbers)
{
	static const double p[] = {1, 2, 5}, y[] = {1, 4, 4};
	struct judged_numbers j;

	judge_numbers(&j, p, y, NULL, 3);
	near(j.mae, 1);
	near(j.rmse, sqrt(5.0 / 3));
	near(j.r2, 1 - 5.0 / 6);
	near(j.deviance, 2 * ((4 * log(2.0) - 2) + (4 * log(0.8) + 1)) / 3);
}
END_TEST

START_TEST(of_classes)
{
	static const double p[] = {0.7, 0.2, 0.1, 0.5, 0.2, 0.3}, y[] = {0, 2};
	struct judged_classes j;

	/* of class k and row i at 2 k + i */
	judge_classes(&j, p, y, NULL, 2, 3);
	near(j.accuracy, 0.5);
	near(j.logloss, -(log(0.7) + log(0.3)) / 2);
}
END_TEST

START_TEST(sums_without_an_order)
{
	static const double x[] = {1e10, 0.1, -1e10, 0.2, 3},
			    z[] = {0.2, -1e10, 3, 0.1, 1e10};
	static const uint32_t w[] = {2, 1, 2, 1, 1};

	ck_assert(steady_sum(x, NULL, 5) == steady_sum(z, NULL, 5));
	ck_assert_double_eq_tol(steady_sum(x, NULL, 5), 3.3, 1e-4);
	ck_assert_double_eq_tol(steady_sum(x, w, 5), 3.3, 1e-4);
	ck_assert(steady_sum(x, NULL, 0) == 0);
	ck_assert(steady_unit(1, 1000000, 31) == 1024);
	ck_assert(steady_unit(1, 1, 62) == 0x1p49);
	ck_assert(steady_unit(0, 1, 62) == 1);
}
END_TEST

UNIT_MAIN("judge", by_hand, weights_are_rows, curves, calibrated, one_label,
	of_numbers, of_classes, sums_without_an_order)

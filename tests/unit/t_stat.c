/* t_stat.c - exact moments, distributions, comparisons, curves.  Figures of
 * other programs are in tests/golden/gray-lift.sh. */
#include "stat/adjust.h"
#include "stat/dist.h"
#include "stat/elasticity.h"
#include "stat/power.h"
#include "stat/qini.h"
#include "stat/srm.h"
#include "stat/trial.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

static void near(double got, double want, double within)
{
	if (!(fabs(got - want) <= within * fabs(want)))
		ck_abort_msg("%.17g is not %.17g", got, want);
}

static struct moments *moments_of(
	const struct moments_shape *s, const amount *y, size_t n)
{
	struct moments *m = mem_zero(1, moments_size(s));

	for (size_t i = 0; i < n; i++)
		moments_add(m, s, y + i * s->columns);
	return m;
}

/* Values that differ by 1 beside 10^11: a variance by doubles would be 0. */
START_TEST(exact)
{
	struct moments_shape s = {.columns = 2};
	const amount u = AMOUNT_UNIT, big = (amount)100000000000 * u;
	amount y[] = {big, 1 * u, big + u, 2 * u, big + 2 * u, 4 * u};

	moments_pair(&s, 0, 0);
	moments_pair(&s, 1, 0);
	moments_pair(&s, 1, 1);
	ck_assert_uint_eq(s.pairs, 3);
	ck_assert_uint_eq(moments_pair(&s, 0, 1), 1);
	struct moments *m = moments_of(&s, y, 3);
	near(moments_mean(m, 0), 100000000001.0, 1e-15);
	near(moments_covariance(m, &s, 0, 0), 1, 1e-15);
	near(moments_covariance(m, &s, 0, 1), 1.5, 1e-15);
	near(moments_covariance(m, &s, 1, 1), 7.0 / 3, 1e-15);
	near(moments_slope(m, &s, 1, 0), 1.5, 1e-15);
	near(moments_slope(m, &s, 0, 1), 4.5 / 7, 1e-15);
	near(moments_ratio(m, 1, 0), 7 / 300000000003.0, 1e-15);
	near(moments_beyond(m, 0, big), 1, 0);
	near(moments_total(m, 1), 7, 0);
	ck_assert_uint_eq(m->odd, 3);
	free(m);
}
END_TEST

/* Sums of any split are the same bits, up to the largest amounts. */
START_TEST(merged)
{
	struct moments_shape s = {.columns = 2};
	struct random r;
	amount y[2 * 300];

	moments_pair(&s, 0, 0);
	moments_pair(&s, 0, 1);
	random_seed(&r, 7);
	for (size_t i = 0; i < 600; i++) {
		unsigned bits = (unsigned)(random_next(&r) % 100);
		amount x = (amount)random_next(&r) << 36 | 12345;
		y[i] = (i % 3 ? x : -x) >> bits;
	}
	struct moments *all = moments_of(&s, y, 300);
	struct moments *a = moments_of(&s, y, 111);
	struct moments *b = moments_of(&s, y + 222, 189);
	moments_merge(b, &s, a);
	ck_assert_mem_eq(all, b, moments_size(&s));
	for (unsigned i = 0; i < 4; i++) {
		struct moments_sum back;
		struct wide w = moments_wide(&all->at[i]);
		ck_assert(moments_narrow(&back, &w));
		ck_assert_mem_eq(&back, &all->at[i], sizeof(back));
	}
	struct wide wide = wide_product((wide_int)1 << 126, (wide_int)1 << 126);
	wide = wide_times(wide, 16);
	ck_assert(!moments_narrow(&all->at[0], &wide));
	free(all);
	free(a);
	free(b);
}
END_TEST

/* Products of 64 bits whose sum leaves 128, above and below. */
START_TEST(carried)
{
	struct moments_shape s = {.columns = 2};
	unsigned pair = 2 + moments_pair(&s, 0, 1);
	struct moments *m = mem_zero(1, moments_size(&s));
	struct wide product = {{0}}, sum = {{0}};

	for (int i = 0; i < 60; i++) {
		amount y[2] = {INT64_MAX, i < 20 ? INT64_MAX : INT64_MIN};
		struct wide w;
		moments_add(m, &s, y);
		wide_add_product(&product, y[0], y[1]);
		wide_add_product(&sum, y[1], 1);
		w = moments_wide(&m->at[pair]);
		ck_assert_mem_eq(&w, &product, sizeof(w));
		w = moments_wide(&m->at[1]);
		ck_assert_mem_eq(&w, &sum, sizeof(w));
	}
	free(m);
}
END_TEST

START_TEST(ranks)
{
	ck_assert_uint_eq(moments_rank(900, 99), 890);
	ck_assert_uint_eq(moments_rank(1000, 99.9), 998);
	ck_assert_uint_eq(moments_rank(64000, 99.5), 63679);
	ck_assert_uint_eq(moments_rank(3, 100), 2);
	ck_assert_uint_eq(moments_rank(3, 0), 0);
	ck_assert_uint_eq(moments_rank(3, 34), 1);
}
END_TEST

START_TEST(tails)
{
	near(dist_normal_quantile(0.025), 1.959963984540054, 1e-15);
	near(dist_normal_quantile(0.975), -1.959963984540054, 1e-15);
	near(dist_normal_quantile(1e-12), 7.034483825301132, 1e-13);
	near(dist_t_tail(1, 1), 0.25, 1e-14);
	near(dist_t_tail(-1, 1), 0.75, 1e-14);
	near(dist_t_tail(2, 2), 0.09175170953613696, 1e-13);
	near(dist_t_tail(40, 3.5), 4.9e-6, 0.2);
	ck_assert(dist_t_tail(0, 7) == 0.5);
	ck_assert(dist_t_tail(1e200, 7) == 0);
	near(dist_t_tail(1.5, (double)INFINITY), dist_normal_tail(1.5), 0);
	near(dist_t_quantile(0.25, 1), 1, 1e-14);
	near(dist_t_quantile(0.9, 2), -1.885618083164127, 1e-13);
	ck_assert(dist_t_quantile(0.5, 9) == 0);
	ck_assert(isnan(dist_t_quantile(0.025, (double)NAN)));
	ck_assert(isnan(dist_t_tail(1, (double)NAN)));
	ck_assert(isnan(dist_t_tail((double)NAN, 7)));
	for (double df = 1; df < 1e7; df *= 3.7)
		for (double p = 0.4; p > 1e-9; p /= 17)
			near(dist_t_tail(dist_t_quantile(p, df), df), p, 1e-11);
	near(dist_chi2_tail(2 * log(20), 2), 0.05, 1e-14);
	near(dist_chi2_tail(0.1, 1), 0.7518296340458492, 1e-13);
	ck_assert(dist_chi2_tail(0, 3) == 1);
	ck_assert(dist_chi2_tail((double)INFINITY, 3) == 0);
	near(dist_log_gamma(0.5), 0.5723649429247001, 1e-14);
	near(dist_log_gamma(171), 706.5730622457874, 1e-14);
	near(dist_t_power(2, 10, 0), 2 * dist_t_tail(2, 10), 1e-12);
}
END_TEST

/* Two arms of four, by hand: means 1.5 and 4, variances 5/3 and 2. */
static struct moments *arm_of(const struct moments_shape *s, const int *y)
{
	amount a[8];

	for (int i = 0; i < 8; i++)
		a[i] = (amount)y[i] * AMOUNT_UNIT;
	return moments_of(s, a, 4);
}

static const int control_y[] = {0, 1, 1, 0, 2, 1, 3, 2};
static const int treated_y[] = {3, 0, 5, 2, 3, 1, 5, 2};

static struct moments_shape shape_of_two(void)
{
	struct moments_shape s = {.columns = 2};

	moments_pair(&s, 0, 0);
	moments_pair(&s, 0, 1);
	moments_pair(&s, 1, 1);
	return s;
}

START_TEST(compared)
{
	struct moments_shape s = shape_of_two();
	const struct moments *cell[] = {
		arm_of(&s, control_y), arm_of(&s, treated_y)};
	struct trial_arms t = {&s, 2, 1, 0, cell};
	struct trial_metric m = {.before = {.y = 1}, .adjusts = true};
	struct compare_how how = {0.05, 0.8, false, 5000};
	struct trial_row row;

	trial_row(&row, &t, &m, 1, &how);
	const struct compared *c = &row.plain.of;
	double v0 = 5.0 / 12, v1 = 4.0 / 12, se = sqrt(v0 + v1);
	near(c->difference, 2.5, 1e-15);
	near(c->se, se, 1e-15);
	near(c->df, (v0 + v1) * (v0 + v1) / (v0 * v0 / 3 + v1 * v1 / 3), 1e-14);
	near(c->p, 2 * dist_t_tail(2.5 / se, c->df), 1e-13);
	near(c->high - c->low, 2 * se * dist_t_quantile(0.025, c->df), 1e-13);
	near(c->mde, se * (1.959963984540054 + 0.8416212335729143), 1e-13);
	ck_assert(c->vague); /* 1.5 is less than 2.4 standard errors */
	ck_assert(isnan(c->lift_low));
	near(c->lift, 1.5 + 1.0 / 6, 1e-14);
	near(row.plain.incremental, 10, 1e-15);
	near(row.sd, sqrt(4.0 / 3), 1e-15);
	ck_assert(row.adjusts && !row.differs && !row.is_rate);
	near(row.plain.mean - row.plain.control, 2.5, 1e-15);
	near(row.adjusted.of.difference, 2.5 - row.theta * (5.0 / 4 - 4.0 / 4),
		1e-13);
	ck_assert_int_eq(trial_verdict(&row, 0.01, 0.05, 2), TRIAL_UP);
	row.adjusted.of.vague = true;
	ck_assert_int_eq(trial_verdict(&row, 0.01, 0.05, 2), TRIAL_FEW);
	row.adjusts = false;
	row.plain.of.vague = false;
	ck_assert_int_eq(trial_verdict(&row, 0.01, 0.05, 2), TRIAL_UP);
	ck_assert_int_eq(trial_verdict(&row, 0.05, 0.05, 2), TRIAL_NONE);
	ck_assert_int_eq(trial_verdict(&row, 0.01, 0.05, 5), TRIAL_FEW);
	row.plain.of.difference = -1;
	ck_assert_int_eq(trial_verdict(&row, 0.01, 0.05, 4), TRIAL_DOWN);
	ck_assert(trial_harms(&row.plain, true, 0));
	ck_assert(!trial_harms(&row.plain, true, 2));
	ck_assert(!trial_harms(&row.plain, false, 0));
	free((void *)(uintptr_t)cell[0]);
	free((void *)(uintptr_t)cell[1]);
}
END_TEST

/* A treatment that does nothing within strata whose shares differ. */
START_TEST(strata)
{
	struct moments_shape s = {.columns = 1};
	struct compare_how how = {0.05, 0.8, false, 5000};
	struct trial_metric m = {.adjusts = false};
	struct moments *cell[6] = {NULL};
	struct trial_row row;

	moments_pair(&s, 0, 0);
	for (int i = 0; i < 4; i++) { /* stratum, arm */
		static const int n[] = {10, 30, 30, 10};
		cell[i] = mem_zero(1, moments_size(&s));
		for (int k = 0; k < n[i]; k++) {
			amount y =
				(amount)((i / 2) * 100 + k % 2) * AMOUNT_UNIT;
			moments_add(cell[i], &s, &y);
		}
	}
	amount one = 77 * (amount)AMOUNT_UNIT;
	cell[4] = mem_zero(1, moments_size(&s)); /* a stratum of one unit */
	moments_add(cell[4], &s, &one);
	struct trial_arms t = {&s, 2, 3, 0, (const struct moments **)cell};
	trial_row(&row, &t, &m, 1, &how);
	near(row.plain.of.difference + 1, 1, 1e-14);
	near(row.plain.mean, 50.5, 1e-14);
	ck_assert_uint_eq(row.left_out, 1);
	ck_assert_uint_eq(trial_units(&t, 0), 41);
	for (int i = 0; i < 6; i++)
		free(cell[i]);
}
END_TEST

START_TEST(nightly)
{
	struct compare_how how = {0.05, 0.8, true, 5000};
	double c = compare_nightly(700, &how);

	near(c, 3.578, 1e-3);
	near(compare_nightly_p(c, 700, &how), 0.05, 1e-12);
	ck_assert(compare_nightly_p(0.1, 700, &how) == 1);
	ck_assert(compare_nightly(7000, &how) < c);
}
END_TEST

START_TEST(mismatch)
{
	const uint64_t n[] = {480, 520, 0};
	const double weight[] = {5, 5, 0}, none[] = {1, 0, 0};
	struct srm s;

	srm(&s, n, weight, 3, false);
	near(s.statistic, 1.6, 1e-14);
	near(s.p, 0.20590321073206466, 1e-12);
	ck_assert(s.df == 1 && !s.fails);
	srm(&s, n, none, 3, false);
	ck_assert(s.fails && s.p == 0);
	srm(&s, n, none, 3, true);
	ck_assert(s.fails && s.p == 0);
	srm(&s, n, none, 1, false);
	ck_assert(!s.fails && isnan(s.p));
	const uint64_t far[] = {4000, 6000};
	srm(&s, far, weight, 2, true);
	ck_assert(s.fails && s.p < 1e-9);
}
END_TEST

START_TEST(adjusted)
{
	double p[] = {0.01, (double)NAN, 0.04, 0.03, 0.005};
	double q[] = {0.01, 0.04, 0.03, 0.005}, same[] = {0.3, 0.4};

	adjust(p, 5, ADJUST_HOLM);
	near(p[0], 0.03, 1e-15);
	ck_assert(isnan(p[1]));
	near(p[2], 0.06, 1e-15);
	near(p[3], 0.06, 1e-15);
	near(p[4], 0.02, 1e-15);
	adjust(q, 4, ADJUST_BH);
	near(q[0], 0.02, 1e-15);
	near(q[1], 0.04, 1e-15);
	near(q[2], 0.04, 1e-15);
	near(q[3], 0.02, 1e-15);
	adjust(same, 2, ADJUST_NONE);
	ck_assert(same[0] == 0.3 && same[1] == 0.4);
	adjust(same, 0, ADJUST_HOLM);
}
END_TEST

START_TEST(curves)
{
	struct qini_unit u[] = {{1, 0, true}, {3, AMOUNT_UNIT, true},
		{2, 0, false}, {3, 0, false}, {2, AMOUNT_UNIT, true},
		{1, AMOUNT_UNIT, false}};
	struct qini_bin bin[4];
	struct qini q;

	qini_sort(u, 6);
	qini(&q, u, 6);
	near(q.end, 1, 1e-15);
	near(q.area, (0 + 1) + (1 + 2) + (2 + 1) - 3, 1e-15);
	near(q.per_head, q.area / 6 / 3, 1e-15);
	near(q.auuc, ((0 + 2) + (2 + 4) + (4 + 2.0)) / 36, 1e-15);
	ck_assert_uint_eq(qini_bins(bin, 4, u, 6), 3);
	ck_assert_uint_eq(bin[0].end, 2);
	ck_assert_uint_eq(bin[2].from, 4);
	qini(&q, u, 0);
	ck_assert(isnan(q.per_head));
}
END_TEST

/* Two prices with units and one without. */
START_TEST(elastic)
{
	struct moments_shape s = {.columns = 1};
	struct compare_how how = {0.05, 0.8, false, 5000};
	const double price[] = {8, 9, 10};
	const int yes[] = {120, 0, 80};
	struct moments *cell[3] = {NULL};
	struct elasticity e[3];

	moments_pair(&s, 0, 0);
	for (int i = 0; i < 3; i += 2) {
		cell[i] = mem_zero(1, moments_size(&s));
		for (int k = 0; k < 400; k++) {
			amount y = k < yes[i] ? AMOUNT_UNIT : 0;
			moments_add(cell[i], &s, &y);
		}
	}
	struct trial_arms t = {&s, 3, 1, 0, (const struct moments **)cell};
	elasticity_all(e, &t, price, 0, &how, ADJUST_HOLM, 2);
	ck_assert(e[1].n == 0 && e[0].n == 400);
	ck_assert(isnan(e[0].value));
	near(e[0].response, 0.3, 1e-15);
	near(e[2].value, -0.2 * 9, 1e-12);
	ck_assert(e[2].low < e[2].value && e[2].value < e[2].high);
	ck_assert_int_eq(e[2].verdict, TRIAL_DOWN);
	ck_assert_int_eq(e[0].verdict, TRIAL_FEW);
	near(elasticity_arc(0.5, 1, 3), -2.0 / 3, 1e-14);
	elasticity_all(e, &t, price, 0, &how, ADJUST_HOLM, 401);
	ck_assert_int_eq(e[2].verdict, TRIAL_FEW);
	free(cell[0]);
	free(cell[2]);
}
END_TEST

START_TEST(sizes)
{
	struct power_how how = {0.05, 0.8, 1};

	near(power_rate(0.05, 0.1, &how), 31230.69246297497, 1e-12);
	near(power_mean(0.1, &how), 1569.77210186524, 1e-11);
	near(power_mean_t(0.1, &how), 1570.7330430520037, 1e-10);
	near(power_effect_t(2000, &how), 0.0886150832671, 1e-11);
	ck_assert(isnan(power_effect_t(0.5, &how)));
}
END_TEST

UNIT_MAIN("stat", exact, merged, carried, ranks, tails, compared, strata,
	nightly, mismatch, adjusted, curves, elastic, sizes)

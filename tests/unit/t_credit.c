/* t_credit.c - credits add up exactly, whatever the path, model and revenue. */
#include "journey/credit.h"

#include <math.h>

#include "base/mem.h"
#include "base/random.h"
#include "unit.h"

static const struct credit_rules rules = {
	{400000000000000000, 200000000000000000, 400000000000000000},
	7 * 86400000.0};

struct world {
	struct players players;
	struct path path;
	struct credit credit;
	credit_sum money[64];
	struct text direct;
};

static void begin(struct world *w)
{
	static const char *const names[] = {"a", "b", "c", "Direct", "e"};

	*w = (struct world){.direct = text_of("direct")};
	players_init(&w->players, 1, &w->direct, 1);
	for (size_t i = 0; i < 5; i++) {
		uint32_t number;
		struct text cell = text_of(names[i]);
		ck_assert_ptr_null(players_put(&w->players, &number, &cell));
		ck_assert_uint_eq(number, i);
	}
}

static void end(struct world *w)
{
	players_release(&w->players);
	path_release(&w->path);
	credit_release(&w->credit);
}

static void check(struct world *w, enum credit_model m, amount revenue)
{
	uint64_t sum = 0;
	credit_sum money = 0;
	size_t n = w->path.n;
	bool sane = true;

	credit_share(&w->credit, m, &rules, &w->path, &w->players);
	credit_money(w->money, revenue, w->credit.unit, n);
	for (size_t i = 0; i < n; i++) {
		sum += w->credit.unit[i];
		money += w->money[i];
		sane &= w->credit.unit[i] <= CREDIT_ONE &&
			(revenue < 0 ? w->money[i] <= 0 : w->money[i] >= 0) &&
			(w->credit.unit[i] || !w->money[i]);
	}
	/* One assertion: each writes a message, and there are many. */
	ck_assert_msg(
		sane && sum == CREDIT_ONE && money == revenue * AMOUNT_UNIT,
		"%s of %zu touches", credit_name(m), n);
}

START_TEST(adds_up)
{
	struct world w;
	struct random r;

	begin(&w);
	random_seed(&r, 7);
	for (int round = 0; round < 5000; round++) {
		int64_t ms = 0;
		w.path.n = 0;
		for (uint64_t n = 1 + random_below(&r, 40); n > 0; n--) {
			ms += (int64_t)random_below(&r, 86400000);
			path_add(&w.path, ms, (uint32_t)random_below(&r, 5));
		}
		amount revenue = (amount)random_next(&r) *
				 (amount)random_below(&r, 1000000000);
		if (round % 3)
			revenue = (amount)random_below(&r, 100000000000000);
		if (round % 2)
			revenue = -revenue;
		for (int m = 0; m < MODELS; m++)
			if (credit_by_path((enum credit_model)m))
				check(&w, (enum credit_model)m, revenue);
	}
	end(&w);
}
END_TEST

START_TEST(one_touch_all_agree)
{
	struct world w;

	begin(&w);
	for (uint32_t p = 0; p < 5; p++)
		for (int m = 0; m < MODELS; m++) {
			if (!credit_by_path((enum credit_model)m))
				continue;
			w.path.n = 0;
			path_add(&w.path, 123, p);
			check(&w, (enum credit_model)m, 17);
			ck_assert_uint_eq(w.credit.unit[0], CREDIT_ONE);
		}
	end(&w);
}
END_TEST

START_TEST(rules_by_hand)
{
	struct world w;

	begin(&w);
	path_add(&w.path, 0, 0);
	path_add(&w.path, 0, 1);
	path_add(&w.path, 0, 1);
	path_add(&w.path, 0, 3);
	check(&w, MODEL_LINEAR, 100);
	ck_assert_uint_eq(w.credit.unit[2], CREDIT_ONE / 4);
	check(&w, MODEL_POSITION, 100);
	ck_assert_uint_eq(w.credit.unit[0], 400000000000000000);
	ck_assert_uint_eq(w.credit.unit[1], 100000000000000000);
	check(&w, MODEL_SHAPLEY, 100);
	ck_assert_uint_eq(w.credit.unit[0], CREDIT_ONE / 3 + 1);
	ck_assert_uint_eq(w.credit.unit[2], 0);
	check(&w, MODEL_LAST_ND, 100);
	ck_assert_uint_eq(w.credit.unit[2], CREDIT_ONE);
	check(&w, MODEL_DECAY, 100);
	ck_assert_uint_eq(w.credit.unit[0], CREDIT_ONE / 4);
	w.path.n = 2;
	check(&w, MODEL_POSITION, 100);
	ck_assert_uint_eq(w.credit.unit[0], CREDIT_ONE / 2);
	end(&w);
}
END_TEST

START_TEST(half_power_is_exp2)
{
	for (double x = 0; x < 1070; x += 0.37) {
		double want = exp2(-x), got = credit_half_power(x);
		ck_assert_double_le(fabs(got - want), 1e-15 * want + 1e-320);
	}
	ck_assert_double_eq(credit_half_power(0), 1);
	ck_assert_double_eq(credit_half_power(3), 0.125);
	ck_assert_double_eq(credit_half_power(1e300), 0);
}
END_TEST

START_TEST(numbers_as_they_are)
{
	ck_assert_double_eq(
		credit_double((credit_sum)207613 * (CREDIT_ONE / 100)),
		2076.13);
	ck_assert_double_eq(credit_double(-CREDIT_ONE / 4), -0.25);
	ck_assert_double_eq(credit_ratio(70322, 20000), 3.5161);
	ck_assert_double_eq(credit_ratio(-1, 3), -1. / 3);
	ck_assert_double_eq(credit_ratio(AMOUNT_MAX, AMOUNT_MAX), 1);
	ck_assert_double_eq(credit_ratio(0, 5), 0);
	ck_assert_double_eq_tol(
		credit_ratio(AMOUNT_MAX / 7, AMOUNT_MAX / 2), 2. / 7, 1e-15);
}
END_TEST

UNIT_MAIN("credit", adds_up, one_touch_all_agree, rules_by_hand,
	half_power_is_exp2, numbers_as_they_are)

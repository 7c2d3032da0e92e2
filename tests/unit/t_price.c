/* t_price.c - the steps of a price, its rounding, and the market that moves it.
 */
#include "offer/price.h"

#include <math.h>

#include "offer/market.h"
#include "unit.h"

static const amount one = AMOUNT_UNIT;

static struct figure figure(double x)
{
	return (struct figure){true, (amount)llround(x * AMOUNT_UNIT)};
}

static struct offer_rule fee(double list)
{
	return (struct offer_rule){
		.kind = OFFER_FEE, .decimals = 2, .list = figure(list)};
}

static double price(const struct offer_rule *r, const struct price_terms *terms)
{
	struct price p;
	amount sum = 0;

	price_make(&p, r, terms);
	for (int i = 0; i < PRICE_STEPS; i++)
		sum += p.step[i];
	ck_assert(sum == r->list.value - p.price);
	return amount_double(p.price);
}

/* Golden: p = c e / (e - 1), 60 and 2.5, 30 and 4 (facts of the issue). */
START_TEST(elasticity)
{
	struct offer_rule r = fee(1000);
	struct price_terms none = {0};

	r.cap = figure(1000);
	r.unit_cost = figure(60);
	r.elasticity = figure(2.5);
	ck_assert(price(&r, &none) == 100);
	r.elasticity = figure(-2.5);
	ck_assert(price(&r, &none) == 100);
	r.unit_cost = figure(30);
	r.elasticity = figure(-4);
	ck_assert(price(&r, &none) == 40);
	r.elasticity = figure(1);
	ck_assert(price(&r, &none) == 1000);
	r.cap = figure(700);
	r.elasticity = figure(0.2);
	ck_assert(price(&r, &none) == 700);
}
END_TEST

/* Golden: Gallego and van Ryzin, demand 20 e^-p (facts of the issue; the
 * closed form, computed by another program). */
START_TEST(scarce)
{
	static const struct {
		double stock, price;
	} want[] = {
		{1, 3.123170}, {5, 1.589149}, {10, 1.098123}, {20, 1.000057}};

	for (int i = 0; i < 4; i++)
		ck_assert_double_eq_tol(
			market_scarce(want[i].stock, 20), want[i].price, 5e-7);
	/* J(1) = ln(1 + a / e), so the price of the last one is that and 1. */
	ck_assert_double_eq_tol(
		market_scarce(1, 3), 1 + log1p(3 / exp(1)), 1e-12);
	ck_assert(market_scarce(3, 0) == 1);
	ck_assert(market_scarce(1e9, 20) == 1);
	ck_assert(market_scarce(100, 1e6) > market_scarce(200, 1e6));
}
END_TEST

START_TEST(market)
{
	amount level;

	ck_assert(market_pressure(10 * one, 20 * one) == one);
	ck_assert(market_pressure(20 * one, 10 * one) == -one);
	ck_assert(market_pressure(one, 1000 * one) == 4 * one);
	ck_assert(!market_is_spike(one, 16 * one));
	ck_assert(market_is_spike(one, 16 * one + one / 100));
	ck_assert(!market_is_spike(16 * one, one));
	ck_assert(market_is_spike(17 * one, one) && market_is_spike(one, 0));
	ck_assert(market_pressure(one, 0) == -4 * one);
	market_smooth(&level, one, 0.25, true);
	ck_assert(level == one);
	market_smooth(&level, 3 * one, 0.25, false);
	ck_assert(level == one + one / 2);
	ck_assert(market_push(level, one, 0) == level);
	ck_assert(market_push(level, 2 * one, 0) == one / 2);
	ck_assert(market_push(level, one, 1) == one / 2);
	ck_assert(market_push(-level, one, 1) == -one / 2);
	ck_assert(market_push(level, one, 3) == 0);
}
END_TEST

static amount rounded(const char *form, double x, double low, double high)
{
	struct rounding r;

	ck_assert_ptr_null(rounding_read(&r, text_of(form), false));
	return rounding_apply(&r, figure(x).value, figure(low).value,
		figure(high).value, true);
}

START_TEST(roundings)
{
	struct rounding r;

	ck_assert(rounded("", 20.34, 0, 100) == figure(20.34).value);
	ck_assert(rounded(".99", 20.34, 0, 100) == figure(19.99).value);
	ck_assert(rounded(".99", 20.34, 20, 100) == figure(20.99).value);
	ck_assert(rounded(".99", 20.34, 20, 20.9) == figure(20.34).value);
	ck_assert(rounded(".99", 0.3, 0, 100) == figure(0.99).value);
	ck_assert(rounded(".99", 20.49, 0, 100) == figure(19.99).value);
	ck_assert(rounded("bp5", 0.03274, 0, 1) == figure(0.0325).value);
	ck_assert(rounded("bp5", 0.03276, 0, 1) == figure(0.033).value);
	ck_assert(rounded("0.01", 3.999, 0, 1e6) == figure(4).value);
	ck_assert(rounded("0.05", 3.12, 3.11, 3.14) == figure(3.12).value);
	/* However a table writes it: what divides 1 is a multiple. */
	ck_assert(rounded("0.99", 20.34, 0, 100) == figure(19.99).value);
	ck_assert(rounded("0.95", 20.34, 0, 100) == figure(19.95).value);
	ck_assert(rounded(".9", 80, 0, 100) == figure(79.9).value);
	ck_assert(rounded(".05", 3.12, 0, 100) == figure(3.1).value);
	ck_assert(rounded(".5", 3.3, 0, 100) == figure(3.5).value);
	ck_assert(rounded("1.5", 3.3, 0, 100) == figure(3).value);
	ck_assert_ptr_null(rounding_read(&r, text_of("0.003"), true));
	ck_assert(r.step == figure(0.003).value && r.offset == 0);
	ck_assert_str_eq(rounding_read(&r, text_of("x"), false),
		"'x' is not a rounding (want .99, bp5 or 0.01)");
	ck_assert_ptr_nonnull(rounding_read(&r, text_of("bp"), false));
	ck_assert_ptr_nonnull(rounding_read(&r, text_of("bp0"), false));
	ck_assert_ptr_nonnull(rounding_read(&r, text_of("0"), false));
	ck_assert_ptr_nonnull(rounding_read(&r, text_of("-1"), false));
	ck_assert_ptr_nonnull(rounding_read(&r, text_of("NaN"), false));
}
END_TEST

/* A stock that runs out is dearer for who pays, and pays less to who is paid.
 */
START_TEST(scarcity)
{
	static const enum offer_kind kinds[] = {OFFER_FEE, OFFER_VOUCHER};

	for (int i = 0; i < 2; i++) {
		struct offer_rule r = fee(100);
		struct price_terms t = {
			.may_worsen = true, .scarce = figure(1)};
		struct price p, q;
		r.kind = kinds[i];
		r.unit_cost = figure(20);
		r.step = figure(3);
		r.currency = text_of("CNY");
		price_make(&p, &r, &t);
		t.scarce = figure(4);
		price_make(&q, &r, &t);
		ck_assert(p.price == figure(i ? 17 : 23).value);
		ck_assert(q.price == figure(i ? 8 : 32).value);
		ck_assert(q.value > p.value);
		ck_assert(
			q.step[PRICE_SCARCITY] == figure(100).value - q.price);
	}
}
END_TEST

/* Which bound it was, and that the law goes before max_change. */
START_TEST(bounds)
{
	struct offer_rule r = fee(100);
	struct price_terms t = {0};
	struct price p;

	r.base = figure(20);
	r.floor = figure(30);
	price_make(&p, &r, &t);
	ck_assert(p.price == 30 * one && p.capped_by == PRICE_FLOOR);
	r.base = figure(120);
	price_make(&p, &r, &t);
	ck_assert(p.price == 100 * one && p.capped_by == PRICE_LIST);
	t.may_worsen = true;
	price_make(&p, &r, &t);
	ck_assert(p.price == 120 * one && p.capped_by == -1);
	ck_assert(p.advantage == -20 * one);
	r.cap = figure(110);
	price_make(&p, &r, &t);
	ck_assert(p.price == 110 * one && p.capped_by == PRICE_CAP);
	t.law = figure(90.009);
	price_make(&p, &r, &t);
	ck_assert(p.price == 90 * one && p.capped_by == PRICE_LAW);
	r.max_change = figure(5);
	t.previous = figure(50);
	price_make(&p, &r, &t);
	ck_assert(p.price == 55 * one && p.capped_by == PRICE_MAX_CHANGE);
	t.previous = figure(10);
	price_make(&p, &r, &t);
	ck_assert(p.price == 30 * one && p.capped_by == PRICE_FLOOR);
	t.previous = figure(200);
	price_make(&p, &r, &t);
	ck_assert(p.price == 90 * one && p.capped_by == PRICE_LAW);
}
END_TEST

START_TEST(checks)
{
	struct offer_rule r = fee(100);
	struct figure none = {0}, law = figure(40);

	ck_assert_ptr_null(price_check(&r, &none, false));
	r.floor = figure(50);
	ck_assert_ptr_null(price_check(&r, &none, false));
	ck_assert_str_eq(price_check(&r, &law, false),
		"the legal cap is below the floor");
	r.floor = figure(101);
	ck_assert_ptr_nonnull(price_check(&r, &none, false));
	ck_assert_ptr_null(price_check(&r, &none, true));
	r = (struct offer_rule){.kind = OFFER_YIELD,
		.decimals = 6,
		.list = figure(0.03),
		.cap = figure(0.02)};
	ck_assert_ptr_nonnull(price_check(&r, &none, false));
	ck_assert_ptr_null(price_check(&r, &none, true));
	r.cap = figure(0.04);
	law = figure(0.025);
	ck_assert_str_eq(price_check(&r, &law, false),
		"the legal cap is below the list price");
}
END_TEST

/* The table of price.h. */
START_TEST(worth)
{
	static const struct {
		enum offer_kind kind;
		double list, base, unit_cost, response, advantage, value, cost;
	} want[] = {{OFFER_FEE, 100, 80, 30, 0.1, 20, 5, 2},
		{OFFER_LOAN_RATE, 0.05, 0.04, 0.03, 10000, 0.01, 100, 100},
		{OFFER_YIELD, 0.03, 0.034, 0.04, 5000, 0.004, 30, 20},
		{OFFER_VOUCHER, 10, 20, 200, 0.2, 10, 36, 4}};

	for (int i = 0; i < 4; i++) {
		struct offer_rule r = {.kind = want[i].kind,
			.decimals = 6,
			.list = figure(want[i].list),
			.base = figure(want[i].base),
			.unit_cost = figure(want[i].unit_cost),
			.response = figure(want[i].response)};
		struct price p;
		price_make(&p, &r, &(struct price_terms){0});
		ck_assert(p.valued);
		ck_assert(p.advantage == figure(want[i].advantage).value);
		ck_assert(p.value == figure(want[i].value).value);
		ck_assert(p.cost == figure(want[i].cost).value);
		r.unit_cost.given = false;
		price_make(&p, &r, &(struct price_terms){0});
		ck_assert(p.valued == offer_less_is_better(r.kind));
	}
	ck_assert(price_times(figure(0.5).value, 1) == 1);
	ck_assert(price_times(-figure(0.5).value, 1) == -1);
	ck_assert(price_times(figure(0.4).value, 1) == 0);
}
END_TEST

UNIT_MAIN("price", elasticity, scarce, scarcity, market, roundings, bounds,
	checks, worth)

/* t_draw.c - a lottery among the customers of a group. */
#include "offer/draw.h"

#include "offers.h"
#include "unit.h"

/* Who of nine, whom nobody had given anything, wins, as bits. */
static unsigned winners(
	const struct budget_limit *limit, unsigned limits, const char *period)
{
	struct offers o;
	uint32_t none = KNAPSACK_NONE;
	struct knapsack_broken broken = {0, 0};
	const struct knapsack_answer a = {
		.choice = &none, .broken = &broken, .n_broken = 1};
	struct keyed *keyed;
	unsigned won = 0;

	ck_assert_ptr_null(
		keyed_open(&keyed, KEYED_SHA256, text_of("sixteen bytes...")));
	offers_init(&o);
	for (int i = 0; i < 9; i++) {
		char line[64];
		snprintf(line, sizeof(line), "c%d,card,50,20,,k", i);
		offers_add(&o, line);
	}
	struct budget b = offers_budget(&o, limit, limits);
	b.lottery = true;
	b.period = period;
	ck_assert_ptr_null(budget_make(&b, o.sorted, keyed));
	ck_assert(b.knapsack.leave_broken);
	budget_pick(&b, &a);
	draw_lots(&b, keyed, &a);
	ck_assert_uint_eq(b.drawn, 9);
	const size_t raised = b.raised;
	const amount used = b.used[0];
	ck_assert_ptr_null(budget_count(&b));
	ck_assert_uint_eq(b.chosen, raised);
	ck_assert(b.used[0] == used); /* what was taken back, too */
	for (size_t c = 0; c < b.customers; c++)
		won |= b.pick[c] != KNAPSACK_NONE ? 1u << c : 0;
	budget_release(&b);
	offers_release(&o);
	keyed_free(keyed);
	return won;
}

static int bits(unsigned x)
{
	return x ? (int)(x & 1) + bits(x >> 1) : 0;
}

static struct budget_limit money(int most)
{
	return (struct budget_limit){
		.scope = text_of("*"), .most = most * (amount)AMOUNT_UNIT};
}

START_TEST(draws)
{
	const struct budget_limit l[] = {
		money(19), money(60), money(100), money(119), money(180)};

	ck_assert_int_eq(bits(winners(&l[0], 1, "")), 0);
	ck_assert_int_eq(bits(winners(&l[2], 1, "")), 5);
	ck_assert_int_eq(bits(winners(&l[3], 1, "")), 5);
	ck_assert_int_eq(bits(winners(&l[4], 1, "")), 9);
	ck_assert_uint_eq(winners(&l[2], 1, "1"), winners(&l[2], 1, "1"));
	ck_assert_uint_ne(winners(&l[2], 1, "1"), winners(&l[2], 1, "2"));
	/* Who wins with less money wins with more. */
	ck_assert_uint_eq(winners(&l[1], 1, "1") & ~winners(&l[2], 1, "1"), 0);
}
END_TEST

START_TEST(keeps_every_limit)
{
	struct budget_limit l[] = {money(100),
		{.scope = text_of("card"), .count = true, .most = 3}};

	ck_assert_int_eq(bits(winners(l, 2, "")), 3);
	l[1].most = 7;
	ck_assert_int_eq(bits(winners(l, 2, "")), 5);
	l[0].none = true;
	ck_assert_int_eq(bits(winners(l, 2, "")), 7);
}
END_TEST

/* From the worse of two options to the better: what the worse used is free. */
START_TEST(raises)
{
	struct offers o;
	const struct budget_limit limit = money(14);
	uint32_t card = 0;
	struct knapsack_broken broken = {0, 1};
	const struct knapsack_answer a = {
		.choice = &card, .broken = &broken, .n_broken = 1};
	struct keyed *keyed;

	ck_assert_ptr_null(
		keyed_open(&keyed, KEYED_SM3, text_of("sixteen bytes...")));
	offers_init(&o);
	offers_add(&o, "ann,card,5,4,,a");
	offers_add(&o, "ann,fund,9,10,,b");
	offers_add(&o, "bob,card,5,4,,a");
	offers_add(&o, "bob,fund,9,10,,b");
	struct budget b = offers_budget(&o, &limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, keyed));
	budget_pick(&b, &a);
	ck_assert_ptr_null(budget_count(&b));
	draw_lots(&b, keyed, &a);
	ck_assert_uint_eq(b.raised, 1);
	ck_assert(b.used[0] == 14 * (amount)AMOUNT_UNIT);
	ck_assert_uint_eq(b.pick[0] + b.pick[1], 1);
	budget_release(&b);
	offers_release(&o);
	keyed_free(keyed);
}
END_TEST

UNIT_MAIN("draw", draws, keeps_every_limit, raises)

/* t_cuts.c - what is left of a reward when a part was taken back. */
#include "invite/cuts.h"

#include "base/random.h"
#include "unit.h"

#define CENT ((amount)AMOUNT_UNIT / 100)

static struct terms terms(amount a, amount b, amount c, unsigned decimals)
{
	return (struct terms){.decimals = decimals,
		.levels = 3,
		.reward = a + b + c,
		.due = {a, b, c}};
}

START_TEST(parts)
{
	struct terms t = terms(1600 * CENT, 400 * CENT, 0, 0), to;

	ck_assert(cuts_divide(&to, &t, 500 * CENT, 2));
	ck_assert(to.due[0] == 1200 * CENT && to.due[1] == 300 * CENT);
	ck_assert(to.due[2] == 0 && to.decimals == 0);
	ck_assert(cuts_divide(&to, &t, 1 * CENT, 2));
	ck_assert(to.due[0] == 1599 * CENT && to.due[1] == 400 * CENT);
	ck_assert_uint_eq(to.decimals, 2);
	ck_assert(cuts_divide(&to, &t, 100 * CENT, 2));
	ck_assert(to.due[0] == 1520 * CENT && to.due[1] == 380 * CENT);
	ck_assert_uint_eq(to.decimals, 2);
	/* Whole units where the currency has no others; the first of equals. */
	t = terms(300 * CENT, 300 * CENT, 300 * CENT, 0);
	ck_assert(cuts_divide(&to, &t, 200 * CENT, 0));
	ck_assert(to.due[0] == 300 * CENT && to.due[1] == 200 * CENT &&
		  to.due[2] == 200 * CENT && to.decimals == 0);
	ck_assert(cuts_divide(&to, &t, 200 * CENT, 2));
	ck_assert(to.due[0] == 234 * CENT && to.due[1] == 233 * CENT &&
		  to.due[2] == 233 * CENT && to.decimals == 2);
	ck_assert(!cuts_divide(&to, &t, 900 * CENT, 2));
	ck_assert(!cuts_divide(&to, &t, 901 * CENT, 2));
	ck_assert(cuts_divide(&to, &t, 899 * CENT, 2));
	ck_assert(to.due[0] == 1 * CENT && to.due[1] == 0);
}
END_TEST

/* All that is not taken back is left, and nobody has more than before. */
START_TEST(adds_up)
{
	struct random r;

	random_seed(&r, 5);
	for (int i = 0; i < 20000; i++) {
		unsigned shift = (unsigned)random_below(&r, 60);
		amount unit = CENT << shift;
		struct terms t = terms((amount)random_below(&r, 1000) * unit,
				     (amount)random_below(&r, 1000) * unit,
				     (amount)random_below(&r, 3) * unit, 2),
			     to;
		amount sum = t.reward, left = 0,
		       back = (amount)(1 + random_below(&r, 2000)) * unit;
		bool is_less = cuts_divide(&to, &t, back, 2);
		ck_assert(is_less == (back < sum));
		for (unsigned k = 0; is_less && k < 3; k++) {
			ck_assert(to.due[k] >= 0 && to.due[k] <= t.due[k]);
			left += to.due[k];
		}
		if (is_less)
			ck_assert(left == sum - back);
	}
}
END_TEST

START_TEST(differences)
{
	struct terms a = terms(5 * CENT, 3 * CENT, 0, 2),
		     b = terms(2 * CENT, 4 * CENT, 1 * CENT, 3), to;

	cuts_difference(&to, &a, &b);
	ck_assert(to.due[0] == 3 * CENT && to.due[1] == 0 && to.due[2] == 0);
	ck_assert_uint_eq(to.decimals, 3);
	cuts_difference(&to, &b, &a);
	ck_assert(to.due[0] == 0 && to.due[1] == CENT && to.due[2] == CENT);
}
END_TEST

START_TEST(kept)
{
	struct guard g;

	guard_init(&g, 1);
	ck_assert(!cuts_has(&g, 7));
	cuts_put(&g, 7, PEOPLE_NONE);
	ck_assert(!cuts_has(&g, 7));
	for (uint32_t row = 0; row < 2000; row++)
		cuts_put(&g, row, row / 2);
	cuts_put(&g, 7, PEOPLE_NONE);
	cuts_put(&g, 8, 99);
	ck_assert(!cuts_has(&g, 7) && cuts_has(&g, 8) && cuts_has(&g, 1999));
	ck_assert(!cuts_has(&g, 2000));
	ck_assert_uint_eq(g.cuts, 2000);
	guard_release(&g);
}
END_TEST

UNIT_MAIN("cuts", parts, adds_up, differences, kept)
